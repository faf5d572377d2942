package dev.akashi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.evidence.Certificates;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.CertificationScheme;
import dev.akashi.registry.PublishedDocuments;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The document of a certification is a file: sealed by its hash, had by those who see the fact. */
@AkashiTest
class CertificateDocumentTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired StatementProfiles profiles;
  @Autowired OwnStatements own;
  @Autowired Statements declared;
  @Autowired StatementSteps steps;
  @Autowired Certificates certificates;
  @Autowired Disclosures disclosures;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;
  @Autowired TransactionTemplate transaction;

  private StatementStage statements;
  private Actor provider;
  private StatementId statement;
  private UUID fact;
  private byte[] paper;

  @BeforeEach
  void aStatementWithACertification() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    stateOne(provider, statement);
    paper = ("認証書 " + statement).getBytes(StandardCharsets.UTF_8);
    fact =
        profiles.add(
            provider,
            statement,
            new ProfileFact.Certification(
                CertificationScheme.ISO_IEC_27001,
                "",
                "サービス全体",
                true,
                true,
                "審査機関",
                "",
                true,
                "JP-1",
                Optional.of(LocalDate.of(2024, 4, 1)),
                Optional.of(LocalDate.of(2027, 3, 31)),
                "",
                ""));
  }

  @Test
  @Clause({"FRM-51", "FRM-39"})
  void theProviderAttachesAFileThatTheSealCovers() {
    Visitor visitor = people.signedIn(provider);
    String profile = "/provider/statements/" + statement + "/profile/certifications";
    String form = profile + "/" + fact + "/document";
    assertThat(visitor.get(profile).body()).contains(form);
    assertThat(visitor.get(form).body()).contains("審査機関");
    assertThat(visitor.upload(form, "空.pdf", new byte[0], "revision", revision()).status())
        .isEqualTo(422);
    assertThat(hash()).isEmpty();
    String before = StatementSeal.of(own.sheet(provider, statement));
    assertThat(visitor.upload(form, "証明書.pdf", paper, "revision", revision()).status())
        .isEqualTo(303);

    String hash = hash();
    assertThat(hash).hasSize(64);
    assertThat(held().document()).isEqualTo("証明書.pdf");
    assertThat(StatementSeal.of(own.sheet(provider, statement))).isNotEqualTo(before);
    assertThat(visitor.get(profile).body()).contains(hash, profile + "/files/" + hash);
    assertThat(visitor.download(profile + "/files/" + hash)).isEqualTo(paper);
    statements.declare(provider, statement);
    assertThat(declared.declared(statement).contentHash())
        .isEqualTo(StatementSeal.of(declared.declared(statement)));
    assertThat(StatementSeal.canonical(own.sheet(provider, statement))).contains(hash);
    assertThat(visitor.upload(form, "別.pdf", paper, "revision", revision()).status())
        .isEqualTo(422);
    assertThat(visitor.get(form).body()).doesNotContain("type=\"file\"");
  }

  @Test
  @Clause("FRM-51")
  void overTheApiTheFileIsTheBodyAndAFactThatChangedMeanwhileKeepsItsDocument() {
    String at = "/api/v1/provider/statements/" + statement + "/profile/";
    Visitor api = people.api(provider);
    String attach = at + "facts/" + fact + "/document?fileName=a.pdf&revision=";
    assertThat(api.octets(attach + "99", paper).status()).isEqualTo(409);
    assertThat(hash()).isEmpty();
    assertThat(api.octets(attach + revision(), paper).status()).isEqualTo(204);

    assertThat(api.get(at + "files/" + hash()).body())
        .isEqualTo(new String(paper, StandardCharsets.UTF_8));
    assertThat(people.api(statements.representative()).octets(attach + "1", paper).status())
        .isEqualTo(404);
  }

  @Test
  @Clause({"FRM-50", "FRM-51"})
  void theFileGoesToThoseWhoMaySeeTheFactAndToNobodyElse() {
    attach();
    String hash = hash();
    profiles.setVisibility(
        provider, statement, StatementField.CERTIFICATIONS, Visibility.AGENCY_ON_GRANT);
    statements.declare(provider, statement);
    Actor lead = people.person(Role.LEAD_ASSESSOR);
    people.select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    String audited = "/assessor/engagements/" + engagement + "/profile";
    Visitor assessor = people.signedIn(lead);
    assertThat(assessor.get(audited).body()).contains(audited + "/files/" + hash);
    assertThat(assessor.download(audited + "/files/" + hash)).isEqualTo(paper);
    assertThat(assessor.get(audited + "/files/" + "0".repeat(64)).status()).isEqualTo(404);
    Visitor strange = people.signedIn(people.person(Role.LEAD_ASSESSOR));
    assertThat(strange.get(audited + "/files/" + hash).status()).isEqualTo(404);
    String programme = "/programme/statements/" + statement + "/profile/files/" + hash;
    assertThat(people.signedIn(people.person(Role.REVIEWER)).download(programme)).isEqualTo(paper);

    RegistryKey key = listed();
    Actor agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
    DisclosureId asked = disclosures.ask(agency, key, "調達の検討");
    String granted = "/agency/disclosures/" + asked + "/profile/files/" + hash;
    Visitor reader = people.signedIn(agency);
    assertThat(reader.get(granted).status()).isEqualTo(403);
    disclosures.grant(provider, asked, DAY, "", 0);
    assertThat(reader.download(granted)).isEqualTo(paper);
    assertThat(people.visitor().get("/services/" + key + "/documents/" + hash).status())
        .isEqualTo(404);
  }

  @Test
  @Clause("FRM-50")
  void whatIsForTheAssessorAloneStaysFromAgenciesAndWhatIsPublicIsForEverybody() {
    attach();
    String hash = hash();
    profiles.setVisibility(provider, statement, StatementField.CERTIFICATIONS, Visibility.ASSESSOR);
    statements.declare(provider, statement);
    RegistryKey key = listed();
    Actor agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
    DisclosureId asked = disclosures.ask(agency, key, "調達の検討");
    disclosures.grant(provider, asked, DAY, "", 0);

    assertThat(
            people
                .signedIn(agency)
                .get("/agency/disclosures/" + asked + "/profile/files/" + hash)
                .status())
        .isEqualTo(404);
  }

  @Test
  @Clause("FRM-50")
  void aPublicCertificationHasItsFileForEverybody() {
    attach();
    profiles.setVisibility(provider, statement, StatementField.CERTIFICATIONS, Visibility.PUBLIC);
    statements.declare(provider, statement);
    RegistryKey key = listed();

    assertThat(people.visitor().download("/services/" + key + "/documents/" + hash()))
        .isEqualTo(paper);
    assertThat(context.getBean(PublishedDocuments.class).of(key)).containsExactly(hash());
  }

  @Test
  @Clause("FRM-50")
  void aHashThatIsOnlyTypedHandsNothingOut() {
    attach();
    String hash = hash();
    Actor other = statements.representative();
    StatementId theirs = statements.complete(other);
    stateOne(other, theirs);
    profiles.add(other, theirs, held());

    assertThat(
            people
                .signedIn(other)
                .get("/provider/statements/" + theirs + "/profile/certifications/files/" + hash)
                .status())
        .isEqualTo(404);
    assertThatThrownBy(() -> certificates.own(other, theirs, hash)).isInstanceOf(Refusal.class);
  }

  /** Takes back that there is none, so that one can be stated. */
  private void stateOne(Actor actor, StatementId id) {
    own.sheet(actor, id).facts().stream()
        .filter(named ->
            named.fact() instanceof ProfileFact.None none && none.of() == FactKind.CERTIFICATION)
        .forEach(named -> profiles.remove(actor, id, named.id()));
  }

  private void attach() {
    certificates.attach(
        provider,
        statement,
        fact,
        "証明書.pdf",
        () -> new ByteArrayInputStream(paper),
        Integer.parseInt(revision()));
  }

  private RegistryKey listed() {
    transaction.executeWithoutResult(status -> {
      if (own.head(provider, statement).state() == StatementState.DECLARED) {
        steps.takenUp(provider, statement);
      }
      steps.assessed(provider, statement);
      steps.filed(provider, statement);
      steps.published(provider, statement);
    });
    return new RegisteredOnStage(context)
        .register(provider, statement, DAY.minusDays(1), DAY.plusYears(1));
  }

  private NamedFact named() {
    return own.sheet(provider, statement).facts().stream()
        .filter(each -> each.fact() instanceof ProfileFact.Certification)
        .findFirst()
        .orElseThrow();
  }

  private ProfileFact.Certification held() {
    return (ProfileFact.Certification) named().fact();
  }

  private String hash() {
    return held().sha256();
  }

  private String revision() {
    return Integer.toString(named().revision());
  }
}
