package dev.akashi.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be right is told at its field, with what to do about it, and nothing is stored. */
@AkashiTest
class DecisionMistakesTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired DSLContext sql;

  private AgencyOnStage agency;
  private String decision;

  @BeforeEach
  void aDecision() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
    decision = agency.startedDecision(agency.classifiedSystem("Payroll"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "recoveryHours   | \"recoveryHours\": -1",
        "recoveryHours   | \"recoveryHours\": 99999999999999999999",
        "workPerYear     | \"workPerYear\": -1, \"workPeakPerHour\": 1",
        "workPeakPerHour | \"workPerYear\": 1, \"workPeakPerHour\": 1000000000001",
        "workPerYear     | \"workPerYear\": 1",
        "audience        | \"audience\": \"NOBODY\"",
        "kind            | \"kind\": \"\"",
        "links           | \"links\": \"a\\u0000b\"",
      })
  void stepZero(String field, String body) {
    refused(field, decision + "/step0", body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "costBuild     | \"costBuild\": 9223372036854775807, \"costYearly\": 1",
        "costYearly    | \"costBuild\": 1, \"costYearly\": -1",
        "costYearly    | \"costBuild\": 1",
        "personMonths  | \"personMonths\": -1",
        "personMonths  | \"personMonths\": 9999999999",
        "merits.EFFICIENCY | \"merits\": {\"EFFICIENCY\": null}",
        "merit.EFFICIENCY | \"merits\": {\"EFFICIENCY\": {}}",
        "merit.BEAUTY  | \"merits\": {\"BEAUTY\": {\"contributes\": true}}",
        "logs.[0]      | \"logs\": [null]",
        "logs          | \"logs\": [{}]",
        "nature        | \"nature\": \"MAGIC\"",
        "deployment    | \"deployment\": \"MAGIC\"",
        "registryKey   | \"registryKey\": \"?\"",
        "privateOffer  | \"privateOffer\": \"nobody's\"",
        "checks.data-location | \"checks\": {\"data-location\": null}",
        "check.data-location | \"checks\": {\"data-location\": {\"choice\": \"moon\"}}",
        "check.colour  | \"checks\": {\"colour\": {\"choice\": \"red\"}}",
        "check.data-location | \"checks\": {\"data-location\": {\"choice\": \"domestic\","
            + " \"confirmedOn\": \"1900-01-01\"}}",
        "check.data-location | \"checks\": {\"data-location\": {\"choice\": \"domestic\","
            + " \"confirmedOn\": \"2025-11-21\"}}",
      })
  @Clause("CBD-06")
  void candidate(String field, String body) {
    refused(
        field,
        decision + "/steps/1/candidates",
        "\"name\": \"Keyaki\", \"provider\": \"Keyaki K.K.\", " + body);
    assertThat(agency.show(decision).get("candidates")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "evidence.[0] | \"outcome\": \"NO_MERIT\", \"evidence\": [null]",
        "outcome  | \"outcome\": null",
        "outcome  | \"outcome\": \"PERHAPS\"",
        "evidence | \"outcome\": \"NO_MERIT\", \"evidence\": [\"a\\u0000b\"]",
        "reason   | \"outcome\": \"NO_MERIT\", \"reason\": \"a\\u0000b\"",
        "adopted  | \"outcome\": \"ADOPT\", \"adopted\": \"x\"",
      })
  void verdict(String field, String body) {
    refused(field, decision + "/steps/1/verdict", body);
  }

  @Test
  void aNumberThatIsTooLargeIsCalledTooLargeOnThePageToo() {
    Visitor browser = stage.signedIn(agency.officer);
    String page = decision.replace("/api/v1", "");
    browser.get(page + "?step=0&lang=en");

    Answer answer =
        browser.post(
            page + "/step0?lang=en",
            "revision",
            String.valueOf(agency.revision(decision)),
            "recoveryHours",
            "9,999,999,999");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("too large (largest allowed: 8,760)");
  }

  @Test
  @Clause("CBD-13")
  void numbersInFullWidthAreReadAndWhatWasTypedIsNotCalledMissing() {
    Visitor browser = stage.signedIn(agency.officer);
    String fresh = agency.freshDecision(agency.classifiedSystem("Ledger"));
    String page = fresh.replace("/api/v1", "");
    browser.get(page + "?step=0");
    Answer unreadable =
        browser.post(
            page + "/step0",
            "revision",
            String.valueOf(agency.revision(fresh)),
            "workPerYear",
            "twelve",
            "workPeakPerHour",
            "200",
            "unit",
            "documents");
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.body())
        .doesNotContain("業務量の予測がありません")
        .doesNotContain("業務量の単位がありません")
        .contains("主なサービス利用者が選ばれていません");

    Answer saved =
        browser.post(
            page + "/step0",
            "revision",
            String.valueOf(agency.revision(fresh)),
            "workPerYear",
            "１２，０００",
            "workPeakPerHour",
            "２００",
            "unit",
            "documents");

    assertThat(saved.status()).isEqualTo(303);
    assertThat(browser.get(page + "?step=0").body()).contains("value=\"12000\"");
  }

  @Test
  @Clause("CBD-04")
  void theOnPremisesWayIsAskedForByItsCostAlone() {
    Visitor browser = stage.signedIn(agency.officer);
    String page = decision.replace("/api/v1", "");

    assertThat(browser.get(page + "/end").body())
        .contains("<a href=\"" + page + "?step=9\">記入する画面へ</a>");
    assertThat(browser.get(page + "?step=9").body())
        .contains("費用と開発の規模を加えてください")
        .doesNotContain("name=\"outcome\"")
        .doesNotContain("オンプレミスは選べません");
  }

  @Test
  @Clause("CBD-08")
  void theSummaryNamesTheVerdict() {
    Visitor browser = stage.signedIn(agency.officer);
    String page = decision.replace("/api/v1", "");
    browser.get(page + "?step=1");

    Answer answer =
        browser.post(
            page + "/steps/1/verdict", "revision", String.valueOf(agency.revision(decision)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).containsPattern("<a href=\"#f-outcome\">[^<]*判断[^<]*</a>");
  }

  private void refused(String field, String address, String body) {
    Answer answer =
        agency.api.json(
            "POST", address, "{\"revision\": " + agency.revision(decision) + ", " + body + "}");
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body())
        .contains("\"" + field + "\"")
        .containsAnyOf("remedy", "input.required");
  }
}
