package dev.akashi.decision.web;

import dev.akashi.classification.InformationSystem;
import dev.akashi.decision.AdoptionRule;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.Check;
import dev.akashi.decision.CheckRule;
import dev.akashi.decision.Cost;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.EarlierVerdict;
import dev.akashi.decision.FinalRule;
import dev.akashi.decision.OnPremisesRule;
import dev.akashi.decision.ProcurementRoute;
import dev.akashi.decision.Seal;
import dev.akashi.decision.Signals;
import dev.akashi.decision.Step0Rule;
import dev.akashi.decision.StepDefinition;
import dev.akashi.decision.StepWalk;
import dev.akashi.decision.Verdict;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
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

  /** What Step 0 lacks beside what was just typed, when the page is shown again. */
  public List<Reason> missingBeside(FormInput form) {
    return missingInStep0().stream()
        .filter(reason -> reason.field().filter(field -> typed(form, field)).isEmpty())
        .toList();
  }

  private static boolean typed(FormInput form, String field) {
    return !form.text(field).isEmpty()
        || (field.equals("workPerYear") && !form.text("workPeakPerHour").isEmpty());
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

  /** Whether the on-premises way is only compared with: its verdict is not due, if it ever is. */
  public boolean onlyForComparison() {
    return onPremisesShown() && !cloudExhausted() && verdict().isEmpty();
  }

  /** The page on which an open point is mended, where there is one of its own. */
  public Optional<String> placeOf(Reason open) {
    String code = open.code();
    if (code.equals("decision.on-premises-cost-missing")) {
      return Optional.of(address() + "?step=" + Candidate.ON_PREMISES);
    }
    if (code.startsWith("decision.step0-")) {
      return Optional.of(address() + "?step=0");
    }
    if (code.startsWith("decision.opinion-")) {
      return Optional.of(address() + "/opinion");
    }
    if (code.equals("decision.step-without-verdict")) {
      return Optional.of(address() + "?step=" + open.args().getFirst());
    }
    if (code.equals("decision.grade-unknown") || code.equals("decision.system-not-classified")) {
      return Optional.of("/agency/systems/" + system.id());
    }
    return named(open).map(candidate -> address() + "/candidates/" + candidate.id());
  }

  private Optional<Candidate> named(Reason open) {
    return facts.candidates().stream()
        .filter(candidate -> open.args().contains(name(candidate)))
        .findFirst();
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

  /** The verdicts given at this step before, the newest first. */
  public List<EarlierVerdict> earlier() {
    return paper.earlier().stream()
        .filter(earlier -> earlier.verdict().step() == shownStep)
        .toList()
        .reversed();
  }

  /** The name of an option, also of one that was taken out again. */
  public LocalizedText nameOf(CandidateId id) {
    return Stream.concat(facts.candidates().stream(), paper.withdrawn().stream())
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .map(this::name)
        .orElse(new LocalizedText(id.toString(), ""));
  }

  /** Why no verdict can be given at this step yet. */
  public List<Reason> closed() {
    return walk().refusalsAt(shownStep);
  }

  public List<Candidate> candidates() {
    return facts.candidatesAt(shownStep);
  }

  /** The candidate of this step that stands on the list under the key. */
  public Optional<Candidate> listedAs(String key) {
    return candidates().stream()
        .filter(candidate -> candidate.listed().filter(k -> k.value().equals(key)).isPresent())
        .findFirst();
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

  /** The name, in English too where the list states one. */
  public LocalizedText name(Candidate candidate) {
    return facts.nameOf(candidate);
  }

  public ProcurementRoute route(Candidate candidate) {
    return facts.routeOf(candidate);
  }

  /** What stands against the candidate. */
  public List<Reason> against(Candidate candidate) {
    return candidate.onPremises()
        ? List.of()
        : facts.worded(AdoptionRule.refusals(candidate, facts));
  }

  public List<Reason> advice(Candidate candidate) {
    return facts.worded(AdoptionRule.advice(candidate, facts));
  }

  /** What Step 0 says for this step. */
  public List<Reason> signals() {
    return step()
        .map(step -> Signals.at(step, paper.step0(), facts.system().ban().holds()))
        .orElse(List.of());
  }

  public List<Reason> againstOnPremises() {
    return facts.worded(OnPremisesRule.refusals(facts));
  }

  public Optional<Reason> onPremisesGround() {
    return OnPremisesRule.ground(facts);
  }

  public List<Reason> openPoints() {
    return paper.isFinal() ? List.of() : facts.worded(FinalRule.openPoints(facts));
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
