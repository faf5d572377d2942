package dev.akashi.library.db;

import static dev.akashi.database.library.Tables.MEASURE;
import static dev.akashi.database.library.Tables.REASON;
import static dev.akashi.database.library.Tables.USED_AT;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.library.tables.records.MeasureRecord;
import dev.akashi.database.library.tables.records.UsedAtRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.LibraryReason;
import dev.akashi.library.MeasureId;
import dev.akashi.library.ReasonTextId;
import dev.akashi.library.UsedAt;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The libraries of providers. */
@Repository
public class LibraryRows {

  private final DSLContext sql;

  LibraryRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The measures of a provider by their texts. */
  public List<LibraryMeasure> measures(OrganisationId provider) {
    return sql.selectFrom(MEASURE)
        .where(MEASURE.PROVIDER_ID.eq(provider.value()))
        .orderBy(MEASURE.TEXT, MEASURE.ID)
        .fetch(LibraryRows::measure);
  }

  /** Those that say one of the texts. */
  public List<LibraryMeasure> measures(OrganisationId provider, Collection<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    return sql.selectFrom(MEASURE)
        .where(
            MEASURE.PROVIDER_ID.eq(provider.value()),
            DSL.md5(MEASURE.TEXT).in(texts.stream().map(text -> DSL.md5(DSL.val(text))).toList()),
            MEASURE.TEXT.in(texts))
        .fetch(LibraryRows::measure);
  }

  public Optional<LibraryMeasure> measure(OrganisationId provider, MeasureId id) {
    return sql.selectFrom(MEASURE)
        .where(MEASURE.ID.eq(id.value()), MEASURE.PROVIDER_ID.eq(provider.value()))
        .fetchOptional(LibraryRows::measure);
  }

