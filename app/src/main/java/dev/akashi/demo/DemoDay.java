package dev.akashi.demo;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the day of a demonstration. */
@Service
public class DemoDay {

  private static final LocalDate EARLIEST = LocalDate.of(2020, 6, 3);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private final Today today;
  private final Trail trail;

  DemoDay(Today today, Trail trail) {
    this.today = today;
    this.trail = trail;
  }

  /** Refuses when this is no demonstration; empty goes back to the real day. */
  @Transactional
  public void set(Actor actor, Optional<LocalDate> day) {
    if (!today.isDemo()) {
      throw Refusal.notFound(Reason.of("demo.only"));
    }
    day.ifPresent(wanted -> {
      if (wanted.isBefore(EARLIEST) || wanted.isAfter(LATEST)) {
        throw Refusal.input(Reason.atField("day", "demo.day-range", EARLIEST, LATEST));
      }
    });
    LocalDate before = today.day();
    today.setDemoDay(day);
    trail.record(
        actor,
        "demo.day-set",
        new Subject("installation", "demo"),
        Map.of("before", before.toString(), "after", today.day().toString()));
  }
}
