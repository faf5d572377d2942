package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.POPULATION_DRAFT;
import static dev.akashi.database.assessment.Tables.POPULATION_DRAFT_PART;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.FrozenPopulation.SourceFile;
import dev.akashi.assessment.PopulationDraft;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.files.PopulationFile.Doubt;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.PopulationDraftRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.sampling.Population;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Populations that were read from a file and not yet frozen. */
@Repository
public class PopulationDraftRows {

  private final DSLContext sql;

  PopulationDraftRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(PopulationDraft draft) {
    Wanted wanted = draft.wanted();
    PopulationDraftRecord row = sql.newRecord(POPULATION_DRAFT);
    row.setId(draft.id().value());
    row.setEngagement(draft.engagement().value());
    row.setRequirement(wanted.requirement().value());
    row.setLine(wanted.line());
    row.setConsistsOf(wanted.origin().consistsOf());
    row.setSource(wanted.origin().source());
    row.setTakenOn(wanted.origin().takenOn());
    row.setReason(wanted.reason());
    row.setFileName(draft.file().name());
    row.setFileSha256(draft.file().sha256());
    row.setKeyColumns(draft.file().keyColumns());
    row.setHeadings(draft.headings().toArray(String[]::new));
    row.setDoubts(draft.doubts().stream().map(Doubt::name).toArray(String[]::new));
    row.setFirstKeys(draft.first().toArray(String[]::new));
    row.setLastKeys(draft.last().toArray(String[]::new));
    row.setPerson(draft.reader().value());
    row.setReadAt(draft.readAt());
    row.insert();
    List<byte[]> packed = PackedKeys.pack(draft.keys());
    for (int i = 0; i < packed.size(); i++) {
      sql.insertInto(POPULATION_DRAFT_PART)
          .set(POPULATION_DRAFT_PART.DRAFT, draft.id().value())
          .set(POPULATION_DRAFT_PART.NO, i + 1)
          .set(POPULATION_DRAFT_PART.PACKED, packed.get(i))
          .execute();
    }
  }

  public Optional<PopulationDraft> find(PopulationId id) {
    return sql.selectFrom(POPULATION_DRAFT)
        .where(POPULATION_DRAFT.ID.eq(id.value()))
        .fetchOptional()
        .map(row -> draft(row, keys(id)));
  }

  public void delete(PopulationId id) {
    sql.deleteFrom(POPULATION_DRAFT).where(POPULATION_DRAFT.ID.eq(id.value())).execute();
  }

  /** Throws away what was read before that. */
  public void deleteBefore(Instant readAt) {
    sql.deleteFrom(POPULATION_DRAFT).where(POPULATION_DRAFT.READ_AT.lt(readAt)).execute();
  }

  private Population keys(PopulationId id) {
    return PackedKeys.unpack(
        sql.select(POPULATION_DRAFT_PART.PACKED)
            .from(POPULATION_DRAFT_PART)
            .where(POPULATION_DRAFT_PART.DRAFT.eq(id.value()))
            .orderBy(POPULATION_DRAFT_PART.NO)
            .fetch(POPULATION_DRAFT_PART.PACKED)
            .iterator());
  }

  private static PopulationDraft draft(PopulationDraftRecord row, Population keys) {
    return new PopulationDraft(
        new PopulationId(row.getId()),
        new EngagementId(row.getEngagement()),
        new Wanted(
            RequirementId.of(row.getRequirement()),
            row.getLine(),
            new Origin(
                PopulationKind.FILE,
                row.getConsistsOf(),
                row.getSource(),
                row.getTakenOn(),
                Optional.of(
                    new SourceFile(row.getFileName(), row.getFileSha256(), row.getKeyColumns()))),
            row.getReason()),
        Arrays.asList(row.getHeadings()),
        Arrays.stream(row.getDoubts()).map(Doubt::valueOf).collect(Collectors.toSet()),
        Arrays.asList(row.getFirstKeys()),
        Arrays.asList(row.getLastKeys()),
        keys,
        new PersonId(row.getPerson()),
        row.getReadAt());
  }
}
