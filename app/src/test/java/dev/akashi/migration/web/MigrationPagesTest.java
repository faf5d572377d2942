package dev.akashi.migration.web;

import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.migration.MigrationStage;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The pages of a migration, as a browser without script sees them. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class MigrationPagesTest {

  private static final String TO = "?to=" + NEW;

  @Autowired Stage people;
  @Autowired OwnStatements own;

  private final ApplicationContext context;
  private final StatementStage stage;
  private Actor provider;
  private StatementId id;
  private String path;

  MigrationPagesTest(@Autowired ApplicationContext context) {
    this.context = context;
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDraftAndANewerVersion() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    MigrationStage.promulgate(context);
    provider = stage.representative();
    id = stage.complete(provider);
    path = "/provider/statements/" + id;
  }

  private String revision() {
    return String.valueOf(own.sheet(provider, id).revision());
  }

  private Visitor.Answer migrate(Visitor visitor) {
    visitor.get(path + "/migration/preview" + TO);
    return visitor.post(path + "/migration", "to", NEW, "revision", revision());
  }

  @Test
  void theWorkspaceTellsOfTheNewerVersionAndLeadsToThePreview() {
    Visitor visitor = people.signedIn(provider);

    assertThat(visitor.get(path).body()).contains("新しい管理基準があります", path + "/migration/preview");
    assertThat(visitor.get(path + "?lang=en").body()).contains("There is a newer baseline");
    assertThat(visitor.get(path + "/migration/preview").status()).isEqualTo(200);
  }

  @Test
  void thePreviewShowsEachFateAndTheChangedWordsSideBySide() {
    Visitor visitor = people.signedIn(provider);
    String preview = path + "/migration/preview" + TO;

    assertThat(visitor.get(preview).body())
        .contains(
            "新しい版への移行の事前確認",
            "見直しが必要 1",
            "新たに回答が必要 1",
            "言明書の外に保管 1",
            "新しい番号に引継ぎ 1",
            "<u>全く別の事柄を3日以内に定める",
            "2025年1月29日",
            "手順書に従って実施し、記録を残す。");
    assertThat(visitor.get(preview + "&show=ALONG_LINEAGE").body())
        .contains("9.2.3.11.PB", IS.value());
    assertThat(visitor.get(preview + "&show=KEPT").body()).contains(GONE.value());
    assertThat(visitor.get(preview + "&show=NEW_ANSWERS").body())
        .contains(ADDED.value(), "離席するときは画面を施錠する。");
    assertThat(visitor.get(preview + "&show=CARRIED_OVER&start=50").body())
        .contains("show=CARRIED_OVER&amp;start=100");
    assertThat(visitor.get(preview + "&lang=en").body())
        .contains("Preview of the migration", "Look again 1", "Else within 3 days");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void afterTheMigrationThePagesTellWhatIsToDoAndUntilWhenItCanBeUndone() {
    Visitor visitor = people.signedIn(provider);

    Visitor.Answer applied = migrate(visitor);

    assertThat(applied.status()).isEqualTo(303);
    assertThat(visitor.get(applied.location()).body())
        .contains("新しい版に移行しました", "2025年", "移行を取り消す", REWORDED.value(), "回答はこのままでよい");
    assertThat(visitor.get(path).body())
        .contains("見直しが必要：1件、新たに回答が必要：1件", "2025年1月29日", "保管している回答（1件）");
    assertThat(visitor.get(path + "?open=" + REWORDED).body()).contains("新しい版で求められる内容が変わりました");
    assertThat(visitor.get(path + "/kept-answers").body())
        .contains(GONE.value(), "要求事項が新しい版にない", "手順書に従って実施し、記録を残す。");
    assertThat(visitor.get(path + "/migration?lang=en").body())
        .contains("Undo the migration", "The answer still fits", "To do after the migration");
  }

  @Test
  void anAnswerIsConfirmedAndTheMigrationUndone() {
    Visitor visitor = people.signedIn(provider);
    visitor.get(migrate(visitor).location());

    assertThat(
            visitor.post(path + "/migration/looked-at", "requirement", REWORDED.value()).status())
        .isEqualTo(303);
    assertThat(visitor.get(path + "/migration").body()).doesNotContain("回答はこのままでよい");
    Visitor.Answer undone = visitor.post(path + "/migration/undo", "revision", revision());
    assertThat(visitor.get(undone.location()).body()).contains("移行を取り消し、移行前の回答に戻しました");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void whatToConfirmShowsTheOldAndTheNewTextBesideTheAnswer() {
    Visitor visitor = people.signedIn(provider);
    String was =
        context.getBean(Baselines.class).version(OLD).find(REWORDED).orElseThrow().text().ja();
    visitor.get(migrate(visitor).location());

    String page = visitor.get(path + "/migration").body();

    assertThat(page)
        .contains("<u>全く別の事柄を3日以内に定める", "手順書に従って実施し、記録を残す。", "回答はこのままでよい")
        .contains(
            "/baseline/" + OLD + "/" + REWORDED.value(),
            "/baseline/" + NEW + "/" + REWORDED.value());
    assertThat(page.replaceAll("</?u>", "")).contains(was);
  }

  @Test
  void aSecondClickOnConfirmingIsHarmless() {
    Visitor visitor = people.signedIn(provider);
    visitor.get(migrate(visitor).location());
    String looked = path + "/migration/looked-at";
    visitor.post(looked, "requirement", REWORDED.value());

    Visitor.Answer again = visitor.post(looked, "requirement", REWORDED.value());

    assertThat(again.status()).isEqualTo(303);
    assertThat(visitor.get(again.location()).status()).isEqualTo(200);
    assertThat(visitor.post(looked, "requirement", ADDED.value()).status()).isEqualTo(422);
  }

  @Test
  void aStaleFormIsShownAgainAndNothingIsMigrated() {
    Visitor visitor = people.signedIn(provider);
    visitor.get(path + "/migration/preview" + TO);

    Visitor.Answer stale = visitor.post(path + "/migration", "to", NEW, "revision", "1");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body())
        .contains("この言明書が変更されました", "新しい版への移行の事前確認", "value=\"" + revision() + "\"");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void anAnswerToTheFormerQuestionIsShownAgainAndNotSaved() {
    provider = stage.representative();
    id = stage.draft(provider);
    path = "/provider/statements/" + id;
    Visitor visitor = people.signedIn(provider);
    visitor.get(path + "?open=" + REWORDED);
    Visitor other = people.signedIn(provider);
    migrate(other);

    Visitor.Answer stale = answer(visitor, REWORDED);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("別の版に移されました", "古い問いへの回答", "全く別の事柄を3日以内に定める");
    assertThat(answer(visitor, GONE).status()).isEqualTo(409);
    assertThat(answer(visitor, GONE).body()).contains("入力していた内容", "古い問いへの回答");
    Visitor.Answer alike =
        visitor.post(
            path + "/answers",
            "seen",
            "0",
            "which",
            "chosen",
            "requirement",
            REWORDED.value(),
            "commonText",
            "古い問いへの一括の回答",
            "commonFrequency",
            "DAILY",
            "do",
            "select");
    assertThat(alike.status()).isEqualTo(409);
    assertThat(alike.body()).contains("古い問いへの一括の回答");
    assertThat(own.sheet(provider, id).content().answers()).isEmpty();
  }

  private Visitor.Answer answer(Visitor visitor, RequirementId requirement) {
    return visitor.post(
        path + "/answers/" + requirement,
        "revision",
        "0",
        "measures",
        "1",
        "treatment",
        "SELECTED",
        "measure-0-text",
        "古い問いへの回答",
        "measure-0-frequency",
        "DAILY");
  }

  @Test
  void aFormWithoutAVersionOrARequirementIsRefusedAtTheField() {
    Visitor visitor = people.signedIn(provider);
    visitor.get(path + "/migration/preview" + TO);

    assertThat(visitor.post(path + "/migration", "revision", revision()).status()).isEqualTo(422);
    assertThat(visitor.post(path + "/migration/looked-at", "requirement", "x").status())
        .isEqualTo(422);
    assertThat(visitor.post(path + "/migration/undo", "revision", revision()).status())
        .isEqualTo(404);
  }

  @Test
  void aDeclaredStatementIsToldToStartTheNextOne() {
    Visitor visitor = people.signedIn(provider);
    stage.declare(provider, id);

    assertThat(visitor.get(path).body())
        .contains("新しい版には、次期の言明書から移行できます")
        .doesNotContain("移行を確認する");
    assertThat(visitor.get(path + "/migration/preview" + TO).body())
        .contains("言明済みの言明書は封印されており、移行できません", "/about/clauses/FRM-34");
    assertThat(visitor.post(path + "/migration", "to", NEW, "revision", revision()).status())
        .isEqualTo(422);
  }

  @Test
  void thePagesOfAnothersStatementDoNotExist() {
    Visitor other = people.signedIn(stage.representative());

    for (String page : new String[] {"/migration", "/migration/preview" + TO, "/kept-answers"}) {
      assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
    }
    assertThat(people.signedIn(people.person(Role.REVIEWER)).get(path + "/migration").status())
        .isEqualTo(403);
  }
}
