package dev.akashi.identity;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.People;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator. No account exists until a one-time link, printed at the start, is used;
 * the link dies by its use or after an hour, and a later start prints a new one.
 */
@Service
public class Setup {

  static final Duration LINK_LIVES = Duration.ofHours(1);

  private final People people;
  private final Register register;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Today today;

  Setup(
      People people,
      Register register,
      CredentialStore credentials,
      Passwords passwords,
      TransactionTemplate transaction,
      Trail trail,
      Today today) {
    this.people = people;
    this.register = register;
    this.credentials = credentials;
    this.passwords = passwords;
    this.transaction = transaction;
    this.trail = trail;
    this.today = today;
  }

  /** A new one-time link when nobody exists yet; older unused links die. */
  @Transactional
  public Optional<String> newLink() {
    if (!people.isEmpty() || today.isDemo()) {
      return Optional.empty();
    }
    String secret = Secrets.create();
    credentials.replaceSetupLink(Secrets.hash(secret), today.now().plus(LINK_LIVES));
    trail.recordSystem("setup.link-made", new Subject("installation", "setup"), Map.of());
    return Optional.of("/setup/" + secret);
  }

  /** Whether the link may still be used; says nothing about why not. */
  @Transactional(readOnly = true)
  public boolean isUsable(String secret) {
    return people.isEmpty() && credentials.setupLinkLives(Secrets.hash(secret), today.now());
  }

  /** Makes the programme office and its first administrator, and ends the link. */
  public PersonId complete(String secret, FirstAdministrator first) {
    Refusal.inputUnlessEmpty(PasswordRule.check(first.password(), first.again()));
    if (!isUsable(secret)) {
      throw dead();
    }
    String hash = passwords.hash(first.password());
    return Objects.requireNonNull(transaction.execute(status -> register(secret, first, hash)));
  }

  private PersonId register(String secret, FirstAdministrator first, String passwordHash) {
    if (!people.isEmpty() || !credentials.useSetupLink(Secrets.hash(secret), today.now())) {
      throw dead();
    }
    OrganisationId office =
        register.addOrganisation(
            OrganisationKind.PROGRAMME_OFFICE, first.office(), today.day(), false);
    PersonId person =
        register.addPerson(
            office,
            first.name(),
            first.email(),
            passwordHash,
            Set.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICER),
            false);
    trail.record(
        people.actor(person).orElseThrow(),
        "setup.completed",
        new Subject("organisation", office.toString()),
        Map.of("office", first.office().ja()));
    return person;
  }

  private static Refusal dead() {
    return Refusal.notFound(Reason.of("setup.link-dead"));
  }

  /** What the setup form asks for. */
  public record FirstAdministrator(
      LocalizedText office, String name, String email, String password, String again) {

    @Override
    public String toString() {
      return "FirstAdministrator[" + email + "]";
    }
  }
}
