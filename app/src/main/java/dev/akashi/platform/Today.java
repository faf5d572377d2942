package dev.akashi.platform;

import dev.akashi.directory.ProgrammeDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The day and the moment it is for the programme. Legal dates go by the day in Japan. In a
 * demonstration the day can be set, so that a year of the programme can be walked in an hour;
 * moments always come from the real clock.
 */
@Service
public class Today implements ProgrammeDay {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Clock clock;
  private final Installation installation;
  private volatile @Nullable LocalDate demoDay;

  Today(Clock clock, Installation installation) {
    this.clock = clock;
    this.installation = installation;
    this.demoDay = installation.demoDay().orElse(null);
  }

  @Override
  public LocalDate day() {
    LocalDate set = demoDay;
    return set != null ? set : LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  public Instant now() {
    return clock.instant();
  }

  /** Whether this is a demonstration, in which every page says so. */
  public boolean isDemo() {
    return installation.isDemo();
  }

  /** The other programme whose list this installation holds; every page says so. */
  public Optional<String> programme() {
    return installation.programme();
  }

  /** Sets the day of a demonstration; empty goes back to the real day. */
  public void setDemoDay(Optional<LocalDate> day) {
    installation.setDemoDay(day);
    demoDay = day.orElse(null);
  }
}
