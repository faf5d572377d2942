package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.SignerRule;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.representation.Representations;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Brings whole audits onto the stage: from a declared statement to an issued report. */
@TestComponent
@Import(DeclaredStatementOnStage.class)
public class ReportedAudit {

  public static final LocalDate BEGUN = LocalDate.of(2025, 1, 15);
  public static final LocalDate ISSUED = LocalDate.of(2025, 3, 20);

  private final Stage stage;
  private final DeclaredStatementOnStage statements;
  private final Engagements engagements;
  private final EngagementTeam team;
  private final EngagementPlans plans;
  private final WorkingPapers papers;
  private final Samples samples;
  private final Results results;
  private final Representations representations;
  private final Reports reports;
  private final Reopenings reopenings;
  private final PaperTray tray;

  ReportedAudit(
      Stage stage,
      DeclaredStatementOnStage statements,
      Engagements engagements,
      EngagementTeam team,
      EngagementPlans plans,
      WorkingPapers papers,
      Samples samples,
      Results results,
      Representations representations,
      Reports reports,
      Reopenings reopenings,
      PaperTray tray) {
    this.stage = stage;
    this.statements = statements;
    this.engagements = engagements;
    this.team = team;
    this.plans = plans;
    this.papers = papers;
    this.samples = samples;
    this.results = results;
    this.representations = representations;
    this.reports = reports;
    this.reopenings = reopenings;
    this.tray = tray;
  }

  /**
   * An audit with the people of its body.
   *
   * @param papers its working papers: one on the design and one on the operation of everything, and
   *     one on the operation of the weekly control alone
   */
  public record Audit(
      EngagementId id,
      StatementId statement,
      Actor representative,
      Actor lead,
      Actor second,
      List<PaperId> papers) {}

  /** An engagement in fieldwork, with a lead and a colleague on its team. */
  public Audit begun() {
    return begun(statement -> {});
  }

  /** The same with evidence or whatever else belongs to the statement before it is sealed. */
  public Audit begun(Consumer<StatementId> before) {
    return begun(stage.person(Role.REPRESENTATIVE), before);
  }

  /** The same of a representative. */
  public Audit begun(Actor representative, Consumer<StatementId> before) {
    StatementId statement = statements.declare(representative, before);
    return begunOn(statement, representative, stage.person(Role.LEAD_ASSESSOR), BEGUN);
  }

  /** An engagement of that lead and a new colleague on a statement, in fieldwork on the day. */
  Audit begunOn(StatementId statement, Actor representative, Actor lead, LocalDate day) {
    TestDay.set(day);
    stage.select(lead);
    statements.name(representative, statement, lead);
    return started(engagements.take(lead, statement, day), statement, representative, lead, day);
  }

  /** Brings an engagement that was taken up into fieldwork on the day. */
  Audit started(
      EngagementId id, StatementId statement, Actor representative, Actor lead, LocalDate day) {
    Actor second = stage.colleagueOf(lead, Role.ASSESSOR);
    statements.team(lead, id, List.of(member(lead, day), member(second, day)));
    engagements.contract(lead, id, revision(lead, id), day, Optional.empty());
    team.signer(
        lead,
        id,
        revision(lead, id),
        new SignerRule.Stated(lead.person(), Set.of(), Optional.empty(), Optional.empty()));
    plans.fix(lead, id, Optional.empty());
    engagements.startFieldwork(lead, id, revision(lead, id), day);
    return new Audit(id, statement, representative, lead, second, List.of());
  }

  /** An audit whose report is issued. */
  public Audit reported() {
    return report(begun(), "");
  }

  /**
   * Writes the papers and issues the report.
   *
   * @param sha256 the hash of a file the papers name as evidence; empty for any
   */
  public Audit report(Audit audit, String sha256) {
    return report(audit, sha256, ISSUED);
  }

