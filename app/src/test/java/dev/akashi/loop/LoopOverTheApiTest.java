package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.loop.Api.Refused;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The first registration, its use, its renewal and what the loss of its base means, walked through
 * the API by the people of every side, each step on its day. On a database of its own, because the
 * serial of the number and the list of 2021 are shared by everything else.
 */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=loop-over-the-api")
class LoopOverTheApiTest {

  private static final String BASE = "amazon-web-services";
  private static final String NUMBER = "C25-0021-2";
  private static final LocalDate DECLARED = LocalDate.of(2025, 1, 15);
  private static final LocalDate DECISION = LocalDate.of(2025, 7, 1);
  private static final LocalDate REMOVAL = LocalDate.of(2026, 10, 1);
  private static final AssessorSide.Days FIRST_AUDIT =
      new AssessorSide.Days(
          LocalDate.of(2025, 1, 20),
          LocalDate.of(2024, 12, 15),
          LocalDate.of(2025, 3, 18),
          LocalDate.of(2025, 3, 20),
          /* population= */ 13);
  private static final AssessorSide.Days SECOND_AUDIT =
      new AssessorSide.Days(
          LocalDate.of(2026, 1, 19),
          LocalDate.of(2025, 12, 15),
          LocalDate.of(2026, 3, 18),
          LocalDate.of(2026, 3, 20),
          /* population= */ 52);

  @Autowired Stage stage;

  @AfterEach
  void standOnTheUsualDay() {
    TestDay.set(LocalDate.of(2025, 7, 1));
  }

  @Test
  @Clause({
    "FRM-15", "FRM-26", "FRM-31", "FRM-34", "FRM-38", "FRM-42", "FRM-53", "CBD-05", "AMD-05"
  })
  void theEightStepsRunFromTheStatementToTheRenewalAndTheLossOfTheBase() {
    TestDay.set(DECLARED);
    ProviderSide provider = new ProviderSide(stage);
    AssessorSide assessor = new AssessorSide(stage, provider);
    RegistrationSide programme = new RegistrationSide(stage);
    AgencySide agency = new AgencySide(stage);
    List<String> secrets = secrets(provider, assessor);

    programme.select(assessor.assessor, "2024-04-01", "2026-03-31");
    String statement = declaredStatement(provider);
    JsonNode report = assessor.audit(statement, FIRST_AUDIT);
    assertThat(report.get("issuedOn").stringValue()).isEqualTo("2025-03-20");
    assertThat(provider.stateOf(statement)).isEqualTo("ASSESSED");

    String application = programme.apply(provider, statement, LocalDate.of(2025, 4, 10));
    assertThat(programme.review(application, LocalDate.of(2025, 4, 25)))
        .isEqualTo(LocalDate.of(2025, 10, 25));
    JsonNode registered = programme.register(application, LocalDate.of(2025, 6, 20));
    assertThat(registered.get("number").stringValue()).isEqualTo(NUMBER);
    assertThat(registered.get("level").intValue()).isEqualTo(2);
    assertThat(registered.get("validUntil").stringValue()).isEqualTo("2026-04-30");
    assertThat(provider.stateOf(statement)).isEqualTo("PUBLISHED");
    isPublic(statement, provider, secrets);

    TestDay.set(DECISION);
    isAdopted(agency);
    isNotToldToOthers(agency, report.get("engagement").stringValue(), statement);

    isRenewed(provider, assessor, programme, statement);
    losesItsBase(provider, programme, agency);
  }

  private static List<String> secrets(ProviderSide provider, AssessorSide assessor) {
    List<String> secrets =
        new ArrayList<>(
            List.of(
                ProviderSide.MEASURE,
                ProviderSide.OWN_MEASURE,
                ProviderSide.OWNER,
                ProviderSide.INTERNAL_AUDIT,
                AssessorSide.FINDING));
    for (Actor person :
        List.of(provider.editor, provider.representative, assessor.assessor, assessor.lead)) {
      secrets.add(person.name());
    }
    return secrets;
  }

  private String declaredStatement(ProviderSide provider) {
    JsonNode base = new Api(stage.visitor()).get("/api/v1/services?q=Amazon").get("items").get(0);
    assertThat(base.get("key").stringValue()).isEqualTo(BASE);

    String statement = provider.beginStatement();
    refusedFor(
        provider.refusedPeriod(statement, "2024-11-01", "2024-12-31"),
        "statement.period-too-short",
        "FRM-38");
    refusedFor(
        provider.refusedPeriod(statement, "2024-01-01", "2025-01-01"),
        "statement.period-too-long",
        "FRM-49");
    provider.setPeriod(statement, "2024-10-01", "2024-12-31");
    provider.stateScope(statement);
    provider.stateNone(statement);
    provider.standOn(statement, base);
    provider.answerAll(statement, BASE);
    provider.tryWithoutAMandatoryControl(statement);
    assertThat(provider.declare(statement).get("auditPeriod").get("last").stringValue())
        .isEqualTo("2024-12-31");
    return statement;
  }

  private static void refusedFor(Refused refused, String code, String clause) {
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly(code);
    assertThat(refused.clauses()).containsExactly(clause);
  }

