package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessor.SelectionRule;
import dev.akashi.assessor.SelectionRule.Act;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The checklist of an engagement as one table: what has to hold, before which step, how it is
 * checked, on which clauses it rests, and where it is put right.
 */
public enum EngagementGate {
  BODY_SELECTED(EngagementStep.CONTRACT, "", EngagementGate::selection, "FRM-26"),
  SAME_STATEMENT(
      EngagementStep.CONTRACT, "", facts -> ReportGate.citation(facts.report()), "FRM-32"),
  TEAM_DECLARED(
      EngagementStep.CONTRACT,
      "/team",
      facts -> TeamRule.lacking(facts.engagement().everybody(), facts.report().issuedOn()),
      "FRM-31"),
  TEAM_INDEPENDENT(EngagementStep.CONTRACT, "/team", Facts::ties, "FRM-31"),
  CONTRACT_SIGNED(EngagementStep.START_FIELDWORK, "", EngagementGate::contract, "FRM-33"),
  PLAN_FIXED(EngagementStep.START_FIELDWORK, "/plan", EngagementGate::plan, "FRM-49"),
  MANAGEMENT_CYCLE(EngagementStep.START_FIELDWORK, "/plan", Facts::managementCycle, "FRM-49"),
  SIGNER_NAMED(
      EngagementStep.ISSUE_REPORT, "/team", facts -> ReportGate.signer(facts.report()), "FRM-27"),
  FAIR_PRESENTATION(
      EngagementStep.ISSUE_REPORT,
      "",
      facts -> ReportGate.fairPresentation(facts.engagement()),
      "FRM-33"),
  CONTROLS_CONCLUDED(
      EngagementStep.ISSUE_REPORT,
      "/results",
      facts -> ReportGate.conclusions(facts.report()),
      "FRM-45"),
  PAPERS_REVIEWED(
      EngagementStep.ISSUE_REPORT,
      "/papers",
      facts -> ReportGate.notReviewed(facts.report().cover()),
      "FRM-47"),
  REQUESTS_SETTLED(
      EngagementStep.ISSUE_REPORT,
      "/requests",
      facts -> ReportGate.requests(facts.report().requests()),
      "FRM-39",
      "FRM-45"),
  FINDINGS_SETTLED(
      EngagementStep.ISSUE_REPORT,
      "/findings",
      facts -> ReportGate.findings(facts.report()),
      "FRM-45"),
  REPRESENTATION_SIGNED(
      EngagementStep.ISSUE_REPORT,
      "/report",
      facts -> ReportGate.representation(facts.report()),
      "FRM-33"),
  REPORT_DATED(
      EngagementStep.ISSUE_REPORT, "/report", facts -> ReportGate.dates(facts.report()), "FRM-32");

  private final EngagementStep before;
  private final String link;
  private final Function<Facts, List<Reason>> check;
  private final List<ClauseId> clauses;

  EngagementGate(
      EngagementStep before, String link, Function<Facts, List<Reason>> check, String... clauses) {
    this.before = before;
    this.link = link;
    this.check = check;
    this.clauses = Arrays.stream(clauses).map(ClauseId::of).toList();
  }

  /**
   * What the gates are judged by, as of the day the report facts name.
   *
   * @param ties what is known against the independence of the team
   * @param managementCycle what the wish for the cycle of the management criteria lacks; empty
   *     without such a wish
   */
  public record Facts(ReportGate.Facts report, List<Reason> ties, List<Reason> managementCycle) {

    Engagement engagement() {
      return report.engagement();
    }
  }

  /** A gate with what is open in it. */
  public record Line(EngagementGate gate, List<Reason> open) {}

  /** The step before which it has to hold. */
  public EngagementStep before() {
    return before;
  }

  /** The page on which it is put right, below that of the engagement. */
  public String link() {
    return link;
  }

  public List<ClauseId> clauses() {
    return clauses;
  }

  /** What is open in every gate, in the order of the table. */
  public static List<Line> all(Facts facts) {
    return Arrays.stream(values()).map(gate -> new Line(gate, gate.check.apply(facts))).toList();
  }

  /** What stands against a step: what is open in its gates and in those of earlier steps. */
  public static List<Reason> against(EngagementStep step, Facts facts) {
    List<Reason> reasons = new ArrayList<>();
    for (EngagementGate gate : values()) {
      if (gate.before.compareTo(step) <= 0) {
        reasons.addAll(gate.check.apply(facts));
      }
    }
    return reasons;
  }

  private static List<Reason> selection(Facts facts) {
    return SelectionRule.mayAct(
            Act.START,
            facts.report().assessor(),
            facts.report().selection(),
            facts.report().issuedOn())
        .stream()
        .toList();
  }

  private static List<Reason> contract(Facts facts) {
    return facts.engagement().contractedOn().isPresent()
        ? List.of()
        : List.of(Reason.of("assessment.no-contract", "FRM-33"));
  }

  private static List<Reason> plan(Facts facts) {
    Optional<LocalDate> fixed =
        facts
            .report()
            .groundwork()
            .plan()
            .flatMap(EngagementPlan::fixed)
            .map(EngagementPlan.Fixed::on);
    if (fixed.isEmpty()) {
      return List.of(Reason.of("assessment.plan-missing", "FRM-49"));
    }
    LocalDate start = facts.engagement().startedOn().orElse(facts.report().issuedOn());
    return start.isBefore(fixed.get())
        ? List.of(
            Reason.of("assessment.start-before-plan", "FRM-49").with(start, fixed.get()).at("on"))
        : List.of();
  }
}
