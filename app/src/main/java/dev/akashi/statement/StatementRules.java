package dev.akashi.statement;

import static dev.akashi.baseline.RequirementKind.GOVERNANCE;
import static dev.akashi.baseline.RequirementKind.MANAGEMENT;
import static dev.akashi.statement.StatementFinding.Severity.ERROR;
import static dev.akashi.statement.StatementFinding.Severity.INFO;
import static dev.akashi.statement.StatementFinding.Severity.WARNING;

import java.util.List;
import java.util.stream.Stream;

/** The basic statement requirements as rules, and what else a declaration needs. */
public final class StatementRules {

  /** The basic statement rules in the order of their numbers. */
  public static final List<StatementRule> BASIC =
      List.of(
          new StatementRule(
              "BSR-1", ERROR, facts -> OrganisationRules.answered(facts, GOVERNANCE, "BSR-1")),
          new StatementRule(
              "BSR-2", ERROR, facts -> OrganisationRules.answered(facts, MANAGEMENT, "BSR-2")),
          new StatementRule("BSR-3", ERROR, ObjectiveRules::selectedOrExcludedWithReason),
          new StatementRule("BSR-3", "below", ERROR, ObjectiveRules::nothingSelectedBelowExcluded),
          new StatementRule("BSR-4", ERROR, DetailedControlRules::mandatorySelected),
          new StatementRule("BSR-4", INFO, DetailedControlRules::mandatoryExcludedWithObjective),
          new StatementRule("BSR-5", ERROR, DetailedControlRules::selectedImplemented),
          new StatementRule("BSR-6", ERROR, DetailedControlRules::optionalLeftOutWithReason),
          new StatementRule("BSR-6", "undecided", ERROR, DetailedControlRules::optionalDecided),
          new StatementRule("BSR-7", WARNING, ObjectiveRules::selectedWithoutMeans),
          new StatementRule("BSR-8", ERROR, PeriodCoverageRule::contentsCoverThePeriod),
          new StatementRule("BSR-9", ERROR, InheritanceRules::baseServesTheControl),
          new StatementRule("BSR-9", "scope", ERROR, InheritanceRules::objectiveInStatedScope),
          new StatementRule("BSR-9", WARNING, InheritanceRules::baseStatesTheFacts),
          new StatementRule("BSR-10", WARNING, CriticalAreaRule::everyAreaHasControls),
          new StatementRule("BSR-11", INFO, ObjectiveRules::sameReasonManyTimes));

  /** What a declaration needs beside the controls. */
  public static final List<StatementRule> DECLARATION =
      List.of(
          new StatementRule("FRM-38", ERROR, ScopeRules::auditPeriodStated),
          new StatementRule("LGG-05", ERROR, CertificationHolders::held),
          new StatementRule("FRM-50", ERROR, ScopeRules::scopeItemsStated),
          new StatementRule("FRM-51", ERROR, ScopeRules::modelsStated),
          new StatementRule("FRM-02", ERROR, ScopeRules::responsibilitiesStated),
          new StatementRule("FRM-52", ERROR, ScopeRules::responsibilitiesPerModelStated),
          new StatementRule("FRM-02", "duties", ERROR, ScopeRules::customerDutiesStated),
          new StatementRule("FRM-34", ERROR, ScopeRules::internalAuditLinked),
          new StatementRule("FRM-36", WARNING, ScopeRules::ownersNamed),
          new StatementRule("FRM-53", ERROR, UsedServiceRules::baseListedOrSelfAssessed),
          new StatementRule(
              "FRM-53", "unconfirmed", ERROR, UsedServiceRules::baseConfirmedWhereTheListIsSilent),
          new StatementRule("FRM-53", WARNING, UsedServiceRules::baseStatesItsValidity),
          new StatementRule("FRM-54", INFO, UsedServiceRules::selfAssessedNeedsAcceptance),
          new StatementRule("FRM-51", "facts", ERROR, ScopeRules::furtherFactsStated),
          new StatementRule("FRM-51", "ai", ERROR, ProfileStatedRules::generativeAi),
          new StatementRule("FRM-40", ERROR, ProfileStatedRules::certifications),
          new StatementRule("FRM-51", WARNING, ProfileStatedRules::theRest),
          new StatementRule("FRM-51", "contradicts", WARNING, ProfileContradictions::between));

  private StatementRules() {}

  /** What the basic statement rules find, in the order of the rules and of the requirements. */
  public static List<StatementFinding> check(StatementFacts facts) {
    return run(BASIC, facts);
  }

  /** What the needs of a declaration find. */
  static List<StatementFinding> ofDeclaration(StatementFacts facts) {
    return run(DECLARATION, facts);
  }

  /** What the basic statement rules and the needs of a declaration find. */
  public static List<StatementFinding> checkForDeclaration(StatementFacts facts) {
    return Stream.of(BASIC, DECLARATION).flatMap(rules -> run(rules, facts).stream()).toList();
  }

  private static List<StatementFinding> run(List<StatementRule> rules, StatementFacts facts) {
    return rules.stream().flatMap(rule -> rule.check(facts)).toList();
  }
}
