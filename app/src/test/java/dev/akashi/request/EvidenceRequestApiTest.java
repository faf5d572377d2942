package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Evidence requests over the API of both sides. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class EvidenceRequestApiTest {

  private static final String PROVIDER = "/api/v1/provider/requests";

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;

  private RequestStage played;
  private Visitor assessor;
  private Visitor provider;
  private String control;

  @BeforeEach
  void anEngagementInFieldwork() {
    played = RequestStage.fieldwork(stage, statements);
    assessor = stage.api(played.lead());
    provider = stage.api(played.provider());
    control = statements.weekly().value();
  }

  @Test
  @Clause("FRM-39")
  void aRequestGoesFromTheAssessorToTheProviderAndBack() {
    String id = asked("見直し記録");
    String own = PROVIDER + "/" + id;
    JsonNode listed = provider.get(PROVIDER + "?waits=PROVIDER&control=" + control).json();
    assertThat(listed.get("total").intValue()).isEqualTo(1);
    assertThat(listed.get("items").get(0).get("state").stringValue()).isEqualTo("OPEN");
    String query = "?fileName=review.txt&title=review&kind=RECORD&from=2024-10-01";
    Answer chosen = provider.octets(own + "/files" + query, bytes("記録"));
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(201);
    JsonNode file = chosen.json().get("files").get(0);
    assertThat(assessor.get(played.api() + "/" + id).json().get("files")).isEmpty();
    String kept = "{\"evidence\": %s, \"version\": 1}".formatted(file.get("evidence").toString());
    assertThat(provider.json("POST", own + "/files/kept", kept).body())
        .contains("request.file-chosen");
    String chosenFile = own + "/files/" + file.get("id").stringValue();
    assertThat(provider.json("DELETE", chosenFile, null).status()).isEqualTo(204);
    assertThat(provider.json("DELETE", chosenFile, null).status()).isEqualTo(404);
    assertThat(provider.json("POST", own + "/files/kept", kept).status()).isEqualTo(201);
    int revision = provider.get(own).json().get("revision").intValue();
    assertThat(step(provider, own, "DELIVER", "", revision - 1).status()).isEqualTo(409);
    assertThat(step(provider, own, "DELIVER", "", revision).status()).isEqualTo(204);
    assertThat(step(provider, own, "DELIVER", "", revision + 1).body()).contains("request.not-now");
    JsonNode seen = assessor.get(played.api() + "/" + id).json();
    assertThat(seen.get("files").get(0).get("sha256")).isEqualTo(file.get("sha256"));
    assertThat(seen.get("entries")).hasSize(2);
    String download =
        "/api/v1/assessor/evidence/" + file.get("evidence").stringValue() + "/versions/1/file";
    assertThat(assessor.get(download).body()).isEqualTo("記録");
    assertThat(stage.api(played.colleague()).get(download).status()).isEqualTo(404);
    assertThat(assessor.get(download.replace("/1/", "/2/")).status()).isEqualTo(404);
    assertThat(step(assessor, played.api() + "/" + id, "ACCEPT", "", revision + 1).status())
        .isEqualTo(204);
  }

  @Test
  void badInputIsNamedAtItsFields() {
    assertThat(ask("記録", "2024-02-30", control).body()).contains("input.not-a-date", "dueOn");
    assertThat(ask("記録", "2024-12-31", control).body()).contains("request.due-past");
    assertThat(ask("記録", "2025-01-31", "99.1").body()).contains("request.no-number");
    assertThat(ask("記録", "2025-01-31", "5.1.1.99").body()).contains("request.not-in-scope");
    assertThat(ask("", "2025-01-31", control).body()).contains("input.required", "title");
    Answer none = assessor.json("POST", played.api(), "{\"requests\": [null]}");
    assertThat(none.status()).isEqualTo(400);
    assertThat(assessor.json("POST", played.api(), "{}").status()).isEqualTo(422);
    assertThat(assessor.get(played.api() + "?state=NOTHING").status()).isEqualTo(422);
    assertThat(assessor.get(played.api() + "?size=x").status()).isEqualTo(422);
    String id = asked("見直し記録");
    String own = PROVIDER + "/" + id;
    assertThat(
            provider.octets(own + "/files?title=x&kind=RECORD&from=2024-10-01", bytes("記録")).body())
        .contains("evidence.no-file");
    assertThat(provider.json("POST", own + "/steps", "{}").status()).isEqualTo(422);
    assertThat(provider.json("POST", own + "/comments", "{\"text\": \" \"}").status())
        .isEqualTo(422);
    assertThat(provider.json("POST", own + "/files/kept", "{}").status()).isEqualTo(422);
    assertThat(
            provider
                .json(
                    "POST",
                    own + "/files/kept",
                    "{\"evidence\": \"%s\", \"version\": 1}".formatted(UUID.randomUUID()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void severalAreMadeAtOnceOrNone() {
    String good = one("規程", "2025-01-31", control);
    String bad = one("台帳", "2024-01-31", control);
    assertThat(
            assessor
                .json("POST", played.api(), "{\"requests\": [%s, %s]}".formatted(good, bad))
                .status())
        .isEqualTo(422);
    assertThat(assessor.get(played.api()).json().get("total").intValue()).isZero();
    assertThat(
            assessor
                .json("POST", played.api(), "{\"requests\": [%s, %s]}".formatted(good, good))
                .json()
                .get("ids"))
        .hasSize(2);
    assertThat(ask("規程", "2025-01-31", control).body()).contains("request.asked-already");
    JsonNode part = assessor.get(played.api() + "?size=1").json();
    assertThat(part.get("items")).hasSize(1);
    assertThat(part.get("next").intValue()).isEqualTo(1);
  }

  @Test
  void strangersFindNothing() {
    String id = asked("見直し記録");
    Visitor other = stage.api(stage.person(Role.STATEMENT_EDITOR));
    assertThat(other.get(PROVIDER + "/" + id).status()).isEqualTo(404);
    assertThat(step(other, PROVIDER + "/" + id, "DECLINE", "ない", 0).status()).isEqualTo(404);
    Visitor colleague = stage.api(played.colleague());
    assertThat(colleague.get(played.api()).status()).isEqualTo(404);
    assertThat(step(colleague, played.api() + "/" + id, "WITHDRAW", "不要", 0).status())
        .isEqualTo(404);
    assertThat(stage.visitor().get(played.api()).status()).isEqualTo(401);
    RequestStage elsewhere = RequestStage.fieldwork(stage, statements);
    assertThat(assessor.get(elsewhere.api() + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void aChangeNeedsTheNewestRevisionAndAnOpenRequest() {
    String id = asked("見直し記録");
    String at = played.api() + "/" + id;
    String change = one("新しい件名", "2025-02-10", control);
    String first = change.substring(0, change.length() - 1) + ", \"revision\": 0}";
    assertThat(assessor.json("PUT", at, first).status()).isEqualTo(204);
    assertThat(assessor.json("PUT", at, first).status()).isEqualTo(409);
    assertThat(assessor.json("PUT", at, change).status()).isEqualTo(422);
    assertThat(step(provider, PROVIDER + "/" + id, "DECLINE", "ない", 1).status()).isEqualTo(204);
    assertThat(assessor.json("PUT", at, first.replace("\"revision\": 0", "\"revision\": 2")).body())
        .contains("request.not-now");
  }

  private String asked(String title) {
    Answer made = ask(title, "2025-01-31", control);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().get("ids").get(0).stringValue();
  }

  private Answer ask(String title, String due, String requirement) {
    return assessor.json(
        "POST", played.api(), "{\"requests\": [%s]}".formatted(one(title, due, requirement)));
  }

  private static String one(String title, String due, String requirement) {
    return """
    {"title": "%s", "wanted": "承認者の記入があるもの", "requirements": ["%s"], "dueOn": "%s"}\
    """
        .formatted(title, requirement, due);
  }

  private static Answer step(Visitor by, String at, String step, String text, int revision) {
    return by.json(
        "POST",
        at + "/steps",
        "{\"step\": \"%s\", \"text\": \"%s\", \"revision\": %d}".formatted(step, text, revision));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
