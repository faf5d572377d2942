package dev.akashi.usage.db;

import static dev.akashi.database.usage.Tables.REGISTRY_NOTICE;
import static dev.akashi.database.usage.Tables.SERVICE_USE;

import dev.akashi.classification.SystemId;
import dev.akashi.database.usage.tables.records.ServiceUseRecord;
import dev.akashi.decision.DecisionId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import dev.akashi.usage.ServiceUse;
import dev.akashi.usage.ServiceUseId;
import dev.akashi.usage.UseApplicationId;
import dev.akashi.usage.UseRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Services in use, in the database. */
@Repository
class UseStore implements UseRegister {

  private final DSLContext sql;

  UseStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ServiceUse> find(ServiceUseId id) {
    return sql.selectFrom(SERVICE_USE)
        .where(SERVICE_USE.ID.eq(id.value()))
        .fetchOptional(UseStore::read);
  }

  @Override
  public Optional<ServiceUse> of(DecisionId decision) {
    return sql.selectFrom(SERVICE_USE)
        .where(SERVICE_USE.DECISION.eq(decision.value()))
        .fetchOptional(UseStore::read);
  }

  @Override
  public List<ServiceUse> of(OrganisationId organisation) {
    return sql.selectFrom(SERVICE_USE)
        .where(SERVICE_USE.ORGANISATION.eq(organisation.value()))
        .orderBy(SERVICE_USE.ENDED_ON.desc().nullsFirst(), SERVICE_USE.SERVICE_NAME)
        .limit(2000)
        .fetch(UseStore::read);
  }

  @Override
  public List<ServiceUse> usersOf(Collection<RegistryKey> keys) {
    return sql.selectFrom(SERVICE_USE)
        .where(listed(keys))
        .and(SERVICE_USE.ENDED_ON.isNull())
        .orderBy(SERVICE_USE.ID)
        .fetch(UseStore::read);
  }

  @Override
  public List<ServiceUse> usedOn(Collection<RegistryKey> keys, LocalDate day) {
    return sql.selectFrom(SERVICE_USE)
        .where(listed(keys))
        .and(SERVICE_USE.SINCE.le(day))
        .and(SERVICE_USE.ENDED_ON.isNull().or(SERVICE_USE.ENDED_ON.gt(day)))
        .orderBy(SERVICE_USE.REGISTRY_KEY, SERVICE_USE.SINCE, SERVICE_USE.ID)
        .fetch(UseStore::read);
  }

  @Override
  public void add(ServiceUse use) {
    ServiceUseRecord row = sql.newRecord(SERVICE_USE);
    row.setId(use.id().value());
    row.setOrganisation(use.organisation().value());
    row.setServiceName(use.serviceName());
    row.setRegistryKey(use.listed().map(RegistryKey::value).orElse(null));
    row.setSystem(use.system().map(SystemId::value).orElse(null));
    row.setSystemName(use.systemName());
    row.setDecision(use.decision().map(DecisionId::value).orElse(null));
    row.setApplication(use.application().map(UseApplicationId::value).orElse(null));
    row.setAdministrator(use.administrator());
    row.setSince(use.since());
    row.setEndedOn(use.endedOn().orElse(null));
    row.setRevision(use.revision());
    row.insert();
  }

  @Override
  public void setAdministrator(ServiceUse use, String administrator) {
    update(use, SERVICE_USE.ADMINISTRATOR, administrator);
  }

  @Override
  public void end(ServiceUse use, LocalDate on) {
    update(use, SERVICE_USE.ENDED_ON, on);
  }

  private <T> void update(ServiceUse use, Field<T> field, T value) {
    int updated =
        sql.update(SERVICE_USE)
            .set(field, value)
            .set(SERVICE_USE.REVISION, SERVICE_USE.REVISION.plus(1))
            .where(SERVICE_USE.ID.eq(use.id().value()))
            .and(SERVICE_USE.REVISION.eq(use.revision()))
            .execute();
    if (updated == 0) {
      throw Refusal.stale(
          Reason.of("usage.changed-meanwhile").with(use.revision(), use.revision() + 1));
    }
  }

  @Override
  public Set<ServiceUseId> noteTold(
      RegistryChange change, Map<ServiceUseId, String> about, Instant at) {
    if (about.isEmpty()) {
      return Set.of();
    }
    return sql.insertInto(
            REGISTRY_NOTICE,
            REGISTRY_NOTICE.SERVICE_USE,
            REGISTRY_NOTICE.CHANGE,
            REGISTRY_NOTICE.ABOUT,
            REGISTRY_NOTICE.TOLD_AT)
        .valuesOfRows(
            about.entrySet().stream()
                .map(one -> DSL.row(one.getKey().value(), change.name(), one.getValue(), at))
                .toList())
        .onConflictDoNothing()
        .returning(REGISTRY_NOTICE.SERVICE_USE)
        .fetchSet(row -> new ServiceUseId(row.getServiceUse()));
  }

  private static Condition listed(Collection<RegistryKey> keys) {
    String[] values = keys.stream().map(RegistryKey::value).toArray(String[]::new);
    return SERVICE_USE.REGISTRY_KEY.eq(DSL.any(DSL.val(values)));
  }

  private static ServiceUse read(ServiceUseRecord row) {
    return new ServiceUse(
        new ServiceUseId(row.getId()),
        new OrganisationId(row.getOrganisation()),
        row.getServiceName(),
        Optional.ofNullable(row.getRegistryKey()).map(RegistryKey::new),
        Optional.ofNullable(row.getSystem()).map(SystemId::new),
        row.getSystemName(),
        Optional.ofNullable(row.getDecision()).map(DecisionId::new),
        Optional.ofNullable(row.getApplication()).map(UseApplicationId::new),
        row.getAdministrator(),
        row.getSince(),
        Optional.ofNullable(row.getEndedOn()),
        row.getRevision());
  }
}
