package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessor.SelectionRule;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Organisation;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report needs before it can be issued. Everything that is missing is said at once. */
public final class ReportGate {

  private static final int NAMED_AT_MOST = 20;

  /**
   * The programme's values in force on the day of the report.
   *
   * @param wordsForNothing by which a text says that there is nothing
   */
  public record Rules(
      SignerRule.Requirements signer,
      SampleTable samples,
      int dueMonths,
      int backdateDays,
      Set<String> wordsForNothing) {

    public Rules {
      wordsForNothing = Set.copyOf(wordsForNothing);
    }
  }

  /**
   * Everything a report is judged by.
   *
   * @param selection the selection of the assessor in force on the day of the report
   * @param requests how far the evidence is that the provider was asked for
   * @param recordedOn the last day on which something was recorded in the engagement
   * @param representation the Written Representation that holds
   * @param notFollowedUp where nobody has said what became of a finding of the last report
   * @param registered what the register of auditors has of the signer
   */
  public record Facts(
      Engagement engagement,
      DeclaredStatement statement,
      Baseline baseline,
      Map<RequirementId, ResultEntry> entries,
      List<Finding> findings,
      Organisation assessor,
      Optional<Period> selection,
      Optional<LocalDate> recordedOn,
      LocalDate issuedOn,
      LocalDate today,
      List<Sample> samples,
      PaperCover cover,
      Groundwork groundwork,
      RequestedEvidence.Standing requests,
      Optional<GivenRepresentation> representation,
      List<RequirementId> notFollowedUp,
      Rules rules,
      SignerRule.Registered registered) {

    public Facts {
      entries = Map.copyOf(entries);
      findings = List.copyOf(findings);
      samples = List.copyOf(samples);
    }

    /** The requirements the report may conclude on: those the statement chose or took over. */
    public List<Requirement> inScope() {
      return baseline.requirements().stream()
          .filter(requirement -> statement.content().isSelected(requirement.id()))
          .toList();
    }

    ResultEntry entry(RequirementId id) {
      return entries.getOrDefault(id, ResultEntry.none(id));
    }

    /** A result that is needed, or that was begun where none is needed. */
    boolean isOpen(RequirementId id) {
      return entry(id).result().isEmpty()
          && (statement.content().needsResult(id) || entry(id).started());
    }
  }

  private ReportGate() {}

  /** What stands against issuing the report. */
  public static List<Reason> missing(Facts facts) {
    Engagement engagement = facts.engagement();
    List<Reason> reasons =
        new ArrayList<>(
            EngagementRules.notNow(engagement, EngagementState.EngagementStep.ISSUE_REPORT));
    reasons.addAll(EngagementRules.stillOpen(engagement, facts.today()));
    SelectionRule.mayAct(
            SelectionRule.Act.ISSUE, facts.assessor(), facts.selection(), facts.issuedOn())
        .ifPresent(reasons::add);
    reasons.addAll(TeamRule.lacking(engagement.everybody(), facts.issuedOn()));
    reasons.addAll(TeamRule.declaredAfterWork(engagement.everybody()));
    reasons.addAll(signer(facts));
    reasons.addAll(citation(facts));
    reasons.addAll(fairPresentation(engagement));
    reasons.addAll(conclusions(facts));
    reasons.addAll(findings(facts));
    reasons.addAll(notReviewed(facts.cover()));
    reasons.addAll(requests(facts.requests()));
    reasons.addAll(representation(facts));
    reasons.addAll(dates(facts));
    return reasons;
  }

  /** What is not concluded, no longer stands, or contradicts itself. */
  static List<Reason> conclusions(Facts facts) {
    List<Reason> reasons = new ArrayList<>(notConcluded(facts));
    reasons.addAll(noLongerStanding(facts));
    reasons.addAll(contradictedObjectives(facts));
    return reasons;
  }

