package dev.akashi.programme.web;

import dev.akashi.programme.ParameterDefinition;
import dev.akashi.programme.ParameterTimeline;
import dev.akashi.programme.ParameterValue;
import java.time.LocalDate;
import java.util.Optional;

/** A parameter in the list: its value on the day, and when the next one comes. */
public record ParameterRow(
    ParameterDefinition definition, Optional<ParameterValue> value, Optional<LocalDate> lastDay) {

  static ParameterRow of(ParameterTimeline timeline, LocalDate day) {
    Optional<ParameterValue> value = timeline.find(day);
    return new ParameterRow(timeline.definition(), value, value.flatMap(timeline::lastDayOf));
  }
}
