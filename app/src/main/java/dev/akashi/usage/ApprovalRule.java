package dev.akashi.usage;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may approve, and what an approval records: nobody both applies and approves unless it is
 * unavoidable, with a reason and a second person (LGG-13); an administrator is named (LGG-30).
 */
public final class ApprovalRule {

  private ApprovalRule() {}

  /** What the permitting person enters. */
  public record Approval(
      PersonId approver, String administrator, boolean unavoidable, String unavoidableReason) {}

  /** What an approval comes to. */
  public sealed interface Outcome {
    record Approved() implements Outcome {}

    /** The applicant approved it; it waits for another person. */
    record NeedsSecondPerson() implements Outcome {}

    record Refused(List<Reason> reasons) implements Outcome {}
  }

  public static Outcome judge(PersonId applicant, Approval approval) {
    boolean own = applicant.equals(approval.approver());
    List<Reason> refusals = new ArrayList<>();
    if (own && !approval.unavoidable()) {
      refusals.add(Reason.of("usage.applicant-approves", "LGG-13").at("unavoidable"));
    }
    if (own && approval.unavoidable() && approval.unavoidableReason().isBlank()) {
      refusals.add(Reason.of("usage.unavoidable-without-reason", "LGG-13").at("unavoidableReason"));
    }
    if (approval.administrator().isBlank()) {
      refusals.add(Reason.of("usage.administrator-missing", "LGG-30").at("administrator"));
    }
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals);
    }
    return own ? new Outcome.NeedsSecondPerson() : new Outcome.Approved();
  }

  /** Whether this person may be the second one. */
  public static List<Reason> refusalsOfSecond(PersonId applicant, PersonId second) {
    return applicant.equals(second)
        ? List.of(Reason.of("usage.second-person-is-applicant", "LGG-13"))
        : List.of();
  }
}
