package dev.akashi.demo.story;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of the demonstration and the day they act on. */
@Component
class Troupe {

  private final People people;
  private final Today today;

  Troupe(People people, Today today) {
    this.people = people;
    this.today = today;
  }

  Actor the(String email) {
    return people
        .byEmail(email)
        .flatMap(person -> people.actor(person.id()))
        .orElseThrow(() -> new IllegalStateException("nobody plays " + email));
  }

  void actOn(LocalDate day) {
    today.setDemoDay(Optional.of(day));
  }
}
