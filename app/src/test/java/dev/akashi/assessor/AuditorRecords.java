package dev.akashi.assessor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Auditors as a body changes them. */
final class AuditorRecords {

  private AuditorRecords() {}

  /** The same auditor with a last day at the body. */
  static Auditor leaving(Auditor auditor, LocalDate lastDay) {
    return changed(auditor, auditor.qualifications(), auditor.signs(), Optional.of(lastDay));
  }

  /** The same auditor with other qualifications. */
  static Auditor holding(Auditor auditor, List<Auditor.Qualification> held) {
    return changed(auditor, held, auditor.signs(), auditor.leftOn());
  }

  /** The same auditor, who no longer signs. */
  static Auditor notSigning(Auditor auditor) {
    return changed(auditor, auditor.qualifications(), /* signs= */ false, auditor.leftOn());
  }

  private static Auditor changed(
      Auditor auditor,
      List<Auditor.Qualification> held,
      boolean signs,
      Optional<LocalDate> leftOn) {
    return new Auditor(
        auditor.id(),
        auditor.assessor(),
        auditor.person(),
        auditor.name(),
        auditor.nationality(),
        auditor.experienceYears(),
        signs,
        leftOn,
        held,
        List.of(),
        auditor.revision());
  }
}
