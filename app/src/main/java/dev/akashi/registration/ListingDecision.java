package dev.akashi.registration;

import static dev.akashi.baseline.RequirementKind.CONTROL_OBJECTIVE;
import static dev.akashi.baseline.RequirementKind.DETAILED_CONTROL;
import static dev.akashi.baseline.RequirementKind.GOVERNANCE;
import static dev.akashi.baseline.RequirementKind.MANAGEMENT;
import static java.util.stream.Collectors.joining;

import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.registration.ListingVerdict.Listable;
import dev.akashi.registration.ListingVerdict.NotListable;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Listing only if all control objectives and the mandatory detailed controls are satisfied within
 * what the statement selected (FRM-43), and a deviation at an optional control is explained while
 * its objective is judged effective (FRM-44).
 */
public final class ListingDecision {

  private interface Policy {
    Stream<Reason> obstacles(ListingFacts facts, ResultsInScope scope);
  }

  private static final List<Policy> POLICIES =
      List.of(
          ListingDecision::fairPresentation,
          ListingDecision::basicStatementRequirements,
          ListingDecision::organisationWideItems,
          ListingDecision::controlObjectives,
          ListingDecision::mandatoryDetailedControls,
          ListingDecision::unexplainedDeviations,
          ListingDecision::openQuestions);

  private ListingDecision() {}

  public static ListingVerdict decide(ListingFacts facts) {
    ResultsInScope scope =
        ResultsInScope.of(facts.baseline(), facts.statement(), facts.report().results());
    List<Reason> obstacles = new ArrayList<>();
    for (Policy policy : POLICIES) {
      policy.obstacles(facts, scope).forEach(obstacles::add);
    }
    return obstacles.isEmpty()
        ? new Listable(explainedDeviations(facts, scope))
        : new NotListable(obstacles);
  }

  private static Stream<Reason> fairPresentation(ListingFacts facts, ResultsInScope scope) {
    FairPresentation concluded = facts.report().fairPresentation();
    return concluded.fair()
        ? Stream.empty()
        : Stream.of(
            Reason.of("registration.not-fairly-presented", "FRM-33", "FRM-43")
                .with(concluded.concludedOn(), concluded.reason()));
  }

  private static Stream<Reason> basicStatementRequirements(
      ListingFacts facts, ResultsInScope scope) {
    return facts.statementFindings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(StatementFinding::reason)
        .map(ListingDecision::alsoRestsOnListingRule);
  }

  private static Reason alsoRestsOnListingRule(Reason reason) {
    if (reason.restsOn("FRM-43")) {
      return reason;
    }
    List<ClauseId> clauses = new ArrayList<>(reason.clauses());
    clauses.add(ClauseId.of("FRM-43"));
    return new Reason(reason.code(), reason.field(), reason.args(), clauses);
  }

  private static Stream<Reason> organisationWideItems(ListingFacts facts, ResultsInScope scope) {
    return Stream.of(GOVERNANCE, MANAGEMENT)
        .flatMap(kind -> ofKind(facts, kind))
        .flatMap(item -> unsatisfied(facts, scope, item, "registration.item").stream());
  }

  private static Stream<Reason> controlObjectives(ListingFacts facts, ResultsInScope scope) {
    return ofKind(facts, CONTROL_OBJECTIVE)
        .flatMap(objective ->
            Stream.concat(
                unsatisfied(facts, scope, objective, "registration.objective").stream(),
                deviationsThatDefeat(objective, scope)));
  }

  /**
   * Deviations at optional controls that the assessor does not judge harmless for the objective.
   */
  private static Stream<Reason> deviationsThatDefeat(Requirement objective, ResultsInScope scope) {
    return scope.selectedUnder(objective.id()).stream()
        .filter(control -> !control.mandatory())
        .filter(control ->
            scope
                .result(control.id())
                .filter(r -> r.hasException() && !r.objectiveEffective())
                .isPresent())
        .map(control ->
            about("registration.objective-defeated", objective, "FRM-43")
                .with(objective.id().value(), objective.title(), control.id().value()));
  }

  private static Stream<Reason> mandatoryDetailedControls(
      ListingFacts facts, ResultsInScope scope) {
    return ofKind(facts, DETAILED_CONTROL)
        .filter(Requirement::mandatory)
        .filter(control -> !isUnderExcludedObjective(facts, control))
        .flatMap(control -> unsatisfied(facts, scope, control, "registration.mandatory").stream());
  }

