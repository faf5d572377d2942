package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.TeamMember;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditPlans;
import dev.akashi.internalaudit.AuditResult;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.Independence;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who works on an engagement, and until when. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class EngagementPeopleTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementPlans plans;
  @Autowired OwnStatements own;
  @Autowired AuditPlans programmes;
  @Autowired InternalAudits internalAudits;

  private Actor lead;
  private Actor representative;
  private EngagementId id;
  private StatementId statement;

  @BeforeEach
  void anEngagement() {
    representative = stage.person(Role.REPRESENTATIVE);
    statement = statements.declare(representative);
    TestDay.set(DAY);
    lead = stage.person(Role.LEAD_ASSESSOR);
    stage.select(lead);
    statements.name(representative, statement, lead);
    id = engagements.take(lead, statement, DAY);
  }

  @Test
  @Clause("FRM-31")
  void anAuditorWhoIsAlsoProviderStaffIsRefusedAndNothingIsStored() {
    Engagement before = engagement();
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/team";
    assessor.get(page);

    Answer refused =
        assessor.post(
            page,
            "revision",
            String.valueOf(before.revision()),
            "member0",
            "",
            "person0",
            lead.person().toString(),
            "member1",
            representative.name(),
            "declared1",
            "2025-01-14");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            representative.name() + "は、監査を受ける事業者の関係者として登録されているため、監査できません。",
            "/about/clauses/FRM-31",
            "value=\"" + representative.name() + "\"");
    assertThat(engagement()).isEqualTo(before);
  }

  @Test
  @Clause("FRM-31")
  void declaredTiesAreKeptAndHoldBackUntilTheyAreOld() {
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/independence";
    assessor.get(page);

    assertThat(team(assessor, page, "2024-03-31").status()).isEqualTo(422);
    assertThat(engagement().team().getFirst().declaration().ties()).isEmpty();
    assertThat(team(assessor, page, "2019-03-31").status()).isEqualTo(422);
    assertThat(team(assessor, page, "2022-03-31").status()).isEqualTo(303);
    assertThat(engagement().team().getFirst().declaration().ties())
        .singleElement()
        .satisfies(tie -> assertThat(tie.last()).contains(LocalDate.of(2022, 3, 31)));
    assertThat(assessor.get(page).body()).contains("value=\"2022-03-31\"");
  }

  private Answer team(Visitor assessor, String page, String last) {
    return assessor.post(
        page,
        "declaredOn",
        "2025-01-14",
        "confirmed",
        "true",
        "tieKind0",
        "STAFF",
        "tieOrganisation0",
        "提供者",
        "tieFirst0",
        "2020-04-01",
        "tieLast0",
        last);
  }

  /** What was typed beside the name, the firm for example, names nobody. */
  @Test
  @Clause("FRM-31")
  void whoAuditedInternallyIsKnownByTheNameInTheAuditProgramme() {
    auditInternally("検査 五郎太", "品質保証 花子事務所");

    assertRefused(() -> team("検査　五郎太"), "assessment.member-audited-internally");
    assertThat(engagement().team()).extracting(TeamMember::name).containsExactly(lead.name());
    team("品質保証 花子");
    assertThat(engagement().team()).extracting(TeamMember::name).contains("品質保証 花子");
  }

  private void auditInternally(String auditor, String firm) {
    ServiceId service = own.sheet(representative, statement).head().service().id();
    NavigableSet<RequirementId> controls = new TreeSet<>(Set.of(statements.weekly()));
    PlanId programme =
        programmes.make(
            representative,
            service,
            new AuditPlan.Content(
                "2024年度内部監査", DeclaredStatementOnStage.AUDIT_PERIOD, "管理基準", "", controls));
    AuditorId planned =
        programmes.addAuditor(
            representative, service, programme, Optional.empty(), auditor, firm, "経験5年");
    internalAudits.record(
        representative,
        service,
        new InternalAudit.Content(
            LocalDate.of(2024, 12, 10),
            "",
            "",
            Independence.OUTSIDE,
            "運用に関わらない",
            AuditResult.CONFORMS,
            "",
            controls,
            Optional.of(planned),
            ""));
  }

  private void team(String second) {
    statements.team(
        lead,
        id,
        List.of(
            new TeamMember(lead.name(), Optional.of(lead.person()), "", Optional.of(DAY)),
            new TeamMember(second, Optional.empty(), "", Optional.of(DAY))));
  }

  @Test
  @Clause("FRM-33")
  void anEngagementCanBeBrokenOffAfterItsContractHasEnded() {
    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.of(DAY.plusDays(5)));
    TestDay.set(DAY.plusDays(6));

    assertRefused(
        () -> engagements.startFieldwork(lead, id, engagement().revision(), DAY.plusDays(6)),
        "assessment.access-ended");
    engagements.abort(lead, id, engagement().revision(), "契約が終わった");
    assertThat(engagement().state()).isEqualTo(EngagementState.ABORTED);
  }

  @Test
  @Clause("FRM-33")
  void theLastDayOfTheContractIsChangedByTheTeamAfterItToo() {
    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.of(DAY.plusDays(5)));
    plans.fix(lead, id, Optional.empty());
    TestDay.set(DAY.plusDays(6));
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id;
    assertThat(assessor.get(page).body()).contains("契約の終了日の変更");

    Answer wrong = change(assessor, page, DAY.minusDays(1), "2025-01-10", " ");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("は契約日", "は変更日", "契約の変更の理由がありません").doesNotContain("本日（");
    Actor colleague = stage.colleagueOf(lead, Role.ASSESSOR);
    Visitor outsider = stage.signedIn(colleague);
    outsider.get(page);
    assertThat(change(outsider, page, DAY.plusDays(6), "2025-06-30", "遅延").status()).isEqualTo(403);

    assertThat(change(assessor, page, DAY.plusDays(6), "2025-06-30", "資料の遅れ").status())
        .isEqualTo(303);
    assertThat(engagement().endsOn()).contains(LocalDate.of(2025, 6, 30));
    engagements.startFieldwork(lead, id, engagement().revision(), DAY.plusDays(6));
    assertThat(stage.signedIn(representative).get("/notices").body())
        .contains("の監査契約の終了日が2025年6月30日（令和7年）に改められました");
    engagements.abort(lead, id, engagement().revision(), "中止");
    assertThat(change(assessor, page, DAY.plusDays(6), "2025-07-31", "遅延").status()).isEqualTo(422);
  }

  private Answer change(Visitor assessor, String page, LocalDate on, String end, String reason) {
    return assessor.post(
        page + "/contract/change",
        "revision",
        String.valueOf(engagement().revision()),
        "changedOn",
        on.toString(),
        "newEnd",
        end,
        "changeReason",
        reason);
  }

  private void declare() {
    statements.team(
        lead,
        id,
        List.of(new TeamMember(lead.name(), Optional.of(lead.person()), "", Optional.of(DAY))));
  }

  private Engagement engagement() {
    return engagements.get(lead, id);
  }

  private static void assertRefused(ThrowingCallable work, String... codes) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().stream().map(Reason::code)).containsExactly(codes));
  }
}
