package dev.akashi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Each reader of a profile sees the fields that are for it, and agencies only while they may. */
@AkashiTest
class DisclosureTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final RequirementId CONTROL = RequirementId.of("9.4.2.2.B");
  private static final String FOR_AGENCIES = "監査ログを長く残すプラン";
  private static final String FOR_THE_ASSESSOR = "移行中の機器の扱い";
  private static final String FOR_THE_PROGRAMME = "公にしない委託先";

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired StatementProfiles profiles;
  @Autowired StatementDrafts drafts;
  @Autowired OwnStatements own;
  @Autowired StatementSteps steps;
  @Autowired Declarations declarations;
  @Autowired Disclosures disclosures;
  @Autowired ProfileReadings readings;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;
  @Autowired TransactionTemplate transaction;

  private StatementStage statements;
  private Actor provider;
  private StatementId statement;

  @BeforeEach
  void aStatementWithFieldsForEachReader() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    profiles.add(provider, statement, new ProfileFact.Plan("上位プラン", FOR_AGENCIES));
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
    profiles.add(
        provider,
        statement,
        new ProfileFact.SamePopulation(
            "入退室", "同じ係", Set.of(CONTROL, RequirementId.of("9.2.3.11.PB"))));
    profiles.setVisibility(provider, statement, StatementField.STAKEHOLDERS, Visibility.PROGRAMME);
    drafts.answer(
        provider,
        statement,
        new Answer(
            CONTROL,
            Treatment.SELECTED,
            "",
            Optional.empty(),
            "",
            List.of(
                new IndividualControl(
                    "1",
                    "鍵で認証する",
                    "",
                    Frequency.DAILY,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of("上位プラン"))),
            Responsibility.SHARED,
            "利用者ごとに有効にする"),
        own.sheet(provider, statement).revisionOf(CONTROL));
    statements.declare(provider, statement);
  }

  private RegistryKey listed() {
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, statement);
      steps.assessed(provider, statement);
      steps.filed(provider, statement);
      steps.published(provider, statement);
    });
    return register();
  }

  private RegistryKey register() {
    return new RegisteredOnStage(context)
        .register(provider, statement, DAY.minusDays(1), DAY.plusYears(1));
  }

  @Test
  @Clause({"FRM-50", "FRM-51"})
  void theProgrammeReadsEveryFieldWithItsVisibility() {
    RegistryKey key = listed();
    for (Role role : new Role[] {Role.PROGRAMME_OFFICER, Role.REVIEWER, Role.COMMITTEE_MEMBER}) {
      Visitor reader = people.signedIn(people.person(role));
      for (String path :
          new String[] {
            "/programme/statements/" + statement + "/profile",
            "/programme/services/" + key + "/profile"
          }) {
        assertThat(reader.get(path).body())
            .as(role + " " + path)
            .contains(FOR_AGENCIES, FOR_THE_ASSESSOR, FOR_THE_PROGRAMME, "制度所管のみ")
            .doesNotContain("この項目は示していません");
      }
    }
    assertThat(
            people
                .signedIn(provider)
                .get("/programme/statements/" + statement + "/profile")
                .status())
        .isEqualTo(403);
  }

  @Test
  @Clause({"FRM-34", "FRM-38"})
  void theAssessorOfTheEngagementReadsWhatIsForItWithPlansAndPopulationsAtTheControl() {
    Actor lead = people.person(Role.LEAD_ASSESSOR);
    people.select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    String at = "/assessor/engagements/" + engagement;
    Visitor assessor = people.signedIn(lead);

    assertThat(assessor.get(at).body()).contains(at + "/profile");
    assertThat(assessor.get(at + "/profile").body())
        .contains(FOR_AGENCIES, FOR_THE_ASSESSOR, "この項目は示していません")
        .doesNotContain(FOR_THE_PROGRAMME);
    assertThat(people.api(lead).get("/api/v1" + at + "/profile").body())
        .contains(FOR_THE_ASSESSOR)
        .doesNotContain(FOR_THE_PROGRAMME);
    assertThat(people.signedIn(people.person(Role.LEAD_ASSESSOR)).get(at + "/profile").status())
        .isEqualTo(404);
    assertThat(assessor.get(at + "/results/" + CONTROL).body())
        .contains("上位プラン", "同一母集団", "入退室", "9.2.3.11.PB");
  }

  @Test
  @Clause("FRM-50")
  void anAgencyReadsOnlyWhatItWasGrantedAndOnlyAsLongAsItWas() {
    RegistryKey key = listed();
    Actor agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
    Visitor reader = people.signedIn(agency);
    reader.get("/agency/disclosures/new?service=" + key);
    assertThat(reader.post("/agency/disclosures", "service", key.value(), "purpose", "").status())
        .isEqualTo(422);
    assertThat(
            reader.post("/agency/disclosures", "service", key.value(), "purpose", "調達の検討").status())
        .isEqualTo(303);
    Disclosure asked = disclosures.ofAgency(agency).getFirst();
    String profile = "/agency/disclosures/" + asked.id() + "/profile";
    assertThat(reader.get(profile).status()).isEqualTo(403);
    Visitor representative = people.signedIn(provider);
    assertThat(representative.get("/home").body()).contains("開示の申出に回答する");
    assertThat(representative.get("/provider/disclosures").body()).contains("調達の検討");

    representative.post(
        "/provider/disclosures/" + asked.id() + "/grant",
        "until",
        "2025-03-31",
        "answer",
        "検討の間に限る",
        "revision",
        "0");

    assertThat(reader.get("/agency/disclosures").body()).contains("検討の間に限る", profile);
    assertThat(reader.get(profile).body())
        .contains(FOR_AGENCIES, "政府機関に個別に開示", "この項目は示していません")
        .contains("管理策（言明書の別添）", "鍵で認証する", "利用者ごとに有効にする")
        .doesNotContain(FOR_THE_ASSESSOR)
        .doesNotContain(FOR_THE_PROGRAMME);
    TestDay.set(LocalDate.of(2025, 3, 31));
    assertThat(people.api(agency).get("/api/v1" + profile).body())
        .contains(FOR_AGENCIES, "鍵で認証する", "利用者ごとに有効にする")
        .doesNotContain(FOR_THE_ASSESSOR);
    TestDay.set(LocalDate.of(2025, 4, 1));
    assertThat(reader.get(profile).status()).isEqualTo(403);
    assertThat(reader.get("/agency/disclosures").body()).contains("期限を過ぎた");
    refused(() -> readings.forAgency(agency, asked.id()), "disclosure.not-granted");
  }

  @Test
  @Clause("FRM-50")
  void theProviderAlonePutsAnEndToItAndWhatMakesNoSenseIsRefused() {
    RegistryKey key = listed();
    Actor agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
    DisclosureId id = disclosures.ask(agency, key, "調達の検討");
    refused(() -> disclosures.ask(agency, key, "もう一度"), "disclosure.asked-already");
    refused(
        () -> disclosures.ask(agency, new RegistryKey("no-such-key"), "検討"),
        "disclosure.no-such-service");
    for (LocalDate until :
        new LocalDate[] {DAY.minusDays(1), disclosures.longestUntil().plusDays(1)}) {
      refused(() -> disclosures.grant(provider, id, until, "", 0), "disclosure.until-out-of-range");
    }
    refused(() -> disclosures.grant(provider, id, DAY, "", 7), "disclosure.changed-meanwhile");
    refused(
        () -> disclosures.grant(statements.representative(), id, DAY, "", 0), "disclosure.unknown");
    refused(() -> disclosures.withdraw(provider, id, "誤り", 0), "disclosure.not-in-state");
    Actor editor = people.colleagueOf(provider, Role.STATEMENT_EDITOR);
    assertThatThrownBy(() -> disclosures.grant(editor, id, DAY, "", 0))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));

    disclosures.grant(provider, id, DAY, "", 0);
    assertThat(readings.forAgency(agency, id).reader()).isEqualTo(Visibility.AGENCY_ON_GRANT);
    refused(
        () -> readings.forAgency(people.person(Role.SYSTEM_SECURITY_OFFICER), id),
        "disclosure.unknown");
    disclosures.withdraw(provider, id, "契約の終了", 1);
    refused(() -> readings.forAgency(agency, id), "disclosure.not-granted");
    DisclosureId again = disclosures.ask(agency, key, "再度の検討");
    disclosures.refuse(provider, again, "今は応じられない", 0);
    refused(() -> readings.forAgency(agency, again), "disclosure.not-granted");
  }

  @Test
  @Clause({"FRM-50", "FRM-36"})
  void theAnnexStaysClosedWhereTheProviderKeepsItFromAgencies() {
    StatementId next = declarations.withdraw(provider, statement, "別添を示さない");
    Visitor representative = people.signedIn(provider);
    String system = "/provider/statements/" + next + "/profile/system";
    assertThat(representative.get(system).body()).contains("visibility-INDIVIDUAL_CONTROLS");
    assertThat(
            representative
                .post(
                    system + "/visibility/INDIVIDUAL_CONTROLS",
                    "visibility-INDIVIDUAL_CONTROLS",
                    "ASSESSOR")
                .status())
        .isEqualTo(303);
    assertThat(representative.get("/provider/statements/" + next + "/profile/scope").body())
        .contains("visibility-DATA_LOCATION");
    statements.declare(provider, next);
    statement = next;
    RegistryKey key = listed();
    Actor agency = people.person(Role.SYSTEM_SECURITY_OFFICER);
    DisclosureId id = disclosures.ask(agency, key, "調達の検討");
    disclosures.grant(provider, id, DAY, "", 0);

    String profile = "/agency/disclosures/" + id + "/profile";
    assertThat(people.signedIn(agency).get(profile).body())
        .contains("管理策（言明書の別添）", "この項目は示していません")
        .doesNotContain("鍵で認証する", "利用者ごとに有効にする");
    assertThat(readings.forAgency(agency, id).controls())
        .isNotEmpty()
        .allMatch(answer -> answer.individualControls().isEmpty());
  }

  @Test
  void whatIsNotPublishedIsNotReadByItsNumber() {
    RegistryKey key = register();

    refused(
        () -> readings.forProgramme(people.person(Role.REVIEWER), key),
        "disclosure.nothing-published");
  }

  private static void refused(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons().getFirst().code()).isEqualTo(code));
  }
}
