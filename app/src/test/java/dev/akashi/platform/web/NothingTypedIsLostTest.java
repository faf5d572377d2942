package dev.akashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that ends, a page that expires, another language: what was typed comes along. */
@AkashiTest
class NothingTypedIsLostTest {

  private static final String TYPED = "長い時間をかけて書いた、さざなみ文書管理の業務の説明";

  @Autowired Stage stage;
  private Actor officer;
  private Visitor visitor;

  @BeforeEach
  void someoneWrites() {
    officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    visitor = stage.signedIn(officer);
    visitor.get("/agency/systems");
  }

  @Test
  void whoWasSignedOutMeanwhileSignsInAndSendsItAgain() {
    visitor.post("/sign-out");
    visitor.get("/sign-in");

    Answer stopped = visitor.post("/agency/systems", "name", TYPED, "businessUse", "");
    assertThat(stopped.status()).isEqualTo(401);
    assertThat(stopped.body()).contains("ログアウトした状態です", TYPED, "/sign-in/resend");

    Answer wrong = signInAgain("not the password");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains(TYPED, "メールアドレスまたはパスワードが違います");

    Answer back = signInAgain(Stage.PASSWORD);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body()).contains(TYPED, "action=\"/agency/systems\"");

    Answer sent = visitor.post("/agency/systems", "name", TYPED, "businessUse", "");
    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.body()).contains(TYPED);
  }

  private Answer signInAgain(String password) {
    return visitor.post(
        "/sign-in/resend",
        "email",
        stage.emailOf(officer),
        "password",
        password,
        "resend.action",
        "/agency/systems",
        "resend.field.name",
        TYPED);
  }

  @Test
  void whoHasToWaitBeforeSigningInAgainKeepsWhatWasTyped() {
    visitor.post("/sign-out");
    visitor.get("/sign-in");
    for (int i = 0; i < 5; i++) {
      assertThat(signInAgain("guess " + i).status()).isEqualTo(422);
    }

    Answer wait = signInAgain(Stage.PASSWORD);

    assertThat(wait.status()).isEqualTo(429);
    assertThat(wait.header("retry-after")).isNotEmpty();
    assertThat(wait.body())
        .contains(TYPED, "続けて失敗したため", "name=\"resend.field.name\"", stage.emailOf(officer));
  }

  @Test
  void theAddressOfSomebodyInvitedIsKeptAndTheirPasswordNever() {
    visitor.post("/sign-out");
    visitor.get("/sign-in");

    Answer stopped =
        visitor.post(
            "/admin/organisations/x/people",
            "personName",
            "招かれ 人",
            "email",
            "invited@test.example",
            "password",
            "a secret password");

    assertThat(stopped.status()).isEqualTo(401);
    assertThat(stopped.body())
        .contains("name=\"resend.field.email\" value=\"invited@test.example\"")
        .doesNotContain("name=\"email\" value=\"invited@test.example\"", "a secret password");
  }

  @Test
  void aPageThatExpiredKeepsWhatWasTypedIfItIsOneOfOurs() {
    Answer own =
        visitor.postExpired("/agency/systems", "Sec-Fetch-Site", "same-origin", "name", TYPED);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.body()).contains("画面の有効期限が切れました", TYPED, "もう一度送る");

    Answer foreign =
        visitor.postExpired("/agency/systems", "Sec-Fetch-Site", "cross-site", "name", TYPED);
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.body()).doesNotContain(TYPED);
  }

  @Test
  void theOtherLanguageOfAnAnsweredFormKeepsWhatWasTypedAndSendsNothing() {
    Answer refused = visitor.post("/agency/systems", "name", TYPED, "businessUse", "");
    assertThat(refused.body()).contains("action=\"/language?lang=en\"");

    Answer english =
        visitor.post(
            "/language?lang=en", "resend.action", "/agency/systems", "resend.field.name", TYPED);

    assertThat(english.status()).isEqualTo(200);
    assertThat(english.body()).contains("Send once more", TYPED, "action=\"/agency/systems\"");
    assertThat(visitor.get("/agency/systems").body()).contains("lang=\"en\"").doesNotContain(TYPED);
  }

  @Test
  void aStaleEditShowsWhatIsStoredBesideWhatWasTyped() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor provider = stage.signedIn(editor);
    provider.get("/provider/services");
    String service = service(provider, "初めの名称");
    assertThat(rename(provider, service, "別の画面の名称", "1").status()).isEqualTo(303);

    Answer stale = rename(provider, service, "この画面の名称", "1");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body())
        .contains("保存されている内容と入力した内容が異なる欄", "別の画面の名称", "この画面の名称", "name=\"revision\" value=\"2\"")
        .doesNotContain("版を見ていました");
    assertThat(rename(provider, service, "この画面の名称", "2").status()).isEqualTo(303);
  }

  private static String service(Visitor provider, String name) {
    Answer made =
        provider.post(
            "/provider/services",
            "name",
            name,
            "serviceModels",
            "SAAS",
            "deploymentModel",
            "PUBLIC");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    return made.location().replaceAll("\\?.*", "");
  }

  private static Answer rename(Visitor provider, String service, String name, String revision) {
    return provider.post(
        service,
        "name",
        name,
        "serviceModels",
        "SAAS",
        "deploymentModel",
        "PUBLIC",
        "revision",
        revision);
  }

  @Test
  void theSummaryNamesTheFields() {
    Answer refused = visitor.post("/agency/systems", "name", "", "businessUse", "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("<a href=\"#f-name\">システムの名称</a>：");
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    Answer answer =
        visitor.post(
            "/language?lang=en", "resend.action", "//evil.example/", "resend.field.a", "b");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.body()).doesNotContain("evil");
  }

  @Test
  void aFormThatIsTooLargeIsToldSoInTheReadersLanguage() {
    Answer answer = visitor.post("/agency/systems?lang=en", "name", "x".repeat(5_000_000));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("What was sent is too large", "class=\"brand\"");
  }
}
