package dev.akashi.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one parameter by the day they take force. From the first day on every day has
 * exactly one value: a value lasts until the day before the next.
 */
public final class ParameterTimeline {

  private final ParameterDefinition definition;
  private final NavigableMap<LocalDate, ParameterValue> byFirstDay;

  private ParameterTimeline(
      ParameterDefinition definition, NavigableMap<LocalDate, ParameterValue> byFirstDay) {
    this.definition = definition;
    this.byFirstDay = byFirstDay;
  }

  public static ParameterTimeline of(
      ParameterDefinition definition, Collection<ParameterValue> values) {
    NavigableMap<LocalDate, ParameterValue> byFirstDay = new TreeMap<>();
    for (ParameterValue value : values) {
      if (!value.key().equals(definition.key())) {
        throw new IllegalArgumentException(value.key() + " in the values of " + definition.key());
      }
      if (byFirstDay.put(value.validFrom(), value) != null) {
        throw new IllegalArgumentException(
            "two values of " + value.key() + " from " + value.validFrom());
      }
    }
    if (byFirstDay.isEmpty()) {
      throw new IllegalArgumentException("no value of " + definition.key());
    }
    return new ParameterTimeline(definition, byFirstDay);
  }

  public ParameterDefinition definition() {
    return definition;
  }

  /** All values, oldest first. */
  public Collection<ParameterValue> values() {
    return Collections.unmodifiableCollection(byFirstDay.values());
  }

  /** The value in force on the day, if the parameter has begun by then. */
  public Optional<ParameterValue> find(LocalDate day) {
    return Optional.ofNullable(byFirstDay.floorEntry(day)).map(Map.Entry::getValue);
  }

  /**
   * The value in force on the day.
   *
   * @throws IllegalStateException before the first day
   */
  public ParameterValue on(LocalDate day) {
    return find(day)
        .orElseThrow(() ->
            new IllegalStateException(
                definition.key()
                    + " has no value on "
                    + day
                    + "; its first is from "
                    + byFirstDay.firstKey()));
  }

  /** Whether a value starts on exactly this day. */
  public boolean startsOn(LocalDate day) {
    return byFirstDay.containsKey(day);
  }

  /** The last day of a value, if a later value follows it. */
  public Optional<LocalDate> lastDayOf(ParameterValue value) {
    return Optional.ofNullable(byFirstDay.higherKey(value.validFrom()))
        .map(next -> next.minusDays(1));
  }

  /** This timeline with a further value; one that starts on the same day is replaced. */
  public ParameterTimeline with(ParameterValue value) {
    NavigableMap<LocalDate, ParameterValue> more = new TreeMap<>(byFirstDay);
    more.put(value.validFrom(), value);
    return of(definition, more.values());
  }
}
