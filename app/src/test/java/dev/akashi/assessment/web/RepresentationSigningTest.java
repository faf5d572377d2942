package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.TeamMember;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The Written Representation is signed by the representative, and by nobody else. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class RepresentationSigningTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final LocalDate SIGNING = LocalDate.of(2025, 3, 18);
  private static final int ASSERTIONS = 8;

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementPlans plans;
  @Autowired Reports reports;

  private Actor representative;
  private Actor lead;
  private EngagementId id;

  @BeforeEach
  void fieldwork() {
    representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(representative);
    TestDay.set(DAY);
    lead = stage.person(Role.LEAD_ASSESSOR);
    stage.select(lead);
    statements.name(representative, statement, lead);
    id = engagements.take(lead, statement, DAY);
    statements.team(
        lead,
        id,
        List.of(new TeamMember(lead.name(), Optional.of(lead.person()), "", Optional.of(DAY))));
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());
    plans.fix(lead, id, Optional.empty());
    engagements.startFieldwork(lead, id, engagement().revision(), DAY);
    TestDay.set(SIGNING);
  }

  @Test
  @Clause("FRM-33")
  void theRepresentativeSignsOnThePageAndTheAssessorReadsIt() {
    Visitor signer = stage.signedIn(representative);
    assertThat(signer.get("/home").body()).contains(page(), "経営者確認書への署名");
    assertThat(signer.get("/provider/findings").body()).contains(page());
    assertThat(signer.get(page()).body())
        .contains("言明の責任", "不正又は違法行為", engagement().statementHash());

    Map<String, String> form = everythingConfirmed();
    form.put("answer6", "no");
    form.put("answer7", "yes");
    form.put("explanation7", "障害があった");
    Answer refused = post(signer, form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("(6) の理由又は内容がありません", "(7) は「ない」と答えていますが", "障害があった");
    form.put("explanation6", "面談の一部を文書の回答に代えた");
    form.put("answer7", "no");
    Answer signed = post(signer, form);
    assertThat(signed.status()).as(signed.body()).isEqualTo(303);

    assertThat(signer.get("/home").body()).doesNotContain(page());
    String read = stage.signedIn(lead).get(page()).body();
    assertThat(read)
        .contains("代表取締役 " + representative.name(), "署名したときと同じ内容です")
        .contains("面談の一部を文書の回答に代えた", "障害があった")
        .doesNotContain("代表者として署名する");
    assertThat(stage.signedIn(lead).get("/home").body()).contains(page());
    assertThat(stage.signedIn(lead).get(page() + "?lang=en").body())
        .contains("Signed by", "Responsibility for the statement");
    assertThat(missing()).doesNotContain("assessment.representation-missing");
  }

  @Test
  @Clause({"FRM-32", "FRM-33"})
  void whatTheRepresentationQualifiesStandsOnTheReportTabAndIsAnswered() {
    Map<String, String> form = everythingConfirmed();
    form.put("answer7", "no");
    form.put("explanation7", "3月5日に障害があった");
    assertThat(post(stage.signedIn(representative), form).status()).isEqualTo(303);
    Visitor assessor = stage.signedIn(lead);
    String engagement = "/assessor/engagements/" + id;

    assertThat(assessor.get(engagement + "/report").body())
        .contains("後発事象がある", "3月5日に障害があった", "経営者確認書についての見解");
    assertThat(state(assessor, "なし", "").status()).isEqualTo(303);
    assertThat(missing())
        .contains(
            "assessment.events-against-representation", "assessment.representation-unanswered");
    assertThat(state(assessor, "3月5日の障害", "記録を閲覧し、統制は変わっていないと判断した").status()).isEqualTo(303);
    assertThat(missing())
        .doesNotContain(
            "assessment.events-against-representation", "assessment.representation-unanswered");
    assertThat(assessor.get(engagement + "/report").body()).contains("統制は変わっていないと判断した");
  }

  private Answer state(Visitor assessor, String events, String onRepresentation) {
    assessor.get("/home");
    return assessor.post(
        "/assessor/engagements/" + id + "/closing",
        "revision",
        String.valueOf(engagement().revision()),
        "subsequentEvents",
        events,
        "onRepresentation",
        onRepresentation);
  }

  @Test
  @Clause("FRM-33")
  void nobodyElseSigns() {
    Actor editor = stage.colleagueOf(representative, Role.STATEMENT_EDITOR);
    Actor stranger = stage.person(Role.REPRESENTATIVE);

    assertThat(post(stage.signedIn(editor), everythingConfirmed()).status()).isEqualTo(403);
    assertThat(post(stage.signedIn(stranger), everythingConfirmed()).status()).isEqualTo(404);
    assertThat(post(stage.signedIn(lead), everythingConfirmed()).status()).isEqualTo(403);
    assertThat(stage.signedIn(editor).get(page()).body()).contains("代表者として登録された人だけです");
    assertThat(stage.signedIn(stranger).get(page()).status()).isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(page()).status())
        .isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.REVIEWER)).get(page()).status()).isEqualTo(200);
    assertThat(missing()).contains("assessment.representation-missing");
  }

  @Test
  @Clause("FRM-33")
  void whatIsWithdrawnOrReplacedIsKeptWithItsReason() {
    Visitor signer = stage.signedIn(representative);
    signer.get(page());
    SignedPapers.represent(stage.api(representative), id.toString());

    Answer again = post(signer, everythingConfirmed());
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("理由がありません");
    Map<String, String> form = everythingConfirmed();
    form.put("whyAnother", "後発事象が判明した");
    form.put("answer7", "no");
    form.put("explanation7", "3月17日に障害があった");
    assertThat(post(signer, form).status()).isEqualTo(303);
    assertThat(signer.get(page()).body()).contains("後発事象が判明した", "第1号", "3月17日に障害があった");

    assertThat(signer.post(page() + "/withdraw", "why", " ").status()).isEqualTo(422);
    assertThat(signer.post(page() + "/withdraw", "why", "誤りがあった").status()).isEqualTo(303);
    assertThat(signer.post(page() + "/withdraw", "why", "誤りがあった").status()).isEqualTo(404);
    assertThat(signer.get(page()).body()).contains("署名された経営者確認書はありません", "誤りがあった", "第2号");
    assertThat(missing()).contains("assessment.representation-missing");
    assertThat(stage.api(lead).get("/api/v1/representations/" + id).body())
        .contains("\"why\":\"後発事象が判明した\"", "\"why\":\"誤りがあった\"");
  }

  @Test
  @Clause("FRM-33")
  void aRepresentativeWhoLookedAtAnotherStatementDoesNotSign() {
    Map<String, String> form = everythingConfirmed();
    form.put("statementSeal", "00".repeat(32));
    Visitor signer = stage.signedIn(representative);
    signer.get(page());

    assertThat(post(signer, form).status()).isEqualTo(409);
  }

  @Test
  @Clause("FRM-33")
  void itLeavesAsADocumentWithItsSeal() {
    Visitor reader = stage.signedIn(lead);
    String file = page() + "/files/representation.ja.pdf";
    assertThat(reader.get(file).status()).isEqualTo(404);

    SignedPapers.represent(stage.api(representative), id.toString());

    assertThat(reader.get(file).status()).isEqualTo(200);
    assertThat(reader.get(page() + "/files/representation.en.docx").status()).isEqualTo(200);
    assertThat(reader.get(page() + "/files/report.ja.pdf").status()).isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.REPRESENTATIVE)).get(file).status()).isEqualTo(404);
  }

  private Map<String, String> everythingConfirmed() {
    Map<String, String> form = new TreeMap<>();
    form.put("statementSeal", engagement().statementHash());
    form.put("post", "代表取締役");
    for (int number = 1; number <= ASSERTIONS; number++) {
      form.put("answer" + number, "yes");
      form.put("explanation" + number, "");
    }
    return form;
  }

  private Answer post(Visitor visitor, Map<String, String> form) {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> {
      fields.add(name);
      fields.add(value);
    });
    visitor.get("/home");
    return visitor.post(page(), fields.toArray(String[]::new));
  }

  private List<String> missing() {
    return reports.missing(lead, id, SIGNING).stream().map(Reason::code).toList();
  }

  private String page() {
    return "/representations/" + id;
  }

  private Engagement engagement() {
    return engagements.get(lead, id);
  }
}
