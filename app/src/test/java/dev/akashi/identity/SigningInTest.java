package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class SigningInTest {

  @Autowired Stage stage;

  @Test
  void aRegisteredPersonSignsInAndOut() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor visitor = stage.signedIn(editor);

    Answer home = visitor.get("/home");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).contains(editor.name());

    assertThat(visitor.post("/sign-out").status()).isEqualTo(303);
    assertThat(visitor.get("/home").location()).startsWith("/sign-in");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor visitor = stage.visitor();
    visitor.get("/sign-in");

    Answer wrong =
        visitor.post("/sign-in", "email", stage.emailOf(editor), "password", "not the password");
    Answer unknown =
        visitor.post("/sign-in", "email", "nobody@test.example", "password", "not the password");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(message(wrong)).isEqualTo(message(unknown)).contains("メールアドレスまたはパスワードが違います");
  }

  @Test
  void guessingAtOneAddressIsStoppedForAWhile() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor visitor = stage.visitor();
    visitor.get("/sign-in");
    for (int i = 0; i < Brake.FREE_PER_ACCOUNT; i++) {
      visitor.post("/sign-in", "email", stage.emailOf(editor), "password", "guess " + i);
    }

    Answer right =
        visitor.post("/sign-in", "email", stage.emailOf(editor), "password", Stage.PASSWORD);

    assertThat(right.status()).isEqualTo(429);
    assertThat(right.header("retry-after")).isEqualTo("256");
    assertThat(right.body()).contains("続けて失敗したため、しばらく受け付けられません", stage.emailOf(editor));
  }

  @Test
  void theOwnSettingsAreOneLinkAwayOnEveryPage() {
    Visitor visitor = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));

    for (String path : List.of("/home", "/services", "/provider/services", "/about")) {
      assertThat(visitor.get(path).body()).as(path).contains("<a class=\"who\" href=\"/account\"");
    }
    assertThat(visitor.get("/account").body()).contains("action=\"/account/password\"");
    assertThat(stage.visitor().get("/services").body()).doesNotContain("href=\"/account\"");
  }

  @Test
  void aNewPasswordEndsAllOtherSessionsAndTokens() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor here = stage.signedIn(editor);
    Visitor elsewhere = stage.signedIn(editor);
    Visitor api = stage.api(editor);
    here.get("/account");

    Answer changed =
        here.post(
            "/account/password",
            "current",
            Stage.PASSWORD,
            "password",
            "another long password",
            "again",
            "another long password");

    assertThat(changed.location()).isEqualTo("/account?done=password.changed");
    assertThat(here.get("/home").status()).isEqualTo(200);
    assertThat(elsewhere.get("/home").status()).isEqualTo(303);
    assertThat(api.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void whoLacksTheRoleIsToldWhichRolesHaveIt() {
    Visitor editor = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));

    Answer refused = editor.get("/admin/people");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("この操作には次のいずれかの役割が必要です：管理者");
  }

  @Test
  void theApiAnswersWithProblemDocumentsInTheLanguageAskedFor() {
    Answer refused =
        stage
            .api(stage.person(Role.STATEMENT_EDITOR))
            .json("POST", "/api/v1/tokens", "{\"email\": 3", "Accept-Language", "en");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("content-type")).startsWith("application/problem+json");
    assertThat(refused.json().get("title").stringValue())
        .isEqualTo("The request is not well formed");
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    Visitor visitor = stage.visitor();
    String large = "{\"email\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";

    Answer refused = visitor.json("POST", "/api/v1/tokens", large);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.json().get("status").intValue()).isEqualTo(413);
  }

  @Test
  void aFormWithoutTheTokenOfItsPageIsRefused() {
    Answer refused = stage.visitor().post("/sign-in", "email", "a@b.example", "password", "x");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("画面の有効期限が切れました");
  }

  private static String message(Answer answer) {
    int start = answer.body().indexOf("id=\"errors\"");
    return answer.body().substring(start, answer.body().indexOf("</ul>", start));
  }
}
