package dev.akashi.oscal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNotationTest {

  private static final Model MODEL = Model.of(Release.V1_1);

  private static final String CATALOG =
      """
      catalog:
        uuid: 0b2ce4a4-6a5b-4d4b-9f2f-2f6a5f3f9e11
        metadata:
          title: 台帳
          last-modified: 2025-01-01T00:00:00Z
          version: 1.0
          oscal-version: "1.1.3"
        controls:
        - id: a-1
          title: First
      """;

  private static Reading read(String yaml) throws OscalException {
    return read(yaml, false);
  }

  private static Reading read(String yaml, boolean lenient) throws OscalException {
    Limits small = new Limits(50, 100_000, 20_000, 1_000);
    return YamlNotation.read(yaml.getBytes(StandardCharsets.UTF_8), MODEL, small, lenient);
  }

  private static String written(OscalDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    YamlNotation.write(document, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String yaml, String rule) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            OscalException.class, e -> assertThat(e.problems().getFirst().rule()).isEqualTo(rule));
  }

  @Test
  void aPlainScalarIsWhateverTheModelAsksFor() throws OscalException {
    OscalDocument document = read(CATALOG).orThrow();

    assertThat(document.root().node("metadata"))
        .satisfies(metadata -> assertThat(metadata.text("version")).isEqualTo("1.0"));
  }

  @Test
  void aDocumentIsWrittenInBlockStyle() throws OscalException {
    assertThat(written(read(CATALOG.replace("First", "\"- One\\n- Two\"")).document()))
        .isEqualTo(
            """
            catalog:
              uuid: 0b2ce4a4-6a5b-4d4b-9f2f-2f6a5f3f9e11
              metadata:
                title: 台帳
                last-modified: "2025-01-01T00:00:00Z"
                version: "1.0"
                oscal-version: 1.1.3
              controls:
              - id: a-1
                title: |-
                  - One
                  - Two
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "No",
        "~",
        "null",
        "1",
        "1.5e3",
        "0x1f",
        "2025-01-01",
        "1:20",
        "true",
        "- x",
        "a: b",
        "a #b",
        "#a",
        "'a'",
        "\"a\"",
        " a",
        "a ",
        "",
        "a:",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "{a",
        "[a",
        "a\nb",
        "a\n\nb\n",
        "a\n b",
        " a\nb",
        "a\nb\n\n",
        "a\n  \nb",
        "a\tb",
        "a\n\tb",
        "a\r\nb",
        "\u0007",
        "\u0085",
        "\u2028",
        "\ufeffa",
        "\ud83d\ude00 a",
        "\ud800",
        "\ue000",
        "日本語 の文",
        "a\nb ",
        "---",
        "...",
        "--- a",
        "? a",
        "|",
        ">",
        "=",
        "<<",
        "\n",
        "\\",
        "a\\nb",
        "-",
        "-a",
        ".5",
        "+1",
        "0o7",
        "x: - y",
        "012",
        "1_000",
        "(a) b",
        "[01]\nb",
        "a\n#b"
      })
  void everyTextComesBackAsItWas(String text) throws OscalException {
    OscalDocument document = read(CATALOG).document();
    OscalDocument with =
        new OscalDocument(
            MODEL,
            document
                .root()
                .with(
                    "controls",
                    document.root().nodes("controls").stream()
                        .map(control -> control.with("title", text))
                        .toList()));

    assertThat(read(written(with)).document().root()).isEqualTo(with.root());
  }

  @Test
  void everythingThatDoesNotFitIsToldAtOnce() throws OscalException {
    Reading reading =
        read(
            CATALOG
                .replace("id: a-1", "id: [a]\n    colour: red")
                .replace("version: 1.0", "version: 1.0\n    version: ~"));

    assertThat(reading.problems())
        .extracting(problem -> problem.place() + " " + problem.rule())
        .containsExactlyInAnyOrder(
            "/catalog/metadata/version structure.kind",
            "/catalog/metadata/version structure.twice",
            "/catalog/controls/0/id structure.kind",
            "/catalog/controls/0/colour structure.unknown");
  }

  @Test
  void whatTheModelDoesNotHaveIsKeptWhenAskedFor() throws OscalException {
    String yaml =
        CATALOG
            + """
                colour: {a: red, b: [1, true, null, "2", [], {}], c: 1.50}
                more: |
                  one
                  two
            """;
    Reading first = read(yaml, true);

    assertThat(first.problems()).isEmpty();
    assertThat(read(written(first.document()), true).document()).isEqualTo(first.document());
  }

  @Test
  void anAliasStandsForWhatItsAnchorNames() throws OscalException {
    OscalDocument document =
        read(CATALOG
                + """
                    props: &p
                    - &q {name: x, value: &v y}
                    - *q
                    - {name: z, value: *v}
                  - id: a-2
                    title: *v
                    props: *p
                """)
            .orThrow();

    assertThat(document.root().nodes("controls").getLast().nodes("props"))
        .isEqualTo(document.root().nodes("controls").getFirst().nodes("props"))
        .extracting(prop -> prop.text("value"))
        .containsExactly("y", "y", "y");
  }

  @Test
  void aliasesOfAliasesCannotGrow() {
    StringBuilder bomb = new StringBuilder(CATALOG).append("    x0: &x0 [a, a, a, a, a]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("    x%d: &x%d [*x%d, *x%d, *x%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertRefused(bomb.toString(), "read.yaml-aliases");
  }

  @Test
  void whatNoOscalDocumentNeedsIsRefused() {
    assertRefused(CATALOG + "    x: &x [*x]\n", "read.yaml-recursive");
    assertRefused(CATALOG + "    x: *y\n", "read.yaml-alias");
    assertRefused(CATALOG + "    x: !!java.net.URL [a]\n", "read.yaml-tag");
    assertRefused(CATALOG + "    ? [a]\n    : b\n", "read.yaml-key");
    assertRefused(CATALOG + "---\n" + CATALOG, "read.more-content");
    assertRefused(CATALOG + "    x: " + "[".repeat(60), "read.too-deep");
    assertRefused(CATALOG + "    x: " + "a".repeat(30_000), "read.too-long");
    assertRefused(CATALOG + "\n".repeat(100_000), "read.too-large");
    assertRefused(CATALOG + "   x: y", "read.yaml");
    assertRefused("", "read.not-an-object");
    assertRefused("- a", "read.not-an-object");
  }

  @Test
  void anEscapeThatIsCutShortIsRefused() {
    for (String escape : new String[] {"\"\\U", "\"\\u12", "\"\\x"}) {
      assertRefused(escape, "read.yaml");
    }
  }

  @Test
  void brokenYamlIsRefusedWithLineAndColumn() {
    assertThatThrownBy(() -> read(CATALOG.replace("title: First", "title: \"First")))
        .isInstanceOfSatisfying(
            OscalException.class,
            e -> assertThat(e.problems().getFirst().args().getFirst()).isEqualTo("11"));
  }

  @Test
  void publishedDocumentsComeBackFromYaml() throws OscalException {
    for (Path file : Published.files(".json")) {
      OscalDocument document =
          JsonNotation.read(Published.bytes(file), MODEL, Limits.USUAL, false).orThrow();
      byte[] yaml = written(document).getBytes(StandardCharsets.UTF_8);

      assertThat(YamlNotation.read(yaml, MODEL, Limits.USUAL, false).orThrow().root())
          .as("%s", file)
          .isEqualTo(document.root());
    }
  }
}
