package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is said of one requirement.
 *
 * @param said the answer
 * @param given who gave it; empty as long as nobody did
 * @param revision 0 as long as nobody did
 */
public record ChecklistAnswer(
    RequirementId requirement, Said said, Optional<Given> given, int revision) {

  public static final int LONGEST = 4_000;

  /**
   * An answer.
   *
   * @param how how the requirement is met
   * @param reason why it is not applicable, or what is missing
   * @param evidence the documents that show it, by name
   */
  public record Said(
      ChecklistVerdict verdict, String how, String reason, String evidence, String remarks) {

    public static final Said NOTHING = new Said(ChecklistVerdict.UNANSWERED, "", "", "", "");

    /** Whether a reason is missing without which the verdict says nothing. */
    public boolean lacksReason() {
      return verdict == ChecklistVerdict.NOT_APPLICABLE && reason.isBlank();
    }
  }

  /** Who gave an answer. */
  public record Given(ChecklistParty party, String by, Instant at) {}

  public static ChecklistAnswer none(RequirementId requirement) {
    return new ChecklistAnswer(requirement, Said.NOTHING, Optional.empty(), 0);
  }

  public ChecklistVerdict verdict() {
    return said.verdict();
  }
}
