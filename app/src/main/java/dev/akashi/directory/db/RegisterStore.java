package dev.akashi.directory.db;

import static dev.akashi.database.directory.Tables.ORGANISATION;
import static dev.akashi.database.directory.Tables.ORGANISATION_NAME;
import static dev.akashi.database.directory.Tables.PERSON;
import static dev.akashi.database.directory.Tables.PERSON_ROLE;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.ProgrammeDay;
import dev.akashi.directory.Register;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes organisations and people. */
@Repository
class RegisterStore implements Register {

  private final DSLContext sql;
  private final ProgrammeDay today;

  RegisterStore(DSLContext sql, ProgrammeDay today) {
    this.sql = sql;
    this.today = today;
  }

  @Override
  public OrganisationId addOrganisation(
      OrganisationKind kind, LocalizedText name, LocalDate namedFrom, boolean demo) {
    OrganisationId id = OrganisationId.random();
    sql.insertInto(ORGANISATION)
        .set(ORGANISATION.ID, id.value())
        .set(ORGANISATION.KIND, kind.name())
        .set(ORGANISATION.DEMO, demo)
        .execute();
    name(id, name, namedFrom);
    return id;
  }

  @Override
  public void rename(OrganisationId organisation, LocalizedText name, LocalDate from) {
    sql.select(max(ORGANISATION_NAME.VALID_FROM))
        .from(ORGANISATION_NAME)
        .where(ORGANISATION_NAME.ORGANISATION_ID.eq(organisation.value()))
        .and(ORGANISATION_NAME.VALID_FROM.le(today.day()))
        .fetchOptional(0, LocalDate.class)
        .filter(inUse -> !from.isAfter(inUse))
        .ifPresent(inUse -> {
          throw Refusal.rule(Reason.atField("from", "organisation.name-of-the-past", inUse));
        });
    name(organisation, name, from);
  }

  /** A name that is not in use yet may be corrected; those that were in use stay (AMD-02). */
  private void name(OrganisationId organisation, LocalizedText name, LocalDate from) {
    sql.insertInto(ORGANISATION_NAME)
        .set(ORGANISATION_NAME.ORGANISATION_ID, organisation.value())
        .set(ORGANISATION_NAME.VALID_FROM, from)
        .set(ORGANISATION_NAME.NAME_JA, name.ja())
        .set(ORGANISATION_NAME.NAME_EN, name.en())
        .onConflict(ORGANISATION_NAME.ORGANISATION_ID, ORGANISATION_NAME.VALID_FROM)
        .doUpdate()
        .set(ORGANISATION_NAME.NAME_JA, name.ja())
        .set(ORGANISATION_NAME.NAME_EN, name.en())
        .execute();
  }

  @Override
  public PersonId addPerson(
      OrganisationId organisation,
      String name,
      String email,
      String passwordHash,
      Set<Role> roles,
      boolean demo) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    if (sql.fetchExists(PERSON, lower(PERSON.EMAIL).eq(address))) {
      throw Refusal.input(Reason.atField("email", "person.email-in-use", address));
    }
    PersonId id = PersonId.random();
    sql.insertInto(PERSON)
        .set(PERSON.ID, id.value())
        .set(PERSON.ORGANISATION_ID, organisation.value())
        .set(PERSON.NAME, name)
        .set(PERSON.EMAIL, address)
        .set(PERSON.PASSWORD_HASH, passwordHash)
        .set(PERSON.DEMO, demo)
        .execute();
    addRoles(id, roles);
    return id;
  }

  @Override
  public void changePerson(
      PersonId person, String name, Set<Role> roles, boolean active, int expectedRevision) {
    int changed =
        sql.update(PERSON)
            .set(PERSON.NAME, name)
            .set(PERSON.ACTIVE, active)
            .set(PERSON.REVISION, PERSON.REVISION.plus(1))
            .where(PERSON.ID.eq(person.value()).and(PERSON.REVISION.eq(expectedRevision)))
            .execute();
    if (changed == 0) {
      throw Refusal.stale(Reason.of("person.changed-meanwhile"));
    }
    sql.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(person.value())).execute();
    addRoles(person, roles);
  }

  /** First all who hold the role are locked; only then can be seen what others changed before. */
  @Override
  public int othersHolding(Role role, PersonId besides) {
    Condition holds =
        PERSON.ID.in(
            select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.ROLE.eq(role.name())));
    sql.select(PERSON.ID).from(PERSON).where(holds).orderBy(PERSON.ID).forUpdate().fetch();
    return sql.fetchCount(PERSON, holds.and(PERSON.ACTIVE).and(PERSON.ID.ne(besides.value())));
  }

  @Override
  public void setPassword(PersonId person, String passwordHash) {
    sql.update(PERSON)
        .set(PERSON.PASSWORD_HASH, passwordHash)
        .where(PERSON.ID.eq(person.value()))
        .execute();
  }

  @Override
  public Optional<String> passwordHash(PersonId person) {
    return sql.select(PERSON.PASSWORD_HASH)
        .from(PERSON)
        .where(PERSON.ID.eq(person.value()).and(PERSON.ACTIVE))
        .fetchOptional(PERSON.PASSWORD_HASH);
  }

  private void addRoles(PersonId person, Set<Role> roles) {
    if (roles.isEmpty()) {
      return;
    }
    sql.insertInto(PERSON_ROLE, PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE)
        .valuesOfRows(roles.stream().map(role -> DSL.row(person.value(), role.name())).toList())
        .execute();
  }
}
