package dev.akashi.internalaudit.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.People;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditReport;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.InternalAudit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Programmes of internal audits and their reports as JSON. */
final class PlanDocuments {

  private PlanDocuments() {}

  /** A programme in a list. */
  record PlanLine(
      String id, String title, LocalDate first, LocalDate last, int controls, int revision) {

    static PlanLine of(AuditPlan plan) {
      return new PlanLine(
          plan.id().toString(),
          plan.content().title(),
          plan.content().days().first(),
          plan.content().days().last(),
          plan.content().controls().size(),
          plan.revision());
    }
  }

  /**
   * A programme with what was done of it.
   *
   * @param audits the ids of the audits its auditors carried out
   * @param colleagues who of the own organisation can be an auditor
   */
  record PlanDocument(
      String id,
      String baseline,
      String title,
      LocalDate first,
      LocalDate last,
      String criteria,
      String method,
      List<String> controls,
      List<String> notAudited,
      List<AuditorDocument> auditors,
      List<String> audits,
      List<ReportLine> reports,
      List<ColleagueDocument> colleagues,
      String madeBy,
      Instant madeAt,
      int revision) {

    static PlanDocument of(
        AuditPlan plan,
        List<InternalAudit> done,
        List<AuditReport> reports,
        List<People.Person> colleagues) {
      AuditPlan.Content said = plan.content();
      return new PlanDocument(
          plan.id().toString(),
          plan.baseline(),
          said.title(),
          said.days().first(),
          said.days().last(),
          said.criteria(),
          said.method(),
          said.controls().stream().map(RequirementId::value).toList(),
          AuditReports.notAudited(plan, done).stream().map(RequirementId::value).toList(),
          plan.auditors().stream().map(AuditorDocument::of).toList(),
          done.stream().map(audit -> audit.id().toString()).toList(),
          reports.stream().map(ReportLine::of).toList(),
          colleagues.stream()
              .map(person -> new ColleagueDocument(person.id().toString(), person.name()))
              .toList(),
          plan.madeBy(),
          plan.madeAt(),
          plan.revision());
    }
  }

  record AuditorDocument(
      String id, Optional<String> person, String name, String unit, String competence) {

    static AuditorDocument of(AuditPlan.Auditor auditor) {
      return new AuditorDocument(
          auditor.id().toString(),
          auditor.person().map(Object::toString),
          auditor.name(),
          auditor.unit(),
          auditor.competence());
    }
  }

  record ColleagueDocument(String person, String name) {}

  /** A report in a list. */
  record ReportLine(String id, int number, String title, LocalDate issuedOn, String contentHash) {

    static ReportLine of(AuditReport report) {
      return new ReportLine(
          report.id().toString(),
          report.number(),
          report.content().title(),
          report.issuedOn(),
          report.hash());
    }
  }

  /** A report as it was given out. */
  record ReportDocument(
      String id,
      String plan,
      int number,
      LocalDate issuedOn,
      AuditReport.Content content,
      String contentHash,
      String issuedBy,
      Instant issuedAt) {

    static ReportDocument of(AuditReport report) {
      return new ReportDocument(
          report.id().toString(),
          report.plan().toString(),
          report.number(),
          report.issuedOn(),
          report.content(),
          report.hash(),
          report.issuedBy(),
          report.issuedAt());
    }
  }
}
