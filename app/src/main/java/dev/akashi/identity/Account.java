package dev.akashi.identity;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
import dev.akashi.identity.Brake.Counted;
import dev.akashi.identity.db.CredentialStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.BearerTokens;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One's own password and API tokens. */
@Service
public class Account implements BearerTokens {

  static final Duration TOKEN_LIVES = Duration.ofHours(12);

  private final People people;
  private final Register register;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Brake brake;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Today today;

  Account(
      People people,
      Register register,
      CredentialStore credentials,
      Passwords passwords,
      SignIn signIn,
      Brake brake,
      TransactionTemplate transaction,
      Trail trail,
      Today today) {
    this.people = people;
    this.register = register;
    this.credentials = credentials;
    this.passwords = passwords;
    this.signIn = signIn;
    this.brake = brake;
    this.transaction = transaction;
    this.trail = trail;
    this.today = today;
  }

  /** Changes the own password; every other session and every token of the person ends. */
  public void changePassword(
      Actor actor, String current, String password, String again, Source source) {
    Refusal.inputUnlessEmpty(PasswordRule.check(password, again));
    checkOwn(actor.person(), current, source);
    String hash = passwords.hash(password);
    transaction.executeWithoutResult(status -> setPassword(actor, hash));
  }

  private void checkOwn(PersonId person, String current, Source source) {
    String stored = register.passwordHash(person).orElseThrow();
    Optional<PersonId> right =
        brake.attempt(
            Counted.ownPassword(person),
            source,
            () -> Optional.of(person).filter(own -> passwords.matches(current, stored)));
    if (right.isEmpty()) {
      throw Refusal.input(Reason.atField("current", "password.current-wrong"));
    }
  }

  @Transactional(readOnly = true)
  public boolean invitationLives(String secret) {
    return credentials.invited(Secrets.hash(secret), today.now()).isPresent();
  }

  /** Sets the password of who holds a one-time link, and ends the link. */
  public PersonId acceptInvitation(String secret, String password, String again) {
    Refusal.inputUnlessEmpty(PasswordRule.check(password, again));
    if (!invitationLives(secret)) {
      throw dead();
    }
    String hash = passwords.hash(password);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Actor actor =
              credentials
                  .useInvitation(Secrets.hash(secret), today.now())
                  .flatMap(people::actor)
                  .orElseThrow(Account::dead);
          setPassword(actor, hash);
          return actor.person();
        }));
  }

  private static Refusal dead() {
    return Refusal.notFound(Reason.of("invitation.dead"));
  }

  private void setPassword(Actor actor, String hash) {
    register.setPassword(actor.person(), hash);
    credentials.endSessions(actor.person());
    trail.record(
        actor, "person.password-set", new Subject("person", actor.person().toString()), Map.of());
  }

  /** A new API token for the person with these credentials; it lives for twelve hours. */
  public NewToken newToken(String email, String password, Source source) {
    PersonId person = signIn.check(email, password, source);
    NewToken made = new NewToken(Secrets.create(), today.now().plus(TOKEN_LIVES));
    transaction.executeWithoutResult(status -> keep(made, person));
    return made;
  }

  private void keep(NewToken made, PersonId person) {
    credentials.addToken(Secrets.hash(made.token()), person, today.now(), made.expiresAt());
    trail.record(
        people.actor(person).orElseThrow(),
        "token.made",
        new Subject("person", person.toString()),
        Map.of("expires", made.expiresAt().toString()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PersonId> owner(String token) {
    return credentials.tokenOwner(Secrets.hash(token), today.now());
  }

  /** A token in clear: shown once, never stored. */
  public record NewToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "NewToken[" + expiresAt + "]";
    }
  }
}
