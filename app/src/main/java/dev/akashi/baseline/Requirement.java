package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.util.Optional;

/**
 * One requirement of a baseline.
 *
 * @param group the id of the heading it stands under: {@code 3.1.2}, {@code 4.4.1}, {@code 9.2}
 * @param objective the control objective a detailed control serves; empty for the other kinds
 * @param mandatory whether it belongs to the basic statement requirements: all but detailed
 *     controls without the mark B
 * @param actor who carries it out
 * @param details what else the baseline says about it
 */
public record Requirement(
    RequirementId id,
    RequirementKind kind,
    String group,
    Optional<RequirementId> objective,
    boolean mandatory,
    LocalizedText title,
    LocalizedText text,
    ActingParty actor,
    RequirementDetails details) {

  /** A requirement that the baseline says nothing else about. */
  public Requirement(
      RequirementId id,
      RequirementKind kind,
      String group,
      Optional<RequirementId> objective,
      boolean mandatory,
      LocalizedText title,
      LocalizedText text,
      ActingParty actor) {
    this(id, kind, group, objective, mandatory, title, text, actor, RequirementDetails.NONE);
  }

  /** A requirement that the provider carries out, as nearly all are. */
  public Requirement(
      RequirementId id,
      RequirementKind kind,
      String group,
      Optional<RequirementId> objective,
      boolean mandatory,
      LocalizedText title,
      LocalizedText text) {
    this(id, kind, group, objective, mandatory, title, text, ActingParty.PROVIDER);
  }

  public Obligation obligation() {
    return mandatory ? Obligation.MANDATORY : Obligation.RECOMMENDED;
  }

  /** Whether an answer concerns the whole organisation or the service. */
  public AnswerScope scope() {
    return kind.scope();
  }
}