  /** Adds a measure unless there is one of that text. */
  public boolean add(OrganisationId provider, LibraryMeasure measure, Instant now) {
    return sql.insertInto(MEASURE)
            .set(MEASURE.ID, measure.id().value())
            .set(MEASURE.PROVIDER_ID, provider.value())
            .set(MEASURE.TEXT, measure.content().text())
            .set(MEASURE.OWNER, measure.content().owner())
            .set(MEASURE.FREQUENCY, measure.content().frequency().name())
            .set(MEASURE.VALID_FROM, measure.content().validFrom().orElse(null))
            .set(MEASURE.VALID_TO, measure.content().validTo().orElse(null))
            .set(MEASURE.CHANGED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Whether another measure of the provider has that text. */
  public boolean textTaken(OrganisationId provider, String text, MeasureId except) {
    return sql.fetchExists(
        MEASURE,
        MEASURE.PROVIDER_ID.eq(provider.value()),
        MEASURE.TEXT.eq(text),
        MEASURE.ID.ne(except.value()));
  }

  /** Changes a measure unless it changed meanwhile. */
  public boolean change(LibraryMeasure measure, Instant now) {
    return sql.update(MEASURE)
            .set(MEASURE.TEXT, measure.content().text())
            .set(MEASURE.OWNER, measure.content().owner())
            .set(MEASURE.FREQUENCY, measure.content().frequency().name())
            .set(MEASURE.VALID_FROM, measure.content().validFrom().orElse(null))
            .set(MEASURE.VALID_TO, measure.content().validTo().orElse(null))
            .set(MEASURE.REVISION, MEASURE.REVISION.plus(1))
            .set(MEASURE.CHANGED_AT, now)
            .where(MEASURE.ID.eq(measure.id().value()), MEASURE.REVISION.eq(measure.revision()))
            .execute()
        == 1;
  }

  public void remove(MeasureId id) {
    sql.deleteFrom(MEASURE).where(MEASURE.ID.eq(id.value())).execute();
  }

  public Map<MeasureId, Integer> useCounts(OrganisationId provider) {
    return sql.select(USED_AT.MEASURE_ID, DSL.count())
        .from(USED_AT)
        .join(MEASURE)
        .on(MEASURE.ID.eq(USED_AT.MEASURE_ID))
        .where(MEASURE.PROVIDER_ID.eq(provider.value()))
        .groupBy(USED_AT.MEASURE_ID)
        .fetchMap(row -> new MeasureId(row.value1()), row -> row.value2());
  }

  public List<UsedAt> uses(MeasureId id) {
    return sql
        .selectFrom(USED_AT)
        .where(USED_AT.MEASURE_ID.eq(id.value()))
        .fetch(LibraryRows::use)
        .stream()
        .sorted(
            Comparator.comparing((UsedAt use) -> use.statement().toString())
                .thenComparing(UsedAt::requirement))
        .toList();
  }

  public List<UsedAt> usesOf(StatementId statement) {
    return uses(USED_AT.STATEMENT_ID.eq(statement.value()));
  }

  /** Those at some of its requirements. */
  public List<UsedAt> usesOf(StatementId statement, Collection<RequirementId> requirements) {
    return uses(
        USED_AT
            .STATEMENT_ID
            .eq(statement.value())
            .and(USED_AT.REQUIREMENT.in(requirements.stream().map(RequirementId::value).toList())));
  }

  private List<UsedAt> uses(Condition which) {
    return sql.selectFrom(USED_AT).where(which).fetch(LibraryRows::use).stream()
        .sorted(Comparator.comparing(UsedAt::requirement).thenComparing(UsedAt::line))
        .toList();
  }

  /** Notes where lines came from, in place of where they came from before. */
  public void note(Collection<UsedAt> uses) {
    sql.batch(
            uses.stream()
                .map(use ->
                    sql.insertInto(USED_AT)
                        .set(USED_AT.STATEMENT_ID, use.statement().value())
                        .set(USED_AT.REQUIREMENT, use.requirement().value())
                        .set(USED_AT.LINE, use.line())
                        .set(USED_AT.MEASURE_ID, use.measure().value())
                        .onDuplicateKeyUpdate()
                        .set(USED_AT.MEASURE_ID, use.measure().value()))
                .toList())
        .execute();
  }

  public void forget(Collection<UsedAt> uses) {
    sql.batch(
            uses.stream()
                .map(use ->
                    sql.deleteFrom(USED_AT)
                        .where(
                            USED_AT.STATEMENT_ID.eq(use.statement().value()),
                            USED_AT.REQUIREMENT.eq(use.requirement().value()),
                            USED_AT.LINE.eq(use.line())))
                .toList())
        .execute();
  }

  public void copyUses(StatementId from, StatementId to) {
    sql.insertInto(
            USED_AT, USED_AT.STATEMENT_ID, USED_AT.REQUIREMENT, USED_AT.LINE, USED_AT.MEASURE_ID)
        .select(
            sql.select(DSL.val(to.value()), USED_AT.REQUIREMENT, USED_AT.LINE, USED_AT.MEASURE_ID)
                .from(USED_AT)
                .where(USED_AT.STATEMENT_ID.eq(from.value())))
        .execute();
  }

  public List<LibraryReason> reasons(OrganisationId provider) {
    return sql.selectFrom(REASON)
        .where(REASON.PROVIDER_ID.eq(provider.value()))
        .orderBy(REASON.TEXT, REASON.ID)
        .fetch(row -> new LibraryReason(new ReasonTextId(row.getId()), row.getText()));
  }

  public Optional<LibraryReason> reason(OrganisationId provider, ReasonTextId id) {
    return sql.selectFrom(REASON)
        .where(REASON.ID.eq(id.value()), REASON.PROVIDER_ID.eq(provider.value()))
        .fetchOptional(row -> new LibraryReason(new ReasonTextId(row.getId()), row.getText()));
  }

  /** Adds a reason unless there is one of that text. */
  public boolean addReason(OrganisationId provider, LibraryReason reason, Instant now) {
    return sql.insertInto(REASON)
            .set(REASON.ID, reason.id().value())
            .set(REASON.PROVIDER_ID, provider.value())
            .set(REASON.TEXT, reason.text())
            .set(REASON.ADDED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void removeReason(ReasonTextId id) {
    sql.deleteFrom(REASON).where(REASON.ID.eq(id.value())).execute();
  }

  private static LibraryMeasure measure(MeasureRecord row) {
    return new LibraryMeasure(
        new MeasureId(row.getId()),
        new LibraryMeasure.Content(
            row.getText(),
            row.getOwner(),
            Frequency.valueOf(row.getFrequency()),
            Optional.ofNullable(row.getValidFrom()),
            Optional.ofNullable(row.getValidTo())),
        row.getRevision());
  }

  private static UsedAt use(UsedAtRecord row) {
    return new UsedAt(
        new MeasureId(row.getMeasureId()),
        new StatementId(row.getStatementId()),
        RequirementId.of(row.getRequirement()),
        row.getLine());
  }
}
