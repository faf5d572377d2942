package dev.akashi.oversight;

import dev.akashi.assessment.ReportsOfBodies;
import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorRegister;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Akashi itself knows of a body and a period; callers look at who asks. */
@Service
@Transactional(readOnly = true)
class ReportFacts {

  private final ReportsOfBodies reports;
  private final AuditorRegister auditors;
  private final QualityRecord quality;

  ReportFacts(ReportsOfBodies reports, AuditorRegister auditors, QualityRecord quality) {
    this.reports = reports;
    this.auditors = auditors;
    this.quality = quality;
  }

  Map<ReportFact, Integer> of(OrganisationId body, Period period) {
    return Map.of(
        ReportFact.REPORTS_ISSUED, reports.issued(body, period),
        ReportFact.TRAINING_HOURS, hours(body, period),
        ReportFact.DEFICIENCIES, deficiencies(body, period));
  }

  private int hours(OrganisationId body, Period period) {
    return auditors.everRegistered(body).stream()
        .flatMap(auditor -> auditor.trainings().stream())
        .filter(training -> training.counts() && period.contains(training.heldOn()))
        .mapToInt(Auditor.Training::hours)
        .sum();
  }

  private int deficiencies(OrganisationId body, Period period) {
    return (int)
        quality.of(List.of(body)).getOrDefault(body, List.of()).stream()
            .filter(deficiency -> period.contains(deficiency.closedOn()))
            .count();
  }
}
