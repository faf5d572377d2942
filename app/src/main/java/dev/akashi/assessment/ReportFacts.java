package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.assessor.AuditorRegister;
import dev.akashi.directory.Organisations;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Gathers what a report on a day is judged by. */
@Service
class ReportFacts {

  private final EngagementRows engagements;
  private final WrittenRepresentations representations;
  private final FollowUps followUps;
  private final PaperTray tray;
  private final RequestedEvidence requested;
  private final Organisations organisations;
  private final AssessorRegister register;
  private final AuditorRegister auditors;
  private final ProgrammeParameters parameters;
  private final Today today;

  ReportFacts(
      EngagementRows engagements,
      WrittenRepresentations representations,
      FollowUps followUps,
      PaperTray tray,
      RequestedEvidence requested,
      Organisations organisations,
      AssessorRegister register,
      AuditorRegister auditors,
      ProgrammeParameters parameters,
      Today today) {
    this.engagements = engagements;
    this.representations = representations;
    this.followUps = followUps;
    this.tray = tray;
    this.requested = requested;
    this.organisations = organisations;
    this.register = register;
    this.auditors = auditors;
    this.parameters = parameters;
    this.today = today;
  }

  /** The facts for a report dated that day. */
  ReportGate.Facts on(Engagement engagement, LocalDate issuedOn) {
    Papers papers = tray.papers(engagement);
    LocalDate end = engagement.auditPeriod().last();
    SignerRule.Registered registered = registered(engagement, issuedOn);
    return new ReportGate.Facts(
        registered.facts(engagement),
        papers.statement(),
        papers.baseline(),
        papers.entries(),
        papers.findings(),
        organisations
            .findOn(engagement.assessor(), issuedOn)
            .orElseGet(() -> organisations.get(engagement.assessor())),
        register.selectionFor(engagement.assessor(), issuedOn, today.day()),
        engagements.recordedOn(engagement.id()),
        issuedOn,
        today.day(),
        papers.samples(),
        papers.cover(),
        papers.groundwork(),
        requested.standing(engagement.id()),
        representations.standing(engagement.id()),
        followUps.missing(engagement),
        new ReportGate.Rules(
            AssessmentParameters.signerOn(parameters, issuedOn),
            papers.sampleTable(),
            parameters.on(end, AssessmentParameters.REPORT_DUE_MONTHS),
            parameters.on(today.day(), AssessmentParameters.REPORT_BACKDATE_DAYS),
            parameters.on(today.day(), AssessmentParameters.WORDS_FOR_NOTHING)),
        registered);
  }

  private SignerRule.Registered registered(Engagement engagement, LocalDate day) {
    return engagement
        .closing()
        .signer()
        .map(signer ->
            SignerRule.Registered.of(auditors, engagement.assessor(), signer.person(), day))
        .orElseGet(SignerRule.Registered::none);
  }
}
