package dev.akashi.decision;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of the process: the steps in their order and the items checked at them. A decision
 * keeps the version it was made under (CBD-09).
 */
public record StepProcess(
    String version,
    LocalDate from,
    LocalizedText source,
    List<StepDefinition> steps,
    List<Check> checks) {

  public StepProcess {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  public Optional<StepDefinition> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  public List<Check> checksAt(int step) {
    return checks.stream().filter(check -> check.steps().contains(step)).toList();
  }
}
