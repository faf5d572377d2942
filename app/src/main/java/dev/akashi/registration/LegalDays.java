package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What holds for every legal date that somebody enters: in order, and not in the future. */
final class LegalDays {

  private LegalDays() {}

  static List<Reason> notAfterToday(String field, LocalDate day, LocalDate today) {
    return day.isAfter(today)
        ? List.of(Reason.atField(field, "registration.day-in-future", day, today))
        : List.of();
  }

  static List<Reason> acceptance(LocalDate acceptedOn, LocalDate appliedOn, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(notAfterToday("acceptedOn", acceptedOn, today));
    if (acceptedOn.isBefore(appliedOn)) {
      reasons.add(
          Reason.of("registration.acceptance-before-application", "FRM-42")
              .with(acceptedOn, appliedOn)
              .at("acceptedOn"));
    }
    return reasons;
  }

  /** A decision is taken once the matter is before the committee. */
  static List<Reason> decision(LocalDate decidedOn, LocalDate onAgendaSince, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(notAfterToday("decidedOn", decidedOn, today));
    if (decidedOn.isBefore(onAgendaSince)) {
      reasons.add(
          Reason.of("registration.decision-before-agenda", "FRM-15")
              .with(decidedOn, onAgendaSince)
              .at("decidedOn"));
    }
    return reasons;
  }

  /** Refuses an empty text at a field. */
  static List<Reason> needed(String field, String text, String code) {
    return text.isBlank() ? List.of(Reason.atField(field, code)) : List.of();
  }
}
