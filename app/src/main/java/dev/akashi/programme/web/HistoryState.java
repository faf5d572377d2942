package dev.akashi.programme.web;

import dev.akashi.programme.ParameterValue;
import java.time.LocalDate;
import java.util.Optional;

/** Where an entered value stands in time. */
public enum HistoryState {
  PLANNED("chip--key"),
  IN_FORCE("chip--ok"),
  PAST("chip--plain"),
  REPLACED("chip--plain");

  private final String look;

  HistoryState(String look) {
    this.look = look;
  }

  /** The class of its chip. */
  public String look() {
    return look;
  }

  static HistoryState of(ParameterValue value, Optional<LocalDate> lastDay, LocalDate today) {
    if (value.validFrom().isAfter(today)) {
      return PLANNED;
    }
    return lastDay.filter(last -> last.isBefore(today)).isPresent() ? PAST : IN_FORCE;
  }
}
