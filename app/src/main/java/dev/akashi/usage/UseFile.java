package dev.akashi.usage;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An application with who did what to it.
 *
 * @param unavoidableReason why the applicant approved it, when that was unavoidable (LGG-13)
 * @param note the reason of a return or a rejection
 */
public record UseFile(
    UseApplication application,
    String applicantName,
    Instant stateSince,
    Optional<PersonId> approver,
    String approverName,
    String administrator,
    String unavoidableReason,
    Optional<PersonId> secondPerson,
    String secondPersonName,
    String note,
    int revision) {

  public UseState state() {
    return application.state();
  }

  /** Whether one person applied and approved, which the report on separation shows (LGG-13). */
  public boolean approvedByApplicant() {
    return !unavoidableReason.isBlank();
  }

  static UseFile draft(UseApplication application, String applicantName, Instant now) {
    return new UseFile(
        application, applicantName, now, Optional.empty(), "", "", "", Optional.empty(), "", "", 1);
  }

  UseFile moved(UseState next, Instant now, String newNote) {
    return new UseFile(
        application.in(next),
        applicantName,
        now,
        approver,
        approverName,
        administrator,
        unavoidableReason,
        secondPerson,
        secondPersonName,
        newNote,
        revision);
  }

  UseFile with(UseApplication edited) {
    return new UseFile(
        edited,
        applicantName,
        stateSince,
        approver,
        approverName,
        administrator,
        unavoidableReason,
        secondPerson,
        secondPersonName,
        note,
        revision);
  }

  UseFile approvedBy(ApprovalRule.Approval approval, String name, UseState next, Instant now) {
    boolean own = application.applicant().equals(approval.approver());
    return new UseFile(
        application.in(next),
        applicantName,
        now,
        Optional.of(approval.approver()),
        name,
        approval.administrator(),
        own ? approval.unavoidableReason() : "",
        Optional.empty(),
        "",
        "",
        revision);
  }

  UseFile confirmedBy(PersonId second, String name, UseState next, Instant now) {
    return new UseFile(
        application.in(next),
        applicantName,
        now,
        approver,
        approverName,
        administrator,
        unavoidableReason,
        Optional.of(second),
        name,
        note,
        revision);
  }
}
