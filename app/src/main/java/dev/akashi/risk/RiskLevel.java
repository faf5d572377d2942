package dev.akashi.risk;

/**
 * How likely a risk is and how hard it hits, in steps of the scales from 1.
 *
 * @param likelihood the step of likelihood
 * @param impact the step of impact
 */
public record RiskLevel(int likelihood, int impact) {

  /** What the criterion of acceptance is held against. */
  public int product() {
    return likelihood * impact;
  }

  /** Whether it is above the other one in likelihood or in impact. */
  public boolean exceeds(RiskLevel other) {
    return likelihood > other.likelihood || impact > other.impact;
  }
}
