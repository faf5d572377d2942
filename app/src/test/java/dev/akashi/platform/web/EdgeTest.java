package dev.akashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** What every answer has in common, whoever gives it. */
@AkashiTest
@ExtendWith(OutputCaptureExtension.class)
class EdgeTest {

  @Autowired Stage stage;
  @Autowired EdgeErrors edge;

  @Test
  void nothingButPublicAnswersAndAssetsMayBeKept() {
    Visitor editor = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    for (String path : List.of("/home", "/account", "/services", "/nothing-here")) {
      assertThat(editor.get(path).header("cache-control")).as(path).contains("no-store");
    }
    Visitor visitor = stage.visitor();
    for (String path : List.of("/sign-in", "/setup/x", "/invitation/x", "/api/v1/me")) {
      assertThat(visitor.get(path).header("cache-control")).as(path).contains("no-store");
    }
    assertThat(token(visitor).header("cache-control")).contains("no-store");
    for (String path : List.of("/services", "/api/v1/services", "/assets/akashi.css")) {
      assertThat(visitor.get(path).header("cache-control")).as(path).doesNotContain("no-store");
    }
  }

  @Test
  void whatNoAddressMayHoldGetsOurAnswerToo() throws IOException {
    assertThat(raw("/services/a|b"))
        .startsWith("HTTP/1.1 400")
        .contains("要求の形式が正しくありません", "The request is not well formed")
        .doesNotContain("Tomcat");
    assertThat(raw("/api/v1/services/a%00b"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "/about/problems#bad-request");
  }

  private String raw(String target) throws IOException {
    URI here = stage.visitor().get("/services").response().uri();
    try (Socket socket = new Socket(here.getHost(), here.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Answer token(Visitor visitor) {
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    return visitor.json(
        "POST",
        "/api/v1/tokens",
        "{\"email\": \"" + email + "\", \"password\": \"" + Stage.PASSWORD + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/services;x", "/a//b", "/services/box;jsessionid=1"})
  void anAddressThatTheFirewallRefusesGetsOurPageWithOurHeaders(String path) {
    Answer answer = stage.visitor().get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("要求の形式が正しくありません", "/assets/akashi.css");
    assertThat(answer.header("content-security-policy")).contains("default-src 'self'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("cache-control")).contains("no-store");
  }

  @Test
  void theApiRefusesSuchAnAddressWithAProblem() {
    Answer answer = stage.visitor().get("/api/v1/services;x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").intValue()).isEqualTo(400);
  }

  @Test
  void theErrorAddressItselfIsNothing() {
    assertThat(stage.visitor().get("/error").status()).isEqualTo(404);
    assertThat(stage.visitor().get("/error").body()).contains("/assets/akashi.css");
    assertThat(stage.visitor().get("/actuator").status()).isEqualTo(404);
    assertThat(stage.visitor().get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void whatIsAddedTwiceIsSaidToBeThereAlready() throws Exception {
    MockHttpServletResponse page = answered("/x", new DuplicateKeyException("person_email"));
    MockHttpServletResponse problem =
        answered("/api/v1/x", new DuplicateKeyException("person_email"));

    assertThat(page.getStatus()).isEqualTo(409);
    assertThat(page.getContentAsString()).contains("同じものがすでにあります").doesNotContain("person_email");
    assertThat(problem.getStatus()).isEqualTo(409);
    assertThat(problem.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void oneInvitationSentManyTimesAtOnceIsNeverAnUnexpectedError() throws Exception {
    Actor administrator = stage.person(Role.ADMINISTRATOR);
    Visitor visitor = stage.signedIn(administrator);
    String page = "/admin/organisations/" + administrator.organisationId();
    visitor.get(page);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all =
          IntStream.range(0, 8)
              .mapToObj(i -> many.submit(() -> invite(visitor, page).status()))
              .toList();
      int made = 0;
      for (Future<Integer> one : all) {
        assertThat(one.get()).isIn(200, 409, 422);
        made += one.get() == 200 ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
  }

  private static Answer invite(Visitor visitor, String page) {
    return visitor.post(
        page + "/people",
        "personName",
        "二重 送信",
        "email",
        "sent-twice@test.example",
        "roles",
        "PROGRAMME_OFFICER");
  }

  @Test
  void aNullInAListIsAMistakeAtItsPlace() {
    Answer answer =
        stage
            .api(stage.person(Role.LEAD_ASSESSOR))
            .json(
                "PUT",
                "/api/v1/assessor/engagements/" + UUID.randomUUID() + "/team",
                "{\"members\": [null]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("reasons").get(0).get("code").stringValue())
        .isEqualTo("input.json-field");
    assertThat(answer.json().get("reasons").get(0).get("field").stringValue())
        .startsWith("members");
  }

  @Test
  void theLogOfAnErrorNamesThePatternAndNotTheSecretInTheAddress(CapturedOutput output)
      throws Exception {
    MockHttpServletResponse response =
        answered("/setup/marked-secret", new IllegalStateException());

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(output.getAll())
        .contains("unexpected error", "GET /pattern/{secret}")
        .doesNotContain("marked-secret");
  }

  private MockHttpServletResponse answered(String path, Exception error) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/pattern/{secret}");
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setCharacterEncoding("UTF-8");
    edge.answer(request, response, error);
    return response;
  }

  @Test
  void forwardedHeadersAreNotBelievedUnlessSomebodySaysSo() {
    Answer answer =
        stage.visitor().get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "1.2.3.4");

    assertThat(answer.header("set-cookie")).contains("XSRF-TOKEN").doesNotContain("Secure");
  }

  @Test
  void aLinkCannotSayThatSomethingWasDone() {
    Visitor editor = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    String forged = "/account?done=password.changed";
    assertThat(editor.get(forged).body()).doesNotContain("パスワードを変更しました");

    String next = "another long password";
    Answer changed =
        editor.post(
            "/account/password", "current", Stage.PASSWORD, "password", next, "again", next);

    assertThat(editor.get(changed.location()).body()).contains("パスワードを変更しました");
    assertThat(editor.get(changed.location()).body()).doesNotContain("パスワードを変更しました");
  }

  @Test
  void aLinkThroughTheSignInCannotSayThatSomethingWasDoneEither() {
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    Visitor visitor = stage.visitor();
    String next = "/account?done=password.changed";
    assertThat(visitor.get("/sign-in?next=" + next).body())
        .contains("value=\"/account\"")
        .doesNotContain("value=\"/account?");

    Answer signedIn =
        visitor.post("/sign-in", "email", email, "password", Stage.PASSWORD, "next", next);

    assertThat(signedIn.location()).isEqualTo("/account");
    assertThat(visitor.get(next).body()).doesNotContain("パスワードを変更しました");
  }

  @Test
  void aFormThatCameBackSaysSoInItsTitleAndAtItsFields() {
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/sign-in").body()).contains("<title>ログイン | Akashi</title>");

    Answer wrong = visitor.post("/sign-in", "email", "", "password", "");

    assertThat(wrong.body())
        .contains("<title>エラー：ログイン | Akashi</title>")
        .contains("aria-describedby=\"e-email\"", "id=\"e-email\"");
  }

  @Test
  void aHintStaysWhenThereIsAnError() {
    Visitor editor = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    editor.get("/account");

    Answer wrong =
        editor.post(
            "/account/password", "current", Stage.PASSWORD, "password", "short", "again", "short");

    assertThat(wrong.body()).contains("aria-describedby=\"e-password h-password\"");
  }
}
