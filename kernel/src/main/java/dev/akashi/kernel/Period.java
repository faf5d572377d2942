package dev.akashi.kernel;

import java.time.LocalDate;

/** A span of whole days, both ends included. */
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "a period ends before it starts: " + first + " to " + last);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean overlaps(Period other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /** The day on which the next period starts when there is to be neither gap nor overlap. */
  public LocalDate dayAfter() {
    return last.plusDays(1);
  }
}
