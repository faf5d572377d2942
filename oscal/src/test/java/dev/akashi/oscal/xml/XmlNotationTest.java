package dev.akashi.oscal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.Written;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlNotationTest {

  private static final Model MODEL = Model.of(Release.V1_1);

  private static final String CATALOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="0b2ce4a4-6a5b-4d4b-9f2f-2f6a5f3f9e11">
        <metadata>
          <title>台帳</title>
          <last-modified>2025-01-01T00:00:00Z</last-modified>
          <version>1</version>
          <oscal-version>1.1.3</oscal-version>
          <revisions>
            <revision>
              <version>0</version>
            </revision>
          </revisions>
          <document-id scheme="https://example.org/ids">A &amp; B</document-id>
        </metadata>
        <control id="a-1">
          <title>First</title>
          <part name="statement">
            <p>One <em>two</em> <insert type="param" id-ref="p-1"/></p>
            <ul>
              <li>a</li>
              <li>b</li>
            </ul>
            <part name="item">
              <p>three</p>
            </part>
          </part>
        </control>
      </catalog>
      """;

  private static Reading read(String xml) throws OscalException {
    return read(xml, false);
  }

  private static Reading read(String xml, boolean lenient) throws OscalException {
    Limits small = new Limits(30, 1_000_000, 20_000, 100);
    return XmlNotation.read(xml.getBytes(StandardCharsets.UTF_8), MODEL, small, lenient);
  }

  private static String written(OscalDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(XmlNotation.write(document, out)).isEqualTo(Written.WHOLE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> problems(String xml) throws OscalException {
    return read(xml).problems().stream()
        .map(problem -> problem.place().xPath() + " " + problem.rule())
        .toList();
  }

  private static void assertRefused(String xml, String rule) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            OscalException.class, e -> assertThat(e.problems().getFirst().rule()).isEqualTo(rule));
  }

  @Test
  void aDocumentIsWrittenAsItWasRead() throws OscalException {
    assertThat(written(read(CATALOG).orThrow())).isEqualTo(CATALOG);
  }

  @Test
  void proseIsMarkdownInTheTree() throws OscalException {
    OscalDocument document = read(CATALOG).orThrow();

    assertThat(document.root().nodes("controls").getFirst().nodes("parts").getFirst().text("prose"))
        .isEqualTo("One *two* {{ insert: param, p-1 }}\n\n- a\n- b");
  }

  @Test
  void everythingThatDoesNotFitIsToldAtOnceWithItsXPath() throws OscalException {
    String xml =
        CATALOG
            .replace("<title>First</title>", "<colour/><title>First</title>lost<title>B</title>")
            .replace("<version>1</version>", "")
            .replace("</oscal-version>", "</oscal-version><version>1</version>")
            .replace("<control id=\"a-1\">", "<control id=\"a-1\" idd=\"x\">")
            .replace("<p>three</p>", "<p><ctrl>three</ctrl></p><part name='x'/><p>four</p>")
            .replace("<li>b</li>", "<li>b</li>loose");

    assertThat(problems(xml))
        .containsExactly(
            "/catalog/metadata structure.order",
            "/catalog/control[1]/@idd structure.unknown",
            "/catalog/control[1]/colour structure.unknown",
            "/catalog/control[1] structure.text",
            "/catalog/control[1]/title structure.twice",
            "/catalog/control[1]/part[1] structure.text",
            "/catalog/control[1]/part[1]/part[1] markup.unknown",
            "/catalog/control[1]/part[1]/part[1] structure.order")
        .doesNotHaveDuplicates();
    assertThat(read(xml).document().root().node("metadata"))
        .satisfies(metadata -> assertThat(metadata.text("version")).isEqualTo("1"));
  }

  @Test
  void otherNamespacesAreUnknown() throws OscalException {
    String xml =
        CATALOG
            .replace("<title>First</title>", "<title>First</title><x:part xmlns:x='urn:x'/>")
            .replace(
                "uuid=",
                "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:schemaLocation='a b' xml:lang='ja' uuid=");

    assertThat(problems(xml))
        .containsExactly(
            "/catalog/@lang structure.unknown", "/catalog/control[1]/part structure.unknown");
    assertThat(read(xml, true).problems())
        .extracting(problem -> problem.severity() + " " + problem.rule())
        .containsExactly("WARNING structure.left-out", "WARNING structure.left-out");
    assertThat(read(xml, true).document()).isEqualTo(read(CATALOG).document());
    assertThat(Severity.values()).contains(Severity.WARNING);
  }

  @Test
  void whiteSpaceMeansWhatTheDataTypeSays() throws OscalException {
    OscalDocument document =
        read(CATALOG
                .replace(">台帳<", ">\n   台帳\n   1 <em>a</em>\n  <")
                .replace(">2025-01-01T00:00:00Z<", ">\n  2025-01-01T00:00:00Z\n  <")
                .replace("<p>three</p>", "<p>\n  three\n   four\n five\nsix  </p>"))
            .orThrow();

    assertThat(document.root().node("metadata"))
        .satisfies(metadata -> {
          assertThat(metadata.text("title")).isEqualTo("台帳 1 *a*");
          assertThat(metadata.text("last-modified")).isEqualTo("2025-01-01T00:00:00Z");
        });
    assertThat(written(document)).contains("<p>three four five\nsix</p>");
  }

  @Test
  void documentTypesAndEntitiesAreRefused(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "secret");
    String root = "<catalog";
    String external = "<!DOCTYPE catalog SYSTEM \"" + secret.toUri() + "\">";
    String entity = "<!DOCTYPE catalog [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String parameter = "<!DOCTYPE catalog [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE catalog [<!ENTITY x0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY x%d \"&x%d;&x%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append("]>");

    assertRefused(CATALOG.replace(root, external + root), "read.xml-dtd");
    assertRefused(CATALOG.replace(root, entity + root).replace("First", "&x;"), "read.xml-dtd");
    assertRefused(CATALOG.replace(root, parameter + root), "read.xml-dtd");
    assertRefused(CATALOG.replace(root, laughs + root).replace("First", "&x29;"), "read.xml-dtd");
    assertRefused(CATALOG.replace("First", "&undeclared;"), "read.xml");
  }

  @Test
  void whatIsNoOscalDocumentIsRefused() {
    assertRefused(CATALOG.replace("</catalog>", ""), "read.xml");
    assertRefused(CATALOG + CATALOG, "read.xml");
    assertRefused("", "read.xml");
    assertRefused("<catalog/>", "read.xml-namespace");
    assertRefused(CATALOG.replaceAll("catalog", "katalog"), "read.unknown-root");
    assertRefused(
        CATALOG.replace("First", "<em>".repeat(40) + "</em>".repeat(40)), "read.too-deep");
    assertRefused(CATALOG.replace("First", "a".repeat(30_000)), "read.too-long");
    assertRefused(CATALOG.replace("First", "a&amp;".repeat(15_000)), "read.too-long");
    assertRefused(CATALOG.replace("a-1", "a".repeat(30_000)), "read.too-long");
    assertRefused(CATALOG + " ".repeat(1_000_000), "read.too-large");
  }

  @Test
  void whatXmlHasNoPlaceForIsCounted() throws OscalException {
    String json =
        """
        {"catalog": {"uuid": "u", "colour": 1, "metadata": {"title": "a\\u0001", "shape": {}}}}
        """;
    OscalDocument document =
        JsonNotation.read(json.getBytes(StandardCharsets.UTF_8), MODEL, Limits.USUAL, true)
            .document();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(XmlNotation.write(document, out)).isEqualTo(new Written(2, 1));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("<title>a\ufffd</title>");
  }
}
