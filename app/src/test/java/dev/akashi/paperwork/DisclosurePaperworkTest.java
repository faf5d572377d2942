package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.Disclosures;
import dev.akashi.kernel.Clause;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalReader;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementSteps;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What an agency takes away of a statement, and what everybody may. */
@AkashiTest
@Clause("FRM-50")
class DisclosurePaperworkTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final String FOR_AGENCIES = "監査ログを長く残すプラン";
  private static final String FOR_THE_ASSESSOR = "移行中の機器の扱い";
  private static final String DATA_LOCATION = "大阪の第二拠点に写しを置く";
  private static final String IN_THE_MODEL = "基盤と応用の保守は事業者が行う";
  private static final String PUBLIC_FILES = "/files/statement-public.";

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired StatementProfiles profiles;
  @Autowired StatementDrafts drafts;
  @Autowired OwnStatements own;
  @Autowired StatementSteps steps;
  @Autowired Disclosures disclosures;
  @Autowired TransactionTemplate transaction;

  private Actor provider;
  private StatementId statement;
  private String seal;
  private RegistryKey key;
  private Actor agency;

  @BeforeEach
  void aListedStatementWithFieldsForEachReader() {
    TestDay.set(DAY);
    StatementStage statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    StatementSheet sheet = own.sheet(provider, statement);
    drafts.setScope(provider, statement, scope(sheet.content().scope()), sheet.scopeRevision());
    profiles.add(provider, statement, new ProfileFact.Plan("上位プラン", FOR_AGENCIES));
    profiles.add(provider, statement, new ProfileFact.SpecialNote("機器", FOR_THE_ASSESSOR));
    profiles.setVisibility(
        provider, statement, StatementField.DATA_LOCATION, Visibility.AGENCY_ON_GRANT);
    statements.declare(provider, statement);
    seal = own.sheet(provider, statement).head().sealed().orElseThrow().hash();
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, statement);
      steps.assessed(provider, statement);
      steps.filed(provider, statement);
      steps.published(provider, statement);
    });
    key =
        new RegisteredOnStage(context)
            .register(provider, statement, DAY.minusDays(1), DAY.plusYears(1));
    agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
  }

  private static StatementScope scope(StatementScope stated) {
    return new StatementScope(
        stated.items(),
        stated.serviceModels(),
        stated.deploymentModel(),
        DATA_LOCATION,
        stated.governingLaw(),
        stated.foreignLawRisk(),
        stated.capitalAndOfficers(),
        stated.thirdPartyTests(),
        stated.subsequentEvents(),
        stated.providerResponsibility(),
        stated.customerResponsibility(),
        stated.internalAuditBasis(),
        List.of(new ModelResponsibility(ServiceModel.SAAS, IN_THE_MODEL, "利用者の設定")));
  }

  private DisclosureId granted() {
    DisclosureId id = disclosures.ask(agency, key, "調達の検討");
    disclosures.grant(provider, id, LocalDate.of(2025, 3, 31), "", 0);
    return id;
  }

  @Test
  void anAgencyTakesTheAnnexAwayAsWordAndPdfWithItsSealTheDayAndItsName() throws IOException {
    DisclosureId id = granted();
    Visitor reader = people.signedIn(agency);
    String at = "/agency/disclosures/" + id + "/files/statement.";
    assertThat(reader.get("/agency/disclosures/" + id + "/profile").body())
        .contains(at + "ja.docx", at + "en.pdf");

    for (String language : List.of("ja", "en")) {
      String japanese = pdf(reader, at + language + ".pdf");
      for (String text : List.of(word(reader, at + language + ".docx"), japanese)) {
        assertThat(bare(text))
            .contains(seal, bare(FOR_AGENCIES), bare(DATA_LOCATION))
            .contains(bare(agency.organisation().name().ja()), "調達の検討")
            .contains(language.equals("ja") ? "交付先" : "Handedto")
            .contains(language.equals("ja") ? "2025年3月31日" : "31Mar2025")
            .doesNotContain(FOR_THE_ASSESSOR);
      }
    }
    assertThat(reader.get(at + "ja.json").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotGrantedOrNoLongerIsNotThere() {
    DisclosureId id = disclosures.ask(agency, key, "調達の検討");
    String at = "/agency/disclosures/" + id + "/files/statement.ja.docx";
    Visitor reader = people.signedIn(agency);
    assertThat(reader.get(at).status()).isEqualTo(404);
    disclosures.grant(provider, id, LocalDate.of(2025, 3, 31), "", 0);
    assertThat(reader.download(at)).isNotEmpty();
    assertThat(people.api(agency).get("/api/v1" + at).status()).isEqualTo(200);
    Visitor other = people.signedIn(people.person(Role.SYSTEM_SECURITY_OFFICER));
    assertThat(other.get(at).status()).isEqualTo(404);

    disclosures.withdraw(provider, id, "契約の終了", 1);
    assertThat(reader.get(at).status()).isEqualTo(404);
    DisclosureId again = granted();
    TestDay.set(LocalDate.of(2025, 4, 1));
    assertThat(reader.get("/agency/disclosures/" + again + "/files/statement.ja.docx").status())
        .isEqualTo(404);
  }

  @Test
  @Clause("FRM-52")
  void anAgencyReadsWhoAnswersForWhatInEachModel() {
    String profile = "/agency/disclosures/" + granted() + "/profile";

    assertThat(people.signedIn(agency).get(profile).body()).contains(IN_THE_MODEL, "利用者の設定");
    assertThat(people.api(agency).get("/api/v1" + profile).body())
        .contains("responsibilityPerModel", IN_THE_MODEL);
  }

  @Test
  void thePublicPartSaysOfWhatIsNotPublicThatItIsNotAndNothingElse() throws IOException {
    Visitor reader = people.signedIn(provider);
    String files = "/statements/" + statement;
    for (String language : List.of("ja", "en")) {
      boolean japanese = language.equals("ja");
      String notPublic = japanese ? "この項目は公開していません" : "Thisfieldisnotpublic";
      String heading = japanese ? "公開していない項目" : "Fieldsthatarenotpublic";
      for (String text :
          List.of(
              word(reader, files + PUBLIC_FILES + language + ".docx"),
              pdf(reader, files + PUBLIC_FILES + language + ".pdf"))) {
        assertThat(bare(text))
            .contains(notPublic, heading, seal)
            .contains(bare(IN_THE_MODEL))
            .doesNotContain(bare(DATA_LOCATION), FOR_AGENCIES, FOR_THE_ASSESSOR);
      }
    }
  }

  @Test
  void thePublicPartForMachinesSaysTheSame() throws Exception {
    Visitor reader = people.signedIn(provider);
    String plan = "/statements/" + statement + "/files/system-security-plan-public.ja.json";
    assertThat(reader.get("/provider/statements/" + statement).body())
        .contains("/files/system-security-plan-public.ja.json");
    byte[] bytes = reader.download(plan);

    assertThat(OscalReader.read(bytes, Format.JSON, Limits.USUAL, false).orThrow()).isNotNull();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("\"not-public\"", "\"data-location\"", "この項目は公開していません")
        .doesNotContain(DATA_LOCATION, FOR_AGENCIES, FOR_THE_ASSESSOR, "手順書に従って");
  }

  private static String bare(String text) {
    return text.replaceAll("<[^>]*>", "").replaceAll("\\s", "");
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
        if (entry.getName().matches("word/(document|header\\d*|footer\\d*)\\.xml")) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
