package dev.akashi.programme;

import dev.akashi.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All programme parameters with their values over time. Immutable. */
public final class ParameterSet {

  private final SortedMap<String, ParameterTimeline> byKey;

  private ParameterSet(SortedMap<String, ParameterTimeline> byKey) {
    this.byKey = byKey;
  }

  public static ParameterSet of(Collection<ParameterTimeline> timelines) {
    SortedMap<String, ParameterTimeline> byKey = new TreeMap<>();
    for (ParameterTimeline timeline : timelines) {
      if (byKey.put(timeline.definition().key(), timeline) != null) {
        throw new IllegalArgumentException("twice: " + timeline.definition().key());
      }
    }
    return new ParameterSet(byKey);
  }

  /** All timelines in the order of their keys. */
  public List<ParameterTimeline> timelines() {
    return List.copyOf(byKey.values());
  }

  public Optional<ParameterTimeline> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The value in force on the day; IllegalStateException when there is none. */
  public <T> T on(LocalDate day, Parameter<T> parameter) {
    ParameterTimeline timeline =
        find(parameter.key())
            .orElseThrow(() -> new IllegalStateException("no such parameter: " + parameter.key()));
    return parameter.read().apply(timeline.on(day).text());
  }

  /** This set with a further value of one of its parameters. */
  public ParameterSet with(ParameterValue value) {
    ParameterTimeline timeline = byKey.get(value.key());
    if (timeline == null) {
      throw new IllegalArgumentException("no such parameter: " + value.key());
    }
    SortedMap<String, ParameterTimeline> more = new TreeMap<>(byKey);
    more.put(value.key(), timeline.with(value));
    return new ParameterSet(more);
  }

  /**
   * The name of the values in force on the day: the day of the latest change by then and a short
   * hash of all of them. The same values have the same name wherever it is computed.
   */
  public String versionOn(LocalDate day) {
    List<ParameterValue> inForce =
        byKey.values().stream()
            .map(timeline -> timeline.find(day))
            .flatMap(Optional::stream)
            .toList();
    LocalDate latest =
        inForce.stream()
            .map(ParameterValue::validFrom)
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalStateException("no parameter has a value on " + day));
    MessageDigest digest = Sha256.digest();
    for (ParameterValue value : inForce) {
      digest.update((value.key() + "=" + value.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return latest + "." + HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}
