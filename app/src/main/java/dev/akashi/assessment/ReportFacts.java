package dev.akashi.assessment;

import dev.akashi.directory.Organisations;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Gathers what a report on a day is judged by. */
@Service
class ReportFacts {

  private final PaperTray tray;
  private final Organisations organisations;
  private final AssessorRegister register;
  private final ProgrammeParameters parameters;
  private final Today today;

  ReportFacts(
      PaperTray tray,
      Organisations organisations,
      AssessorRegister register,
      ProgrammeParameters parameters,
      Today today) {
    this.tray = tray;
    this.organisations = organisations;
    this.register = register;
    this.parameters = parameters;
    this.today = today;
  }

  /** The facts for a report dated that day. */
  ReportGate.Facts on(Engagement engagement, LocalDate issuedOn) {
    Papers papers = tray.papers(engagement);
    LocalDate end = engagement.auditPeriod().last();
    return new ReportGate.Facts(
        engagement,
        papers.statement(),
        papers.baseline(),
        papers.entries(),
        papers.findings(),
        organisations
            .findOn(engagement.assessor(), issuedOn)
            .orElseGet(() -> organisations.get(engagement.assessor())),
        register.selectionOn(engagement.assessor(), issuedOn),
        issuedOn,
        today.day(),
        papers.samples(),
        papers.groundwork(),
        new ReportGate.Rules(
            AssessmentParameters.signerOn(parameters, issuedOn),
            papers.sampleTable(),
            parameters.on(end, AssessmentParameters.REPORT_DUE_MONTHS)));
  }
}
