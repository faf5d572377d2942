package dev.akashi.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** An officer at the import of a draft, and files for it. */
final class ImportStage {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Pattern GUESSED =
      Pattern.compile(
          "(?s)name=\"(columns\\d+)\".*?<option value=\"([A-Z_]+(?::[^\"]*)?)\" selected");

  private final Workshop workshop;
  private final LevelEditor levels;
  private final DSLContext sql;
  private final Actor officer;
  private final Visitor visitor;
  private final DraftId draft;

  ImportStage(ApplicationContext context) {
    Stage stage = context.getBean(Stage.class);
    workshop = context.getBean(Workshop.class);
    levels = context.getBean(LevelEditor.class);
    sql = context.getBean(DSLContext.class);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    visitor = stage.signedIn(officer);
    draft =
        workshop.begin(
            officer,
            "2970-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("取込みの案", "Draft for imports"));
    visitor.get(path() + "/import");
  }

  Actor officer() {
    return officer;
  }

  Visitor visitor() {
    return visitor;
  }

  DraftId draft() {
    return draft;
  }

  String path() {
    return "/programme/baselines/" + draft;
  }

  Optional<Piece> piece(String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst();
  }

  LevelContent level(String name) {
    return levels.levels(officer, draft).stream()
        .flatMap(piece -> piece.level().stream())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static byte[] workbook(Consumer<Sheet> fill) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill.accept(workbook.createSheet("別表"));
      return bytes(workbook);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  static byte[] table(String[]... rows) {
    return workbook(sheet -> {
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
    });
  }

  static String[] row(String... cells) {
    return cells;
  }

  /** Uploads a workbook, takes the columns as they are guessed, and shows the rows. */
  Answer rowsOf(byte[] workbook) {
    Answer kept = visitor.upload(path() + "/import", "表.xlsx", workbook);
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    Answer match = visitor.get(kept.location());
    Answer chosen = visitor.post(kept.location(), fields(match).toArray(String[]::new));
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
    return visitor.get(chosen.location());
  }

  private static List<String> fields(Answer match) {
    List<String> fields = new ArrayList<>();
    for (String name : List.of("sheet", "headRow")) {
      String value =
          match
              .body()
              .replaceAll("(?s).*type=\"hidden\" name=\"" + name + "\" value=\"(\\d+)\".*", "$1");
      fields.addAll(List.of(name, value));
    }
    Matcher select = GUESSED.matcher(match.body());
    while (select.find()) {
      fields.addAll(List.of(select.group(1), select.group(2)));
    }
    return fields;
  }

  String uploadOf(Answer rows) {
    return rows.body().replaceAll("(?s).*action=\"([^\"]+)/discard\".*", "$1");
  }

  Answer take(Answer rows) {
    String revision = rows.body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    return visitor.post(uploadOf(rows) + "/take", "revision", revision);
  }

  /** Everything that must not change when something is refused. */
  String counts() {
    return List.of("workshop.piece", "workshop.edit", "exchange.upload", "trail.event").stream()
        .map(table -> table + "=" + sql.fetchValue("select count(*) from " + table))
        .collect(Collectors.joining(" "));
  }

  /** Uploads a file that is refused with these words, and nothing is stored. */
  void refused(String name, byte[] content, String... words) {
    String before = counts();
    Answer answer = visitor.upload(path() + "/import", name, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(words).doesNotContain("Exception");
    assertThat(counts()).isEqualTo(before);
  }
}
