package dev.akashi.risk;

/**
 * Up to which level the provider bears a risk (management items 4.4.7.1 and 4.4.8.5).
 *
 * @param acceptableUpTo the highest product of likelihood and impact that is acceptable
 * @param text the criterion in the provider's words; may be empty
 * @param own whether the provider set it; otherwise it is that of the programme's data
 */
public record RiskCriterion(RiskScale scale, int acceptableUpTo, String text, boolean own) {

  public boolean accepts(RiskLevel level) {
    return level.product() <= acceptableUpTo;
  }
}
