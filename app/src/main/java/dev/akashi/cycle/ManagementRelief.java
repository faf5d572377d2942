package dev.akashi.cycle;

import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The six conditions under which the management criteria follow a cycle of several years (FRM-49).
 * Where one is not shown, every one of them is audited in full.
 */
public final class ManagementRelief {

  /** The conditions in their order. */
  public enum ReliefCondition {
    RENEWAL,
    VALIDITY,
    STANDARD,
    SCOPE,
    ANNEX,
    CONFIRMED
  }

  /** What the certificate certifies against. */
  public enum CertifiedStandard {
    JIS_Q_27001,
    ISO_IEC_27001
  }

  /**
   * The certificate of the information security management system.
   *
   * @param accreditedByMember whether the body is accredited by a member of the IAF
   * @param renewalExpected whether its renewal is expected, which counts as validity
   */
  public record Certificate(
      CertifiedStandard standard,
      String issuer,
      boolean accreditedByMember,
      Period validity,
      boolean renewalExpected) {}

  /**
   * What is shown for the wish.
   *
   * @param serviceScope how the certified scope contains the cloud service
   * @param organisationScope how it contains the organisation that keeps the management criteria
   * @param annex the annex of the application form that shows it
   * @param toldOn when the assessor was told that the cycle is wanted
   * @param confirmedOn when the support body confirmed it
   * @param confirmation the paper of that confirmation
   */
  public record Wish(
      Optional<Certificate> certificate,
      String serviceScope,
      String organisationScope,
      String annex,
      Optional<LocalDate> toldOn,
      Optional<LocalDate> confirmedOn,
      String confirmation) {}

  private ManagementRelief() {}

  /**
   * What every condition lacks; a condition without a reason is met.
   *
   * @param renewal whether an earlier report on the service was issued
   * @param workStarts the day on which the assessor's work starts
   */
  public static Map<ReliefCondition, List<Reason>> lacking(
      Wish wish, boolean renewal, Period auditPeriod, LocalDate workStarts) {
    Map<ReliefCondition, List<Reason>> lacking = new EnumMap<>(ReliefCondition.class);
    lacking.put(ReliefCondition.RENEWAL, unless(renewal, "cycle.relief-first", "renewal"));
    lacking.put(ReliefCondition.VALIDITY, validity(wish, auditPeriod));
    lacking.put(ReliefCondition.STANDARD, standard(wish));
    lacking.put(
        ReliefCondition.SCOPE,
        unless(
            !wish.serviceScope().isBlank() && !wish.organisationScope().isBlank(),
            "cycle.relief-scope",
            "serviceScope"));
    lacking.put(
        ReliefCondition.ANNEX, unless(!wish.annex().isBlank(), "cycle.relief-annex", "annex"));
    lacking.put(
        ReliefCondition.CONFIRMED,
        unless(confirmedBy(wish, workStarts), "cycle.relief-unconfirmed", "confirmedOn"));
    return lacking;
  }

  private static List<Reason> validity(Wish wish, Period auditPeriod) {
    Optional<Certificate> certificate = wish.certificate();
    if (certificate.isEmpty()) {
      return List.of(Reason.of("cycle.relief-no-certificate", "FRM-49").at("validFrom"));
    }
    Period valid = certificate.get().validity();
    boolean reaches =
        certificate.get().renewalExpected() || !valid.last().isBefore(auditPeriod.last());
    return !valid.first().isAfter(auditPeriod.first())
            && !valid.last().isBefore(auditPeriod.first())
            && reaches
        ? List.of()
        : List.of(
            Reason.of("cycle.relief-validity", "FRM-49").with(auditPeriod, valid).at("validFrom"));
  }

  private static List<Reason> standard(Wish wish) {
    return unless(
        wish.certificate()
            .filter(certificate -> !certificate.issuer().isBlank())
            .filter(certificate ->
                certificate.standard() == CertifiedStandard.JIS_Q_27001
                    || certificate.accreditedByMember())
            .isPresent(),
        "cycle.relief-standard",
        "standard");
  }

  private static boolean confirmedBy(Wish wish, LocalDate workStarts) {
    return !wish.confirmation().isBlank()
        && wish.toldOn().filter(day -> !day.isAfter(workStarts)).isPresent()
        && wish.confirmedOn().filter(day -> !day.isAfter(workStarts)).isPresent();
  }

  private static List<Reason> unless(boolean met, String code, String field) {
    return met ? List.of() : List.of(Reason.of(code, "FRM-49").at(field));
  }
}
