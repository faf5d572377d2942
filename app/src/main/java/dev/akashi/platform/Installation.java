package dev.akashi.platform;

import dev.akashi.platform.db.InstallationStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What this database is for: real work, or a demonstration. The two are never mixed: demonstration
 * accounts have a known password.
 */
@Service
class Installation {

  /** A day on which all steps of the first acceptance scenario lie in the past. */
  private static final LocalDate FIRST_DEMO_DAY = LocalDate.of(2025, 7, 1);

  private final InstallationStore store;
  private final boolean demo;
  private final Optional<String> programme;

  Installation(
      InstallationStore store,
      Clock clock,
      @Value("${akashi.demo:false}") boolean demo,
      @Value("${akashi.programme:}") String asked) {
    this.store = store;
    this.demo = demo;
    Optional<Boolean> kind = store.kind();
    if (kind.isEmpty()) {
      store.declare(
          demo,
          demo ? Optional.of(FIRST_DEMO_DAY) : Optional.empty(),
          Optional.of(asked).filter(name -> !name.isBlank()),
          clock.instant());
    } else if (kind.get() != demo) {
      throw new StartRefused(
          StartTexts.say(demo ? "start.holds-real-data" : "start.holds-demonstration"));
    }
    this.programme = store.programme();
    if (!asked.isBlank() && !programme.filter(asked::equals).isPresent()) {
      throw new StartRefused(StartTexts.say("start.holds-other-programme", asked));
    }
  }

  /** The other programme whose list is held here; never mixed with the programme itself. */
  Optional<String> programme() {
    return programme;
  }

  boolean isDemo() {
    return demo;
  }

  Optional<LocalDate> demoDay() {
    return demo ? store.demoDay() : Optional.empty();
  }

  void setDemoDay(Optional<LocalDate> day) {
    store.setDemoDay(day);
  }
}
