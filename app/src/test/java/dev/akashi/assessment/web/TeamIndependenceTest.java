package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Everybody on a team declares for themselves; papers of others are recorded. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class TeamIndependenceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;

  private Actor lead;
  private Actor second;
  private EngagementId id;
  private Visitor assessor;
  private String page;

  @BeforeEach
  void anEngagement() {
    Actor representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(representative);
    TestDay.set(DAY);
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    stage.select(lead);
    statements.name(representative, statement, lead);
    id = engagements.take(lead, statement, DAY);
    page = "/assessor/engagements/" + id;
    assessor = stage.signedIn(lead);
    assessor.get(page + "/team");
  }

  @Test
  @Clause("FRM-31")
  void nobodyDeclaresForAMemberWithAnAccount() {
    assertThat(team("person0", lead.person().toString(), "person1", second.person().toString()))
        .isEqualTo(303);

    Answer refused =
        stage
            .api(lead)
            .json(
                "PUT",
                "/api/v1" + page + "/team",
                "{\"members\": [{\"name\": \"%s\", \"independenceDeclaredOn\": \"2025-01-14\"}], \"revision\": %d}"
                    .formatted(second.name(), engagement().revision()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("assessment.declares-oneself", "FRM-31");
    assertThat(member(second.name()).independenceDeclaredOn()).isEmpty();
    assertThat(assessor.get(page + "/team").body())
        .contains("宣言なし")
        .doesNotContain("name=\"declared0\" id=\"f-declared0\" value=\"2025");
  }

  @Test
  @Clause("FRM-31")
  void aMemberDeclaresOnAPageOfTheirOwnAndTheTeamKeepsItThroughChanges() {
    Visitor own = stage.signedIn(second);
    own.get("/home");
    assertThat(own.get(page + "/independence").status()).isEqualTo(403);
    team("person0", lead.person().toString(), "person1", second.person().toString());
    assertThat(own.get("/home").body()).contains(page + "/independence");
    assertThat(own.get(page + "/independence").body()).contains("私、" + second.name(), "宣言なし");

    Answer unconfirmed = own.post(page + "/independence", "declaredOn", "2025-01-14");
    assertThat(unconfirmed.status()).isEqualTo(422);
    assertThat(unconfirmed.body()).contains("href=\"#f-confirmed\"");
    assertThat(declare(own, "2025-01-16").body()).contains("より後");
    assertThat(declare(own, "2025-01-14").status()).isEqualTo(303);

    assertThat(own.get("/home").body()).doesNotContain(page + "/independence");
    team("person0", second.person().toString(), "person1", lead.person().toString());
    assertThat(member(second.name()).independenceDeclaredOn()).contains(LocalDate.of(2025, 1, 14));
    assertThat(member(lead.name()).independenceDeclaredOn()).isEmpty();
  }

  @Test
  @Clause("FRM-31")
  void anotherNameDoesNotTakeOverTheDeclarationOfWhoStoodThere() {
    String leader = lead.person().toString();
    assertThat(team("person0", leader, "member0", "監査由美", "declared0", "2025-01-14"))
        .isEqualTo(303);
    assertThat(member("監査由美").independenceDeclaredOn()).isPresent();

    String[] renamed = {
      "person0", leader, "member0", "監査 由美", "was0", "監査由美", "declared0", "2025-01-14"
    };
    assertThat(team(renamed)).isEqualTo(303);

    assertThat(member("監査 由美").independenceDeclaredOn()).isEmpty();
  }

  @Test
  void anErrorLeadsToTheLineOfTheMember() {
    Answer refused =
        assessor.post(
            page + "/team",
            "revision",
            String.valueOf(engagement().revision()),
            "member0",
            "外部 花子",
            "declared0",
            "2025-02-30",
            "member1",
            "外部 花子");
    assertThat(refused.body()).contains("href=\"#f-declared0\"", "1人目が独立性を宣言した日</a>");

    Answer twice =
        assessor.post(
            page + "/team",
            "revision",
            String.valueOf(engagement().revision()),
            "member0",
            "外部 花子",
            "member1",
            "外部 花子");
    assertThat(twice.body())
        .contains("href=\"#f-member1\"", "id=\"e-member1\"")
        .containsPattern("name=\"member1\" id=\"f-member1\" aria-invalid=\"true\"");

    Answer future =
        assessor.post(
            page + "/team",
            "revision",
            String.valueOf(engagement().revision()),
            "member0",
            "外部 花子",
            "declared0",
            "",
            "member1",
            "外部 次郎",
            "declared1",
            "2031-01-01",
            "tieMember0",
            "外部 三郎",
            "tieKind0",
            "STAFF",
            "tieOrganisation0",
            "あおば",
            "tieFirst0",
            "2020-01-01");
    assertThat(future.body()).contains("href=\"#f-tieMember0\"", "id=\"e-tieMember0\"");
    Answer day =
        assessor.post(
            page + "/team",
            "revision",
            String.valueOf(engagement().revision()),
            "member0",
            "外部 花子",
            "declared0",
            "",
            "member1",
            "外部 次郎",
            "declared1",
            "2031-01-01");
    assertThat(day.body()).contains("href=\"#f-declared1\"", "2人目が独立性を宣言した日</a>");
  }

  private Answer declare(Visitor own, String day) {
    return own.post(page + "/independence", "declaredOn", day, "confirmed", "true");
  }

  private int team(String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "revision";
    all[1] = String.valueOf(engagement().revision());
    System.arraycopy(fields, 0, all, 2, fields.length);
    return assessor.post(page + "/team", all).status();
  }

  private Engagement engagement() {
    return engagements.get(lead, id);
  }

  private TeamMember member(String name) {
    return engagement().team().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
