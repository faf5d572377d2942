package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ConsultedDocument.Details;
import dev.akashi.checklist.db.ConsultedRows;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.FileUpload;
import dev.akashi.evidence.KeptFiles;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other certifications and audit reports that are consulted beside the answers (TMP-12). */
@Service
public class ConsultedDocuments {

  /** How many a checklist may have. */
  public static final int MOST = 50;

  private final ConsultedRows rows;
  private final ChecklistDesk desk;
  private final KeptFiles kept;
  private final Trail trail;
  private final Today today;

  ConsultedDocuments(
      ConsultedRows rows, ChecklistDesk desk, KeptFiles kept, Trail trail, Today today) {
    this.rows = rows;
    this.desk = desk;
    this.kept = kept;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Attaches a document. The file goes to where evidence is kept, past the scanner, before the
   * transaction that names it.
   *
   * @param fileName as it was sent
   */
  public ConsultedId add(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      Details details,
      String fileName,
      FileUpload.Content content) {
    ChecklistSheet sheet = desk.sheet(actor, party, id);
    ChecklistDesk.refuseUnlessWritable(actor, party, sheet);
    refuseWrong(sheet, details);
    ConsultedId added = ConsultedId.random();
    kept.keep(fileName, content, file -> write(actor, party, id, details, added, file));
    return added;
  }

  private static void refuseWrong(ChecklistSheet sheet, Details details) {
    if (details.validTo().filter(last -> last.isBefore(details.validFrom())).isPresent()) {
      throw Refusal.input(
          Reason.atField("validTo", "checklist.ends-before-start", details.validFrom()));
    }
    List<String> unknown =
        details.questions().stream()
            .filter(question -> sheet.questions().find(question).isEmpty())
            .map(RequirementId::value)
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.input(Reason.atField("questions", "checklist.questions-unknown", unknown));
    }
  }

  private void write(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      Details details,
      ConsultedId added,
      KeptFiles.Kept file) {
    desk.writable(actor, party, id);
    if (rows.count(id) >= MOST) {
      throw Refusal.rule(
          Reason.of("checklist.too-many-documents", ChecklistDesk.CLAUSE).with(MOST));
    }
    rows.insert(
        id,
        new ConsultedDocument(
            added,
            details,
            file.fileName(),
            file.sha256(),
            file.size(),
            party,
            actor.name(),
            today.now()),
        actor);
    trail.record(
        actor,
        "checklist.document-attached",
        ChecklistDesk.subject(id),
        Map.of("title", details.title(), "file", file.fileName(), "fingerprint", file.sha256()));
  }

  /** Takes away a document that the own side attached. */
  @Transactional
  public void remove(Actor actor, ChecklistParty party, ChecklistId id, ConsultedId document) {
    ChecklistSheet sheet = desk.writable(actor, party, id);
    ConsultedDocument found = find(sheet, document);
    if (found.party() != party) {
      throw Refusal.rule(Reason.of("checklist.document-of-other", ChecklistDesk.CLAUSE));
    }
    rows.remove(document);
    trail.record(
        actor,
        "checklist.document-removed",
        ChecklistDesk.subject(id),
        Map.of("title", found.details().title(), "file", found.fileName()));
  }

  /** A file as it goes out; whoever has it closes its content. */
  public record Opened(ConsultedDocument document, InputStream content) {}

  /** The file of a document, for a side that may see it. */
  public Opened open(Actor actor, ChecklistParty party, ChecklistId id, ConsultedId document) {
    ConsultedDocument found = find(desk.sheet(actor, party, id), document);
    return new Opened(found, kept.open(found.sha256(), found.fileName()));
  }

  private static ConsultedDocument find(ChecklistSheet sheet, ConsultedId document) {
    return sheet.documents().stream()
        .filter(each -> each.id().equals(document))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("checklist.document-unknown")));
  }
}
