package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessment.AssessmentReports;
import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationId;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An audit that was ordered after a report and ended without one. */
@AkashiTest
@Import(ReportedAudit.class)
class LeftOpenAuditTest {

  private static final LocalDate ORDERED = LocalDate.of(2025, 4, 25);
  private static final LocalDate DUE = LocalDate.of(2025, 6, 30);
  private static final LocalDate LATER = LocalDate.of(2025, 7, 31);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired AssessmentReports reports;
  @Autowired Reopenings reopenings;
  @Autowired Engagements engagements;
  @Autowired AssessorNaming naming;
  @Autowired ApplicationFiling filing;
  @Autowired Declarations declarations;
  @Autowired Inbox inbox;
  @Autowired DSLContext sql;

  private Audit audit;
  private Actor reviewer;
  private ApplicationId application;

  @BeforeEach
  void anAuditWithAReportAndAnApplication() {
    audit = audits.reported();
    reviewer = stage.person(Role.REVIEWER);
    TestDay.set(ORDERED);
    application = filing.prepare(audit.representative(), audit.statement());
  }

  @Test
  @Clause({"FRM-26", "FRM-42", "FRM-43"})
  void anotherBodyDoesWhatWasOrderedAndItsReportCounts() {
    order(DUE);
    assertThat(defects()).contains("registration.audit-reopened");
    abort();

    assertThat(reports.leftOpen(audit.statement())).isTrue();
    assertThat(defects()).contains("registration.audit-left-open");
    assertThat(told(audit.representative())).contains("assessment.left-open");
    assertThat(told(reviewer)).contains("assessment.left-open-desk");
    assertThat(events("statement.audit-left-open")).isEqualTo(1);

    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    stage.select(lead);
    Visitor provider = stage.signedIn(audit.representative());
    String name = "/provider/statements/" + audit.statement() + "/assessor";
    assertThat(provider.get("/home").body()).contains(name);
    assertThat(provider.get("/provider/findings").body()).contains(name);
    assertThat(provider.get(name).body()).contains("夜間の点検が確かめられていない", "2025年6月30日");
    Visitor assessor = stage.signedIn(lead);
    assertThat(take(assessor).status()).isEqualTo(404);
    assertThat(provider.post(name, "assessor", lead.organisationId().toString()).status())
        .isEqualTo(303);
    assertThat(assessor.get("/assessor").body()).contains(audit.statement().toString());

    Answer taken = take(assessor);

    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    Engagement other = engagements.mine(lead).getFirst();
    assertThat(other.reportBy()).contains(DUE);
    assertThat(reports.leftOpen(audit.statement())).isFalse();
    assertThat(reports.reopened(audit.statement())).isTrue();
    assertThat(told(reviewer)).contains("assessment.order-taken-over");
    assertThat(assessor.get("/assessor/engagements/" + other.id() + "/report").body())
        .contains("夜間の点検が確かめられていない");
    assertThat(provider.get(name).body()).doesNotContain("<select");

    LocalDate issued = LocalDate.of(2025, 5, 20);
    audits.report(
        audits.started(other.id(), audit.statement(), audit.representative(), lead, ORDERED),
        "",
        issued);

    var newest = reports.issuedFor(audit.statement()).orElseThrow();
    assertThat(newest.engagement()).isEqualTo(other.id());
    assertThat(newest.course().isFirst()).isFalse();
    assertThat(reports.reopened(audit.statement())).isFalse();
    assertThat(defects())
        .doesNotContain("registration.audit-left-open", "registration.audit-reopened")
        .doesNotContain("registration.report-late");
    assertThat(stage.signedIn(reviewer).get("/reports/" + other.id()).body())
        .contains("夜間の点検が確かめられていない", "発行時と同じ内容です");
    assertThat(stage.signedIn(reviewer).get("/reports/" + audit.id()).body())
        .contains("新しい報告書が発行されています")
        .doesNotContain("追加監査・再監査を求める");
  }

