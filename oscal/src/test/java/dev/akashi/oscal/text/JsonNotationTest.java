package dev.akashi.oscal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.ProblemList;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonNotationTest {

  private static final Model MODEL = Model.of(Release.V1_1);
  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private static final String CATALOG =
      """
      {"catalog": {
        "uuid": "0b2ce4a4-6a5b-4d4b-9f2f-2f6a5f3f9e11",
        "metadata": {"title": "台帳", "last-modified": "2025-01-01T00:00:00Z",
                     "version": "1", "oscal-version": "1.1.3"},
        "controls": [{"id": "a-1", "title": "First", "props": [{"name": "label", "value": "A 1"}]}]
      }}
      """;

  private static Reading read(String json, boolean lenient) throws OscalException {
    return JsonNotation.read(json.getBytes(StandardCharsets.UTF_8), MODEL, Limits.USUAL, lenient);
  }

  private static byte[] written(OscalDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonNotation.write(document, out);
    return out.toByteArray();
  }

  @Test
  void aDocumentIsReadByItsModel() throws OscalException {
    OscalDocument document = read(CATALOG, false).orThrow();

    assertThat(document.name()).isEqualTo("catalog");
    assertThat(document.root().node("metadata")).isNotNull();
    assertThat(document.root().nodes("controls"))
        .singleElement()
        .satisfies(control -> assertThat(control.text("id")).isEqualTo("a-1"));
  }

  @Test
  void everythingThatDoesNotFitIsToldAtOnceWithItsPlace() throws OscalException {
    Reading reading =
        read(
            CATALOG
                .replace("\"id\": \"a-1\"", "\"id\": 7, \"colour\": [1, {\"x\": null}]")
                .replace("\"version\": \"1\"", "\"version\": \"1\", \"version\": \"2\"")
                .replace("[{\"name\": \"label\", \"value\": \"A 1\"}]", "[]"),
            false);

    assertThat(reading.problems())
        .extracting(problem -> problem.place() + " " + problem.rule())
        .containsExactlyInAnyOrder(
            "/catalog/controls/0/id structure.kind",
            "/catalog/controls/0/colour structure.unknown",
            "/catalog/controls/0/props structure.empty-array",
            "/catalog/metadata/version structure.twice");
    assertThatThrownBy(reading::orThrow).isInstanceOf(OscalException.class);
  }

  @Test
  void aDocumentThatIsWrongInEveryLineIsNotToldToTheEnd() throws OscalException {
    String wrong = "\"x\": 1, ".repeat(ProblemList.MOST + 50);

    List<Problem> problems = read(CATALOG.replace("\"id\"", wrong + "\"id\""), false).problems();

    assertThat(problems).hasSize(ProblemList.MOST + 1);
    assertThat(problems.getLast().rule()).isEqualTo("read.more-problems");
  }

  @Test
  void whatTheModelDoesNotHaveIsKeptWhenAskedFor() throws OscalException {
    String json =
        CATALOG.replace("\"id\": \"a-1\"", "\"id\": \"a-1\", \"colour\": [1.50, {\"x\": null}]");

    Reading reading = read(json, true);

    assertThat(reading.problems()).isEmpty();
    assertThat(JACKSON.readTree(written(reading.document()))).isEqualTo(JACKSON.readTree(json));
  }

  @Test
  void aProblemIsToldInBothLanguagesWithWhatToDo() throws OscalException {
    Problem problem = read(CATALOG.replace("\"id\"", "\"idd\""), false).problems().getFirst();

    assertThat(problem.text(Locale.ENGLISH)).isEqualTo("The model has no \"idd\" here.");
    assertThat(problem.text(Locale.JAPANESE)).isEqualTo("ここに「idd」という項目はありません。");
    assertThat(problem.hint(Locale.ENGLISH)).contains("--lenient");
    assertThat(problem.place().jsonPointer()).isEqualTo("/catalog/controls/0/idd");
  }

  @Test
  void brokenJsonIsRefusedWithLineAndColumn() {
    assertThatThrownBy(() -> read(CATALOG.replace("\"controls\": [", "\"controls\": [["), false))
        .isInstanceOfSatisfying(
            OscalException.class,
            e -> assertThat(e.problems().getFirst().args().getFirst()).isEqualTo("6"));
  }

  @Test
  void anEncodingThatNobodyUsesIsRefused() {
    byte[] swapped = {0, 'o', 0, 0};

    assertThatThrownBy(() -> JsonNotation.read(swapped, MODEL, Limits.USUAL, false))
        .isInstanceOf(OscalException.class);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(5000);

    assertThatThrownBy(() -> read(CATALOG.replace("\"a-1\"", deep), false))
        .isInstanceOfSatisfying(
            OscalException.class,
            e -> assertThat(e.problems().getFirst().rule()).isEqualTo("read.limit"));
  }

  @Test
  void publishedDocumentsComeOutAsTheyWentIn() throws OscalException {
    for (Path file : Published.files(".json")) {
      byte[] content = Published.bytes(file);

      OscalDocument document = JsonNotation.read(content, MODEL, Limits.USUAL, false).orThrow();

      assertThat(JACKSON.readTree(written(document)).equals(JACKSON.readTree(content)))
          .as("%s", file)
          .isTrue();
    }
  }
}
