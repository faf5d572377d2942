package dev.akashi.identity;

import dev.akashi.directory.People;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Register;
import dev.akashi.identity.Brake.Counted;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Checks who signs in. A wrong password and an unknown address get the same answer after the same
 * work; guessing is slowed down for each account and for each source. No transaction is open while
 * the password is checked.
 */
@Service
public class SignIn {

  private final People people;
  private final Register register;
  private final Passwords passwords;
  private final Brake brake;
  private final Today today;

  SignIn(People people, Register register, Passwords passwords, Brake brake, Today today) {
    this.people = people;
    this.register = register;
    this.passwords = passwords;
    this.brake = brake;
    this.today = today;
  }

  /** The person, or a refusal that does not say what was wrong. */
  public PersonId check(String email, String password, Source source) {
    return brake
        .attempt(Counted.account(email), source, () -> known(email, password))
        .orElseThrow(() -> Refusal.input(Reason.of("sign-in.refused")));
  }

  private Optional<PersonId> known(String email, String password) {
    Optional<Person> person = people.byEmail(email).filter(p -> p.demo() == today.isDemo());
    String stored =
        person.map(Person::id).flatMap(register::passwordHash).orElse(passwords.ofNobody());
    boolean matches = passwords.matches(password, stored);
    return person.filter(found -> matches && found.active()).map(Person::id);
  }
}
