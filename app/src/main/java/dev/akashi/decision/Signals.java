package dev.akashi.decision;

import dev.akashi.decision.Step0.Constancy;
import dev.akashi.decision.Step0.Variation;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** What Step 0 says for a step: guidance with its clause, never a refusal (CBD-28, CBD-35). */
public final class Signals {

  private Signals() {}

  /** What speaks for the kind of service that is considered at a step. */
  public static List<Reason> at(StepDefinition step, Step0 step0, boolean publicForbidden) {
    if (!step.isPlatform()) {
      return List.of();
    }
    return step.isPublic() ? forPublicPlatform(step0) : forPrivatePlatform(step0, publicForbidden);
  }

  /** What speaks for a public platform. */
  static List<Reason> forPublicPlatform(Step0 step0) {
    List<Reason> signals = new ArrayList<>();
    boolean varying = step0.variation().filter(v -> v != Variation.STABLE).isPresent();
    add(signals, step0.sizingDifficult() || varying, "decision.signal-sizing", "CBD-28");
    boolean alwaysThere = step0.roundTheClock() || step0.disasterMeasures().orElse(false);
    add(signals, alwaysThere, "decision.signal-always-there", "CBD-28");
    boolean direct = step0.servesCitizens() && step0.overInternet().orElse(false);
    add(signals, direct, "decision.signal-direct-service", "CBD-28");
    add(signals, step0.newTechnology(), "decision.signal-new-technology", "CBD-28");
    boolean passing = step0.constancy().filter(c -> c != Constancy.STEADY).isPresent();
    add(signals, passing, "decision.signal-passing", "CBD-12");
    return signals;
  }

  /** What speaks for a private platform. */
  static List<Reason> forPrivatePlatform(Step0 step0, boolean publicForbidden) {
    List<Reason> signals = new ArrayList<>();
    add(signals, publicForbidden, "decision.signal-public-forbidden", "CBD-35", "CBD-20");
    add(signals, step0.smallSystem(), "decision.signal-small-system", "CBD-35");
    add(signals, step0.staffWeak(), "decision.signal-weak-staff", "CBD-35");
    return signals;
  }

  private static void add(List<Reason> signals, boolean holds, String code, String... clauses) {
    if (holds) {
      signals.add(Reason.of(code, clauses));
    }
  }
}
