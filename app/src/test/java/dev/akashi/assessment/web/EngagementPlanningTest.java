package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementChecklist;
import dev.akashi.assessment.EngagementGate;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlan;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.ManagementWish;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.db.PlanRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.ManagementRelief;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.Work;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Checklist and plan of an engagement, with what is refused and kept. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class EngagementPlanningTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementPlans plans;
  @Autowired EngagementChecklist checklist;
  @Autowired OwnStatements own;
  @Autowired PaperTray tray;
  @Autowired PlanRows planRows;
  @Autowired Today today;

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
  @Clause({"FRM-26", "FRM-31", "FRM-33", "FRM-49"})
  void aStepIsRefusedWithTheGatesThatAreOpen() {
    assertThat(open())
        .contains(EngagementGate.TEAM_DECLARED, EngagementGate.PLAN_FIXED)
        .doesNotContain(EngagementGate.BODY_SELECTED, EngagementGate.TEAM_INDEPENDENT);
    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());

    assertRefused(
        () -> engagements.startFieldwork(lead, id, engagement().revision(), DAY),
        "assessment.plan-missing");
    assertThat(engagement().startedOn()).isEmpty();

    TestDay.set(DAY.plusDays(1));
    plans.fix(lead, id, Optional.empty());
    assertRefused(
        () -> engagements.startFieldwork(lead, id, engagement().revision(), DAY),
        "assessment.start-before-plan");
    engagements.startFieldwork(lead, id, engagement().revision(), DAY.plusDays(1));
    assertThat(open()).doesNotContain(EngagementGate.PLAN_FIXED, EngagementGate.CONTRACT_SIGNED);
    assertThat(stage.signedIn(lead).get("/assessor/engagements/" + id + "?lang=en").body())
        .contains(
            "Conditions before the report",
            "The plan is fixed",
            "Every planned control is concluded on",
            "Every working paper is reviewed");
  }

  @Test
  @Clause({"FRM-41", "FRM-49"})
  void thePlanIsFixedOnceAndKeptAsItWas() {
    EngagementPlans.Desk proposal = plans.desk(lead, id, Optional.empty());
    assertThat(proposal.fixed()).isFalse();
    plans.fix(lead, id, Optional.empty());

    EngagementPlans.Desk fixed = plans.desk(lead, id, Optional.empty());
    assertThat(fixed.plan().controls()).isEqualTo(proposal.plan().controls());
    assertThat(fixed.plan().fixed()).isPresent();
    assertRefused(() -> plans.fix(lead, id, Optional.empty()), "assessment.plan-fixed");
    assertRefused(() -> plans.wish(lead, id, proposal.wish()), "assessment.plan-fixed");
    assertThat(stage.signedIn(lead).get("/assessor/engagements/" + id + "/plan").body())
        .contains("確定", "区分がなく、毎年監査する");
  }

  /** Controls of a class with a cycle of its own, in a year between and in the year of rest. */
  @Test
  @Clause("FRM-49")
  void whatThePlanLeavesOutIsNotAskedOnThePages() {
    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());
    RequirementId updated = statements.weekly();
    RequirementId rests = statements.all().getLast();
    planned(Map.of(updated, Set.of(Work.UPDATE_TEST), rests, Set.of()));
    engagements.startFieldwork(lead, id, engagement().revision(), DAY);
    SignedPapers.onEverything(stage.api(lead), id.toString(), DAY.toString());
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/results";
    String control = page + "/" + updated;
    assertThat(assessor.get(control).body()).contains("今回の対象外", "value=\"NOT_CONCLUDED\"");

    conclude(assessor, control, "0", "EFFECTIVE", "");
    assertThat(entry(updated).design()).isEqualTo(Conclusion.EFFECTIVE);
    assertThat(entry(updated).operation()).isEqualTo(Conclusion.NOT_IN_CYCLE);
    conclude(assessor, page + "/" + rests, "0", "NOT_IN_CYCLE", "NOT_IN_CYCLE");
    assertThat(assessor.get(page + "/" + rests).body()).doesNotContain("value=\"NOT_CONCLUDED\"");
    assertThat(entry(rests).concluded()).isTrue();

    Answer together =
        assessor.post(
            page,
            "act",
            "conclude",
            "which",
            "checked",
            "requirement",
            rests.value(),
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15");
    assertThat(together.status()).as(together.body()).isEqualTo(303);
    assertThat(entry(rests).operation()).isEqualTo(Conclusion.NOT_IN_CYCLE);
  }

  private void conclude(
      Visitor assessor, String page, String revision, String design, String operation) {
    Answer kept =
        assessor.post(
            page,
            "revision",
            revision,
            "design",
            design,
            "designOn",
            "2024-11-15",
            "operation",
            operation,
            "technique",
            "INSPECTION",
            "reason",
            "変更がないことを確かめた");
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
  }

  private ResultEntry entry(RequirementId requirement) {
    return tray.papers(lead, id).entry(requirement);
  }

  /** Fixes the proposed plan with other works for some controls. */
  private void planned(Map<RequirementId, Set<Work>> works) {
    EngagementPlan proposed = plans.desk(lead, id, Optional.empty()).plan();
    planRows.insert(
        id,
        new EngagementPlan(
            proposed.level(),
            proposed.method(),
            proposed.scheme(),
            proposed.schemeSource(),
            proposed.firstAudit(),
            proposed.managementCycle(),
            Optional.of(new EngagementPlan.Fixed(DAY, lead.name())),
            proposed.controls().stream()
                .map(control ->
                    new PlannedControl(
                        control.requirement(),
                        control.controlClass(),
                        works.getOrDefault(control.requirement(), control.works()),
                        control.reason(),
                        control.lastVisited()))
                .toList()),
        today.now());
  }

  @Test
  @Clause("FRM-49")
  void aFixedPlanIsTakenBackWithAReasonUntilFieldworkStarts() {
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/plan";
    assertThat(assessor.get(page).body()).contains("name=\"level\" value=\"2\"");
    assertThat(assessor.post(page + "/back", "planReason", "水準の誤り").status()).isEqualTo(422);
    plans.fix(lead, id, Optional.empty());

    assertThat(assessor.post(page + "/back", "planReason", " ").status()).isEqualTo(422);
    assertThat(assessor.post(page + "/back", "planReason", "希望の記入漏れ").status()).isEqualTo(303);
    assertThat(open()).contains(EngagementGate.PLAN_FIXED);
    assertThat(assessor.get(page).body()).contains("が確定した水準2の計画", "希望の記入漏れ");
    plans.wish(lead, id, plans.desk(lead, id, Optional.empty()).wish());
    plans.fix(lead, id, Optional.empty());
    assertThat(plans.desk(lead, id, Optional.empty()).takenBack()).hasSize(1);
    assertThat(plans.desk(lead, id, Optional.empty()).fixed()).isTrue();

    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());
    engagements.startFieldwork(lead, id, engagement().revision(), DAY);
    assertRefused(() -> plans.takeBack(lead, id, "遅い"), "assessment.plan-too-late");
  }

  @Test
  @Clause("FRM-41")
  void aLevelThatIsNotOpenIsNotPlannedFor() {
    assertRefused(() -> plans.fix(lead, id, Optional.of("1")), "assessment.plan-level");
  }

  @Test
  @Clause("FRM-49")
  void halfACertificateIsRefusedFieldByFieldAndTheLaterOfTwoWritersIsTold() {
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/plan";
    assessor.get(page);
    String cycle = page + "/management-cycle";

    Answer half =
        assessor.post(cycle, "revision", "0", "issuer", "認証機関", "validFrom", "2024-04-01");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.body())
        .contains("href=\"#f-standard\"", "href=\"#f-validTo\"", "value=\"認証機関\"")
        .doesNotContain("href=\"#f-validFrom\"");
    String[] whole = {
      "revision",
      "0",
      "wanted",
      "true",
      "standard",
      "JIS_Q_27001",
      "issuer",
      "認証機関",
      "validFrom",
      "2024-04-01",
      "validTo",
      "2027-03-31"
    };
    assertThat(assessor.post(cycle, whole).status()).isEqualTo(303);
    assertThat(assessor.post(cycle, whole).status()).isEqualTo(409);
    assertThat(plans.desk(lead, id, Optional.empty()).wish().shown().certificate()).isPresent();
  }

  /** Acceptance scenario 8, as the assessor meets it. */
  @Test
  @Clause("FRM-49")
  void scenario8TheManagementCycleIsRefusedAtAFirstApplicationAndAll64AreAudited() {
    ManagementWish wish =
        new ManagementWish(
            true,
            new ManagementRelief.Wish(
                Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), ""),
            0);
    plans.wish(lead, id, wish);
    assertThat(open()).contains(EngagementGate.MANAGEMENT_CYCLE);
    assertRefused(
        () -> plans.fix(lead, id, Optional.empty()),
        "cycle.relief-first",
        "cycle.relief-no-certificate",
        "cycle.relief-standard",
        "cycle.relief-scope",
        "cycle.relief-annex",
        "cycle.relief-unconfirmed");
    assertThat(plans.desk(lead, id, Optional.empty()).fixed()).isFalse();

    plans.wish(lead, id, new ManagementWish(false, wish.shown(), 1));
    plans.fix(lead, id, Optional.empty());
    assertThat(plans.desk(lead, id, Optional.empty()).plan().controls())
        .filteredOn(control -> control.requirement().value().startsWith("4."))
        .hasSize(64)
        .noneMatch(PlannedControl::rests);
  }

  @Test
  void strangersSeeNeitherPlanNorReuse() {
    Visitor stranger = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));
    for (String page : List.of("plan", "reuse")) {
      assertThat(stranger.get("/assessor/engagements/" + id + "/" + page).status()).isEqualTo(404);
    }
  }

  @Test
  @Clause("FRM-49")
  void aSchemeIsPlayedThroughOnAPageAndAsAFile() {
    Visitor officer = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    String scheme = "/cycle?scheme=STD%3D3%3ADO%3AOU%3Arest&years=4";
    assertThat(officer.get(scheme + "&class=STD&lang=en").body())
        .contains("Every control is audited within the years of its cycle", "Control by control");
    assertThat(officer.get("/cycle?scheme=x&lang=en").status()).isEqualTo(422);
    assertThat(officer.get(scheme.replace("/cycle", "/cycle.csv")).body())
        .contains("requirement,class,cycle_years,2025,2026,2027,2028", ",STD,3,DO,");
    assertThat(stage.api(lead).get("/api/v1/cycle?years=99").status()).isEqualTo(422);
    assertThat(stage.api(lead).get("/api/v1/cycle?scheme=x").status()).isEqualTo(422);
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

  private Set<EngagementGate> open() {
    return checklist.of(lead, id).stream()
        .filter(line -> !line.open().isEmpty())
        .map(EngagementGate.Line::gate)
        .collect(Collectors.toSet());
  }

  private static void assertRefused(ThrowingCallable work, String... codes) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().stream().map(Reason::code)).containsExactly(codes));
  }
}
