package dev.akashi.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One risk of an analysis.
 *
 * @param number stays the same from version to version of the statement
 * @param approval that of the risk that is left, by its owner
 */
public record Risk(
    RiskId id, int number, Content content, Optional<Approval> approval, int revision) {

  /**
   * What is said about the risk.
   *
   * @param asset what is at risk
   * @param threat what could happen to it
   * @param description how it comes about and what follows; may be empty
   * @param level before anything is done
   * @param plan what is done, and why this way
   * @param owner who answers for the risk: a name or a unit
   * @param due until when it is done
   * @param residual what is left after it
   */
  public record Content(
      String asset,
      String threat,
      String description,
      RiskLevel level,
      RiskTreatment treatment,
      String plan,
      String owner,
      Optional<LocalDate> due,
      Optional<RiskLevel> residual,
      NavigableSet<ControlLink> controls) {

    public Content {
      controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    }

    /** The same, answered by these controls. */
    public Content with(NavigableSet<ControlLink> others) {
      return new Content(
          asset, threat, description, level, treatment, plan, owner, due, residual, others);
    }
  }

  /**
   * The owner bears what is left of the risk.
   *
   * @param because why, when it is above the criterion; may be empty otherwise
   */
  public record Approval(
      String by, LocalDate on, String because, String recordedBy, Instant recordedAt) {}

  /** The level as far as it is known: what is left, or before anything is done. */
  public RiskLevel now() {
    return content.residual().orElse(content.level());
  }
}
