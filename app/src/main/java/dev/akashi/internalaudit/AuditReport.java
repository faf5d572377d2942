package dev.akashi.internalaudit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The report of an audit programme as it was given out.
 *
 * @param hash the SHA-256 of the content as it is kept
 */
public record AuditReport(
    ReportId id,
    PlanId plan,
    int number,
    LocalDate issuedOn,
    Content content,
    String hash,
    String issuedBy,
    Instant issuedAt) {

  /**
   * What the report says; a copy, so that later records change nothing of it.
   *
   * @param recipients the managers it went to (management item 4.6.2.6)
   * @param notAudited planned controls that no audit looked at
   */
  public record Content(
      String service,
      String title,
      String baseline,
      LocalDate first,
      LocalDate last,
      String criteria,
      String method,
      String summary,
      List<String> recipients,
      List<AuditorLine> auditors,
      List<String> planned,
      List<Result> results,
      List<String> notAudited) {}

  /** An auditor of the programme. */
  public record AuditorLine(String name, String unit, boolean outside, String competence) {}

  /** One audit with its result. */
  public record Result(
      LocalDate on,
      String auditor,
      Independence independence,
      String grounds,
      String ownUnitBecause,
      AuditResult result,
      String note,
      List<String> controls,
      Optional<CorrectionLine> correction) {}

  /** What is done about it, as it stood. */
  public record CorrectionLine(
      String action,
      String owner,
      LocalDate due,
      Optional<LocalDate> doneOn,
      Optional<Boolean> effective) {}

  /** How many audits came to a result. */
  public int count(AuditResult result) {
    return (int) content.results().stream().filter(each -> each.result() == result).count();
  }
}
