package dev.akashi.baseline;

import java.time.LocalDate;
import java.util.List;

/** Where a promulgated version stands on a day. */
public enum Standing {
  COMING,
  IN_FORCE,
  SUPERSEDED;

  /**
   * By the dates alone.
   *
   * @param all every promulgated version
   */
  public static Standing of(Baseline baseline, List<Baseline> all, LocalDate day) {
    if (baseline.inForceFrom().isAfter(day)) {
      return COMING;
    }
    boolean newer =
        all.stream()
            .anyMatch(other ->
                other.inForceFrom().isAfter(baseline.inForceFrom())
                    && !other.inForceFrom().isAfter(day));
    return newer ? SUPERSEDED : IN_FORCE;
  }
}
