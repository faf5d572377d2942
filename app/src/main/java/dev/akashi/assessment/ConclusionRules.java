package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.PaperCover.Deviations;
import dev.akashi.assessment.PaperCover.Done;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a conclusion on a requirement must rest on before it is kept. */
public final class ConclusionRules {

  /**
   * Everything a conclusion is judged by.
   *
   * @param samples the samples drawn for this requirement, oldest first
   * @param findings the findings on this requirement
   * @param done what signed working papers cover of it
   * @param deviations what they say deviates
   * @param groundwork the plan and what is reused
   */
  public record Facts(
      ResultEntry entry,
      Requirement requirement,
      Answer answer,
      Period auditPeriod,
      List<Sample> samples,
      List<Finding> findings,
      Set<Done> done,
      Deviations deviations,
      SampleTable sampleTable,
      Groundwork groundwork) {

    public Facts {
      samples = List.copyOf(samples);
      findings = List.copyOf(findings);
      done = Set.copyOf(done);
    }
  }

  @FunctionalInterface
  private interface Policy {
    Stream<Reason> check(Facts facts);
  }

  private static final List<Policy> POLICIES =
      List.of(
          ConclusionRules::chosenInTheStatement,
          ConclusionRules::reasonGiven,
          TechniqueRule::check,
          ConclusionRules::designRestsOnEvidence,
          ConclusionRules::operationRestsOnEvidence,
          ConclusionRules::designIsJudgedNotSampled,
          ConclusionRules::designDatedInsideThePeriod,
          ConclusionRules::individualControlThere,
          ConclusionRules::otherTechnologyJudged,
          ConclusionRules::designBeforeOperation,
          ConclusionRules::operationShownBySample,
          ConclusionRules::populationsReachTheEnd,
          ConclusionRules::deviationsJudged,
          ConclusionRules::designDeviationsJudged,
          ConclusionRules::exceptionsShownByPapers,
          ConclusionRules::somethingOccurred,
          ConclusionRules::emptyPopulationIsCounted,
          ConclusionRules::onlyWhatThePlanLeavesOutRests,
          ConclusionRules::optionalExceptionExplained);

  private ConclusionRules() {}

  /** What stands against keeping the conclusion; every reason at once. */
  public static List<Reason> check(Facts facts) {
    if (!facts.entry().started()) {
      return TechniqueRule.beforeConclusion(facts).toList();
    }
    return POLICIES.stream().flatMap(policy -> policy.check(facts)).toList();
  }

  /** What stands against the day of a conclusion on the design that is recorded today. */
  static List<Reason> designedLater(ResultEntry entry, LocalDate today) {
    return entry.designOn().filter(day -> day.isAfter(today)).stream()
        .map(day -> Reason.of("assessment.day-in-future", "FRM-36").with(day, today).at("designOn"))
        .toList();
  }

  private static Stream<Reason> chosenInTheStatement(Facts facts) {
    Treatment treatment = facts.answer().treatment();
    boolean chosen = treatment == Treatment.SELECTED || treatment == Treatment.INHERITED;
    return unless(chosen, () -> reason(facts, "assessment.not-in-scope", "FRM-36"));
  }

  private static Stream<Reason> reasonGiven(Facts facts) {
    return unless(
        !facts.entry().reason().isBlank(),
        () -> reason(facts, "assessment.reason-missing", "FRM-45").at("reason"));
  }

  /** No conclusion before the first evidence: somebody signed what was done and seen. */
  private static Stream<Reason> designRestsOnEvidence(Facts facts) {
    return unless(
        !judged(facts.entry().design())
            || takenOver(facts)
            || PaperCover.has(facts.done(), AssessmentPhase.DESIGN),
        () ->
            unshown(
                    facts,
                    "assessment.design-without-paper",
                    "assessment.design-paper-before-order")
                .at("design"));
  }

