package dev.akashi.risk;

import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The risk analysis of one version of a statement.
 *
 * @param revision counts the changes of the criterion
 * @param fixed since the declaration of the statement
 */
public record RiskAnalysis(
    StatementId statement,
    RiskCriterion criterion,
    List<Risk> risks,
    int revision,
    Optional<Fixed> fixed) {

  /**
   * What stands fixed.
   *
   * @param hash the SHA-256 of the canonical content, which names the seal of the statement
   */
  public record Fixed(LocalDate on, String hash, String content) {}

  public RiskAnalysis {
    risks = List.copyOf(risks);
  }

  public Optional<Risk> find(RiskId id) {
    return risks.stream().filter(risk -> risk.id().equals(id)).findFirst();
  }
}
