package dev.akashi.cycle;

import dev.akashi.baseline.Baselines;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import org.springframework.stereotype.Service;

/** Plays schemes through on the baseline in force. */
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

  /** What a scheme comes to from this year on. */
  public CycleSimulation simulate(CycleScheme scheme, int years, boolean managementCycle) {
    return CycleSimulation.run(
        baselines.inForceOn(today.day()).requirements(),
        scheme,
        today.day().getYear(),
        years,
        managementCycle);
  }
}
