package dev.akashi.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Texts;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ParameterType;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because parameters are shared by everything else. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class ParameterPagesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
  private static final Parameter<Integer> AIM = Parameter.number("review.aim-months");

  @Autowired Stage stage;
  @Autowired ProgrammeParameters parameters;
  @Autowired JdbcTemplate jdbc;
  @Autowired Texts texts;

  @BeforeEach
  @AfterEach
  void standOnTheDay() {
    TestDay.set(TODAY);
  }

  private Visitor officer() {
    return stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
  }

  private static Answer add(
      Visitor officer, String key, String text, String from, String revision) {
    officer.get("/programme/parameters/" + key);
    return officer.post(
        "/programme/parameters/" + key,
        "text",
        text,
        "validFrom",
        from,
        "basis",
        "OFFICIAL",
        "sourceJa",
        "運営委員会決定",
        "sourceEn",
        "Decision of the committee",
        "revision",
        revision);
  }

  @Test
  void aDayThatCannotBeReadIsNoGoodAnswer() {
    Answer page = officer().get("/programme/parameters?on=2025-02-30");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("2025-02-30");
  }

  @Test
  void theListShowsTheValuesOfADayAndMarksOurDefaults() {
    Answer page = officer().get("/programme/parameters?on=R7.7.1");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("登録番号の形式")
        .contains("C{yy}-{serial4}-{level}")
        .contains("本システムの既定値")
        .contains("管理基準 2.2.5")
        .contains(parameters.versionOn(TODAY));
  }

  @Test
  void aDayThatCannotBeReadIsToldAndTodayIsShown() {
    Answer page = officer().get("/programme/parameters?on=soon");

    assertThat(page.body()).contains("「soon」は日付として読めません").contains("登録番号の形式");
  }

  @Test
  @Clause("CBD-09")
  void anAddedValueCountsFromItsDayOnAndLeavesEarlierDaysAlone() {
    String key = "review.aim-months";
    String before = parameters.versionOn(TODAY);

    Answer added = add(officer(), key, "5", "2026-04-01", "0");

    assertThat(added.location())
        .isEqualTo("/programme/parameters/" + key + "?done=programme.parameter-added");
    assertThat(parameters.on(LocalDate.of(2026, 4, 1), AIM)).isEqualTo(5);
    assertThat(parameters.on(LocalDate.of(2026, 3, 31), AIM)).isEqualTo(6);
    assertThat(parameters.versionOn(TODAY)).isEqualTo(before);
    assertThat(parameters.versionOn(LocalDate.of(2026, 4, 1))).startsWith("2026-04-01.");
    assertThat(
            jdbc.queryForObject(
                "select detail ->> 'after' from trail.event"
                    + " where action = 'programme.parameter-added' and subject_id = ?",
                String.class,
                key))
        .isEqualTo("5");
  }

  @Test
  @Clause("CBD-09")
  void backDatingIsRefusedAndWhatWasTypedStays() {
    Answer refused = add(officer(), "audit.period.max-months", "18", "2025-06-30", "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("本日（2025年7月1日（令和7年））より前です")
        .contains("/about/clauses/CBD-09")
        .contains("value=\"18\"")
        .contains("value=\"運営委員会決定\"");
    assertThat(parameters.on(TODAY, Parameter.number("audit.period.max-months"))).isEqualTo(12);
  }

  @Test
  void aTextOfTheWrongTypeIsToldAtItsFieldTogetherWithTheRest() {
    Visitor officer = officer();
    officer.get("/programme/parameters/sample.table");

    Answer refused =
        officer.post(
            "/programme/parameters/sample.table",
            "text",
            "daily=many",
            "validFrom",
            "",
            "basis",
            "GUESS",
            "sourceJa",
            "",
            "revision",
            "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("「daily=many」を表として読み取れません")
        .contains("id=\"e-text\"")
        .contains("id=\"e-validFrom\"")
        .contains("id=\"e-sourceJa\"")
        .contains("「GUESS」は選べません");
  }

  @Test
  void whoComesSecondIsToldAndSeesTheOtherValue() {
    Visitor second = officer();
    add(officer(), "audit.period.min-months", "3", "2025-08-01", "0");

    Answer refused = add(second, "audit.period.min-months", "5", "2025-09-01", "0");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("ほかの担当者が値を追加しました")
        .contains("<b>3</b>")
        .contains("value=\"5\"")
        .contains("name=\"revision\" value=\"1\"");
    assertThat(add(second, "audit.period.min-months", "5", "2025-09-01", "1").status())
        .isEqualTo(303);
  }

  @Test
  void aValueThatNothingKnowsIsToldBeforeItStopsAnybody() {
    assertThat(add(officer(), "cbd.version", "1999-01-01", "2025-12-01", "0").body())
        .contains("「1999-01-01」はありません", "2021-03-30");
    assertThat(add(officer(), "integrity.levels", "99", "2025-12-01", "0").body())
        .contains("決められた形式に合いません");
    assertThat(add(officer(), "review.aim-months", "7", "9999-12-31", "0").body())
        .contains("先すぎます");
  }

  @Test
  void fullWidthDigitsAreDigits() {
    assertThat(add(officer(), "decision.providers-minimum", "２", "2026-12-01", "0").status())
        .isEqualTo(303);
  }

  @Test
  void anAnnouncedValueCanBeCorrectedBeforeItsDay() {
    Visitor officer = officer();
    add(officer, "application.prep-months", "2", "2026-10-01", "0");

    add(officer, "application.prep-months", "3", "2026-10-01", "1");

    assertThat(
            parameters.on(LocalDate.of(2026, 10, 1), Parameter.number("application.prep-months")))
        .isEqualTo(3);
    assertThat(officer.get("/programme/parameters/application.prep-months").body())
        .contains("差し替え済み")
        .contains("予定");
  }

  @Test
  void onlyTheProgrammeOfficeMayLookAndChange() {
    Visitor provider = stage.signedIn(stage.person(Role.REPRESENTATIVE));

    assertThat(provider.get("/programme/parameters").status()).isEqualTo(403);
    provider.get("/home");
    assertThat(
            provider
                .post("/programme/parameters/audit.period.min-months", "text", "9", "revision", "0")
                .status())
        .isEqualTo(403);
    assertThat(stage.visitor().get("/programme/parameters").location()).startsWith("/sign-in");
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeSaysWhatIsWrongAndWhatToDo(ParameterType type) {
    Reason reason = Reason.atField("text", type.refusal(), "x");

    for (Language language : Language.values()) {
      assertThat(texts.reason(language, reason)).doesNotStartWith("reason.");
      assertThat(texts.remedy(language, reason)).isPresent();
    }
  }

  @Test
  void anUnknownKeyIsNotFound() {
    assertThat(officer().get("/programme/parameters/no.such-key").status()).isEqualTo(404);
  }

  @Test
  void theDatabaseItselfRefusesToChangeAValue() {
    assertThatThrownBy(() -> jdbc.update("update programme.parameter_value set text = '1'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only added");
  }
}
