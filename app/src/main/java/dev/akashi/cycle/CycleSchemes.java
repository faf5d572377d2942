package dev.akashi.cycle;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.util.List;
import org.springframework.stereotype.Service;

/** Plays schemes through on a baseline. */
@Service
public class CycleSchemes {

  private final ProgrammeParameters parameters;
  private final Baselines baselines;
  private final Today today;

  CycleSchemes(ProgrammeParameters parameters, Baselines baselines, Today today) {
    this.parameters = parameters;
    this.baselines = baselines;
    this.today = today;
  }

  /** The scheme in force today. */
  public CycleScheme current() {
    return parameters.on(today.day(), CycleParameters.CLASSES);
  }

  /** The baseline in force today. */
  public Baseline baseline() {
    return baselines.inForceOn(today.day());
  }

  /** The baselines that a scheme can be played on, newest first. */
  public List<Baseline> baselines() {
    return baselines.all();
  }

  /** What a scheme comes to on the baseline in force from this year on. */
  public CycleSimulation simulate(CycleScheme scheme, int years, boolean managementCycle) {
    return simulate(baseline(), scheme, years, managementCycle);
  }

  /** The same on another baseline. */
  public CycleSimulation simulate(
      Baseline baseline, CycleScheme scheme, int years, boolean managementCycle) {
    return CycleSimulation.run(
        baseline.requirements(), scheme, today.day().getYear(), years, managementCycle);
  }
}
