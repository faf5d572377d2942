package dev.akashi.assessment;

import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Optional;

/** The Written Representations of managements, told by those who keep them (FRM-33). */
public interface WrittenRepresentations {

  /**
   * A signed representation.
   *
   * @param number counts those of an engagement from 1
   * @param statementHash the seal of the version of the statement it was signed for
   * @param signer the representative of the provider
   * @param seal over what was signed
   * @param intact whether the content is still the one that was sealed
   */
  record GivenRepresentation(
      int number,
      StatementId statement,
      String statementHash,
      LocalDate signedOn,
      String signer,
      String seal,
      boolean intact) {}

  /** The one that holds for the engagement; empty when none is signed or it was withdrawn. */
  Optional<GivenRepresentation> standing(EngagementId engagement);

  /**
   * The one that was sealed so, whether it still holds or not: a report names it by its seal.
   *
   * @param seal the seal of the representation
   */
  Optional<GivenRepresentation> sealed(EngagementId engagement, String seal);
}
