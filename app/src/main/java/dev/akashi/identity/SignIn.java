package dev.akashi.identity;

import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
import dev.akashi.identity.db.CredentialStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks who signs in. A wrong password and an unknown address get the same answer after the same
 * work; guessing at one address is stopped for a while, on all nodes together.
 */
@Service
public class SignIn {

  static final int FAILURES_ALLOWED = 10;
  static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(15);

  private final People people;
  private final Register register;
  private final CredentialStore credentials;
  private final PasswordEncoder passwords;
  private final Today today;
  private final String hashOfNobody;

  SignIn(
      People people,
      Register register,
      CredentialStore credentials,
      PasswordEncoder passwords,
      Today today) {
    this.people = people;
    this.register = register;
    this.credentials = credentials;
    this.passwords = passwords;
    this.today = today;
    this.hashOfNobody = hash(passwords, Secrets.create());
  }

  /** The person, or a refusal that does not say what was wrong. */
  @Transactional(noRollbackFor = Refusal.class)
  public PersonId check(String email, String password) {
    String address = Secrets.hash(email.strip().toLowerCase(Locale.ROOT));
    if (credentials.failuresSince(address, today.now().minus(FAILURES_COUNT_FOR))
        >= FAILURES_ALLOWED) {
      throw Refusal.input(Reason.of("sign-in.wait").with(FAILURES_COUNT_FOR.toMinutes()));
    }
    Optional<Person> person = people.byEmail(email).filter(p -> p.demo() == today.isDemo());
    String stored = person.map(Person::id).flatMap(register::passwordHash).orElse(hashOfNobody);
    boolean matches = passwords.matches(password, stored);
    if (person.isEmpty() || !matches || !person.get().active()) {
      credentials.addFailure(address, today.now());
      throw Refusal.input(Reason.of("sign-in.refused"));
    }
    return person.get().id();
  }

  static String hash(PasswordEncoder passwords, String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    return hash;
  }
}
