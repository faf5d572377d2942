package dev.akashi.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AkashiTest
class CommentApiTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
  private static final String NOTHING = "01890000-0000-7000-8000-000000000000";

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor office;
  private Visitor anybody;
  private String open;
  private String desk;

  @BeforeEach
  void aDraftBeforeThePublic() {
    TestDay.set(TODAY);
    sql.execute("delete from comment.pace");
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.api(officer);
    anybody = stage.visitor();
    DraftId draft =
        workshop.begin(
            officer,
            "2961-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("公募の案", "Draft for comment"));
    open = "/api/v1/baseline-drafts/" + draft;
    desk = "/api/v1/programme/baselines/" + draft + "/comments";
    Answer days =
        office.json(
            "PUT",
            desk + "/days",
            "{\"opensOn\": \"2025-07-01\", \"closesOn\": \"2025-07-31\", \"revision\": 0}");
    assertThat(days.status()).as(days.body()).isEqualTo(200);
    assertThat(days.json().get("state").stringValue()).isEqualTo("COMING");
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, 0);
    assertThat(anybody.get(open).json().get("state").stringValue()).isEqualTo("OPEN");
  }

  @AfterEach
  void today() {
    TestDay.set(TODAY);
  }

  private Answer send(String requirement, String body, boolean publish) {
    return anybody.json(
        "POST",
        open + "/comments",
        """
        {"requirement": "%s", "body": "%s", "name": "試験 太郎", "organisation": "試験社",
         "email": "taro@comment.example", "publish": %s}
        """
            .formatted(requirement, body, publish));
  }

  private JsonNode opinions() {
    return office.get(desk).json().get("items");
  }

  private String opinion(int number) {
    return desk + "/" + opinions().get(number - 1).get("id").stringValue();
  }

  private Answer answer(int number, int revision) {
    return office.json(
        "POST",
        opinion(number) + "/answer",
        "{\"disposition\": \"ADOPTED\", \"answer\": {\"ja\": \"直します。\"}, \"revision\": %d}"
            .formatted(revision));
  }

  private static List<String> fields(Answer problem) {
    return problem
        .json()
        .get("reasons")
        .valueStream()
        .map(reason -> reason.path("field").stringValue(""))
        .toList();
  }

  @Test
  @Clause("FRM-25")
  void programsReadTheDraftCommentAnswerAndPublishTheResult() {
    assertThat(anybody.get("/api/v1/baseline-drafts").body()).contains("公募の案");
    assertThat(anybody.get(open + "/chapters/9").body()).contains("9.2.1.6.PB");
    assertThat(send("9.2.1", "期限を定めるべき。", true).json().get("number").intValue()).isEqualTo(1);
    assertThat(send("", "公表しないでほしい。", false).status()).isEqualTo(201);
    assertThat(send("", "宣伝", true).status()).isEqualTo(201);
    assertThat(opinions()).hasSize(3);
    assertThat(office.get(desk + "?after=2&unanswered=true").json().get("items")).hasSize(1);
    assertThat(anybody.get(open + "/result").status()).isEqualTo(404);
    assertThat(office.json("POST", desk + "/publish", "{\"revision\": 0}").status()).isEqualTo(422);

    TestDay.set(LocalDate.of(2025, 8, 1));
    office = stage.api(officer);
    assertThat(send("", "遅れた意見", true).status()).isEqualTo(422);
    assertThat(answer(1, 0).json().get("disposition").stringValue()).isEqualTo("ADOPTED");
    assertThat(answer(2, 0).status()).isEqualTo(200);
    String hide = "{\"reason\": \"宣伝のため\", \"revision\": %d}";
    assertThat(office.json("POST", opinion(3) + "/hide", hide.formatted(0)).status())
        .isEqualTo(200);
    assertThat(office.json("POST", opinion(3) + "/unhide", "{\"revision\": 1}").status())
        .isEqualTo(200);
    assertThat(office.json("POST", opinion(3) + "/hide", hide.formatted(2)).status())
        .isEqualTo(200);
    Answer published = office.json("POST", desk + "/publish", "{\"revision\": 0}");
    assertThat(published.status()).as(published.body()).isEqualTo(200);

    JsonNode result = anybody.get(open + "/result").json();
    assertThat(result.get("counts").get("all").intValue()).isEqualTo(3);
    assertThat(result.get("items")).hasSize(1);
    assertThat(result.get("items").get(0).get("answer").get("ja").stringValue()).isEqualTo("直します。");
    assertThat(result.toString())
        .contains("試験社")
        .doesNotContain("taro@comment.example", "公表しないで", "宣伝");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingIsStored() {
    Answer empty = anybody.json("POST", open + "/comments", "{\"email\": \"nobody\"}");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(fields(empty)).containsExactly("body", "email", "publish");
    assertThat(send("9.9.9", "よい。", true).status()).isEqualTo(404);
    assertThat(send("", "あ".repeat(4_001), true).status()).isEqualTo(422);
    assertThat(opinions()).isEmpty();

    send("", "よい。", true);
    Answer bad = office.json("POST", opinion(1) + "/answer", "{\"disposition\": \"MAYBE\"}");
    assertThat(fields(bad)).containsExactly("disposition", "answer");
    assertThat(fields(office.json("POST", opinion(1) + "/hide", "{\"revision\": 0}")))
        .containsExactly("reason");
    assertThat(fields(office.json("PUT", desk + "/days", "{\"revision\": 1}")))
        .containsExactly("opensOn", "closesOn");
    assertThat(fields(office.get(desk + "?after=-1"))).containsExactly("after");
  }

  @Test
  void anAnswerToWhatSomebodyElseAnsweredIsAConflict() {
    send("", "よい。", true);
    assertThat(answer(1, 0).status()).isEqualTo(200);

    assertThat(answer(1, 0).status()).isEqualTo(409);
    assertThat(answer(1, 1).status()).isEqualTo(200);
  }

  @Test
  void commentsAreTheOfficesWorkAlone() {
    send("", "よい。", true);
    Visitor stranger = stage.api(stage.person(Role.REVIEWER));
    assertThat(stranger.get(desk).status()).isEqualTo(403);
    assertThat(stranger.json("POST", opinion(1) + "/hide", "{}").status()).isEqualTo(403);
    assertThat(anybody.get(desk).status()).isEqualTo(401);
    assertThat(office.get(desk + "/" + NOTHING).status()).isEqualTo(404);
    assertThat(anybody.get("/api/v1/baseline-drafts/" + NOTHING + "/result").status())
        .isEqualTo(404);
    assertThat(
            anybody
                .json(
                    "POST",
                    "/api/v1/baseline-drafts/" + NOTHING + "/comments",
                    "{\"body\": \"よい。\", \"publish\": true}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void onePlaceCannotSendWithoutEnd() {
    for (int i = 0; i < PublicComment.MOST_PER_HOUR; i++) {
      assertThat(send("", "意見" + i, true).status()).isEqualTo(201);
    }
    assertThat(send("", "もう一つ", true).status()).isEqualTo(429);
  }
}
