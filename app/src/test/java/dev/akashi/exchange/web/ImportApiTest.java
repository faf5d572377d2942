package dev.akashi.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AkashiTest
class ImportApiTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String NOTHING = "01890000-0000-7000-8000-000000000000";

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor api;
  private DraftId draft;
  private String path;

  @BeforeEach
  void anOfficerWithADraft() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    api = stage.api(officer);
    draft =
        workshop.begin(
            officer,
            "2971-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("取込みの案", "Draft for imports"));
    path = "/api/v1/programme/baselines/" + draft;
  }

  private static byte[] table(String[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("別表");
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] row(String... cells) {
    return cells;
  }

  /** Keeps a workbook and says how it is read. */
  private String kept(String columns, String[]... rows) {
    Answer kept = api.upload(path + "/imports", "表.xlsx", table(rows));
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    String upload = path + "/imports/" + kept.json().get("id").stringValue();
    Answer chosen =
        api.json(
            "PUT",
            upload + "/columns",
            "{\"sheet\": 0, \"headRow\": 1, \"columns\": %s}".formatted(columns));
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    assertThat(chosen.json().get("ready").booleanValue()).isTrue();
    return upload;
  }

  private Answer take(String upload, int revision) {
    return api.json("POST", upload + "/take", "{\"revision\": %d}".formatted(revision));
  }

  private boolean isThere(String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .anyMatch(piece -> piece.content().name().equals(name));
  }

  private String counts() {
    return List.of("workshop.piece", "workshop.edit", "exchange.upload", "trail.event").stream()
        .map(table -> table + "=" + sql.fetchValue("select count(*) from " + table))
        .collect(Collectors.joining(" "));
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
  void aWorkbookIsUploadedLookedThroughTakenInAndUndone() {
    Answer uploaded =
        api.upload(
            path + "/imports",
            "表.xlsx",
            table(row("番号", "表題", "水準2"), row("9.9", "節", ""), row("9.9.1", "目標", "○")));
    String upload = path + "/imports/" + uploaded.json().get("id").stringValue();
    assertThat(uploaded.json().get("ready").booleanValue()).isFalse();
    assertThat(api.get(upload + "/sheets").json().get("items").get(0).stringValue())
        .isEqualTo("別表");
    JsonNode sheet = api.get(upload + "/sheets/0").json();
    assertThat(sheet.get("headRow").intValue()).isEqualTo(1);
    assertThat(sheet.get("unreadColumns").intValue()).isZero();
    List<String> uses =
        sheet.get("columns").valueStream().map(column -> column.get("use").stringValue()).toList();
    assertThat(uses).containsExactly("NUMBER", "TITLE_JA", "LEVEL:2");
    api.json(
        "PUT",
        upload + "/columns",
        "{\"sheet\": 0, \"headRow\": 1, \"columns\": [\"NUMBER\", \"TITLE_JA\", \"LEVEL:2\"]}");

    JsonNode rows = api.get(upload + "/rows").json();
    assertThat(rows.get("counts").get("ADDED").intValue()).isEqualTo(2);
    assertThat(rows.get("items").get(0).get("number").stringValue()).isEqualTo("2");
    assertThat(rows.get("items").get(0).get("changes").toString()).contains("gains", "9.9.1");
    assertThat(api.get(upload + "/rows?only=ADDED&from=1").json().get("items")).hasSize(1);

    Answer taken = take(upload, rows.get("revision").intValue());
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().get("pieces").intValue()).isEqualTo(3);
    assertThat(isThere("9.9.1")).isTrue();
    JsonNode edit = api.get(path + "/edits").json().get("items").get(0);
    assertThat(edit.get("kind").stringValue()).isEqualTo("IMPORT");
    assertThat(edit.get("name").stringValue()).isEqualTo("表.xlsx");
    assertThat(edit.get("pieces").intValue()).isEqualTo(3);
    assertThat(api.get(upload).status()).isEqualTo(404);

    int number = taken.json().get("edit").intValue();
    assertThat(api.json("POST", path + "/edits/" + number + "/undo", null).status()).isEqualTo(200);
    assertThat(isThere("9.9.1")).isFalse();
  }

  @Test
  void whatWasEditedMeanwhileIsAConflict() {
    String upload = kept("[\"NUMBER\", \"TITLE_JA\"]", row("番号", "表題"), row("9.9", "節"));
    editor.add(officer, draft, Code.of("9.8"), new DraftText("別の節", ""));
    String before = counts();

    assertThat(take(upload, 0).status()).isEqualTo(409);
    assertThat(counts()).isEqualTo(before);
    assertThat(take(upload, 1).status()).isEqualTo(200);
  }

  @Test
  void aRowThatIsWrongStopsTheWhole() {
    String upload =
        kept("[\"NUMBER\", \"TITLE_JA\"]", row("番号", "表題"), row("9.9", "節"), row("x", "y"));
    JsonNode wrong = api.get(upload + "/rows?only=ERROR").json().get("items").get(0);
    assertThat(wrong.get("reason").get("code").stringValue()).isEqualTo("exchange.bad-number");
    String before = counts();

    assertThat(take(upload, 0).status()).isEqualTo(422);
    assertThat(counts()).isEqualTo(before);

    assertThat(api.json("DELETE", upload, null).status()).isEqualTo(204);
    assertThat(api.get(path + "/imports").json().get("items")).isEmpty();
  }

  @Test
  void aDamagedWorkbookIsRefusedAndNothingIsKept() {
    byte[] whole = table(row("番号", "表題"), row("9.9", "節"));
    String before = counts();
    Answer damaged =
        api.upload(path + "/imports", "a.xlsx", Arrays.copyOf(whole, whole.length / 2));
    assertThat(damaged.status()).isEqualTo(422);
    assertThat(fields(damaged)).containsExactly("file");
    Answer none = api.json("POST", path + "/imports", "{}");
    assertThat(none.status()).as(none.body()).isEqualTo(422);
    assertThat(fields(none)).containsExactly("file");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void whatIsWrongIsToldAtItsField() {
    Answer kept =
        api.upload(path + "/imports", "a.xlsx", table(row("番号", "低影響"), row("9.9.1", "○")));
    String upload = path + "/imports/" + kept.json().get("id").stringValue();
    String before = counts();

    Answer types =
        api.json(
            "PUT",
            upload + "/columns",
            "{\"sheet\": -1, \"headRow\": 99999, \"columns\": [\"NUMBER\", \"LEVEL:two words\"]}");
    assertThat(types.status()).isEqualTo(422);
    assertThat(fields(types)).containsExactly("sheet", "headRow", "columns1");
    Answer unnamed =
        api.json(
            "PUT", upload + "/columns", "{\"headRow\": 1, \"columns\": [\"NUMBER\", \"LEVEL\"]}");
    assertThat(fields(unnamed)).containsExactly("columns1");
    assertThat(fields(api.get(upload + "/rows?only=MAYBE"))).containsExactly("only");
    assertThat(fields(api.json("POST", upload + "/take", "{}"))).containsExactly("revision");
    assertThat(api.get(upload + "/rows").status()).isEqualTo(422);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void theOfficeAloneTakesFilesIn() {
    String upload = kept("[\"NUMBER\", \"TITLE_JA\"]", row("番号", "表題"), row("9.9", "節"));
    Visitor stranger = stage.api(stage.person(Role.REVIEWER));
    assertThat(stranger.get(path + "/imports").status()).isEqualTo(403);
    assertThat(stranger.get(upload + "/rows").status()).isEqualTo(403);
    assertThat(stranger.json("POST", upload + "/take", "{\"revision\": 0}").status())
        .isEqualTo(403);
    assertThat(stage.visitor().get(upload).status()).isEqualTo(401);
    assertThat(api.get(path + "/imports/" + NOTHING + "/rows").status()).isEqualTo(404);
    assertThat(api.get(path.replace(draft.toString(), NOTHING) + "/imports").status())
        .isEqualTo(404);
  }
}
