package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.statement.UsedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the formal check asks of the services a service stands on: each must be on the list (FRM-53)
 * unless the provider assessed it itself and the audit accepted that (FRM-54).
 */
final class BasePolicies {

  private BasePolicies() {}

  static List<Reason> listedOrAssessed(ApplicationFile file, FormalTerms terms) {
    List<Reason> defects = new ArrayList<>();
    for (UsedService base : file.statement().content().usedServices()) {
      if (!base.inStatement() && !isListed(base, file) && !ownAssessmentAccepted(base, file)) {
        defects.add(defect(base, file));
      }
    }
    return defects;
  }

  private static boolean isListed(UsedService base, ApplicationFile file) {
    return entry(base, file)
        .filter(entry ->
            file.standsOnAlready().contains(entry.key())
                ? carriesOn(entry, file)
                : isValid(entry, file) && entry.endedOn().isEmpty())
        .isPresent();
  }

  private static Optional<RegistryEntry> entry(UsedService base, ApplicationFile file) {
    return base.listed().flatMap(key -> Optional.ofNullable(file.listedBases().get(key)));
  }

  /** What a service already stands on may be suspended, or leave the list on a later day. */
  private static boolean carriesOn(RegistryEntry entry, ApplicationFile file) {
    return entry.onTheListOn(file.appliedOn())
        && entry.onTheListOn(file.judgedOn())
        && entry.endedOn().filter(end -> !end.isAfter(file.today())).isEmpty();
  }

  private static boolean isValid(RegistryEntry entry, ApplicationFile file) {
    return entry.validOn(file.appliedOn()) && entry.validOn(file.judgedOn());
  }

  private static boolean ownAssessmentAccepted(UsedService base, ApplicationFile file) {
    return base.selfAssessed()
        && file.report().filter(report -> report.accepts(base.name())).isPresent();
  }

  private static Reason defect(UsedService base, ApplicationFile file) {
    if (base.selfAssessed()) {
      return Reason.of("registration.base-assessment-not-accepted", "FRM-54").with(base.name());
    }
    Optional<RegistryEntry> leaving =
        entry(base, file)
            .filter(entry -> isValid(entry, file))
            .filter(entry -> entry.endedOn().filter(file.today()::isBefore).isPresent());
    if (leaving.isPresent()) {
      return Reason.of("registration.base-leaves", "FRM-53")
          .with(base.name(), leaving.get().key().value(), leaving.get().endedOn().orElseThrow());
    }
    return base.listed()
        .map(key ->
            Reason.of("registration.base-not-valid", "FRM-53")
                .with(base.name(), key.value(), file.judgedOn()))
        .orElseGet(() -> Reason.of("registration.base-not-listed", "FRM-53").with(base.name()));
  }
}
