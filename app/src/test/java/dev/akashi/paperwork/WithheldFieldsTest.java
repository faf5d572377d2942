package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the provider keeps from a reader on the pages is in none of the files it can take away. */
@AkashiTest
@Clause("FRM-50")
class WithheldFieldsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final String FOR_THE_ASSESSOR = "移行中の機器の扱い";
  private static final String FOR_THE_PROGRAMME = "公にしない委託先";

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired StatementProfiles profiles;
  @Autowired StatementDrafts drafts;
  @Autowired OwnStatements own;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;

  private Actor provider;
  private StatementId statement;
  private Actor lead;
  private EngagementId engagement;

  @BeforeEach
  void aStatementThatKeepsAFieldFromItsAssessor() {
    TestDay.set(DAY);
    StatementStage statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    profiles.add(provider, statement, new ProfileFact.SpecialNote("機器", FOR_THE_ASSESSOR));
    Map<String, String> stakeholder =
        Map.of("name", FOR_THE_PROGRAMME, "role", "SUBCONTRACTOR", "part", "監視", "country", "日本");
    profiles.add(
        provider,
        statement,
        FactKind.STAKEHOLDER
            .shape()
            .read(
                field -> stakeholder.getOrDefault(field, ""),
                reason -> {
                  throw new AssertionError(reason);
                })
            .orElseThrow());
    profiles.setVisibility(provider, statement, StatementField.STAKEHOLDERS, Visibility.PROGRAMME);
    statements.declare(provider, statement);
    lead = people.person(Role.LEAD_ASSESSOR);
    people.select(lead);
    naming.name(provider, statement, lead.organisationId());
    engagement = engagements.take(lead, statement, DAY);
  }

  @Test
  void noFileTellsTheAssessorWhatIsKeptFromIt() throws IOException {
    Visitor assessor = people.signedIn(lead);
    String files = "/statements/" + statement + "/files/";
    for (String language : List.of("ja", "en")) {
      String withheld = language.equals("ja") ? "この項目は示していません" : "This field is not shown to you";
      assertThat(word(assessor, files + "statement." + language + ".docx"))
          .contains(FOR_THE_ASSESSOR, withheld)
          .doesNotContain(FOR_THE_PROGRAMME);
      assertThat(pdf(assessor, files + "statement." + language + ".pdf").replaceAll("\\s", ""))
          .contains(FOR_THE_ASSESSOR, withheld.replaceAll("\\s", ""))
          .doesNotContain(FOR_THE_PROGRAMME);
      for (String name : List.of("system-security-plan", "component-definition")) {
        for (String notation : List.of("json", "xml", "yaml")) {
          assertThat(text(assessor, files + name + "." + language + "." + notation))
              .as(name + " " + notation)
              .doesNotContain(FOR_THE_PROGRAMME);
        }
      }
    }
  }

  @Test
  void theProviderAndTheProgrammeTakeEverythingAway() throws IOException {
    for (Actor reader :
        List.of(provider, people.person(Role.REVIEWER), people.person(Role.COMMITTEE_MEMBER))) {
      assertThat(
              word(
                  people.signedIn(reader), "/statements/" + statement + "/files/statement.ja.docx"))
          .contains(FOR_THE_ASSESSOR, FOR_THE_PROGRAMME)
          .doesNotContain("この項目は示していません");
    }
  }

  @Test
  void theDifferenceFromTheFormerStatementDoesNotTellItEither() {
    assertThat(people.signedIn(lead).get("/assessor/engagements/" + engagement + "/difference"))
        .satisfies(page -> assertThat(page.body()).doesNotContain(FOR_THE_PROGRAMME));
  }

  @Test
  void aBodyWhoseEngagementWasBrokenOffReadsNothingMore() {
    engagements.abort(lead, engagement, engagements.get(lead, engagement).revision(), "契約の不成立");
    Visitor assessor = people.signedIn(lead);
    String at = "/assessor/engagements/" + engagement;
    for (String path :
        List.of(
            at + "/profile",
            at + "/difference",
            at + "/risks",
            at + "/internal-audits",
            "/statements/" + statement + "/files/statement.ja.docx")) {
      assertThat(assessor.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(people.api(lead).get("/api/v1" + at + "/profile").status()).isEqualTo(404);
  }

  private static String text(Visitor reader, String path) {
    return new String(reader.download(path), StandardCharsets.UTF_8);
  }

  private static String pdf(Visitor reader, String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(reader.download(path))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String word(Visitor reader, String path) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reader.download(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/document\\.xml")) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
