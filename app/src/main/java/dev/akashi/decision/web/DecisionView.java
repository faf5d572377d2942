package dev.akashi.decision.web;

import dev.akashi.classification.InformationSystem;
import dev.akashi.decision.AdoptionRule;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.Check;
import dev.akashi.decision.CheckRule;
import dev.akashi.decision.Cost;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.FinalRule;
import dev.akashi.decision.OnPremisesRule;
import dev.akashi.decision.ProcurementRoute;
import dev.akashi.decision.Seal;
import dev.akashi.decision.Signals;
import dev.akashi.decision.Step0Rule;
import dev.akashi.decision.StepDefinition;
import dev.akashi.decision.StepWalk;
import dev.akashi.decision.Verdict;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of a decision show, always computed from the facts of this moment. */
public record DecisionView(
    DecisionPaper paper,
    DecisionFacts facts,
    InformationSystem system,
    int shownStep,
    Optional<Seal> seal,
    Optional<Search> search) {

  /** Services of the list found by a text: the first by name, and how many there are. */
  public record Search(String text, List<RegistryEntry> found, int total) {
    public Search {
      found = List.copyOf(found);
    }
  }

  DecisionView at(int step) {
    return new DecisionView(paper, facts, system, step, seal, search);
  }

  DecisionView finding(Search found) {
    return new DecisionView(paper, facts, system, shownStep, seal, Optional.of(found));
  }

  /** How a step stands in the navigation. */
  public enum StepState {
    DONE,
    NOW,
    WAITING,
    NOT_NEEDED
  }

  public String address() {
    return "/agency/decisions/" + paper.id();
  }

  public List<Reason> missingInStep0() {
    return Step0Rule.missing(paper.step0());
  }

  public StepWalk walk() {
    return facts.walk();
  }

  /** The step the decision stands at: 0 while Step 0 is open, 9 when the cloud is exhausted. */
  public int currentStep() {
    if (!missingInStep0().isEmpty()) {
      return 0;
    }
    return switch (walk().position()) {
      case StepWalk.Position.AtStep at -> at.step().number();
      case StepWalk.Position.Adopted adopted -> adopted.verdict().step();
      case StepWalk.Position.CloudExhausted exhausted -> Candidate.ON_PREMISES;
    };
  }

  public StepState stateOf(StepDefinition step) {
    if (walk().verdict(step.number()).isPresent()) {
      return StepState.DONE;
    }
    if (!walk().refusalsAt(step.number()).isEmpty()) {
      return walk().position() instanceof StepWalk.Position.Adopted
          ? StepState.NOT_NEEDED
          : StepState.WAITING;
    }
    return missingInStep0().isEmpty() ? StepState.NOW : StepState.WAITING;
  }

  public boolean cloudExhausted() {
    return walk().position() instanceof StepWalk.Position.CloudExhausted;
  }

  public boolean onPremisesShown() {
    return shownStep == Candidate.ON_PREMISES;
  }

  public Optional<StepDefinition> step() {
    return facts.process().step(shownStep);
  }

  public boolean publicStep() {
    return step().filter(StepDefinition::isPublic).isPresent();
  }

  /** The hard stop of this step, if the system holds secrets and the step is public. */
  public Optional<Reason> ban() {
    return publicStep() && facts.system().ban().holds()
        ? Optional.of(facts.system().ban().reason())
        : Optional.empty();
  }

  public Optional<Verdict> verdict() {
    return walk().verdict(shownStep);
  }

  /** Why no verdict can be given at this step yet. */
  public List<Reason> closed() {
    return walk().refusalsAt(shownStep);
  }

  public List<Candidate> candidates() {
    return facts.candidatesAt(shownStep);
  }

  /** What was compared at this step and taken out again. */
  public List<Candidate> withdrawn() {
    return paper.withdrawn().stream().filter(candidate -> candidate.step() == shownStep).toList();
  }

  /** The candidates of this step beside the on-premises way they are compared with. */
  public List<Candidate> compared() {
    return facts.candidates().stream()
        .filter(candidate -> candidate.step() == shownStep || candidate.onPremises())
        .toList();
  }

  public boolean hasOnPremises() {
    return facts.candidates().stream().anyMatch(Candidate::onPremises);
  }

  public List<Check> checks() {
    return facts.process().checksAt(shownStep);
  }

  public boolean required(Check check, Candidate candidate) {
    return CheckRule.required(check, candidate, facts);
  }

  public boolean concerns(Check check, Candidate candidate) {
    return CheckRule.concerns(check, candidate, facts);
  }

  public Optional<RegistryEntry> entry(Candidate candidate) {
    return facts.entryOf(candidate);
  }

  public ProcurementRoute route(Candidate candidate) {
    return facts.routeOf(candidate);
  }

  /** What stands against the candidate. */
  public List<Reason> against(Candidate candidate) {
    return candidate.onPremises() ? List.of() : AdoptionRule.refusals(candidate, facts);
  }

  public List<Reason> advice(Candidate candidate) {
    return CheckRule.advice(candidate, facts);
  }

  /** What Step 0 says for this step. */
  public List<Reason> signals() {
    return step()
        .map(step -> Signals.at(step, paper.step0(), facts.system().ban().holds()))
        .orElse(List.of());
  }

  public List<Reason> againstOnPremises() {
    return OnPremisesRule.refusals(facts);
  }

  public Optional<Reason> onPremisesGround() {
    return OnPremisesRule.ground(facts);
  }

  public List<Reason> openPoints() {
    return paper.isFinal() ? List.of() : FinalRule.openPoints(facts);
  }

  /** Why the sealed decision no longer holds, if it does not. */
  public Optional<Reason> untenable() {
    return paper.isFinal() ? FinalRule.untenable(facts) : Optional.empty();
  }

  public boolean approved(Candidate candidate) {
    return paper.approves(candidate.id());
  }

  /** The steps of which the sealed record has something to tell, in the order of the process. */
  public List<Integer> recordedSteps() {
    return Stream.concat(
            facts.process().steps().stream().map(StepDefinition::number),
            Stream.of(Candidate.ON_PREMISES))
        .filter(step -> seal.map(Seal::record).filter(record -> record.tellsOf(step)).isPresent())
        .toList();
  }

  /** The merits a candidate contributes to, of five. */
  public long merits(Candidate candidate) {
    return candidate.merits().values().stream().filter(finding -> finding.contributes()).count();
  }

  public long total(Candidate candidate) {
    return candidate.cost().map(cost -> cost.over(facts.values().costYears())).orElse(0L);
  }

  public long running(Candidate candidate) {
    return candidate.cost().map(Cost::yearly).orElse(0L) * facts.values().costYears();
  }

  /** The width of a cost in the chart, of 500. */
  public long width(long cost) {
    long most = compared().stream().mapToLong(this::total).max().orElse(0);
    return most == 0 ? 0 : 500 * cost / most;
  }
}
