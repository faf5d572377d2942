package dev.akashi.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The review of working papers over the API. */
@AkashiTest
@Import(ReportedAudit.class)
class QualityApiTest {

  private static final String DRAWS = "/api/v1/programme/quality/draws";
  private static final String REVIEWS = "/api/v1/programme/quality/reviews/";
  private static final String OWN = "/api/v1/assessor/quality";

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;

  private Audit audit;
  private Actor officer;
  private Visitor office;

  @BeforeEach
  void anIssuedReportAndAnOfficer() {
    audit = audits.reported();
    TestDay.set(LocalDate.of(2025, 4, 10));
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.api(officer);
  }

  @Test
  @Clause("FRM-47")
  void aPaperGoesFromTheDrawToTheClosing() {
    Answer made = draw("ALL", "理由");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    JsonNode drawn = office.get(DRAWS + "/" + made.json().get("id").stringValue()).json();
    assertThat(drawn.get("draw").get("unit").stringValue()).isEqualTo("REQUIREMENT");
    assertThat(drawn.get("draw").get("rows").intValue())
        .as("each paper stands for every requirement that rests on it")
        .isEqualTo(2 * statements.all().size() + 1);
    assertThat(drawn.get("requirements").size())
        .isEqualTo(drawn.get("draw").get("size").intValue());
    String id = drawn.get("reviews").get(0).get("id").stringValue();
    assertThat(office.get(REVIEWS + id + "/paper").status()).isEqualTo(403);
    done(id, "assign", "{\"reviewer\": \"" + officer.person() + "\", \"revision\": 0}");
    assertThat(office.get(REVIEWS + id + "/paper").body()).contains("quality.paper-not-open");
    done(id, "begin", "{\"declared\": true, \"revision\": 1}");
    assertThat(office.get(REVIEWS + id + "/paper").json().get("seen").stringValue())
        .isEqualTo("手順書と記録を閲覧した");
    assertThat(
            codes(
                step(
                    id,
                    "result",
                    "{\"result\": \"REMARK\", \"ground\": \"日付がない\", \"clause\": \"FRM-99\","
                        + " \"revision\": 2}")))
        .containsExactly("quality.clause-unknown");
    done(
        id,
        "result",
        "{\"result\": \"REMARK\", \"ground\": \"日付がない\", \"clause\": \"FRM-39\","
            + " \"revision\": 2}");
    String closing = "{\"result\": \"REMARK\", \"ground\": \"改めていない\", \"revision\": 3}";
    assertThat(codes(step(id, "close", closing))).containsExactly("quality.comment-awaited");

    TestDay.set(LocalDate.of(2025, 4, 25));
    office = stage.api(officer);
    done(id, "close", closing);
    JsonNode own = stage.api(audit.lead()).get(OWN + "/" + id).json();
    assertThat(own.get("finalResult").stringValue()).isEqualTo("REMARK");
    assertThat(own.get("reviewer").isNull()).isTrue();
    assertThat(codes(step(id, "close", closing.replace("3}", "4}"))))
        .containsExactly("quality.not-now");
  }

  @Test
  void everyBadFieldOfADrawIsTold() {
    Answer refused =
        office.json(
            "POST",
            DRAWS,
            "{\"assessor\": \"x\", \"first\": \"2025-03-31\", \"last\": \"2025-03-01\","
                + " \"choice\": \"SOME\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(codes(refused))
        .containsExactlyInAnyOrder(
            "input.not-an-id", "input.not-a-choice", "input.required", "quality.frame-backwards");
  }

  @Test
  @Clause("FRM-47")
  void twoDrawsAtOnceAreMadeOneAfterTheOther() {
    List<Answer> both =
        AtOnce.twice(() -> draw("ALL", "")).stream()
            .map(outcome -> outcome.result().orElseThrow())
            .toList();

    assertThat(both.stream().filter(answer -> answer.status() == 201).count())
        .isLessThanOrEqualTo(1);
    assertThat(both)
        .anySatisfy(answer -> assertThat(codes(answer)).contains("quality.drawn-before"));
  }

  @Test
  void anEditOfAnOlderRevisionIsStale() {
    String id = drawn();
    String assign = "{\"reviewer\": \"" + officer.person() + "\", \"revision\": 0}";
    done(id, "assign", assign);

    assertThat(step(id, "assign", assign).status()).isEqualTo(409);
  }

  @Test
  void aReviewerIsOfTheOwnOffice() {
    String id = drawn();

    for (Actor stranger : List.of(audit.lead(), stage.person(Role.REVIEWER))) {
      assertThat(
              codes(
                  step(
                      id,
                      "assign",
                      "{\"reviewer\": \"" + stranger.person() + "\", \"revision\": 0}")))
          .containsExactly("quality.no-reviewer");
    }
  }

  @Test
  void othersAreRefused() {
    String id = drawn();
    Visitor other = stage.api(stage.person(Role.LEAD_ASSESSOR));
    Visitor provider = stage.api(audit.representative());

    assertThat(other.get(OWN + "/" + id).status()).isEqualTo(404);
    assertThat(other.get(OWN).json().get("items").size()).isZero();
    assertThat(
            other
                .json("POST", OWN + "/" + id + "/comment", "{\"comment\": \"x\", \"revision\": 0}")
                .status())
        .isEqualTo(404);
    for (String path : List.of(DRAWS, REVIEWS + id, REVIEWS + id + "/paper")) {
      assertThat(other.get(path).status()).isEqualTo(403);
      assertThat(provider.get(path).status()).isEqualTo(403);
    }
    assertThat(provider.get(OWN).status()).isEqualTo(403);
    assertThat(stage.visitor().get(DRAWS).status()).isEqualTo(401);
    Visitor junior = stage.api(audit.second());
    assertThat(junior.get(OWN + "/" + id).status()).isEqualTo(200);
    assertThat(
            junior
                .json("POST", OWN + "/" + id + "/comment", "{\"comment\": \"x\", \"revision\": 0}")
                .status())
        .isEqualTo(403);
  }

  private String drawn() {
    Answer made = draw("OPERATION", "試験");
    return office
        .get(DRAWS + "/" + made.json().get("id").stringValue())
        .json()
        .get("reviews")
        .get(0)
        .get("id")
        .stringValue();
  }

  private Answer draw(String choice, String reason) {
    return office.json(
        "POST",
        DRAWS,
        "{\"assessor\": \"%s\", \"first\": \"2025-03-01\", \"last\": \"2025-03-31\","
                .formatted(audit.lead().organisationId())
            + " \"choice\": \"%s\", \"size\": 2, \"reason\": \"%s\"}".formatted(choice, reason));
  }

  private Answer step(String id, String step, String body) {
    return office.json("POST", REVIEWS + id + "/" + step, body);
  }

  private void done(String id, String step, String body) {
    Answer answer = step(id, step, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static List<String> codes(Answer answer) {
    List<String> codes = new ArrayList<>();
    answer.json().path("reasons").forEach(reason -> codes.add(reason.get("code").stringValue()));
    return codes;
  }
}
