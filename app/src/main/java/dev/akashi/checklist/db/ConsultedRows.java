package dev.akashi.checklist.db;

import static dev.akashi.database.checklist.Tables.DOCUMENT;
import static dev.akashi.database.checklist.Tables.DOCUMENT_QUESTION;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ConsultedDocument;
import dev.akashi.checklist.ConsultedDocument.ConsultedKind;
import dev.akashi.checklist.ConsultedDocument.Details;
import dev.akashi.checklist.ConsultedId;
import dev.akashi.database.checklist.tables.records.DocumentRecord;
import dev.akashi.directory.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Certifications and reports beside checklists. */
@Repository
public class ConsultedRows {

  private final DSLContext sql;

  ConsultedRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(ChecklistId id, ConsultedDocument document, Actor by) {
    Details details = document.details();
    sql.insertInto(DOCUMENT)
        .set(DOCUMENT.ID, document.id().value())
        .set(DOCUMENT.SHEET_ID, id.value())
        .set(DOCUMENT.KIND, details.kind().name())
        .set(DOCUMENT.TITLE, details.title())
        .set(DOCUMENT.ISSUER, details.issuer())
        .set(DOCUMENT.SCOPE, details.scope())
        .set(DOCUMENT.VALID_FROM, details.validFrom())
        .set(DOCUMENT.VALID_TO, details.validTo().orElse(null))
        .set(DOCUMENT.FILE_NAME, document.fileName())
        .set(DOCUMENT.SHA256, document.sha256())
        .set(DOCUMENT.SIZE, document.size())
        .set(DOCUMENT.PARTY, document.party().name())
        .set(DOCUMENT.ADDED_BY, by.person().value())
        .set(DOCUMENT.ADDED_BY_NAME, by.name())
        .set(DOCUMENT.ADDED_AT, document.addedAt())
        .execute();
    if (details.questions().isEmpty()) {
      return;
    }
    var questions =
        sql.insertInto(
            DOCUMENT_QUESTION, DOCUMENT_QUESTION.DOCUMENT_ID, DOCUMENT_QUESTION.REQUIREMENT);
    for (RequirementId question : details.questions()) {
      questions = questions.values(document.id().value(), question.value());
    }
    questions.execute();
  }

  /** Those of a checklist, the oldest first. */
  public List<ConsultedDocument> of(ChecklistId id) {
    List<DocumentRecord> rows =
        sql.selectFrom(DOCUMENT)
            .where(DOCUMENT.SHEET_ID.eq(id.value()))
            .orderBy(DOCUMENT.ADDED_AT, DOCUMENT.ID)
            .fetch();
    Map<UUID, List<RequirementId>> questions =
        rows.isEmpty()
            ? Map.of()
            : sql.selectFrom(DOCUMENT_QUESTION)
                .where(
                    DOCUMENT_QUESTION.DOCUMENT_ID.in(
                        rows.stream().map(DocumentRecord::getId).toList()))
                .fetchGroups(
                    DOCUMENT_QUESTION.DOCUMENT_ID, row -> RequirementId.of(row.getRequirement()));
    return rows.stream()
        .map(row -> document(row, questions.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  public int count(ChecklistId id) {
    return sql.fetchCount(DOCUMENT, DOCUMENT.SHEET_ID.eq(id.value()));
  }

  /** Takes one away; false when it is gone already. */
  public boolean remove(ConsultedId id) {
    return sql.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(id.value())).execute() == 1;
  }

  private static ConsultedDocument document(DocumentRecord row, List<RequirementId> questions) {
    return new ConsultedDocument(
        new ConsultedId(row.getId()),
        new Details(
            ConsultedKind.valueOf(row.getKind()),
            row.getTitle(),
            row.getIssuer(),
            row.getScope(),
            row.getValidFrom(),
            Optional.ofNullable(row.getValidTo()),
            questions),
        row.getFileName(),
        row.getSha256(),
        row.getSize(),
        ChecklistParty.valueOf(row.getParty()),
        row.getAddedByName(),
        row.getAddedAt());
  }
}
