package dev.akashi.programme.web;

import dev.akashi.platform.Option;
import dev.akashi.programme.ParameterDefinition;
import dev.akashi.programme.ParameterTimeline;
import dev.akashi.programme.ParameterValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One parameter over time, with the form for a further value. */
public record ParameterView(
    ParameterTimeline timeline,
    int revision,
    List<HistoryRow> rows,
    LocalDate today,
    List<Option> bases) {

  public ParameterDefinition definition() {
    return timeline.definition();
  }

  public Optional<ParameterValue> now() {
    return timeline.find(today);
  }
}
