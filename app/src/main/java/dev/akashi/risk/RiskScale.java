package dev.akashi.risk;

import dev.akashi.kernel.LocalizedText;
import java.util.List;

/**
 * The words for the steps of likelihood and impact, lowest first.
 *
 * @param own whether they are the provider's own words; otherwise those of the programme's data
 */
public record RiskScale(List<LocalizedText> likelihood, List<LocalizedText> impact, boolean own) {

  /** Fewer steps tell nothing apart. */
  public static final int FEWEST = 2;

  /** With more nobody can say why one is chosen and not the next. */
  public static final int MOST = 7;

  public RiskScale {
    likelihood = List.copyOf(likelihood);
    impact = List.copyOf(impact);
  }

  /** Whether a level stands on the scales. */
  public boolean has(RiskLevel level) {
    return level.likelihood() >= 1
        && level.likelihood() <= likelihood.size()
        && level.impact() >= 1
        && level.impact() <= impact.size();
  }
}
