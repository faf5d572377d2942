package dev.akashi.oscal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OscalCommandTest {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private static final String HEAD =
      """
      "uuid": "7a2f5f0e-5c80-4f5b-8f4b-1f7f4e1a9c10",
      "metadata": {"title": "Sample", "last-modified": "2025-01-01T00:00:00Z", "version": "1",
                   "oscal-version": "1.1.3"},
      """;

  private static final String CATALOG =
      "{\"catalog\": {"
          + HEAD
          + """
          "controls": [
            {"id": "a-1", "title": "First", "parts": [{"id": "a-1_s", "name": "statement"}]},
            {"id": "a-2", "title": "Second", "parts": [{"id": "a-2_s", "name": "statement"}]}]}}
          """;

  private static final String PROFILE =
      "{\"profile\": {"
          + HEAD
          + """
          "imports": [{"href": "catalog.json", "include-controls": [{"with-ids": ["a-1"]}]}]}}
          """;

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void documents() throws IOException {
    Files.writeString(folder.resolve("catalog.json"), CATALOG);
    Files.writeString(folder.resolve("profile.json"), PROFILE);
    Files.writeString(folder.resolve("bad.json"), CATALOG.replace("\"title\"", "\"titel\""));
  }

  private Ended run(String... words) {
    return runWith("", words);
  }

  private Ended runWith(String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>();
    for (String word : words) {
      all.add(word.replace("@", folder + "/"));
    }
    if (!all.isEmpty() && !all.contains("--lang")) {
      all.addAll(List.of("--lang", "en"));
    }
    int code =
        OscalCommand.run(
            all,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aValidDocumentEndsWithZero() {
    Ended ended = run("validate", "@catalog.json");

    assertThat(ended.out()).contains("catalog.json: catalog, valid");
    assertThat(ended.code()).isZero();
  }

  @Test
  void everyFileIsJudgedAndOneBadOneEndsWithOne() {
    Ended ended = run("validate", "@*.json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("catalog.json: catalog, valid", "profile.json: profile, valid")
        .contains("bad.json: catalog, not valid")
        .contains("ERROR /catalog/controls/0/titel [structure.unknown]");
  }

  @Test
  void manyProblemsAreCountedByRuleAtTheEnd() throws IOException {
    String controls = "{\"id\": \"a-1\"},".repeat(12) + "{\"id\": \"b 1\", \"title\": \"B\"}";
    Files.writeString(
        folder.resolve("many.json"),
        "{\"catalog\": {" + HEAD + "\"controls\": [" + controls + "]}}");

    Ended ended = run("validate", "@many.json");

    assertThat(ended.out().lines().dropWhile(line -> !line.endsWith("by rule:")).skip(1))
        .containsExactly(
            "        13  ERROR [catalog-control-require-statement-when-not-withdrawn]",
            "        12  ERROR [structure.required]",
            "        11  ERROR [catalog:catalog index //(control|group|part)]",
            "        11  ERROR [catalog:catalog index //control]",
            "         1  ERROR [structure.type]");
    assertThat(run("validate", "@bad.json").out()).doesNotContain("by rule");
  }

  @Test
  void unknownMembersAreKeptWhenAskedFor() throws IOException {
    Files.writeString(
        folder.resolve("more.json"),
        CATALOG.replace("\"id\": \"a-1\"", "\"id\": \"a-1\", \"x\": 1"));

    assertThat(run("validate", "@more.json").code()).isEqualTo(1);
    assertThat(run("validate", "--lenient", "@more.json").code()).isZero();
  }

  @Test
  void standardInputIsRead() {
    assertThat(runWith(CATALOG, "validate", "-").out()).startsWith("-: catalog, valid");
    assertThat(runWith("{", "validate", "-").code()).isEqualTo(1);
  }

  @Test
  void programsGetJsonAndSarif() {
    JsonNode json = JACKSON.readTree(run("validate", "--format", "json", "@bad.json").out());
    JsonNode sarif = JACKSON.readTree(run("validate", "--format", "sarif", "@bad.json").out());

    assertThat(json.at("/0/valid").asBoolean()).isFalse();
    assertThat(json.at("/0/problems/0/place").asString()).startsWith("/catalog/");
    assertThat(sarif.at("/version").asString()).isEqualTo("2.1.0");
    assertThat(sarif.at("/runs/0/results/0/level").asString()).isEqualTo("error");
    assertThat(
            sarif
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString())
        .endsWith("bad.json");
  }

  @Test
  void aProfileResolvesOverTheFilesThatAreGiven() {
    Ended alone = run("resolve", "@profile.json");
    Ended both = run("resolve", "@profile.json", "@catalog.json");

    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.err()).contains("catalog.json is not among the given files");
    assertThat(both.code()).isZero();
    assertThat(JACKSON.readTree(both.out()).at("/catalog/controls")).hasSize(1);
  }

  @Test
  void messagesAreInBothLanguages() {
    assertThat(run("validate", "@bad.json", "--lang", "ja").out())
        .contains("妥当ではありません", "という項目はありません");
    assertThat(run("resolve", "@profile.json").err()).contains("Nothing is fetched");
    assertThat(run("resolve", "@profile.json", "--lang", "ja").err()).contains("ネットワークからは取得しません");
  }

  @Test
  void aDocumentIsConvertedIntoAFile() {
    assertThat(run("convert", "@catalog.json", "-o", "@out.json").code()).isZero();
    assertThat(run("diff", "@catalog.json", "@out.json").code()).isZero();
  }

  @Test
  void theSameDocumentComesBackFromEveryNotation() {
    assertThat(run("convert", "@catalog.json", "-o", "@one.xml").code()).isZero();
    assertThat(run("convert", "@one.xml", "-o", "@two.yaml").code()).isZero();
    assertThat(run("convert", "@two.yaml", "--to", "json", "-o", "@three.json").code()).isZero();
    assertThat(run("diff", "@catalog.json", "@three.json").out()).contains("No difference.");
  }

  @Test
  void differencesEndWithOne() throws IOException {
    Files.writeString(folder.resolve("new.json"), CATALOG.replace("Second", "Third"));

    Ended ended = run("diff", "@catalog.json", "@new.json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("changed control a-2", "  - Second", "  + Third", "1 difference.");
  }

  @Test
  void statisticsCountWhatIsThere() {
    assertThat(run("stats", "@catalog.json").out())
        .contains("catalog \"Sample\", version 1, OSCAL 1.1.3", "2  control", "2  part");
    assertThat(
            JACKSON
                .readTree(run("stats", "--format", "json", "@catalog.json").out())
                .at("/0/objects/control")
                .asInt())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "validate @nothing.json",
        "validate @no*.json",
        "validate @catalog.json --colour",
        "validate @catalog.json --format xls",
        "validate @catalog.json --map",
        "validate @catalog.json --map x",
        "convert @catalog.json",
        "convert @catalog.json @profile.json --to json",
        "convert @catalog.json -o @no/such/folder.json",
        "diff @catalog.json",
        "diff @catalog.json @profile.json",
        "diff @catalog.json @bad.json",
        "resolve",
        "explain @catalog.json",
      })
  void whatCannotBeDoneEndsWithTwoAndAReason(String command) {
    Ended ended = run(command.split(" ", -1));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).isNotBlank();
  }

  @Test
  void helpIsThere() {
    assertThat(run("--help").code()).isZero();
    assertThat(run("--help").out()).contains("validate FILE", "--map URL-PREFIX=DIR");
    assertThat(run().code()).isEqualTo(2);
  }
}