  /** The same on a day. */
  Audit report(Audit audit, String sha256, LocalDate day) {
    TestDay.set(day);
    Actor lead = audit.lead();
    EngagementId id = audit.id();
    List<RequirementId> all =
        tray.papers(lead, id).inScope().stream().map(Requirement::id).toList();
    samples.drawMany(lead, id, all, "週次の点検票");
    samples.conform(lead, id, all);
    String hash = sha256.isEmpty() ? "0f".repeat(32) : sha256;
    List<PaperId> written = new ArrayList<>();
    written.add(papers.writeAndSign(lead, id, work(all, AssessmentPhase.DESIGN, hash, day)));
    written.add(papers.writeAndSign(lead, id, work(all, AssessmentPhase.OPERATION, hash, day)));
    written.add(
        papers.writeAndSign(
            lead, id, work(List.of(statements.weekly()), AssessmentPhase.OPERATION, hash, day)));
    papers.review(audit.second(), id, written);
    conclude(audit, all, day, /* whyAnother= */ "");
    return new Audit(
        id, audit.statement(), audit.representative(), lead, audit.second(), List.copyOf(written));
  }

  /** Orders an additional audit of the weekly control after the report. */
  public void openAgain(Audit audit, LocalDate day, LocalDate due) {
    TestDay.set(day);
    reopenings.order(
        stage.person(Role.REVIEWER),
        audit.id(),
        new Reopenings.Order(
            ReopeningKind.ADDITIONAL_AUDIT, "夜間の点検が確かめられていない", List.of(statements.weekly()), due));
  }

  /** Concludes on the weekly control anew and issues another report. */
  public void reportAgain(Audit audit, LocalDate day) {
    TestDay.set(day);
    List<RequirementId> weekly = List.of(statements.weekly());
    List<PaperId> written =
        List.of(
            papers.writeAndSign(
                audit.lead(),
                audit.id(),
                work(weekly, AssessmentPhase.DESIGN, "0f".repeat(32), day)),
            papers.writeAndSign(
                audit.lead(),
                audit.id(),
                work(weekly, AssessmentPhase.OPERATION, "0f".repeat(32), day)));
    papers.review(audit.second(), audit.id(), written);
    conclude(audit, weekly, day, "監査の再開のため");
  }

  /** Goes on with an amended version of the statement. */
  public void goOn(Audit audit, StatementId amended, LocalDate day) {
    statements.name(audit.representative(), amended, audit.lead());
    engagements.take(audit.lead(), amended, day);
  }

  private void conclude(Audit audit, List<RequirementId> about, LocalDate day, String whyAnother) {
    Actor lead = audit.lead();
    EngagementId id = audit.id();
    results.recordMany(
        lead,
        id,
        about,
        new BulkConclusion(
            Optional.of(Conclusion.EFFECTIVE),
            Optional.of(LocalDate.of(2024, 11, 15)),
            Optional.of(Conclusion.EFFECTIVE),
            Optional.of(Technique.INSPECTION),
            "設定値を閲覧した"));
    team.fairPresentation(
        lead, id, revision(lead, id), new FairPresentation(day, /* fair= */ true, "構成図と突き合わせた"));
    team.closing(
        lead,
        id,
        revision(lead, id),
        "なし",
        /* onRepresentation= */ "",
        /* acceptedBases= */ Set.of());
    represent(audit, whyAnother);
    reports.issue(lead, id, revision(lead, id), day);
  }

  /** The representative signs the Written Representation today. */
  public void represent(Audit audit, String whyAnother) {
    Actor representative = audit.representative();
    EngagementId id = audit.id();
    Representations.Desk desk = representations.desk(representative, id);
    Map<Integer, Answer> answers = new HashMap<>();
    for (int number = 1; number <= desk.assertions().assertions().size(); number++) {
      answers.put(number, new Answer(Optional.of(true), ""));
    }
    representations.sign(
        representative,
        id,
        new Representations.Signing(desk.statement().contentHash(), "代表取締役", answers, whyAnother));
  }

  private static PaperWork work(
      List<RequirementId> about, AssessmentPhase phase, String hash, LocalDate day) {
    return new PaperWork(
        about,
        phase,
        Technique.INSPECTION,
        PaperWork.EvidenceSource.AUDITEE,
        "運用課の文書棚",
        day,
        "手順書と記録を閲覧した",
        PaperWork.Judgement.CONFORMS,
        "定めと記録が一致した",
        List.of(new PaperWork.Evidence("手順書.pdf", hash)));
  }

  private static TeamMember member(Actor person, LocalDate declaredOn) {
    return new TeamMember(person.name(), Optional.of(person.person()), "", Optional.of(declaredOn));
  }

  /** The revision of the engagement now. */
  public int revision(Actor lead, EngagementId id) {
    return engagements.get(lead, id).revision();
  }
}
