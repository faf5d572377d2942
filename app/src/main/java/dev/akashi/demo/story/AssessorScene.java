package dev.akashi.demo.story;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.Findings.Judging;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperState;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.SignerRule;
import dev.akashi.assessment.TeamIndependence;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorConfirmations;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Period;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.representation.Representations;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Assessors are selected, look at statements and report. */
@Component
class AssessorScene {

  private static final RequirementId RESTORE_TESTS = RequirementId.of("12.3.1");
  private static final String DEVIATION = "復元試験の記録が1件欠けている。";

  private final Troupe troupe;
  private final SelectionProposals proposals;
  private final Auditors auditors;
  private final AuditorConfirmations confirmations;
  private final AssessorNaming naming;
  private final Engagements engagements;
  private final EngagementTeam team;
  private final TeamIndependence independence;
  private final EngagementPlans plans;
  private final PaperTray tray;
  private final Samples samples;
  private final WorkingPapers workingPapers;
  private final Results results;
  private final Findings findings;
  private final Representations representations;
  private final Reports reports;
  private final RequestScene requests;

  AssessorScene(
      Troupe troupe,
      SelectionProposals proposals,
      Auditors auditors,
      AuditorConfirmations confirmations,
      AssessorNaming naming,
      Engagements engagements,
      EngagementTeam team,
      TeamIndependence independence,
      EngagementPlans plans,
      PaperTray tray,
      Samples samples,
      WorkingPapers workingPapers,
      Results results,
      Findings findings,
      Representations representations,
      Reports reports,
      RequestScene requests) {
    this.troupe = troupe;
    this.proposals = proposals;
    this.auditors = auditors;
    this.confirmations = confirmations;
    this.naming = naming;
    this.engagements = engagements;
    this.team = team;
    this.independence = independence;
    this.plans = plans;
    this.tray = tray;
    this.samples = samples;
    this.workingPapers = workingPapers;
    this.results = results;
    this.findings = findings;
    this.representations = representations;
    this.reports = reports;
    this.requests = requests;
  }

  void select(LocalDate day, Period period) {
    troupe.actOn(day);
    select("lead@hinoki.example", "A-2024-01", period);
    select("lead@katsura.example", "A-2024-02", period);
  }

  private void select(String lead, String number, Period period) {
    ProposalId proposed =
        proposals.select(
            troupe.the("officer@office.example"),
            troupe.the(lead).organisationId(),
            AssessorKind.AUDIT_CORPORATION,
            number,
            period,
            "制度の開始に当たり、公募により選考した。");
    proposals.decide(
        troupe.the("member@committee.example"),
        proposed,
        /* revision= */ 0,
        /* carried= */ true,
        "選考の結果のとおり選定する。");
  }

  /** The whole engagement from the contract to the report, without findings. */
  void report(
      ServicePlot plot,
      String leadEmail,
      StatementId statement,
      LocalDate begun,
      LocalDate reported) {
    Actor lead = troupe.the(leadEmail);
    EngagementId id = prepare(plot, lead, statement, begun);
    troupe.actOn(reported);
    sampleAndConclude(lead, id);
    team.closing(
        lead,
        id,
        revision(lead, id),
        "なし",
        /* onRepresentation= */ "",
        /* acceptedBases= */ Set.of());
    represent(troupe.the(plot.representative()), id);
    reports.issue(lead, id, revision(lead, id), reported);
  }

  /** The representative confirms everything; nothing happened since. */
  private void represent(Actor representative, EngagementId id) {
    Representations.Desk desk = representations.desk(representative, id);
    Map<Integer, Answer> answers = new HashMap<>();
    for (int number = 1; number <= desk.assertions().assertions().size(); number++) {
      answers.put(number, new Answer(Optional.of(true), ""));
    }
    representations.sign(
        representative,
        id,
        new Representations.Signing(
            desk.statement().contentHash(), "代表取締役", answers, /* whyAnother= */ ""));
  }

  /**
   * An engagement in which everything is concluded but one deviation, found and not yet answered.
   */
  void findSomething(
      ServicePlot plot, String leadEmail, StatementId statement, LocalDate begun, LocalDate found) {
    Actor lead = troupe.the(leadEmail);
    EngagementId id = prepare(plot, lead, statement, begun);
    requests.play(plot, lead, id, RESTORE_TESTS, begun);
    troupe.actOn(found);
    sampleAndConclude(lead, id);
    PaperId deviates =
        workingPapers.writeAndSign(
            lead, id, ChapterPaper.deviating(RESTORE_TESTS, DEVIATION, begun));
    workingPapers.review(colleagueOf(lead), id, List.of(deviates));
    Papers papers = tray.papers(lead, id);
    results.record(
        lead,
        id,
        conclusion(papers, Conclusion.EXCEPTION, DEVIATION).applyTo(papers.entry(RESTORE_TESTS)),
        papers.revision(RESTORE_TESTS));
    tray.papers(lead, id)
        .findings()
        .forEach(finding ->
            findings.judge(
                lead,
                finding.id(),
                new Judging(
                    FindingStep.RAISE,
                    DEVIATION,
                    Optional.of(FindingClass.MINOR),
                    Optional.empty()),
                finding.revision()));
  }

