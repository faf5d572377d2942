package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A certification or a report that is consulted beside the answers (TMP-12).
 *
 * @param party the side that attached it
 */
public record ConsultedDocument(
    ConsultedId id,
    Details details,
    String fileName,
    String sha256,
    long size,
    ChecklistParty party,
    String addedBy,
    Instant addedAt) {

  /** What kind of thing it is. */
  public enum ConsultedKind {
    /** A certificate of a management system or a product, such as ISO/IEC 27001 and 27017. */
    CERTIFICATION,
    /** A report of a practitioner, such as SOC 2. */
    ASSURANCE_REPORT,
    /** An authorisation of another state, such as FedRAMP. */
    AUTHORISATION,
    /** A report of an audit or a test that somebody else asked for. */
    AUDIT_REPORT,
    OTHER
  }

  /**
   * What is said of it.
   *
   * @param validTo the last day; empty when it names none
   * @param questions the requirements it speaks to
   */
  public record Details(
      ConsultedKind kind,
      String title,
      String issuer,
      String scope,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      List<RequirementId> questions) {

    public Details {
      questions = questions.stream().distinct().sorted().toList();
    }
  }

  public boolean isOverOn(LocalDate day) {
    return details.validTo().filter(last -> last.isBefore(day)).isPresent();
  }

  public boolean speaksTo(RequirementId requirement) {
    return details.questions().contains(requirement);
  }
}
