package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a statement goes over into the statement of the next audit period. */
final class NextPeriod {

  private NextPeriod() {}

  /** The measures as they stood on the last day; dates and events of the period stay behind. */
  static StatementContent of(StatementContent content) {
    Map<RequirementId, Answer> answers = new HashMap<>();
    content.answers().forEach((id, answer) -> answers.put(id, withLastMeasures(answer, content)));
    StatementScope scope = content.scope();
    return new StatementContent(
        content.baselineVersion(),
        Optional.empty(),
        new StatementScope(
            scope.items(),
            scope.serviceModels(),
            scope.deploymentModel(),
            scope.dataLocation(),
            scope.governingLaw(),
            scope.foreignLawRisk(),
            scope.capitalAndOfficers(),
            scope.thirdPartyTests(),
            /* subsequentEvents= */ "",
            scope.providerResponsibility(),
            scope.customerResponsibility(),
            /* internalAuditBasis= */ "",
            scope.responsibilityPerModel()),
        content.usedServices(),
        content.profile().ofNextPeriod(),
        answers);
  }

  private static Answer withLastMeasures(Answer answer, StatementContent content) {
    List<IndividualControl> last =
        answer.individualControls().stream()
            .filter(measure -> appliesAtTheEnd(measure, content))
            .map(measure ->
                new IndividualControl(
                    measure.line(),
                    measure.text(),
                    measure.owner(),
                    measure.frequency(),
                    Optional.empty(),
                    Optional.empty(),
                    measure.plans()))
            .toList();
    return answer.with(last);
  }

  private static boolean appliesAtTheEnd(IndividualControl measure, StatementContent content) {
    Optional<LocalDate> end = content.auditPeriod().map(period -> period.last());
    return end.isEmpty() || measure.validTo().filter(to -> to.isBefore(end.get())).isEmpty();
  }
}