  /**
   * The management signed its Written Representation for exactly the version of the statement that
   * is reported on, and anew since an audit was opened again (control criteria 2.2.8, FRM-33).
   */
  static List<Reason> representation(Facts facts) {
    if (facts.representation().isEmpty()) {
      return List.of(Reason.of("assessment.representation-missing", "FRM-33"));
    }
    GivenRepresentation given = facts.representation().get();
    if (!given.intact()) {
      return List.of(Reason.of("assessment.representation-broken", "FRM-33").with(given.seal()));
    }
    boolean same =
        given.statement().equals(facts.engagement().statement())
            && given.statementHash().equals(facts.engagement().statementHash());
    if (!same) {
      return List.of(Reason.of("assessment.representation-other-statement", "FRM-32", "FRM-33"));
    }
    LocalDate fieldworkSince = facts.engagement().stateSince();
    return given.signedOn().isBefore(fieldworkSince)
        ? List.of(
            Reason.of("assessment.representation-before", "FRM-33")
                .with(given.signedOn(), fieldworkSince))
        : RepresentationAnswered.lacking(
            given, facts.engagement().closing(), facts.rules().wordsForNothing());
  }

  /** What stands against the day of the report, the representation and the subsequent events. */
  static List<Reason> dates(Facts facts) {
    Engagement engagement = facts.engagement();
    return ReportDateRule.check(
        new ReportDateRule.Dates(
            engagement.auditPeriod(),
            facts.statement().declaredOn(),
            engagement.startedOn(),
            facts.recordedOn(),
            facts.issuedOn(),
            facts.representation().map(GivenRepresentation::signedOn),
            engagement.closing().subsequentEvents()),
        engagement.reportBy(),
        facts.rules().dueMonths(),
        facts.rules().backdateDays(),
        facts.today());
  }

  static List<Reason> signer(Facts facts) {
    return facts
        .engagement()
        .closing()
        .signer()
        .map(signer -> {
          List<Reason> lacking =
              new ArrayList<>(
                  SignerRule.lacking(
                      signer,
                      facts.engagement().assessor(),
                      facts.rules().signer(),
                      facts.registered()));
          if (!facts.engagement().hasOnTeam(signer.person())) {
            lacking.add(
                Reason.of("assessment.signer-not-on-team", "FRM-27", "FRM-31").at("signer"));
          }
          return lacking;
        })
        .orElseGet(() -> List.of(Reason.of("assessment.signer-not-named", "FRM-27").at("signer")));
  }

  /** The report cites the one statement version and the one baseline that were taken up. */
  static List<Reason> citation(Facts facts) {
    boolean same =
        facts.statement().id().equals(facts.engagement().statement())
            && facts.statement().contentHash().equals(facts.engagement().statementHash())
            && facts.statement().auditPeriod().equals(facts.engagement().auditPeriod())
            && facts.baseline().version().equals(facts.engagement().baselineVersion())
            && facts.statement().content().baselineVersion().equals(facts.baseline().version());
    return same ? List.of() : List.of(Reason.of("assessment.statement-differs", "FRM-32"));
  }

  static List<Reason> fairPresentation(Engagement engagement) {
    return engagement.closing().fairPresentation().isPresent()
        ? List.of()
        : List.of(Reason.of("assessment.fair-presentation-missing", "FRM-33"));
  }

  private static List<Reason> notConcluded(Facts facts) {
    List<String> open =
        facts.inScope().stream()
            .filter(requirement -> facts.isOpen(requirement.id()))
            .map(requirement -> requirement.id().value())
            .toList();
    return open.isEmpty()
        ? List.of()
        : List.of(Reason.of("assessment.not-concluded", "FRM-45").with(open.size(), few(open)));
  }

  /** What was concluded must still hold: a sample may have been tested since. */
  private static List<Reason> noLongerStanding(Facts facts) {
    Map<RequirementId, List<Sample>> samples =
        facts.samples().stream().collect(Collectors.groupingBy(Sample::requirement));
    return facts.inScope().stream()
        .flatMap(requirement ->
            ConclusionRules.check(
                new ConclusionRules.Facts(
                    facts.entry(requirement.id()),
                    requirement,
                    facts.statement().content().answer(requirement.id()),
                    facts.engagement().auditPeriod(),
                    samples.getOrDefault(requirement.id(), List.of()),
                    facts.findings().stream()
                        .filter(finding -> finding.requirement().equals(requirement.id()))
                        .toList(),
                    facts.cover().on(requirement.id()),
                    facts.cover().deviationsOn(requirement.id()),
                    facts.rules().samples(),
                    facts.groundwork()))
                .stream())
        .map(reason -> reason.at(null))
        .limit(NAMED_AT_MOST)
        .toList();
  }

