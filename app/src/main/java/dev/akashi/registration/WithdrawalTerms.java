package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a provider's withdrawal of its service can take effect: users get notice, and a registration
 * that runs out before needs none.
 *
 * @param earliest the first day that leaves users their notice
 * @param latest the last day on which the service is still listed without another decision
 */
public record WithdrawalTerms(LocalDate earliest, LocalDate latest) {

  /**
   * The terms of a withdrawal declared on that day.
   *
   * @param noticeDays how long users are told before
   * @param graceDays how long a removal may be put off, for a registration that a renewal under
   *     review keeps beyond its validity
   */
  static WithdrawalTerms of(
      Registration registration, LocalDate declaredOn, int noticeDays, int graceDays) {
    LocalDate validUntil = registration.validUntil();
    LocalDate kept = declaredOn.plusDays(Math.max(noticeDays, graceDays));
    boolean renewing = registration.renewalFiledOn().isPresent();
    return new WithdrawalTerms(
        declaredOn.plusDays(noticeDays), renewing && kept.isAfter(validUntil) ? kept : validUntil);
  }

  /** Why no day is left for a withdrawal. */
  Optional<Reason> againstAny() {
    return earliest.isAfter(latest)
        ? Optional.of(
            Reason.of("registration.withdrawal-runs-out", "FRM-15").with(latest, earliest))
        : Optional.empty();
  }

  /** What speaks against the day. */
  List<Reason> against(LocalDate on) {
    if (on.isBefore(earliest)) {
      return List.of(
          Reason.of("registration.withdrawal-too-early", "FRM-53")
              .with(on, earliest)
              .at("effectiveOn"));
    }
    return on.isAfter(latest)
        ? List.of(
            Reason.of("registration.withdrawal-too-late", "FRM-15")
                .with(on, latest)
                .at("effectiveOn"))
        : List.of();
  }
}
