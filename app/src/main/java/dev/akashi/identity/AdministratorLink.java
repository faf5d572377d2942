package dev.akashi.identity;

import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Role;
import dev.akashi.identity.db.CredentialStore;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A way back in for an administrator who is locked out: a one-time link made at the server itself,
 * by whoever may read the database's password there.
 */
@Service
public class AdministratorLink {

  private static final Duration LIVES = Duration.ofHours(1);

  private final People people;
  private final CredentialStore credentials;
  private final Trail trail;
  private final Clock clock;

  AdministratorLink(People people, CredentialStore credentials, Trail trail, Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.trail = trail;
    this.clock = clock;
  }

  /** For whom the link is, and its path. */
  public record Made(Person administrator, String path) {
    @Override
    public String toString() {
      return "Made[" + administrator.id() + "]";
    }
  }

  /**
   * A one-time link for the administrator with this e-mail address, or for the one who was
   * registered first; older links of that person end. The password in use stays until the link sets
   * another. Empty when there is no such administrator.
   */
  @Transactional
  public Optional<Made> make(Optional<String> email) {
    return people.holding(Role.ADMINISTRATOR).stream()
        .filter(person -> email.map(person.email()::equalsIgnoreCase).orElse(true))
        .findFirst()
        .map(this::makeFor);
  }

  private Made makeFor(Person person) {
    String secret = Secrets.create();
    credentials.replaceInvitation(Secrets.hash(secret), person.id(), clock.instant().plus(LIVES));
    trail.recordSystem(
        "person.administrator-link-made",
        new Subject("person", person.id().toString()),
        Map.of("name", person.name()));
    return new Made(person, "/invitation/" + secret);
  }
}
