package dev.akashi.identity;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
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
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own password and API tokens. */
@Service
public class Account implements BearerTokens {

  static final Duration TOKEN_LIVES = Duration.ofHours(12);

  private final People people;
  private final Register register;
  private final CredentialStore credentials;
  private final PasswordEncoder passwords;
  private final SignIn signIn;
  private final Trail trail;
  private final Today today;

  Account(
      People people,
      Register register,
      CredentialStore credentials,
      PasswordEncoder passwords,
      SignIn signIn,
      Trail trail,
      Today today) {
    this.people = people;
    this.register = register;
    this.credentials = credentials;
    this.passwords = passwords;
    this.signIn = signIn;
    this.trail = trail;
    this.today = today;
  }

  /** Changes the own password; every other session and every token of the person ends. */
  @Transactional
  public void changePassword(Actor actor, String current, String password, String again) {
    String stored = register.passwordHash(actor.person()).orElseThrow();
    if (!passwords.matches(current, stored)) {
      throw Refusal.input(Reason.atField("current", "password.current-wrong"));
    }
    setPassword(actor, password, again);
  }

  @Transactional(readOnly = true)
  public boolean invitationLives(String secret) {
    return credentials.invited(Secrets.hash(secret), today.now()).isPresent();
  }

  /** Sets the first password of an invited person and ends the invitation. */
  @Transactional
  public PersonId acceptInvitation(String secret, String password, String again) {
    Refusal.inputUnlessEmpty(PasswordRule.check(password, again));
    PersonId person =
        credentials
            .useInvitation(Secrets.hash(secret), today.now())
            .orElseThrow(() -> Refusal.notFound(Reason.of("invitation.dead")));
    Actor actor =
        people.actor(person).orElseThrow(() -> Refusal.notFound(Reason.of("invitation.dead")));
    setPassword(actor, password, again);
    return person;
  }

  private void setPassword(Actor actor, String password, String again) {
    Refusal.inputUnlessEmpty(PasswordRule.check(password, again));
    register.setPassword(actor.person(), SignIn.hash(passwords, password));
    credentials.endSessions(actor.person());
    trail.record(
        actor, "person.password-set", new Subject("person", actor.person().toString()), Map.of());
  }

  /** A new API token for the person with these credentials; it lives for twelve hours. */
  @Transactional(noRollbackFor = Refusal.class)
  public NewToken newToken(String email, String password) {
    PersonId person = signIn.check(email, password);
    String secret = Secrets.create();
    Instant expires = today.now().plus(TOKEN_LIVES);
    credentials.addToken(Secrets.hash(secret), person, today.now(), expires);
    trail.record(
        people.actor(person).orElseThrow(),
        "token.made",
        new Subject("person", person.toString()),
        Map.of("expires", expires.toString()));
    return new NewToken(secret, expires);
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
