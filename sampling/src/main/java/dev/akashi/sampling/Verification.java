package dev.akashi.sampling;

import java.util.List;

/**
 * What recomputing a package came to.
 *
 * @param stated what the package says
 * @param checks what was recomputed, in order
 */
public record Verification(SamplePackage stated, List<Check> checks) {

  /** What is recomputed. */
  public enum What {
    /** Every byte is as it was written; arguments: none. */
    FILE,
    /** The keys are in canonical form: ascending, each once; argument: the row that is not. */
    KEYS,
    /** The number of keys; arguments: stated, counted. */
    ROWS,
    /** The hash of the population; arguments: stated, recomputed. */
    POPULATION,
    /** The seed; arguments: stated, recomputed. */
    SEED,
    /** A sample; arguments: requirement, line, number of items, first rank that differs. */
    SAMPLE
  }

  /** One thing that was recomputed. */
  public record Check(What what, boolean holds, List<Object> args) {

    public Check {
      args = List.copyOf(args);
    }
  }

  public Verification {
    checks = List.copyOf(checks);
  }

  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }
}