  private EngagementId prepare(ServicePlot plot, Actor lead, StatementId statement, LocalDate day) {
    troupe.actOn(day);
    naming.name(troupe.the(plot.representative()), statement, lead.organisationId());
    EngagementId id = engagements.take(lead, statement, day);
    team.members(lead, id, revision(lead, id), List.of(member(lead), member(colleagueOf(lead))));
    for (Actor own : List.of(lead, colleagueOf(lead))) {
      independence.declare(own, id, day, List.of());
    }
    engagements.contract(lead, id, revision(lead, id), day, Optional.of(day.plusMonths(6)));
    auditors.train(lead, registered(lead, day), "監査人研修", day, 8);
    team.signer(
        lead,
        id,
        revision(lead, id),
        new SignerRule.Stated(lead.person(), Set.of(), Optional.empty(), Optional.empty()));
    plans.fix(lead, id, Optional.empty());
    engagements.startFieldwork(lead, id, revision(lead, id), day);
    team.fairPresentation(
        lead,
        id,
        revision(lead, id),
        new FairPresentation(day, /* fair= */ true, "言明書と実際の環境が一致している。"));
    return id;
  }

  /** The lead as the register has the lead, who signs. */
  private AuditorId registered(Actor lead, LocalDate day) {
    return auditors.mine(lead).stream()
        .map(standing -> standing.auditor())
        .filter(auditor -> auditor.person().equals(Optional.of(lead.person())))
        .map(Auditor::id)
        .findFirst()
        .orElseGet(() -> added(lead, day));
  }

  private AuditorId added(Actor lead, LocalDate day) {
    AuditorId id =
        auditors.add(
            lead,
            new Auditor(
                AuditorId.random(),
                lead.organisationId(),
                Optional.of(lead.person()),
                lead.name(),
                "JP",
                8,
                /* signs= */ true,
                Optional.empty(),
                List.of(
                    new Auditor.Qualification(
                        "CISA", "12345678", day.minusYears(3), Optional.empty())),
                List.of(),
                0));
    confirmations.confirm(
        troupe.the("reviewer@support.example"),
        id,
        auditors.get(lead, id).auditor().revision(),
        "CISAの認定証の写し、職務経歴書、住民票の写し");
    return id;
  }

  private void sampleAndConclude(Actor lead, EngagementId id) {
    List<RequirementId> inScope =
        tray.papers(lead, id).inScope().stream().map(Requirement::id).toList();
    samples.drawMany(lead, id, inScope, "週次の点検記録");
    samples.conform(lead, id, inScope);
    writePapers(lead, id);
    results.recordMany(
        lead,
        id,
        inScope,
        conclusion(
            tray.papers(lead, id), Conclusion.EFFECTIVE, "担当者に質問し、作業を観察して、言明どおりであることを確かめた。"));
  }

  private static TeamMember member(Actor person) {
    return new TeamMember(person.name(), Optional.of(person.person()), "", Optional.empty());
  }

  /** Who reviews what the lead prepares. */
  private Actor colleagueOf(Actor lead) {
    return troupe.the(
        lead.belongsTo(troupe.the("lead@hinoki.example").organisationId())
            ? "assessor@hinoki.example"
            : "assessor@katsura.example");
  }

  /** A paper on design and one on operation for each chapter, reviewed by the colleague. */
  private void writePapers(Actor lead, EngagementId id) {
    Papers papers = tray.papers(lead, id);
    LocalDate doneOn = papers.engagement().startedOn().orElseThrow();
    Map<Integer, List<RequirementId>> chapters =
        papers.inScope().stream()
            .map(Requirement::id)
            .collect(Collectors.groupingBy(RequirementId::chapter));
    chapters.forEach((chapter, requirements) -> {
      for (AssessmentPhase phase : List.of(AssessmentPhase.DESIGN, AssessmentPhase.OPERATION)) {
        workingPapers.writeAndSign(
            lead, id, ChapterPaper.of(papers.engagement(), chapter, requirements, phase, doneOn));
      }
    });
    workingPapers.review(
        colleagueOf(lead),
        id,
        workingPapers.list(lead, id, Optional.of(PaperState.PREPARED), 0).papers().stream()
            .map(WorkingPaper::id)
            .toList());
  }

  /** Design is judged as of the last day of the audit period. */
  private static BulkConclusion conclusion(Papers papers, Conclusion operation, String reason) {
    return new BulkConclusion(
        Optional.of(Conclusion.EFFECTIVE),
        Optional.of(papers.engagement().auditPeriod().last()),
        Optional.of(operation),
        Optional.of(Technique.OBSERVATION),
        reason);
  }

  private int revision(Actor lead, EngagementId id) {
    return engagements.get(lead, id).revision();
  }
}