  private static Stream<Reason> operationRestsOnEvidence(Facts facts) {
    return unless(
        !judged(facts.entry().operation())
            || takenOver(facts)
            || PaperCover.has(facts.done(), AssessmentPhase.OPERATION),
        () ->
            unshown(
                    facts,
                    "assessment.operation-without-paper",
                    "assessment.operation-paper-before-order")
                .at("operation"));
  }

  /** What was ordered after a report is not shown by the papers that report rested on. */
  private static Reason unshown(Facts facts, String without, String beforeOrder) {
    return facts.groundwork().ordered().contains(facts.requirement().id())
        ? Reason.of(beforeOrder, "FRM-39", "FRM-43").with(facts.requirement().id().value())
        : reason(facts, without, "FRM-39");
  }

  private static boolean judged(Conclusion conclusion) {
    return conclusion == Conclusion.EFFECTIVE || conclusion == Conclusion.EXCEPTION;
  }

  private static boolean takenOver(Facts facts) {
    return facts.answer().treatment() == Treatment.INHERITED;
  }

  private static Stream<Reason> designIsJudgedNotSampled(Facts facts) {
    return unless(
        facts.entry().design() != Conclusion.NO_POPULATION,
        () -> reason(facts, "assessment.design-no-population", "FRM-36").at("design"));
  }

  private static Stream<Reason> designDatedInsideThePeriod(Facts facts) {
    Conclusion design = facts.entry().design();
    if (design != Conclusion.EFFECTIVE && design != Conclusion.EXCEPTION) {
      return Stream.empty();
    }
    if (facts.entry().designOn().isEmpty()) {
      return Stream.of(reason(facts, "assessment.design-date-missing", "FRM-36").at("designOn"));
    }
    return facts
        .entry()
        .designOn()
        .filter(day -> !facts.auditPeriod().contains(day))
        .map(day ->
            Reason.of("assessment.design-date-outside-period", "FRM-32", "FRM-36")
                .with(facts.requirement().id().value(), day, facts.auditPeriod())
                .at("designOn"))
        .stream();
  }

  private static Stream<Reason> individualControlThere(Facts facts) {
    boolean objective = facts.requirement().kind() == RequirementKind.CONTROL_OBJECTIVE;
    boolean inherited = facts.answer().treatment() == Treatment.INHERITED;
    boolean there = objective || inherited || !facts.answer().individualControls().isEmpty();
    return unless(
        there || facts.entry().design() != Conclusion.EFFECTIVE,
        () -> reason(facts, "assessment.no-individual-control", "FRM-36").at("design"));
  }

  /** Examples bind nobody, but whoever goes another way is judged for it. */
  private static Stream<Reason> otherTechnologyJudged(Facts facts) {
    RequirementId id = facts.requirement().id();
    if (!judged(facts.entry().design()) || !facts.groundwork().otherTechnology().contains(id)) {
      return Stream.empty();
    }
    Optional<Equivalence> record = Optional.ofNullable(facts.groundwork().equivalences().get(id));
    if (record.isEmpty()) {
      return Stream.of(reason(facts, "assessment.equivalence-missing", "FRM-37").at("design"));
    }
    return unless(
        facts.entry().design() != Conclusion.EFFECTIVE || record.get().equivalent(),
        () -> reason(facts, "assessment.not-equivalent", "FRM-37").at("design"));
  }

  private static Stream<Reason> designBeforeOperation(Facts facts) {
    boolean early =
        facts.entry().operation() == Conclusion.EFFECTIVE
            && facts.entry().design() == Conclusion.NOT_CONCLUDED;
    return unless(!early, () -> reason(facts, "assessment.design-first", "FRM-33").at("operation"));
  }

  private static Stream<Reason> operationShownBySample(Facts facts) {
    if (facts.entry().operation() != Conclusion.EFFECTIVE
        || facts.answer().treatment() == Treatment.INHERITED
        || facts.groundwork().reused().contains(facts.requirement().id())) {
      return Stream.empty();
    }
    return facts.answer().individualControls().stream()
        .filter(control -> facts.sampleTable().needsSample(control.frequency()))
        .map(IndividualControl::line)
        .distinct()
        .flatMap(line -> sampleShowsOperation(facts, line).stream());
  }