  private static boolean isUnderExcludedObjective(ListingFacts facts, Requirement control) {
    return control
        .objective()
        .filter(objective -> isExcludedWithReason(facts, objective))
        .isPresent();
  }

  private static Stream<Reason> unexplainedDeviations(ListingFacts facts, ResultsInScope scope) {
    return tolerableDeviations(scope)
        .filter(control -> explanation(facts, scope, control).isBlank())
        .map(control -> about("registration.deviation-unexplained", control, "FRM-44"));
  }

  private static Stream<Reason> openQuestions(ListingFacts facts, ResultsInScope scope) {
    return facts.questions().stream()
        .filter(ExplanationQuestion::isOpen)
        .map(question ->
            Reason.of("registration.question-open", "FRM-44").with(question.requirement().value()));
  }

  private static List<Reason> explainedDeviations(ListingFacts facts, ResultsInScope scope) {
    return tolerableDeviations(scope)
        .map(control ->
            about("registration.deviation-explained", control, "FRM-44")
                .with(control.id().value(), control.title(), explanation(facts, scope, control)))
        .toList();
  }

  private static Stream<Requirement> tolerableDeviations(ResultsInScope scope) {
    return scope.chosen().stream()
        .filter(r -> r.kind() == DETAILED_CONTROL && !r.mandatory())
        .filter(r ->
            scope
                .result(r.id())
                .filter(result -> result.hasException() && result.objectiveEffective())
                .isPresent());
  }

  private static String explanation(ListingFacts facts, ResultsInScope scope, Requirement control) {
    return Stream.concat(
            scope.result(control.id()).map(ControlResult::rationalExplanation).stream(),
            facts.questions().stream()
                .filter(question -> question.requirement().equals(control.id()))
                .flatMap(question -> question.answer().stream())
                .map(ExplanationQuestion.Answer::text))
        .filter(text -> !text.isBlank())
        .collect(joining("\n"));
  }

  /** Why a requirement that must be satisfied is not; empty when it is or need not be. */
  private static Optional<Reason> unsatisfied(
      ListingFacts facts, ResultsInScope scope, Requirement requirement, String code) {
    if (isRightlyExcluded(facts, requirement)) {
      return Optional.empty();
    }
    if (!facts.statement().isSelected(requirement.id())) {
      return Optional.of(about(code + "-not-selected", requirement, "FRM-43"));
    }
    if (facts.statement().needsResult(requirement.id()) && !scope.isConcluded(requirement)) {
      return Optional.of(about(code + "-not-concluded", requirement, "FRM-43"));
    }
    return scope
        .result(requirement.id())
        .filter(ListingDecision::showsNoEffect)
        .map(r -> about(code + "-not-satisfied", requirement, "FRM-43"));
  }

  /** A deviation, or nothing that was found effective, in design or in operation. */
  private static boolean showsNoEffect(ControlResult result) {
    return result.hasException()
        || (!rests(result)
            && result.design() != Conclusion.EFFECTIVE
            && result.operation() != Conclusion.EFFECTIVE);
  }

  /** Left out by the plan of the audit, which looks again at once where a deviation was found. */
  private static boolean rests(ControlResult result) {
    return result.design() == Conclusion.NOT_IN_CYCLE
        && result.operation() == Conclusion.NOT_IN_CYCLE;
  }

  /** A detailed control is never excluded by itself, only together with its objective. */
  private static boolean isRightlyExcluded(ListingFacts facts, Requirement requirement) {
    return requirement.kind() != DETAILED_CONTROL && isExcludedWithReason(facts, requirement.id());
  }

  private static boolean isExcludedWithReason(ListingFacts facts, RequirementId id) {
    var answer = facts.statement().answer(id);
    return answer.treatment() == Treatment.EXCLUDED && !answer.reason().isBlank();
  }

  private static Reason about(String code, Requirement requirement, String clause) {
    return Reason.of(code, clause).with(requirement.id().value(), requirement.title());
  }

  private static Stream<Requirement> ofKind(ListingFacts facts, RequirementKind kind) {
    return facts.baseline().ofKind(kind).stream();
  }
}
