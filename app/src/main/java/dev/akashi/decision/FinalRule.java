package dev.akashi.decision;

import dev.akashi.decision.StepWalk.Position;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that is still open before a decision is final; asked again at that very moment. */
public final class FinalRule {

  private static final List<Function<DecisionFacts, List<Reason>>> POLICIES =
      List.of(
          facts -> Step0Rule.missing(facts.step0()),
          FinalRule::gradesAreKnown,
          FinalRule::stepsEndInAChoice,
          FinalRule::verdictsStillStand,
          facts -> CostRule.missing(facts.candidates()),
          FinalRule::advisorTookPart,
          FinalRule::cisoApprovedWhatIsNotListed);

  private FinalRule() {}

  public static List<Reason> openPoints(DecisionFacts facts) {
    return POLICIES.stream().flatMap(policy -> policy.apply(facts).stream()).distinct().toList();
  }

  /** Nobody makes a decision final that he or she worked on (CBD-05). */
  public static List<Reason> refusalsOf(PersonId finaliser, DecisionFacts facts) {
    return facts.editors().contains(finaliser)
        ? List.of(Reason.of("decision.own-work-finalised", "CBD-05"))
        : List.of();
  }

  /**
   * The hard stop on what was adopted, when secrets came into the system since (CBD-20, CBD-38).
   */
  public static Optional<Reason> untenable(DecisionFacts facts) {
    return adopted(facts)
        .flatMap(facts::banOn)
        .map(ban ->
            Reason.of("decision.public-cloud-forbidden", "CBD-20", "CBD-38")
                .with(facts.system().ban().information()));
  }

  private static List<Reason> gradesAreKnown(DecisionFacts facts) {
    List<Reason> open = new ArrayList<>();
    facts.system().gradeUnknown().stream()
        .map(name -> Reason.of("decision.grade-unknown", "CBD-14").with(name))
        .forEach(open::add);
    if (facts.system().confidentiality().isEmpty()) {
      open.add(
          Reason.of("decision.system-not-classified", "CBD-14", "FRM-10")
              .with(facts.system().name()));
    }
    return open;
  }

  private static List<Reason> stepsEndInAChoice(DecisionFacts facts) {
    return switch (facts.walk().position()) {
      case Position.AtStep at ->
          List.of(Reason.of("decision.step-without-verdict", "CBD-08").with(at.step().number()));
      case Position.Adopted adopted -> List.of();
      case Position.CloudExhausted exhausted ->
          facts.walk().verdict(Candidate.ON_PREMISES).isPresent()
              ? List.of()
              : List.of(Reason.of("decision.nothing-adopted", "CBD-08"));
    };
  }

  /** The list, the information or the facts may have changed since a verdict was given. */
  private static List<Reason> verdictsStillStand(DecisionFacts facts) {
    return facts.verdicts().stream()
        .flatMap(verdict -> VerdictRule.refusals(verdict, facts).stream())
        .toList();
  }

  private static List<Reason> advisorTookPart(DecisionFacts facts) {
    return facts
        .opinion()
        .map(opinion -> againstOpinion(opinion, facts))
        .orElseGet(() -> List.of(Reason.of("decision.opinion-missing", "CBD-05")));
  }

  private static List<Reason> againstOpinion(Opinion opinion, DecisionFacts facts) {
    List<Reason> against =
        new ArrayList<>(
            OpinionRule.refusals(
                opinion,
                facts.editors(),
                facts.startedOn(),
                facts.budgetRequestDue(),
                facts.today()));
    if (opinion.edition() != facts.edition()) {
      against.add(
          Reason.of("decision.opinion-outdated", "CBD-05")
              .with(opinion.edition(), facts.edition()));
    }
    return against;
  }

  private static List<Reason> cisoApprovedWhatIsNotListed(DecisionFacts facts) {
    Optional<Candidate> adopted = adopted(facts);
    boolean needed =
        adopted
            .filter(option -> facts.routeOf(option) == ProcurementRoute.CISO_RESPONSIBILITY)
            .isPresent();
    boolean approved =
        adopted
            .filter(option ->
                facts.approvals().stream()
                    .filter(approval -> !facts.editors().contains(approval.by()))
                    .anyMatch(approval -> approval.candidate().equals(option.id())))
            .isPresent();
    return needed && !approved
        ? List.of(
            Reason.of("decision.ciso-approval-missing", "CBD-18")
                .with(adopted.map(Candidate::name).orElse("")))
        : List.of();
  }

  /** The service adopted at a step; empty while there is none or when on-premises was chosen. */
  public static Optional<Candidate> adopted(DecisionFacts facts) {
    return facts.walk().position() instanceof Position.Adopted adopted
        ? adopted.verdict().adopted().flatMap(facts::candidate)
        : Optional.empty();
  }
}
