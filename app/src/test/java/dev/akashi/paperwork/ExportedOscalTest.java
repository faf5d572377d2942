package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.paperwork.files.ReportOscal;
import dev.akashi.paperwork.files.StatementOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What goes out stays as it is: the files are those that the reference implementation judges in the
 * tests of the OSCAL engine. With {@code -Dakashi.exported=write} they are written anew.
 */
@AkashiTest
class ExportedOscalTest {

  private static final Path FILES =
      Path.of("../oscal/src/test/resources/dev/akashi/oscal/exported");

  @Autowired Texts texts;

  @Test
  @Clause("FRM-14")
  void theDocumentsAreThoseThatTheReferenceJudged() throws IOException {
    Words words = new Words(texts, Language.JA);
    StatementOscal statement = new StatementOscal(SmallReport.statement(), words, Format.JSON);
    ReportOscal report = new ReportOscal(SmallReport.report(), words, Format.JSON);
    Map<String, OscalDocument> documents =
        Map.of(
            "system-security-plan", statement.plan(),
            "component-definition", statement.component(),
            "assessment-plan", report.plan(),
            "assessment-results", report.results());
    for (Map.Entry<String, OscalDocument> document : documents.entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OscalWriter.write(document.getValue(), Format.JSON, out);
      Path file = FILES.resolve(document.getKey() + ".json");
      if ("write".equals(System.getProperty("akashi.exported"))) {
        Files.createDirectories(FILES);
        Files.write(file, out.toByteArray());
      }
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(document.getKey())
          .isEqualTo(Files.readString(file));
    }
  }

  @Test
  void englishDocumentsCallTheServiceByTheEnglishNameItWasDeclaredWith() throws IOException {
    Words words = new Words(texts, Language.EN);
    StatementOscal statement = new StatementOscal(SmallReport.statement(), words, Format.JSON);
    ReportOscal report = new ReportOscal(SmallReport.report(), words, Format.JSON);
    for (OscalDocument document :
        List.of(statement.plan(), statement.component(), report.plan(), report.results())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OscalWriter.write(document, Format.JSON, out);

      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("Aoba Documents")
          .doesNotContain("あおば文書管理");
    }
  }
}