  /** What is said of an objective agrees with what is said of the controls below it. */
  private static List<Reason> contradictedObjectives(Facts facts) {
    return Stream.of(
            contradicted(
                facts,
                Conclusion.EFFECTIVE,
                "assessment.objective-contradicted",
                objective ->
                    !facts.entry(objective.id()).hasException()
                        && chosenUnder(facts, objective)
                            .filter(Requirement::mandatory)
                            .anyMatch(control -> facts.entry(control.id()).hasException())),
            contradicted(
                facts,
                Conclusion.NO_POPULATION,
                "assessment.objective-population",
                objective -> !nothingOccurred(facts, objective)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reason> contradicted(
      Facts facts, Conclusion said, String code, Predicate<Requirement> contradicts) {
    List<String> objectives =
        facts.inScope().stream()
            .filter(requirement -> requirement.kind() == RequirementKind.CONTROL_OBJECTIVE)
            .filter(objective -> facts.entry(objective.id()).operation() == said)
            .filter(contradicts)
            .map(objective -> objective.id().value())
            .toList();
    return objectives.isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.of(code, "FRM-43").with(few(objectives)));
  }

  private static Stream<Requirement> chosenUnder(Facts facts, Requirement objective) {
    return facts.baseline().controlsUnder(objective.id()).stream()
        .filter(control -> facts.statement().content().isSelected(control.id()));
  }

  /** An objective without measures of its own had nothing to do when its controls had not. */
  private static boolean nothingOccurred(Facts facts, Requirement objective) {
    return facts.statement().content().answer(objective.id()).hasIndividualControl()
        || facts.statement().content().answer(objective.id()).treatment() == Treatment.INHERITED
        || (chosenUnder(facts, objective).findAny().isPresent()
            && chosenUnder(facts, objective)
                .allMatch(
                    control -> facts.entry(control.id()).operation() == Conclusion.NO_POPULATION));
  }

  /** A second person stood for every working paper the report rests on. */
  static List<Reason> notReviewed(PaperCover cover) {
    return cover.waiting().isEmpty()
        ? List.of()
        : List.of(
            Reason.of("assessment.papers-not-reviewed", "FRM-47")
                .with(
                    cover.waiting().size(),
                    few(cover.waiting().stream().map(Object::toString).toList())));
  }

  /**
   * What was asked for was answered, and what was answered was judged. The programme does not say
   * so: it is our default, so that a report does not rest on evidence that is still under way.
   */
  static List<Reason> requests(RequestedEvidence.Standing standing) {
    return Stream.of(
            numbered("assessment.requests-unanswered", standing.unanswered()),
            numbered("assessment.requests-unjudged", standing.unjudged()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reason> numbered(String code, List<Integer> numbers) {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of(code, "FRM-39", "FRM-45")
                .with(numbers.size(), few(numbers.stream().map(Object::toString).toList())));
  }

  static List<Reason> findings(Facts facts) {
    List<Reason> reasons = new ArrayList<>();
    List<String> unsettled =
        facts.findings().stream()
            .filter(finding -> !finding.state().readyForReport())
            .map(finding -> finding.requirement().value())
            .toList();
    if (!unsettled.isEmpty()) {
      reasons.add(
          Reason.of("assessment.findings-open", "FRM-45").with(unsettled.size(), few(unsettled)));
    }
    List<String> withoutFinding =
        facts.inScope().stream()
            .filter(requirement -> facts.entry(requirement.id()).hasException())
            .map(Requirement::id)
            .filter(id -> facts.findings().stream().noneMatch(f -> standsFor(f, id)))
            .map(RequirementId::value)
            .toList();
    if (!withoutFinding.isEmpty()) {
      reasons.add(
          Reason.of("assessment.exception-without-finding", "FRM-45").with(few(withoutFinding)));
    }
    if (facts
        .engagement()
        .closing()
        .fairPresentation()
        .filter(FairPresentation::fair)
        .isPresent()) {
      FindingRules.againstFair(facts.findings()).forEach(reason -> reasons.add(reason.at(null)));
    }
    if (!facts.notFollowedUp().isEmpty()) {
      reasons.add(
          Reason.of("assessment.follow-up-missing", "FRM-49")
              .with(
                  facts.notFollowedUp().size(),
                  few(facts.notFollowedUp().stream().map(RequirementId::value).toList())));
    }
    return reasons;
  }

  private static boolean standsFor(Finding finding, RequirementId id) {
    return finding.requirement().equals(id) && finding.state() != FindingState.DISMISSED;
  }

  private static List<String> few(List<String> ids) {
    return ids.stream().limit(NAMED_AT_MOST).toList();
  }
}