  /**
   * A deviation in any sample stands, also when a further sample has none: the assessor says in a
   * finding what it meant. A finding that was settled before says nothing about it.
   */
  private static Stream<Reason> deviationsJudged(Facts facts) {
    Collection<Instant> papers = facts.deviations().on().values();
    boolean deviated = !papers.isEmpty() || facts.samples().stream().anyMatch(Sample::everDeviated);
    Instant last =
        Stream.concat(
                papers.stream(),
                facts.samples().stream().flatMap(sample -> sample.deviatedAt().stream()))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    boolean judged =
        facts.findings().stream().anyMatch(finding -> FindingRules.settles(finding, last));
    return unless(
        facts.entry().operation() != Conclusion.EFFECTIVE || !deviated || judged,
        () -> reason(facts, "assessment.deviation-not-judged", "FRM-38").at("operation"));
  }

  /** The same for the design, which no sample shows. */
  private static Stream<Reason> designDeviationsJudged(Facts facts) {
    Instant said = facts.deviations().on().get(AssessmentPhase.DESIGN);
    return unless(
        facts.entry().design() != Conclusion.EFFECTIVE
            || said == null
            || facts.findings().stream().anyMatch(finding -> FindingRules.settles(finding, said)),
        () -> reason(facts, "assessment.design-deviation-not-judged", "FRM-45").at("design"));
  }

  /** Somebody signed what deviates. What is wrong with the design shows in the operation too. */
  private static Stream<Reason> exceptionsShownByPapers(Facts facts) {
    if (takenOver(facts)) {
      return Stream.empty();
    }
    Set<AssessmentPhase> shown = facts.deviations().shown();
    boolean design = shown.contains(AssessmentPhase.DESIGN);
    boolean operation = design || shown.contains(AssessmentPhase.OPERATION);
    return Stream.concat(
        unless(
            design || facts.entry().design() != Conclusion.EXCEPTION,
            () ->
                reason(facts, "assessment.design-exception-without-paper", "FRM-39").at("design")),
        unless(
            operation || facts.entry().operation() != Conclusion.EXCEPTION,
            () ->
                reason(facts, "assessment.operation-exception-without-paper", "FRM-39")
                    .at("operation")));
  }

  /**
   * All that was drawn for a line is tested. After a deviation a further sample may be drawn, or
   * the sample extended. A further sample of fewer items than one before it takes nothing off that,
   * unless the deviation was put right: what came after the remedy may be little.
   */
  private static Optional<Reason> sampleShowsOperation(Facts facts, String line) {
    List<Sample> drawn =
        facts.samples().stream().filter(sample -> sample.line().equals(line)).toList();
    String code;
    if (drawn.isEmpty()) {
      code = "assessment.sample-missing";
    } else if (!drawn.stream().allMatch(Sample::tested)) {
      code = "assessment.sample-untested";
    } else if (decisive(facts, drawn).anyMatch(one -> Sample.deviates(one.newestItems()))) {
      code = "assessment.sample-deviates";
    } else {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(code, "FRM-38").with(facts.requirement().id().value(), line).at("operation"));
  }

  /** The last of the samples that count for themselves, and what was drawn after it. */
  private static Stream<Sample> decisive(Facts facts, List<Sample> drawn) {
    boolean putRight =
        facts.findings().stream()
            .anyMatch(finding ->
                finding.kind() == FindingKind.DEVIATION
                    && finding.state() == FindingState.REMEDIATED);
    int most = drawn.stream().mapToInt(Sample::firstDraw).max().orElse(0);
    int least = putRight ? Math.min(1, most) : most;
    int last = 0;
    for (int at = 0; at < drawn.size(); at++) {
      last = drawn.get(at).firstDraw() >= least ? at : last;
    }
    return drawn.stream().skip(last);
  }

