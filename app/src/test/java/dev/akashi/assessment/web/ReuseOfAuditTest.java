package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.TeamMember;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Another audit that is used in an engagement. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class ReuseOfAuditTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementPlans plans;

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
  @Clause({"FRM-40", "FRM-50"})
  void anotherAuditIsUsedWhenItsScopeFitsAndRefusedWhenItFallsShort() {
    declare();
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());
    plans.fix(lead, id, Optional.empty());
    engagements.startFieldwork(lead, id, engagement().revision(), DAY);
    Visitor assessor = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id + "/reuse";
    assessor.get(page);

    Answer refused = reuse(assessor, page, "2024-11-01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("監査対象期間", "66％にしか重なりません", "FRM-40");
    assertThat(assessor.get(page).body()).contains("利用する認証・監査はありません");

    assertThat(reuse(assessor, page, "2024-10-01").status()).isEqualTo(303);
    String shown = assessor.get(page + "?lang=en").body();
    assertThat(shown).contains("SOC 2 2024", "Covers 100% of the audit period", "Take out of use");
    String path = shown.substring(shown.indexOf(page + "/"), shown.indexOf("/withdraw\"") + 9);
    assertThat(assessor.post(path, "why", "").status()).isEqualTo(422);
    assertThat(assessor.post(path, "why", "範囲を誤った").status()).isEqualTo(303);
    assertThat(assessor.post(path, "why", "範囲を誤った").status()).isEqualTo(404);
    assertThat(assessor.get(page).body()).contains("範囲を誤った");
  }

  private Answer reuse(Visitor assessor, String page, String from) {
    return assessor.post(
        page,
        "kind",
        "SOC_2",
        "name",
        "SOC 2 2024",
        "issuer",
        "監査法人",
        "from",
        from,
        "to",
        "2024-12-31",
        "functions",
        "文書管理",
        "regions",
        "東京",
        "controls",
        statements.weekly().value(),
        "evidenceName",
        "soc2.pdf",
        "evidenceHash",
        "ab".repeat(32),
        "reason",
        "同じ統制を試験している");
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
}
