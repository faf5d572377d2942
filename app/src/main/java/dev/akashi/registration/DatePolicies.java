package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the formal check asks of the dates. */
final class DatePolicies {

  private DatePolicies() {}

  static List<Reason> reportInTime(
      ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    LocalDate periodEnd = file.statement().auditPeriod().last();
    LocalDate due = report.course().dueOn().orElseGet(() -> terms.reportDue(periodEnd));
    return report.issuedOn().isAfter(due)
        ? List.of(
            Reason.of("registration.report-late", "FRM-42")
                .with(report.issuedOn(), periodEnd, terms.reportMonths(), due))
        : List.of();
  }

  static List<Reason> inOrder(ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    List<Reason> defects = new ArrayList<>();
    if (report.issuedOn().isBefore(report.startedOn())) {
      defects.add(
          Reason.of("registration.report-before-start", "FRM-42")
              .with(report.issuedOn(), report.startedOn()));
    }
    LocalDate periodEnd = file.statement().auditPeriod().last();
    if (!report.issuedOn().isAfter(periodEnd)) {
      defects.add(
          Reason.of("registration.report-before-period-end", "FRM-42", "FRM-32")
              .with(report.issuedOn(), periodEnd));
    }
    if (report.issuedOn().isBefore(file.statement().declaredOn())) {
      defects.add(
          Reason.of("registration.report-before-declaration", "FRM-42")
              .with(report.issuedOn(), file.statement().declaredOn()));
    }
    if (report.course().isFirst() && file.appliedOn().isBefore(report.issuedOn())) {
      defects.add(
          Reason.of("registration.application-before-report", "FRM-42")
              .with(file.appliedOn(), report.issuedOn()));
    }
    return defects;
  }

  /** The first filing is held against the audit period, a later one against the return. */
  static List<Reason> applicationInTime(ApplicationFile file, FormalTerms terms) {
    Optional<LocalDate> late = file.mendBy().filter(file.judgedOn()::isAfter);
    if (late.isPresent()) {
      return List.of(
          Reason.of("registration.mended-late", "FRM-42").with(file.judgedOn(), late.get()));
    }
    LocalDate periodEnd = file.statement().auditPeriod().last();
    LocalDate due = applicationDue(file.report(), periodEnd, terms);
    return file.appliedOn().isAfter(due)
        ? List.of(
            Reason.of("registration.application-late", "FRM-42")
                .with(file.appliedOn(), periodEnd, due))
        : List.of();
  }

  /** The last day to file: after the period, or later when the report was given more time. */
  static LocalDate applicationDue(
      Optional<AssessmentReport> report, LocalDate periodEnd, FormalTerms terms) {
    LocalDate due = terms.applicationDue(periodEnd);
    return report
        .flatMap(issued -> issued.course().dueOn())
        .map(terms::applicationDueAfter)
        .filter(due::isBefore)
        .orElse(due);
  }
}
