package dev.akashi.paperwork;

import static dev.akashi.database.assessment.Tables.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.akashi.database.assessment.tables.records.ReportRecord;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Document;

/** The documents of the demonstration's first audited service, as people download them. */
@AkashiTest
@TestPropertySource(properties = {"akashi.test.own=story", "akashi.demo=true"})
class PaperworkTest {

  private static final String PASSWORD = "akashi-demo-password";

  @Autowired Stage stage;
  @Autowired DSLContext sql;
  @TempDir Path folder;

  private String report;
  private String statement;
  private String seal;
  private String statementSeal;
  private Visitor provider;

  @BeforeEach
  void findTheReportOfAoba() {
    provider = stage.visitor();
    provider.signIn("representative@aoba.example", PASSWORD);
    ReportRecord first =
        sql.selectFrom(REPORT).orderBy(REPORT.ISSUED_AT).fetch().stream()
            .filter(
                row -> provider.get("/provider/statements/" + row.getStatement()).status() == 200)
            .findFirst()
            .orElseThrow();
    report = "/reports/" + first.getEngagement() + "/files/";
    statement = "/statements/" + first.getStatement() + "/files/";
    seal = first.getContentHash();
    statementSeal = first.getStatementHash();
  }

  @Test
  @Clause({"FRM-32", "FRM-45"})
  void theReportOnPaperStatesThePeriodItsLimitAndAReasonForEachControl() throws IOException {
    for (String language : List.of("ja", "en")) {
      String text = pdf(report + "report." + language + ".pdf");
      assertThat(text).contains(seal, "9.2.3").doesNotContain("##");
      assertThat(word(report + "report." + language + ".docx"))
          .contains(seal)
          .contains(language.equals("ja") ? "全体についての意見は述べません" : "no opinion on the whole");
    }
    assertThat(pdf(report + "report.ja.pdf").replaceAll("\\s", ""))
        .contains("将来を保証するものではなく")
        .contains("後発事象");
  }

  @Test
  @Clause("FRM-34")
  void theStatementOnPaperHasItsAnnexesAndThePublicPartHasNot() throws IOException {
    for (String language : List.of("ja", "en")) {
      String whole = word(statement + "statement." + language + ".docx");
      String open = word(statement + "statement-public." + language + ".docx");
      String annex = language.equals("ja") ? "別添2" : "Annex 2";
      assertThat(whole).contains(annex).contains(statementSeal);
      assertThat(open).doesNotContain(annex).contains(statementSeal);
      assertThat(pdf(statement + "statement." + language + ".pdf")).contains(statementSeal);
    }
  }

  @Test
  @Clause("FRM-33")
  void theRepresentationHasItsEightAssertionsAndNamesTheSealOfTheStatement() throws IOException {
    for (String language : List.of("ja", "en")) {
      assertThat(word(statement + "representation." + language + ".docx"))
          .contains("(1)", "(8)", statementSeal)
          .doesNotContain("(9)")
          .contains(language.equals("ja") ? "不正又は違法行為" : "Fraud or illegal acts");
      assertThat(pdf(statement + "representation." + language + ".pdf")).contains(statementSeal);
    }
  }

  @Test
  void aPdfFileCarriesItsFontsAndNumbersItsPages() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(report + "report.ja.pdf"))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      for (var name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(pages);
      assertThat(last.getText(document)).contains(pages + " / " + pages);
    }
  }

  @Test
  void libreOfficeReadsTheWordFilesAndShowsEveryPageWithSealAndNumber()
      throws IOException, InterruptedException {
    assumeTrue(Office.program().isPresent(), "LibreOffice is not installed");
    for (String name : List.of(report + "report.ja.docx", statement + "statement-public.en.docx")) {
      Path file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
      Files.write(file, bytes(name));
      Optional<Path> pdf = Office.pdf(file, folder);
      assumeTrue(pdf.isPresent(), "LibreOffice Writer is not installed");
      try (PDDocument document = Loader.loadPDF(pdf.orElseThrow().toFile())) {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          String shown = stripper.getText(document);
          assertThat(shown).contains(page + " / " + document.getNumberOfPages());
          assertThat(shown.replaceAll("\\s", ""))
              .contains(name.contains("public") ? statementSeal : seal);
        }
      }
    }
  }

  @Test
  void othersDoNotLearnThatTheDocumentsExist() {
    Visitor stranger = stage.visitor();
    stranger.signIn("representative@keyaki.example", PASSWORD);
    assertThat(stranger.get(report + "report.ja.pdf").status()).isEqualTo(404);
    assertThat(stranger.get(statement + "statement.ja.pdf").status()).isEqualTo(404);
    assertThat(stage.visitor().get(report + "report.ja.pdf").status()).isNotEqualTo(200);
  }

  @Test
  void aDocumentThatIsNoneIsRefused() {
    for (String name : List.of("report.ja.exe", "letter.ja.pdf", "letter.en.json")) {
      Answer refused = provider.get("/api/v1" + report + name);
      assertThat(refused.status()).as(name).isIn(404, 401);
      Answer page = provider.get(report + name);
      assertThat(page.status()).as(name).isEqualTo(404);
    }
  }

  private byte[] bytes(String path) throws IOException {
    byte[] bytes = provider.download(path);
    Path kept = Path.of("target", "paperwork", path.substring(path.lastIndexOf('/') + 1));
    Files.createDirectories(kept.getParent());
    Files.write(kept, bytes);
    return bytes;
  }

  private String pdf(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(path))) {
      return new PDFTextStripper().getText(document);
    }
  }

  /**
   * The words of a Word file and of the heads of its pages, read without the library that wrote it.
   */
  private String word(String path) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/(document|header\\d)\\.xml")) {
          text.append(words(zip.readAllBytes()));
        }
      }
    }
    return text.toString();
  }

  private static String words(byte[] xml) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      return document.getDocumentElement().getTextContent();
    } catch (Exception e) {
      throw new IllegalStateException(new String(xml, StandardCharsets.UTF_8), e);
    }
  }
}
