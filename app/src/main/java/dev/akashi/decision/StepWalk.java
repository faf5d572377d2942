package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way through the steps in the order of the process (CBD-03, CBD-08). */
public final class StepWalk {

  private final StepProcess process;
  private final List<Verdict> verdicts;

  public StepWalk(StepProcess process, List<Verdict> verdicts) {
    this.process = process;
    this.verdicts = List.copyOf(verdicts);
  }

  /** Where the decision stands. */
  public sealed interface Position {
    record AtStep(StepDefinition step) implements Position {}

    record Adopted(Verdict verdict) implements Position {}

    /** Every cloud step was walked without adoption. */
    record CloudExhausted() implements Position {}
  }

  public Position position() {
    for (StepDefinition step : process.steps()) {
      Optional<Verdict> verdict = verdict(step.number());
      if (verdict.isEmpty()) {
        return new Position.AtStep(step);
      }
      if (verdict.get().adopts()) {
        return new Position.Adopted(verdict.get());
      }
    }
    return new Position.CloudExhausted();
  }

  public Optional<Verdict> verdict(int step) {
    return verdicts.stream().filter(verdict -> verdict.step() == step).findFirst();
  }

  /** Why a verdict at this step may not be given yet: an earlier step is open or was adopted. */
  public List<Reason> refusalsAt(int number) {
    if (number != Candidate.ON_PREMISES && process.step(number).isEmpty()) {
      return List.of(Reason.of("decision.no-such-step", "CBD-08").with(number));
    }
    List<Reason> refusals = new ArrayList<>();
    for (StepDefinition step : process.steps()) {
      if (step.number() == number) {
        break;
      }
      Optional<Verdict> before = verdict(step.number());
      if (before.isEmpty()) {
        refusals.add(openBefore(step, number));
      } else if (before.get().adopts()) {
        refusals.add(Reason.of("decision.adopted-before", "CBD-08").with(step.number()));
      }
    }
    return refusals;
  }

  private static Reason openBefore(StepDefinition step, int wanted) {
    return wanted == Candidate.ON_PREMISES
        ? Reason.of("decision.step-open-before-on-premises", "CBD-03", "CBD-08").with(step.number())
        : Reason.of("decision.step-open-before", "CBD-08", "CBD-27").with(step.number(), wanted);
  }
}
