package dev.akashi.disclosure.db;

import static dev.akashi.database.disclosure.Tables.REQUEST;

import dev.akashi.database.disclosure.tables.records.RequestRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.disclosure.Disclosure;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.DisclosureState;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.Registration;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What agencies asked to read, and the answers. */
@Repository
public class DisclosureRows {

  private static final int LONGEST_LIST = 500;

  private final DSLContext sql;

  DisclosureRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Nobody else of the agency asks until the transaction ends. */
  public void hold(OrganisationId agency) {
    sql.fetchValue(
        DSL.field(
            "pg_advisory_xact_lock(hashtextextended({0}, 0))::text",
            String.class, DSL.val("disclosure " + agency.value())));
  }

  public void add(DisclosureId id, Registration service, Actor by, String purpose, Instant now) {
    sql.insertInto(REQUEST)
        .set(REQUEST.ID, id.value())
        .set(REQUEST.SERVICE_ID, service.service().value())
        .set(REQUEST.REGISTRY_KEY, service.key().value())
        .set(REQUEST.SERVICE_NAME, service.serviceName().ja())
        .set(REQUEST.SERVICE_NAME_EN, service.serviceName().en())
        .set(REQUEST.PROVIDER_ID, service.provider().value())
        .set(REQUEST.AGENCY_ID, by.organisationId().value())
        .set(REQUEST.AGENCY_NAME, by.organisation().name().ja())
        .set(REQUEST.PURPOSE, purpose)
        .set(REQUEST.ASKED_BY, by.person().value())
        .set(REQUEST.ASKED_BY_NAME, by.name())
        .set(REQUEST.ASKED_AT, now)
        .execute();
  }

  public Optional<Disclosure> find(DisclosureId id) {
    return sql.fetchOptional(REQUEST, REQUEST.ID.eq(id.value())).map(DisclosureRows::disclosure);
  }

  /** Those of an agency, the newest first. */
  public List<Disclosure> ofAgency(OrganisationId agency) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.AGENCY_ID.eq(agency.value()))
        .orderBy(REQUEST.ASKED_AT.desc())
        .limit(LONGEST_LIST)
        .fetch(DisclosureRows::disclosure);
  }

  /** Those of a provider: what waits first, then the newest. */
  public List<Disclosure> ofProvider(OrganisationId provider) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.PROVIDER_ID.eq(provider.value()))
        .orderBy(REQUEST.ANSWERED_AT.isNotNull(), REQUEST.ASKED_AT.desc())
        .limit(LONGEST_LIST)
        .fetch(DisclosureRows::disclosure);
  }

  /** Writes an answer unless somebody answered meanwhile. */
  public boolean answer(
      DisclosureId id,
      DisclosureState state,
      Optional<LocalDate> until,
      String answer,
      Actor by,
      Instant now,
      int expectedRevision) {
    return sql.update(REQUEST)
            .set(REQUEST.STATE, state.name())
            .set(REQUEST.UNTIL, until.orElse(null))
            .set(REQUEST.ANSWER, answer)
            .set(REQUEST.ANSWERED_BY, by.person().value())
            .set(REQUEST.ANSWERED_BY_NAME, by.name())
            .set(REQUEST.ANSWERED_AT, now)
            .set(REQUEST.REVISION, REQUEST.REVISION.plus(1))
            .where(REQUEST.ID.eq(id.value()))
            .and(REQUEST.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  private static Disclosure disclosure(RequestRecord row) {
    return new Disclosure(
        new DisclosureId(row.getId()),
        new ServiceId(row.getServiceId()),
        new RegistryKey(row.getRegistryKey()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        new OrganisationId(row.getProviderId()),
        new OrganisationId(row.getAgencyId()),
        row.getAgencyName(),
        row.getPurpose(),
        row.getAskedByName(),
        row.getAskedAt(),
        DisclosureState.valueOf(row.getState()),
        Optional.ofNullable(row.getUntil()),
        row.getAnswer(),
        row.getAnsweredByName(),
        Optional.ofNullable(row.getAnsweredAt()),
        row.getRevision());
  }
}
