package dev.akashi.identity;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
import dev.akashi.directory.Role;
import dev.akashi.identity.db.CredentialStore;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and people, kept by the administrator of the programme office. */
@Service
public class Administration {

  static final Duration INVITATION_LIVES = Duration.ofDays(7);

  private final Organisations organisations;
  private final People people;
  private final Register register;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Trail trail;
  private final Today today;

  Administration(
      Organisations organisations,
      People people,
      Register register,
      CredentialStore credentials,
      Passwords passwords,
      Trail trail,
      Today today) {
    this.organisations = organisations;
    this.people = people;
    this.register = register;
    this.credentials = credentials;
    this.passwords = passwords;
    this.trail = trail;
    this.today = today;
  }

  @Transactional
  public OrganisationId addOrganisation(Actor actor, OrganisationKind kind, LocalizedText name) {
    actor.require(Permission.MANAGE_PEOPLE);
    OrganisationId id = register.addOrganisation(kind, name, today.day(), today.isDemo());
    trail.record(
        actor,
        "organisation.added",
        new Subject("organisation", id.toString()),
        Map.of("kind", kind, "name", name.ja()));
    return id;
  }

  /** Gives an organisation another name from a day on (AMD-02). */
  @Transactional
  public void rename(Actor actor, OrganisationId id, LocalizedText name, LocalDate from) {
    actor.require(Permission.MANAGE_PEOPLE);
    Organisation before = organisations.get(id);
    register.rename(id, name, from);
    trail.record(
        actor,
        "organisation.renamed",
        new Subject("organisation", id.toString()),
        Map.of("before", before.name().ja(), "after", name.ja(), "validFrom", from.toString()));
  }

  /**
   * Invites a person.
   *
   * @return the one-time address at which the person sets a password; it is shown once and lives
   *     for seven days
   */
  @Transactional
  public String invite(
      Actor actor, OrganisationId organisation, String name, String email, Set<Role> roles) {
    actor.require(Permission.MANAGE_PEOPLE);
    rolesFit(organisations.get(organisation), roles);
    PersonId person =
        register.addPerson(organisation, name, email, passwords.ofNobody(), roles, today.isDemo());
    String secret = Secrets.create();
    credentials.replaceInvitation(Secrets.hash(secret), person, today.now().plus(INVITATION_LIVES));
    trail.record(
        actor,
        "person.invited",
        new Subject("person", person.toString()),
        Map.of("name", name, "roles", roles.toString()));
    return "/invitation/" + secret;
  }

  /**
   * Makes a new one-time link for a person: the invitation was lost, or the password is forgotten
   * or known to others. The old password, older links and all sessions and tokens of the person
   * end.
   *
   * @return the address, shown once; it lives for seven days
   */
  @Transactional
  public String newLink(Actor actor, PersonId id) {
    actor.require(Permission.MANAGE_PEOPLE);
    Person person = known(id);
    if (actor.person().equals(id)) {
      throw Refusal.rule(Reason.of("person.own-link"));
    }
    if (!person.active()) {
      throw Refusal.rule(Reason.of("person.link-for-inactive"));
    }
    register.setPassword(id, passwords.ofNobody());
    credentials.endSessions(id);
    String secret = Secrets.create();
    credentials.replaceInvitation(Secrets.hash(secret), id, today.now().plus(INVITATION_LIVES));
    trail.record(
        actor,
        "person.link-made",
        new Subject("person", id.toString()),
        Map.of("name", person.name()));
    return "/invitation/" + secret;
  }

  @Transactional
  public void change(
      Actor actor, PersonId id, String name, Set<Role> roles, boolean active, int revision) {
    actor.require(Permission.MANAGE_PEOPLE);
    Person before = known(id);
    rolesFit(organisations.get(before.organisation()), roles);
    boolean staysAdministrator = active && roles.contains(Role.ADMINISTRATOR);
    if (actor.person().equals(id) && !staysAdministrator) {
      throw Refusal.rule(Reason.of("person.own-administration", "LGG-13"));
    }
    if (!staysAdministrator) {
      anAdministratorStays(before);
    }
    register.changePerson(id, name, roles, active, revision);
    if (!active) {
      credentials.endSessions(id);
    }
    trail.record(
        actor,
        "person.changed",
        new Subject("person", id.toString()),
        Map.of(
            "rolesBefore", before.roles().toString(),
            "rolesAfter", roles.toString(),
            "active", active));
  }

  @Transactional(readOnly = true)
  public List<Person> peopleOf(Actor actor, OrganisationId organisation) {
    actor.require(Permission.MANAGE_PEOPLE);
    return people.of(organisation);
  }

  private void anAdministratorStays(Person leaving) {
    if (leaving.active()
        && leaving.roles().contains(Role.ADMINISTRATOR)
        && register.othersHolding(Role.ADMINISTRATOR, leaving.id()) == 0) {
      throw Refusal.rule(Reason.of("person.last-administrator"));
    }
  }

  private Person known(PersonId id) {
    return people.find(id).orElseThrow(() -> Refusal.notFound(Reason.of("person.unknown")));
  }

  private static void rolesFit(Organisation organisation, Set<Role> roles) {
    if (roles.isEmpty()) {
      throw Refusal.input(Reason.atField("roles", "person.no-role"));
    }
    List<Role> foreign = roles.stream().filter(role -> role.kind() != organisation.kind()).toList();
    if (!foreign.isEmpty()) {
      throw Refusal.input(
          Reason.atField("roles", "person.role-of-other-kind", foreign, organisation.kind()));
    }
  }
}
