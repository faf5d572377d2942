package dev.akashi.directory.db;

import static dev.akashi.database.directory.Tables.PERSON;
import static dev.akashi.database.directory.Tables.PERSON_ROLE;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** People with their roles. */
@Repository
class PersonStore implements People {

  private final DSLContext sql;
  private final Organisations organisations;

  PersonStore(DSLContext sql, Organisations organisations) {
    this.sql = sql;
    this.organisations = organisations;
  }

  @Override
  public Optional<Actor> actor(PersonId id) {
    return find(id)
        .filter(Person::active)
        .flatMap(person ->
            organisations
                .find(person.organisation())
                .map(organisation -> new Actor(id, person.name(), organisation, person.roles())));
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return read(PERSON.ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public Optional<Person> byEmail(String email) {
    return read(lower(PERSON.EMAIL).eq(email.strip().toLowerCase(Locale.ROOT))).stream()
        .findFirst();
  }

  @Override
  public List<Person> of(OrganisationId organisation) {
    return read(PERSON.ORGANISATION_ID.eq(organisation.value()));
  }

  @Override
  public List<Person> holding(Role role) {
    Condition holds =
        PERSON.ID.in(
            select(PERSON_ROLE.PERSON_ID)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.ROLE.eq(role.name())));
    return read(holds.and(PERSON.ACTIVE), PERSON.CREATED_AT);
  }

  @Override
  public boolean isEmpty() {
    return !sql.fetchExists(PERSON);
  }

  private List<Person> read(Condition which) {
    return read(which, PERSON.NAME);
  }

  private List<Person> read(Condition which, OrderField<?> order) {
    var roles =
        multiset(
                select(PERSON_ROLE.ROLE)
                    .from(PERSON_ROLE)
                    .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID)))
            .convertFrom(rows -> rows.map(row -> Role.valueOf(row.value1())));
    return sql.select(
            PERSON.ID,
            PERSON.ORGANISATION_ID,
            PERSON.NAME,
            PERSON.EMAIL,
            PERSON.ACTIVE,
            PERSON.DEMO,
            PERSON.REVISION,
            roles)
        .from(PERSON)
        .where(which)
        .orderBy(order, PERSON.ID)
        .limit(1000)
        .fetch(row ->
            new Person(
                new PersonId(row.value1()),
                new OrganisationId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                roles(row.value8()),
                row.value7()));
  }

  private static Set<Role> roles(List<Role> roles) {
    return new TreeSet<>(roles);
  }
}