  private void isPublic(String statement, ProviderSide provider, List<String> secrets) {
    Answer answer = stage.visitor().get("/api/v1/services/" + NUMBER);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode entry = answer.json();
    JsonNode service = entry.get("service");
    assertThat(service.get("number").stringValue()).isEqualTo(NUMBER);
    assertThat(service.get("name").stringValue()).isEqualTo(ProviderSide.SERVICE);
    assertThat(service.get("level").intValue()).isEqualTo(2);
    assertThat(service.get("registeredOn").stringValue()).isEqualTo("2025-06-20");
    assertThat(service.get("validUntil").stringValue()).isEqualTo("2026-04-30");
    assertThat(service.get("state").stringValue()).isEqualTo("LISTED");
    assertThat(entry.get("auditPeriod").get("first").stringValue()).isEqualTo("2024-10-01");
    assertThat(entry.get("auditPeriod").get("last").stringValue()).isEqualTo("2024-12-31");
    assertThat(entry.get("scope").get("regions")).hasSize(2);
    assertThat(Api.texts(entry.get("standsOn"), "key")).containsExactly(BASE);
    assertThat(entry.get("statementHash"))
        .isEqualTo(ProviderSide.head(provider.editor(), statement).get("seal").get("sha256"));
    assertThat(entry.propertyNames())
        .containsExactlyInAnyOrder(
            "asOf",
            "service",
            "renewalPending",
            "scope",
            "auditPeriod",
            "coverage",
            "responsibilities",
            "statementHash",
            "effectiveLevel",
            "standsOn",
            "carries",
            "history");
    assertThat(answer.body()).doesNotContain(secrets);
  }

  private void isAdopted(AgencySide agency) {
    String system = agency.classifiedSystem();
    JsonNode matching = agency.matchingServices(system);
    assertThat(Api.texts(matching.get("serving"), "key")).containsExactly(NUMBER);
    assertThat(Api.texts(matching.get("levelNotStated"), "key")).contains(BASE);

    String decision = agency.adopt(system, NUMBER, "google-workspace", DECISION);
    JsonNode use = agency.useOf(NUMBER);
    assertThat(use.get("decision").stringValue()).isEqualTo(decision);
    assertThat(use.get("listState").stringValue()).isEqualTo("LISTED");
    assertThat(use.get("since").stringValue()).isEqualTo(DECISION.toString());
  }

  /** A report and a statement are their parties' alone; for others they do not exist. */
  private void isNotToldToOthers(AgencySide agency, String engagement, String statement) {
    Api officer = agency.officer();
    assertThat(officer.refused("GET", "/api/v1/reports/" + engagement, Map.of()).status())
        .isEqualTo(404);
    assertThat(
            new ProviderSide(stage)
                .editor()
                .refused("GET", ProviderSide.path(statement), Map.of())
                .status())
        .isEqualTo(404);
  }

  /** Step eight: a period right after the first, valid on while the renewal is under review. */
  private void isRenewed(
      ProviderSide provider, AssessorSide assessor, RegistrationSide programme, String statement) {
    TestDay.set(LocalDate.of(2026, 1, 12));
    String next = provider.startNext(statement);
    refusedFor(
        provider.refusedPeriod(next, "2025-02-01", "2025-12-31"), "statement.period-gap", "FRM-49");
    refusedFor(
        provider.refusedPeriod(next, "2024-12-31", "2025-12-30"),
        "statement.period-overlap",
        "FRM-49");
    provider.setPeriod(next, "2025-01-01", "2025-12-31");
    provider.stateScope(next);
    provider.declare(next);
    assessor.audit(next, SECOND_AUDIT);
    String application = programme.apply(provider, next, LocalDate.of(2026, 4, 30));
    programme.review(application, LocalDate.of(2026, 5, 11));
    assertThat(publicState(NUMBER)).isEqualTo("RENEWAL_UNDER_REVIEW");

    JsonNode renewed = programme.register(application, LocalDate.of(2026, 9, 15));

    assertThat(renewed.get("number").stringValue()).isEqualTo(NUMBER);
    assertThat(renewed.get("validUntil").stringValue()).isEqualTo("2027-04-30");
    assertThat(publicState(NUMBER)).isEqualTo("LISTED");
    assertThat(provider.stateOf(statement)).isEqualTo("SUPERSEDED");
  }

  private void losesItsBase(ProviderSide provider, RegistrationSide programme, AgencySide agency) {
    JsonNode followers = programme.remove(BASE, REMOVAL);

    assertThat(Api.texts(followers.get("proposed"), "key")).containsExactly(NUMBER);
    assertThat(publicState(BASE)).isEqualTo("REMOVED");
    assertThat(publicState(NUMBER)).isEqualTo("LISTED");
    JsonNode opened = programme.removalCase(NUMBER);
    assertThat(opened.get("ground").stringValue()).isEqualTo("BASE_LOST");
    assertThat(opened.get("lostBase").stringValue()).isEqualTo(BASE);
    assertThat(opened.get("state").stringValue()).isEqualTo("OPEN");
    assertThat(stage.signedIn(agency.officer).get("/notices").body())
        .contains(ProviderSide.SERVICE, "Amazon Web Services", "/about/clauses/FRM-53")
        .containsOnlyOnce("の登録の終了が決まったため");
    assertThat(stage.signedIn(provider.representative).get("/notices").body())
        .contains("「さざなみ文書管理」の抹消が委員会に提案されました。", "/about/clauses/FRM-53");
  }

  private String publicState(String key) {
    return new Api(stage.visitor())
        .get("/api/v1/services/" + key)
        .get("service")
        .get("state")
        .stringValue();
  }
}
