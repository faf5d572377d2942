package dev.akashi.programme;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value an officer wants to add. A revision looks forward only (CBD-09): it never changes a day
 * that is over, so that old decisions stay what they were.
 */
public record ParameterRevision(
    String key, String text, LocalDate validFrom, String sourceJa, String sourceEn, Basis basis) {

  /** The longest text a value or a source may have. */
  public static final int LONGEST = 500;

  /** A value is planned at most so many years ahead; a later day is a slip of the pen. */
  private static final int YEARS_AHEAD = 20;

  /** Why the revision cannot be taken into the timeline; empty when it can. */
  public List<Reason> defects(ParameterTimeline timeline, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    badText(timeline.definition()).ifPresent(reasons::add);
    badDay(timeline, today).ifPresent(reasons::add);
    badSource().ifPresent(reasons::add);
    return reasons;
  }

  /** The value as it would stand in the timeline. */
  public ParameterValue value() {
    return new ParameterValue(
        key, text.strip(), validFrom, new LocalizedText(sourceJa, sourceEn), basis);
  }

  private Optional<Reason> badText(ParameterDefinition definition) {
    if (text.isBlank()) {
      return Optional.of(Reason.atField("text", "programme.text-missing"));
    }
    if (text.length() > LONGEST) {
      return Optional.of(Reason.atField("text", "programme.text-too-long", LONGEST));
    }
    if (!definition.type().accepts(text)) {
      return Optional.of(Reason.atField("text", definition.type().refusal(), text));
    }
    return definition.accepts(text)
        ? Optional.empty()
        : Optional.of(Reason.atField("text", "programme.text-form", text));
  }

  private Optional<Reason> badDay(ParameterTimeline timeline, LocalDate today) {
    if (validFrom.isBefore(today)) {
      return Optional.of(
          Reason.of("programme.day-is-over", "CBD-09").with(validFrom, today).at("validFrom"));
    }
    LocalDate latest = today.plusYears(YEARS_AHEAD);
    if (validFrom.isAfter(latest)) {
      return Optional.of(Reason.atField("validFrom", "programme.day-too-far", validFrom, latest));
    }
    return validFrom.equals(today) && timeline.startsOn(today)
        ? Optional.of(Reason.of("programme.already-today", "CBD-09").with(today).at("validFrom"))
        : Optional.empty();
  }

  private Optional<Reason> badSource() {
    if (sourceJa.isBlank()) {
      return Optional.of(Reason.atField("sourceJa", "programme.source-missing"));
    }
    return Math.max(sourceJa.length(), sourceEn.length()) > LONGEST
        ? Optional.of(Reason.atField("sourceJa", "programme.text-too-long", LONGEST))
        : Optional.empty();
  }
}
