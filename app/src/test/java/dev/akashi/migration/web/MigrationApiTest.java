package dev.akashi.migration.web;

import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.migration.MigrationStage;
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
import tools.jackson.databind.JsonNode;

/** Migration over the interface. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class MigrationApiTest {

  @Autowired Stage people;

  private final ApplicationContext context;
  private final StatementStage stage;
  private Actor provider;
  private Visitor api;
  private String path;

  MigrationApiTest(@Autowired ApplicationContext context) {
    this.context = context;
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDraftAndANewerVersion() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    MigrationStage.promulgate(context);
    provider = stage.representative();
    StatementId id = stage.complete(provider);
    api = people.api(provider);
    path = "/api/v1/provider/statements/" + id;
  }

  private JsonNode preview() {
    return api.get(path + "/migration?to=" + NEW + "&fate=ALONG_LINEAGE").json();
  }

  private Visitor.Answer apply(String revision) {
    return api.json(
        "POST", path + "/migration", "{\"to\": \"" + NEW + "\", \"revision\": " + revision + "}");
  }

  @Test
  void aDraftIsPreviewedMigratedLookedAtAndTakenBack() {
    JsonNode preview = preview();
    assertThat(preview.get("counts").get("LOOK_AGAIN").intValue()).isEqualTo(1);
    assertThat(preview.get("moves").size()).isEqualTo(1);
    assertThat(preview.get("moves").get(0).get("now").stringValue()).isEqualTo(IS.value());
    assertThat(preview.get("asked").get(0).get("id").stringValue()).isEqualTo(ADDED.value());
    assertThat(preview.get("undoUntil").stringValue()).isEqualTo("2025-01-29");

    JsonNode step = apply(preview.get("revision").toString()).json();
    assertThat(step.get("to").stringValue()).isEqualTo(NEW);
    assertThat(step.get("open").size()).isEqualTo(2);
    JsonNode kept = api.get(path + "/kept-answers").json();
    assertThat(kept.get("items").get(0).get("requirement").stringValue()).isEqualTo(GONE.value());
    assertThat(kept.get("items").get(0).get("individualControls").get(0).get("text").stringValue())
        .isEqualTo("手順書に従って実施し、記録を残す。");

    JsonNode looked =
        api.json("POST", path + "/migration/looked-at", "{\"requirement\": \"" + REWORDED + "\"}")
            .json();
    assertThat(looked.get("open").size()).isEqualTo(1);
    JsonNode undone =
        api.json("POST", path + "/migration/undo", "{\"revision\": " + step.get("revision") + "}")
            .json();
    assertThat(undone.get("baseline").stringValue()).isEqualTo(OLD);
    assertThat(api.get(path + "/migration/last").status()).isEqualTo(404);
  }

  @Test
  void whatIsMissingOrOldIsRefused() {
    assertThat(api.get(path + "/migration").status()).isEqualTo(422);
    assertThat(api.get(path + "/migration?to=" + NEW + "&fate=LOST").status()).isEqualTo(422);
    assertThat(api.get(path + "/migration?to=" + NEW + "&start=x").status()).isEqualTo(422);
    assertThat(api.get(path + "/migration?to=none").status()).isEqualTo(404);
    assertThat(apply("null").status()).isEqualTo(422);
    assertThat(apply("1").status()).isEqualTo(409);
    assertThat(api.json("POST", path + "/migration/undo", "{\"revision\": 1}").status())
        .isEqualTo(409);
    assertThat(api.json("POST", path + "/migration/looked-at", "{}").status()).isEqualTo(422);
    assertThat(people.api(stage.representative()).get(path + "/migration?to=" + NEW).status())
        .isEqualTo(404);
  }

  @Test
  void anAnswerToTheFormerQuestionIsAConflict() {
    provider = stage.representative();
    api = people.api(provider);
    path = "/api/v1/provider/statements/" + stage.draft(provider);
    String answer = path + "/answers/" + REWORDED;
    String before = api.get(answer).header("etag");
    apply(api.get(path + "/migration?to=" + NEW).json().get("revision").toString());
    String body = "{\"treatment\": \"SELECTED\"}";

    assertThat(api.json("PUT", answer, body, "If-Match", before).status()).isEqualTo(409);
    assertThat(
            api.json(
                    "PUT",
                    path + "/answers/" + GONE,
                    "{\"treatment\": \"SELECTED\", \"revision\": 0}")
                .status())
        .isEqualTo(409);
    String now = api.get(answer).header("etag");
    assertThat(api.json("PUT", answer, body, "If-Match", now).status()).isEqualTo(200);
    assertThat(api.get(answer).header("etag")).isNotEqualTo(now);
  }

  @Test
  void longListsComeInPages() {
    JsonNode first = api.get(path + "/migration?to=" + NEW + "&size=10").json();

    assertThat(first.get("moves").size()).isEqualTo(10);
    assertThat(first.get("next").intValue()).isEqualTo(10);
    JsonNode last = api.get(path + "/migration?to=" + NEW + "&start=230&size=10").json();
    assertThat(last.get("moves").size()).isEqualTo(4);
    assertThat(last.path("next").isNumber()).isFalse();
  }
}
