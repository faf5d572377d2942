package dev.akashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file over the limit is refused as everything else is: with field, reason and remedy. */
@AkashiTest
class TooLargeUploadTest {

  private static final int MEGABYTE = 1 << 20;

  @Autowired Stage stage;

  /** What a person reads: a form's token is random and may hold any few characters. */
  private static String said(Answer answer) {
    return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void theLimitOfTheAddressIsToldToAPersonWhoIsStillSignedIn() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Visitor visitor = stage.signedIn(officer);
    visitor.get("/programme/catalogues/new");

    Answer refused =
        visitor.upload(
            "/programme/catalogues", "big.json", new byte[33 * MEGABYTE - 5_000], "a", "b");

    assertThat(refused.status()).isEqualTo(413);
    assertThat(said(refused))
        .contains(
            "<b>ファイル</b>：", "32MB", "33MB", officer.name(), "href=\"/programme/catalogues/new\"")
        .doesNotContain("4MB", "href=\"/sign-in\"");
  }

  @Test
  void theUsualLimitIsToldWhereNoOtherHolds() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Visitor visitor = stage.signedIn(officer);
    visitor.get("/programme/catalogues/new");

    Answer refused =
        visitor.upload("/programme/catalogues/x", "big.xlsx", new byte[5 * MEGABYTE - 5_000]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(said(refused))
        .contains("（送られた大きさは約5MB", "4MB", officer.name())
        .doesNotContain("32MB");
  }

  @Test
  void whoIsNotSignedInIsToldTheUsualLimit() {
    Visitor nobody = stage.visitor();
    nobody.get("/sign-in");

    Answer refused = nobody.upload("/programme/catalogues", "big.json", new byte[33 * MEGABYTE]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("href=\"/sign-in\"").contains("4MB");
  }

  @Test
  void theApiNamesTheLimitToo() {
    Visitor api = stage.api(stage.person(Role.PROGRAMME_OFFICER));

    Answer refused = api.json("POST", "/api/v1/catalogues", " ".repeat(33 * MEGABYTE));

    assertThat(refused.status()).isEqualTo(413);
    JsonNode reason = refused.json().get("reasons").get(0);
    assertThat(reason.get("code").stringValue()).isEqualTo("input.body-too-large");
    assertThat(reason.get("reason").stringValue()).contains("32");
    assertThat(reason.get("remedy").stringValue()).isNotBlank();
  }
}