  /** Operation is judged over the whole period: what was taken before its end shows no rest. */
  private static Stream<Reason> populationsReachTheEnd(Facts facts) {
    Conclusion said = facts.entry().operation();
    LocalDate end = facts.auditPeriod().last();
    if (takenOver(facts) || facts.groundwork().reused().contains(facts.requirement().id())) {
      return Stream.empty();
    }
    return facts.answer().individualControls().stream()
        .filter(control ->
            said == Conclusion.NO_POPULATION
                || (said == Conclusion.EFFECTIVE
                    && facts.sampleTable().needsSample(control.frequency())))
        .map(IndividualControl::line)
        .distinct()
        .filter(line -> endsEarly(facts, line, end))
        .map(line ->
            Reason.of("assessment.population-before-end", "FRM-38")
                .with(facts.requirement().id().value(), line, end)
                .at("operation"));
  }

  private static boolean endsEarly(Facts facts, String line, LocalDate end) {
    List<Sample> drawn =
        facts.samples().stream().filter(sample -> sample.line().equals(line)).toList();
    return !drawn.isEmpty() && drawn.stream().noneMatch(sample -> sample.population().reaches(end));
  }

  /** Nothing occurred: every individual control shows it by a counted population of nothing. */
  private static Stream<Reason> emptyPopulationIsCounted(Facts facts) {
    if (facts.entry().operation() != Conclusion.NO_POPULATION
        || facts.answer().treatment() == Treatment.INHERITED) {
      return Stream.empty();
    }
    if (facts.samples().stream().anyMatch(sample -> !sample.emptyPopulation())) {
      return Stream.of(reason(facts, "assessment.population-not-empty", "FRM-38").at("operation"));
    }
    return facts.answer().individualControls().stream()
        .map(IndividualControl::line)
        .distinct()
        .filter(line -> facts.samples().stream().noneMatch(sample -> sample.line().equals(line)))
        .map(line ->
            Reason.of("assessment.population-not-counted", "FRM-38")
                .with(facts.requirement().id().value(), line)
                .at("operation"));
  }

  /** What never occurred was not seen to operate. */
  private static Stream<Reason> somethingOccurred(Facts facts) {
    List<IndividualControl> controls = facts.answer().individualControls();
    boolean sampled =
        !controls.isEmpty()
            && controls.stream()
                .allMatch(control -> facts.sampleTable().needsSample(control.frequency()));
    boolean nothing =
        !facts.samples().isEmpty() && facts.samples().stream().allMatch(Sample::emptyPopulation);
    return unless(
        !(facts.entry().operation() == Conclusion.EFFECTIVE && sampled && nothing),
        () -> reason(facts, "assessment.nothing-occurred", "FRM-38").at("operation"));
  }

  /** Only what the plan leaves out rests; what it contains is concluded on. */
  private static Stream<Reason> onlyWhatThePlanLeavesOutRests(Facts facts) {
    Groundwork plan = facts.groundwork();
    boolean left =
        (facts.entry().design() == Conclusion.NOT_IN_CYCLE
                && plan.asksDesign(facts.requirement().id()))
            || (facts.entry().operation() == Conclusion.NOT_IN_CYCLE
                && plan.asksOperation(facts.requirement().id()));
    return unless(!left, () -> reason(facts, "assessment.not-in-cycle", "FRM-49").at("operation"));
  }

  private static Stream<Reason> optionalExceptionExplained(Facts facts) {
    boolean unexplained =
        facts.entry().hasException()
            && !facts.requirement().mandatory()
            && facts.entry().objectiveEffective()
            && facts.entry().rationalExplanation().isBlank();
    return unless(
        !unexplained,
        () -> reason(facts, "assessment.explanation-missing", "FRM-44").at("rationalExplanation"));
  }

  private static Reason reason(Facts facts, String code, String clause) {
    return Reason.of(code, clause).with(facts.requirement().id().value());
  }

  private static Stream<Reason> unless(boolean fine, Supplier<Reason> otherwise) {
    return fine ? Stream.empty() : Stream.of(otherwise.get());
  }
}
