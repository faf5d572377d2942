package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Next year's audit shows what came before. */
@AkashiTest
@Import(ReportedAudit.class)
class LastAuditTest {

  private static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 15);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;

  private Audit before;
  private StatementId next;

  @BeforeEach
  void anAuditOfTheYearBefore() {
    before = audits.reported();
    next = statements.declareNext(before.representative(), before.statement());
    TestDay.set(NEXT_YEAR);
  }

  @Test
  @Clause("FRM-49")
  void theSameBodyFindsItsLastAuditReportAndConclusions() {
    String engagement = "/assessor/engagements/" + taken(before.lead());
    Visitor pages = stage.signedIn(before.lead());
    String last = "/assessor/engagements/" + before.id();

    assertThat(pages.get(engagement).body())
        .contains("前回の監査", "href=\"" + last + "\"")
        .contains("/reports/" + before.id() + "?number=1");
    assertThat(pages.get("/reports/" + before.id() + "?number=1").status()).isEqualTo(200);
    assertThat(pages.get(engagement + "/results/" + statements.weekly()).body())
        .contains("前回の監査", "設定値を閲覧した", last + "/results/" + statements.weekly());
  }

  @Test
  void inEnglishTheBodyOfAReportBearsItsEnglishName() {
    String engagement = "/assessor/engagements/" + taken(before.lead());
    Visitor pages = stage.signedIn(before.lead());
    LocalizedText name = before.lead().organisation().name();
    assertThat(name.en()).isNotBlank().isNotEqualTo(name.ja());

    for (String page :
        List.of(
            engagement,
            engagement + "/results/" + statements.weekly(),
            "/reports/" + before.id())) {
      assertThat(pages.get(page + "?lang=en").body())
          .as(page)
          .contains(name.en())
          .doesNotContain(name.ja());
      assertThat(pages.get(page + "?lang=ja").body()).as(page).contains(name.ja());
    }
  }

  @Test
  @Clause("FRM-31")
  void theLastTeamIsProposedByNameAndDeclaresAnew() {
    EngagementId id = taken(before.lead());
    String team = "/assessor/engagements/" + id + "/team";
    Visitor pages = stage.signedIn(before.lead());
    assertThat(pages.get(team).body())
        .contains("前回の監査の体制", before.second().name(), team + "?former=all")
        .doesNotContain("value=\"" + before.second().person() + "\" selected");
    assertThat(pages.get(team + "?former=all").body())
        .contains("value=\"" + before.second().person() + "\" selected")
        .as("nothing is stored by looking")
        .contains("宣言なし");
    assertThat(engagements.get(before.lead(), id).team())
        .extracting(TeamMember::name)
        .doesNotContain(before.second().name());
  }

  @Test
  @Clause("FRM-49")
  void anotherBodyLearnsThatThereWasAnAuditAndNotWhatItsPapersSay() {
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    String engagement = "/assessor/engagements/" + taken(other);
    Visitor pages = stage.signedIn(other);

    assertThat(pages.get(engagement).body())
        .contains("前回は別の監査機関が監査しました", "/services?q=")
        .doesNotContain("/assessor/engagements/" + before.id(), "/reports/" + before.id());
    assertThat(pages.get(engagement + "/results/" + statements.weekly()).body())
        .doesNotContain("設定値を閲覧した");
    assertThat(pages.get(engagement + "/team").body()).doesNotContain("前回の監査の体制");
  }

  private EngagementId taken(Actor lead) {
    stage.select(lead);
    statements.name(before.representative(), next, lead);
    return engagements.take(lead, next, NEXT_YEAR);
  }
}
