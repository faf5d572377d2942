package dev.akashi.directory.db;

import static dev.akashi.database.directory.Tables.ORGANISATION;
import static dev.akashi.database.directory.Tables.ORGANISATION_NAME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.ProgrammeDay;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Organisations with their dated names. */
@Repository
class OrganisationStore implements Organisations {

  private final DSLContext sql;
  private final ProgrammeDay today;

  OrganisationStore(DSLContext sql, ProgrammeDay today) {
    this.sql = sql;
    this.today = today;
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return findOn(id, today.day());
  }

  @Override
  public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
    return named(today.day(), ORGANISATION.ID.in(ids.stream().map(OrganisationId::value).toList()))
        .fetchMap(row -> new OrganisationId(row.value1()), OrganisationStore::read);
  }

  @Override
  public Optional<Organisation> findOn(OrganisationId id, LocalDate day) {
    return named(day, ORGANISATION.ID.eq(id.value())).fetchOptional(OrganisationStore::read);
  }

  @Override
  public List<Organisation> ofKind(OrganisationKind kind) {
    return named(today.day(), ORGANISATION.KIND.eq(kind.name()))
        .orderBy(ORGANISATION_NAME.NAME_JA)
        .limit(2000)
        .fetch(OrganisationStore::read);
  }

  @Override
  public Organisation get(OrganisationId id) {
    return find(id).orElseThrow(() -> Refusal.notFound(Reason.of("organisation.unknown")));
  }

  /** Each organisation with the newest name that was in use on the day, else its first name. */
  private SelectConditionStep<Record4<UUID, String, String, String>> named(
      LocalDate day, Condition which) {
    var name = ORGANISATION_NAME.as("name");
    var inUse =
        select(max(name.VALID_FROM))
            .from(name)
            .where(name.ORGANISATION_ID.eq(ORGANISATION.ID).and(name.VALID_FROM.le(day)));
    var first =
        select(min(name.VALID_FROM)).from(name).where(name.ORGANISATION_ID.eq(ORGANISATION.ID));
    return sql.select(
            ORGANISATION.ID,
            ORGANISATION.KIND,
            ORGANISATION_NAME.NAME_JA,
            ORGANISATION_NAME.NAME_EN)
        .from(ORGANISATION)
        .join(ORGANISATION_NAME)
        .on(ORGANISATION_NAME.ORGANISATION_ID.eq(ORGANISATION.ID))
        .where(which)
        .and(ORGANISATION_NAME.VALID_FROM.eq(coalesce(field(inUse), field(first))));
  }

  private static Organisation read(Record4<UUID, String, String, String> row) {
    return new Organisation(
        new OrganisationId(row.value1()),
        OrganisationKind.valueOf(row.value2()),
        new LocalizedText(row.value3(), row.value4()));
  }
}
