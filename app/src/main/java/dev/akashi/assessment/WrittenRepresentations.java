package dev.akashi.assessment;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
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
   * @param qualified what the management did not simply confirm, in order
   */
  record GivenRepresentation(
      int number,
      StatementId statement,
      String statementHash,
      LocalDate signedOn,
      String signer,
      String seal,
      boolean intact,
      List<Qualification> qualified) {

    public GivenRepresentation {
      qualified = List.copyOf(qualified);
    }

    /** Whether it says that something happened after the audit period. */
    boolean statesAnEvent() {
      return qualified.stream().anyMatch(one -> one.kind() == QualificationKind.SUBSEQUENT_EVENT);
    }
  }

  /**
   * What is to be known of an assertion.
   *
   * @param number the number of the assertion, from 1
   * @param said what the management said to it
   */
  record Qualification(int number, LocalizedText title, QualificationKind kind, String said) {}

  /** How an assertion is qualified. */
  enum QualificationKind {
    /** Something happened after the audit period. */
    SUBSEQUENT_EVENT,
    /** Something else is stated where nothing could have been. */
    DETAILS,
    NOT_CONFIRMED,
    /** It is confirmed, and something is said beside it. */
    REMARK
  }

  /** The one that holds for the engagement; empty when none is signed or it was withdrawn. */
  Optional<GivenRepresentation> standing(EngagementId engagement);

  /**
   * The one that was sealed so, whether it still holds or not: a report names it by its seal.
   *
   * @param seal the seal of the representation
   */
  Optional<GivenRepresentation> sealed(EngagementId engagement, String seal);
}
