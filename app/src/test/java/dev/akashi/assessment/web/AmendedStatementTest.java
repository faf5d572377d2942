package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementRules.ContractChange;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who goes on with an amended statement, and what an audit that goes on leaves as it was. */
@AkashiTest
@Import(ReportedAudit.class)
class AmendedStatementTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 24);
  private static final LocalDate CONTRACT_END = LocalDate.of(2025, 3, 31);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementTeam team;
  @Autowired Reopenings reopenings;
  @Autowired Samples samples;
  @Autowired Results results;
  @Autowired Inbox inbox;
  @Autowired DSLContext sql;

  @Test
  @Clause({"FRM-31", "FRM-43"})
  void onlyTheTeamGoesOnWithAnAmendedStatement() {
    Audit audit = audits.reported();
    StatementId amended = amended(audit);
    Actor third = stage.colleagueOf(audit.lead(), Role.LEAD_ASSESSOR);

    assertThat(refused(() -> engagements.take(third, amended, DAY)))
        .containsExactly("assessment.not-on-team");

    assertThat(engagements.take(audit.second(), amended, DAY)).isEqualTo(audit.id());
  }

  @Test
  @Clause({"FRM-31", "FRM-43"})
  void theTeamIsIndependentOnTheDayAndIsChangedBeforeItGoesOn() {
    Audit audit = audits.reported();
    stage.named(
        audit.representative().organisationId(), audit.second().name(), Role.STATEMENT_EDITOR);
    StatementId amended = amended(audit);
    Visitor visitor = stage.signedIn(audit.lead());
    assertThat(refused(() -> engagements.take(audit.lead(), amended, DAY)))
        .as("somebody of the provider bears the name of a member")
        .containsOnly("assessment.member-is-provider-staff");
    String page = "/assessor/engagements/" + audit.id() + "/team";
    assertThat(visitor.get(page).body()).contains("体制を保存する");
    Engagement before = engagement(audit);
    team.members(
        audit.lead(),
        audit.id(),
        before.revision(),
        before.team().stream()
            .filter(member -> !member.name().equals(audit.second().name()))
            .toList());

    engagements.take(audit.lead(), amended, DAY);

    assertThat(engagement(audit).state()).isEqualTo(EngagementState.FIELDWORK);
    assertThat(engagement(audit).team()).hasSize(1);
  }

  @Test
  @Clause("FRM-43")
  void itIsNotTakenUpBeforeTheReportOnTheVersionBefore() {
    Audit audit = audits.reported();
    StatementId amended = statements.amend(audit.representative(), audit.statement(), early());
    TestDay.set(DAY);
    statements.name(audit.representative(), amended, audit.lead());

    assertThat(refused(() -> engagements.take(audit.lead(), amended, early())))
        .containsExactly("assessment.taken-before-report");
  }

  @Test
  @Clause("FRM-33")
  void anOrderLeavesTheContractAsItWasAgreedUntilTheTwoSidesExtendIt() {
    Audit audit = audits.begun();
    engagements.changeContract(
        audit.lead(),
        audit.id(),
        engagement(audit).revision(),
        new ContractChange(ReportedAudit.BEGUN, Optional.of(CONTRACT_END), "契約のとおり"));
    audits.report(audit, "");
    TestDay.set(LocalDate.of(2025, 4, 25));
    order(audit);

    assertThat(engagement(audit).endsOn()).contains(CONTRACT_END);
    assertThat(refused(() -> conform(audit))).containsExactly("assessment.access-ended");
    assertThat(stage.signedIn(audit.lead()).get("/assessor/engagements/" + audit.id()).body())
        .contains("契約は 2025年3月31日（令和7年） に終わりました");

    engagements.changeContract(
        audit.lead(),
        audit.id(),
        engagement(audit).revision(),
        new ContractChange(
            LocalDate.of(2025, 4, 24), Optional.of(LocalDate.of(2025, 7, 31)), "追加監査のため"));
    samples.drawMany(audit.lead(), audit.id(), List.of(statements.weekly()), "週次の点検票");
    assertThat(told(audit.representative())).contains("assessment.contract-changed");
  }

  @Test
  @Clause("FRM-43")
  void anAuditThatIsOpenByAnOrderGoesOnWithTheAmendedStatementAndBothSidesKnow() {
    Audit audit = audits.reported();
    TestDay.set(DAY);
    order(audit);
    StatementId amended = amended(audit);

    engagements.take(audit.lead(), amended, DAY);

    assertThat(engagement(audit).statement()).isEqualTo(amended);
    assertThat(engagement(audit).reportBy()).contains(LocalDate.of(2025, 6, 30));
    assertThat(told(audit.representative())).contains("assessment.amended-taken");
    assertThat(
            sql.fetch(
                    "select detail::text from trail.event where action = ? and subject_id = ?",
                    "engagement.statement-amended",
                    audit.id().toString())
                .getValues(0, String.class))
        .singleElement()
        .asString()
        .contains("\"from\"", "\"controls\": 1");
  }

  @Test
  @Clause("FRM-43")
  void theSecondReportNamesTheOrderAndTheAmendmentThatWasTakenUpMeanwhile() {
    Audit audit = audits.reported();
    TestDay.set(DAY);
    order(audit);
    engagements.take(audit.lead(), amended(audit), DAY);
    String report = "/assessor/engagements/" + audit.id() + "/report";
    assertThat(stage.signedIn(audit.lead()).get(report).body())
        .contains("追加監査", "夜間の点検が確かめられていない", "管理策の採否の変更");

    audits.reportAgain(audit, DAY.plusDays(20));

    String second = "/reports/" + audit.id();
    assertThat(stage.signedIn(audit.representative()).get(second).body())
        .contains("追加監査", "夜間の点検が確かめられていない", "管理策の採否の変更", "発行時と同じ内容です");
    assertThat(stage.api(audit.lead()).get("/api/v1" + second).status()).isEqualTo(200);
    assertThat(text(stage.signedIn(audit.lead()).download(second + "/files/report.ja.docx")))
        .contains("追加監査", "夜間の点検が確かめられていない", "管理策の採否の変更");
  }

  private static String text(byte[] word) {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(word))) {
      ZipEntry part = parts.getNextEntry();
      while (part != null && !part.getName().equals("word/document.xml")) {
        part = parts.getNextEntry();
      }
      return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate early() {
    return LocalDate.of(2025, 3, 15);
  }

  private void conform(Audit audit) {
    samples.drawMany(audit.lead(), audit.id(), List.of(statements.weekly()), "週次の点検票");
  }

  private void order(Audit audit) {
    reopenings.order(
        stage.person(Role.REVIEWER),
        audit.id(),
        new Reopenings.Order(
            ReopeningKind.ADDITIONAL_AUDIT,
            "夜間の点検が確かめられていない",
            List.of(statements.weekly()),
            LocalDate.of(2025, 6, 30)));
  }

  private StatementId amended(Audit audit) {
    TestDay.set(DAY);
    StatementId amended = statements.amend(audit.representative(), audit.statement(), DAY);
    statements.name(audit.representative(), amended, audit.lead());
    return amended;
  }

  private Engagement engagement(Audit audit) {
    return engagements.get(audit.lead(), audit.id());
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 50).stream().map(Notice::code).toList();
  }

  private static List<String> refused(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run).reasons().stream()
        .map(Reason::code)
        .toList();
  }
}