  @Test
  @Clause({"FRM-26", "FRM-43"})
  void theDeskOrdersAgainWhatWasLeftOpenAndTheLastOrderHolds() {
    order(DUE);
    end();
    Visitor desk = stage.signedIn(reviewer);
    assertThat(desk.get("/reports/" + audit.id()).body())
        .contains("求められた監査が報告書のないまま終わっています", "追加監査・再監査を求める");

    Answer again =
        desk.post(
            "/reports/" + audit.id() + "/order",
            "kind",
            "RE_AUDIT",
            "ground",
            "すべてを改めて確かめる",
            "controls",
            "",
            "dueOn",
            LATER.toString());

    assertThat(again.status()).as(again.body()).isEqualTo(303);
    assertThat(engagements.get(audit.lead(), audit.id()).state())
        .isEqualTo(EngagementState.ABORTED);
    naming.name(audit.representative(), audit.statement(), audit.lead().organisationId());
    EngagementId same = engagements.take(audit.lead(), audit.statement(), ORDERED);
    assertThat(same).isNotEqualTo(audit.id());
    assertThat(engagements.get(audit.lead(), same).reportBy()).contains(LATER);
    assertThat(refused(() -> order(LATER))).containsExactly("assessment.order-under-way");
  }

  @Test
  @Clause({"FRM-26", "FRM-43"})
  void whoLeavesATakenOverAuditLeavesItOpenAgain() {
    order(DUE);
    end();
    Audit next =
        audits.begunOn(
            audit.statement(), audit.representative(), stage.person(Role.LEAD_ASSESSOR), ORDERED);

    engagements.abort(next.lead(), next.id(), audits.revision(next.lead(), next.id()), "人手が足りない");

    assertThat(reports.leftOpen(audit.statement())).isTrue();
    assertThat(naming.unnamed(audit.representative()))
        .extracting(statement -> statement.id())
        .containsExactly(audit.statement());
  }

  @Test
  @Clause({"FRM-26", "FRM-43"})
  void anOrderOnAReportWhoseBodyLeftGoesToTheBodyThatTheProviderNames() {
    StatementId amended = statements.amend(audit.representative(), audit.statement(), ORDERED);
    statements.name(audit.representative(), amended, audit.lead());
    engagements.take(audit.lead(), amended, ORDERED);
    abort();
    assertThat(refused(() -> order(DUE))).containsExactly("assessment.order-amended");
    declarations.withdraw(audit.representative(), amended, "書き方を改める");
    assertThat(reports.reopened(audit.statement())).as("the amendment is gone").isFalse();

    order(DUE);

    assertThat(reports.leftOpen(audit.statement())).isTrue();
    assertThat(told(audit.representative())).contains("assessment.left-open");
  }

  private void order(LocalDate due) {
    reopenings.order(
        reviewer,
        audit.id(),
        new Reopenings.Order(
            ReopeningKind.ADDITIONAL_AUDIT, "夜間の点検が確かめられていない", List.of(statements.weekly()), due));
  }

  private void abort() {
    engagements.abort(
        audit.lead(), audit.id(), audits.revision(audit.lead(), audit.id()), "人手が足りない");
  }

  private void end() {
    engagements.endContract(
        audit.representative(),
        audit.id(),
        audits.revision(audit.lead(), audit.id()),
        ORDERED,
        "監査が進まない");
  }

  private Answer take(Visitor assessor) {
    return assessor.post(
        "/assessor/engagements",
        "statement",
        audit.statement().toString(),
        "on",
        ORDERED.toString());
  }

  private List<String> defects() {
    return filing.view(audit.representative(), application).dossier().check().defects().stream()
        .map(Reason::code)
        .toList();
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 50).stream().map(Notice::code).toList();
  }

  private int events(String action) {
    return sql.fetchCount(
        sql.selectOne()
            .from("trail.event")
            .where("action = ? and subject_id = ?", action, audit.statement().toString()));
  }

  private static List<String> refused(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run).reasons().stream()
        .map(Reason::code)
        .toList();
  }
}
