package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.NUMBER_SERIAL;
import static dev.akashi.database.registration.Tables.REGISTERED_SERVICE;

import dev.akashi.database.registration.tables.records.RegisteredServiceRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.Registration;
import dev.akashi.registration.RegistrationStore;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Registrations in the database. */
@Repository
class RegistrationRows implements RegistrationStore {

  private final DSLContext sql;

  RegistrationRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Registration> find(RegistryKey key) {
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.KEY.eq(key.value()))
        .fetchOptional(RegistrationRows::read);
  }

  @Override
  public List<Registration> findAll(Collection<RegistryKey> keys) {
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.KEY.in(keys.stream().map(RegistryKey::value).toList()))
        .fetch(RegistrationRows::read);
  }

  @Override
  public Optional<Registration> ofService(ServiceId service, LocalDate day) {
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.SERVICE.eq(service.value()))
        .and(notEnded(day))
        .orderBy(REGISTERED_SERVICE.SERIAL.desc())
        .limit(1)
        .fetchOptional(RegistrationRows::read);
  }

  @Override
  public List<Registration> ofServices(Collection<ServiceId> services, LocalDate day) {
    UUID[] ids = services.stream().map(ServiceId::value).toArray(UUID[]::new);
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.SERVICE.eq(DSL.any(DSL.val(ids))))
        .and(notEnded(day))
        .orderBy(REGISTERED_SERVICE.SERVICE, REGISTERED_SERVICE.SERIAL.desc())
        .fetch(RegistrationRows::read);
  }

  private static Condition notEnded(LocalDate day) {
    return REGISTERED_SERVICE.ENDED_ON.isNull().or(REGISTERED_SERVICE.ENDED_ON.gt(day));
  }

  @Override
  public Optional<Registration> ofApplication(ApplicationId application) {
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.APPLICATION.eq(application.value()))
        .fetchOptional(RegistrationRows::read);
  }

  @Override
  public List<Registration> ofProvider(OrganisationId provider) {
    return sql.selectFrom(REGISTERED_SERVICE)
        .where(REGISTERED_SERVICE.PROVIDER.eq(provider.value()))
        .orderBy(REGISTERED_SERVICE.SERIAL)
        .fetch(RegistrationRows::read);
  }

  @Override
  public int nextSerial(int first) {
    sql.insertInto(NUMBER_SERIAL).set(NUMBER_SERIAL.NEXT, first).onConflictDoNothing().execute();
    int serial =
        sql.select(NUMBER_SERIAL.NEXT).from(NUMBER_SERIAL).forUpdate().fetchSingle().value1();
    sql.update(NUMBER_SERIAL).set(NUMBER_SERIAL.NEXT, serial + 1).execute();
    return serial;
  }

  @Override
  public void insert(Registration registration, int serial, ApplicationId application) {
    sql.insertInto(REGISTERED_SERVICE)
        .set(REGISTERED_SERVICE.KEY, registration.key().value())
        .set(REGISTERED_SERVICE.SERIAL, serial)
        .set(REGISTERED_SERVICE.SERVICE, registration.service().value())
        .set(REGISTERED_SERVICE.PROVIDER, registration.provider().value())
        .set(REGISTERED_SERVICE.SERVICE_NAME, registration.serviceName().ja())
        .set(REGISTERED_SERVICE.SERVICE_NAME_EN, registration.serviceName().en())
        .set(REGISTERED_SERVICE.REGISTERED_ON, registration.registeredOn())
        .set(REGISTERED_SERVICE.VALID_UNTIL, registration.validUntil())
        .set(REGISTERED_SERVICE.LEVEL, (short) registration.level())
        .set(REGISTERED_SERVICE.APPLICATION, application.value())
        .execute();
  }

  @Override
  public void renew(Registration registration, ApplicationId application) {
    sql.update(REGISTERED_SERVICE)
        .set(REGISTERED_SERVICE.SERVICE_NAME, registration.serviceName().ja())
        .set(REGISTERED_SERVICE.SERVICE_NAME_EN, registration.serviceName().en())
        .set(REGISTERED_SERVICE.VALID_UNTIL, registration.validUntil())
        .set(REGISTERED_SERVICE.APPLICATION, application.value())
        .setNull(REGISTERED_SERVICE.RENEWAL_FILED_ON)
        .set(REGISTERED_SERVICE.REVISION, REGISTERED_SERVICE.REVISION.plus(1))
        .where(REGISTERED_SERVICE.KEY.eq(registration.key().value()))
        .execute();
  }

  @Override
  public void setRenewalFiled(RegistryKey key, Optional<LocalDate> on) {
    sql.update(REGISTERED_SERVICE)
        .set(REGISTERED_SERVICE.RENEWAL_FILED_ON, on.orElse(null))
        .set(REGISTERED_SERVICE.REVISION, REGISTERED_SERVICE.REVISION.plus(1))
        .where(REGISTERED_SERVICE.KEY.eq(key.value()))
        .execute();
  }

  @Override
  public void end(RegistryKey key, LocalDate on) {
    sql.update(REGISTERED_SERVICE)
        .set(REGISTERED_SERVICE.ENDED_ON, on)
        .set(REGISTERED_SERVICE.REVISION, REGISTERED_SERVICE.REVISION.plus(1))
        .where(REGISTERED_SERVICE.KEY.eq(key.value()))
        .and(REGISTERED_SERVICE.ENDED_ON.isNull())
        .execute();
  }

  private static Registration read(RegisteredServiceRecord row) {
    return new Registration(
        new RegistryKey(row.getKey()),
        new ServiceId(row.getService()),
        new OrganisationId(row.getProvider()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        row.getRegisteredOn(),
        row.getValidUntil(),
        row.getLevel(),
        Optional.ofNullable(row.getRenewalFiledOn()),
        Optional.ofNullable(row.getEndedOn()));
  }
}
