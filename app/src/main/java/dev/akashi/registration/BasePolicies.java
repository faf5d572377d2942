package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.kernel.Reason;
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
    return base.listed()
        .flatMap(key -> Optional.ofNullable(file.listedBases().get(key)))
        .filter(entry -> entry.validOn(file.appliedOn()) && entry.validOn(file.judgedOn()))
        .filter(entry -> entry.endedOn().filter(end -> !end.isAfter(file.today())).isEmpty())
        .isPresent();
  }

  private static boolean ownAssessmentAccepted(UsedService base, ApplicationFile file) {
    return base.selfAssessed()
        && file.report().filter(AssessmentReport::baseSelfAssessmentAccepted).isPresent();
  }

  private static Reason defect(UsedService base, ApplicationFile file) {
    if (base.selfAssessed()) {
      return Reason.of("registration.base-assessment-not-accepted", "FRM-54").with(base.name());
    }
    return base.listed()
        .map(key ->
            Reason.of("registration.base-not-valid", "FRM-53")
                .with(base.name(), key.value(), file.judgedOn()))
        .orElseGet(() -> Reason.of("registration.base-not-listed", "FRM-53").with(base.name()));
  }
}
