package dev.akashi.baseline;

import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The baselines that are loaded. */
public interface Baselines {

  /** The baseline of that version, for example {@code 2022-04-01}; 404 when there is none. */
  Baseline version(String version);

  /** The newest baseline in force on the day; 404 when there is none. */
  Baseline inForceOn(LocalDate day);

  /**
   * The newest baseline that applies to an application of that kind, filed on the day for the
   * period; 404 when there is none. Without a period the day of filing counts in its place.
   */
  default Baseline applicableTo(FilingKind kind, LocalDate filedOn, Optional<Period> period) {
    return all().stream()
        .filter(baseline -> baseline.appliesTo(kind, filedOn, period))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("baseline.none-in-force").with(filedOn)));
  }

  /** All loaded versions, newest first. */
  List<Baseline> all();

  /** The versions that come into force later than the given one, newest first. */
  default List<Baseline> newerThan(String version) {
    LocalDate from = version(version).inForceFrom();
    return all().stream().filter(other -> other.inForceFrom().isAfter(from)).toList();
  }

  /** The newer version in force on the day; when there is none, the one that comes into force. */
  default Optional<Baseline> next(String version, LocalDate day) {
    List<Baseline> newer = newerThan(version);
    return newer.stream()
        .filter(other -> !other.inForceFrom().isAfter(day))
        .findFirst()
        .or(() -> newer.isEmpty() ? Optional.empty() : Optional.of(newer.getLast()));
  }
}
