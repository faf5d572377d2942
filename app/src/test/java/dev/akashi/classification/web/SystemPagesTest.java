package dev.akashi.classification.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class SystemPagesTest {

  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
  private static final Pattern PART =
      Pattern.compile("name=\"part\" value=\"([^\"]+)\"[^>]*checked");

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;

  private Actor officer;
  private Visitor browser;

  @BeforeEach
  void anOfficerSignsIn() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    browser = stage.signedIn(officer);
  }

  @Test
  @Clause({"FRM-06", "FRM-07", "FRM-10"})
  void scenario14ASystemIsSplitAndLevelTwoServesOnlyThePartWithoutGradeThree() {
    String service = listed(2);
    String system = system("Document storage");
    addInformation(system, "Minutes", "C2");
    addInformation(system, "Secret documents", "C3");
    answerImpact(system);

    String whole = browser.get(system).body();
    assertThat(whole).contains(">C3</b>").doesNotContain(service);
    assertThat(whole).contains("/about/clauses/FRM-07");
    Visitor.Answer split =
        post(system + "/split", "splitName", "Secret store", "part", firstMatch(PART, whole));
    assertThat(split.status()).isEqualTo(303);

    assertThat(browser.get(system).body()).contains(">C2</b>").contains(service);
    assertThat(browser.get(split.location()).body())
        .contains(">C3</b>")
        .doesNotContain(service)
        .contains("Secret store");
  }

  @Test
  @Clause("FRM-10")
  void aServiceWhoseLevelIsNotStatedIsShownApart() {
    String key = key();
    publication.publish(
        Entries.listed(key).named("Unstated " + key).validUntil(LocalDate.of(2027, 1, 1)).build());
    String system = system("Mail");
    addInformation(system, "Mail", "C1");
    answerImpact(system);

    String page = browser.get(system).body();

    assertThat(page.indexOf("Unstated " + key))
        .isGreaterThan(page.indexOf("<details class=\"fold"));
  }

  @Test
  void theClassIsReportedByTheOfficerAndAcceptedByTheHeadOfficer() {
    String system = system("Ledger");
    addInformation(system, "Accounts", "C2");
    answerImpact(system);
    Visitor head = stage.signedIn(stage.colleagueOf(officer, Role.HEAD_SECURITY_OFFICER));

    assertThat(post(system + "/report").status()).isEqualTo(303);
    assertThat(post(system + "/acceptance").status()).isEqualTo(403);
    assertThat(head.get("/home").body()).contains("Ledger");
    String revision = firstMatch(REVISION, head.get(system).body());
    assertThat(head.post(system + "/acceptance", "revision", revision).status()).isEqualTo(303);
    assertThat(browser.get(system).body()).contains("承認済み");
  }

  @Test
  @Clause("FRM-06")
  void theHeadOfficersOrderIsFollowedBeforeTheClassIsReportedAgain() {
    String system = system("Rosters");
    addInformation(system, "Duty rosters", "C1");
    answerImpact(system);
    post(system + "/report");
    Visitor head = stage.signedIn(stage.colleagueOf(officer, Role.HEAD_SECURITY_OFFICER));
    String revision = firstMatch(REVISION, head.get(system).body());
    assertThat(
            head.post(
                    system + "/instruction",
                    "revision",
                    revision,
                    "target",
                    "C2",
                    "instruction",
                    "names and places add up")
                .status())
        .isEqualTo(303);

    assertThat(post(system + "/report").status()).isEqualTo(422);
    assertThat(browser.get("/home").body()).contains("分類の変更の指示への対応：Rosters（機密性2）");
    assertThat(head.get("/home").body()).doesNotContain("分類の変更の指示への対応");
    post(system + "/raise", "raiseTo", "C2", "raiseReason", "names and places add up");
    assertThat(post(system + "/report").status()).isEqualTo(303);
    assertThat(browser.get("/home").body()).doesNotContain("分類の変更の指示への対応");
  }

  @Test
  @Clause({"FRM-04", "CBD-20"})
  void aSecretBelowGradeThreeIsAnsweredAtItsFieldAndWhatWasTypedStays() {
    String system = system("Archive");

    Visitor.Answer answer =
        post(
            system + "/information",
            "informationName",
            "Transfer records",
            "confidentiality",
            "C2",
            "integrity",
            "I2",
            "availability",
            "A1",
            "special",
            "TOP_SECRET_DOCUMENT");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Transfer records")
        .contains("e-confidentiality")
        .contains("/about/clauses/CBD-20");
  }

  @Test
  void othersCannotSeeASystemAndAStaleEditIsRefused() {
    String system = system("Payroll");
    Visitor otherAgency = stage.signedIn(stage.person(Role.SYSTEM_SECURITY_OFFICER));
    Visitor provider = stage.signedIn(stage.person(Role.REPRESENTATIVE));

    assertThat(otherAgency.get(system).status()).isEqualTo(404);
    assertThat(provider.get(system).status()).isEqualTo(403);
    assertThat(browser.get("/agency/systems/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(browser.get("/agency/systems/nonsense").status()).isEqualTo(404);
    Visitor.Answer stale =
        browser.post(
            system, "revision", "0", "name", "Pay", "businessUse", "Pay", "purpose", "Pays");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("value=\"Pay\"", "<a href=\"#f-name\">");
    Visitor.Answer ofAnotherForm =
        browser.post(
            system + "/impact",
            "revision",
            "0",
            "slowdownOnGovernment",
            "SLIGHT",
            "slowdownOnCitizens",
            "SLIGHT",
            "stopOnGovernment",
            "CONSIDERABLE",
            "stopOnCitizens",
            "SLIGHT");
    assertThat(ofAnotherForm.status()).isEqualTo(409);
    assertThat(ofAnotherForm.body()).doesNotContain("<a href=\"#f-name\">");
  }

  @Test
  void everyPageIsThereInEnglish() {
    String system = system("English system");
    addInformation(system, "Papers", "C2");

    assertThat(browser.get(system + "?lang=en").body())
        .contains("Availability questions")
        .doesNotContain("systems.")
        .doesNotContain("enum.");
    assertThat(browser.get("/agency/systems?lang=en").body()).contains("Information systems");
  }

  @Test
  @Clause("FRM-06")
  void theApiDoesTheSame() {
    Visitor api = stage.api(officer);
    var made =
        api.json(
            "POST",
            "/api/v1/agency/systems",
            "{\"name\":\"Api system\",\"businessUse\":\"b\",\"purpose\":\"p\"}");
    assertThat(made.status()).isEqualTo(201);
    String at = "/api/v1/agency/systems/" + made.json().get("id").stringValue();

    var information =
        api.json(
            "POST",
            at + "/information",
            "{\"revision\":1,\"name\":\"x\",\"confidentiality\":\"C3\",\"integrity\":\"I1\","
                + "\"availability\":\"A1\"}");
    assertThat(information.status()).isEqualTo(201);
    var impact =
        api.json(
            "POST",
            at + "/impact",
            "{\"revision\":2,\"slowdownOnGovernment\":\"SLIGHT\",\"slowdownOnCitizens\":\"SLIGHT\","
                + "\"stopOnGovernment\":\"GRAVE\",\"stopOnCitizens\":\"SLIGHT\"}");
    assertThat(impact.json().get("systemClass").stringValue()).isEqualTo("C3 I2 A3");
    assertThat(impact.json().get("requiredLevel").intValue()).isEqualTo(3);
    assertThat(api.json("POST", at + "/report", "{\"revision\":1}").status()).isEqualTo(409);
    assertThat(api.json("POST", at + "/acceptance", "{\"revision\":3}").status()).isEqualTo(403);
    var lower = api.json("POST", at + "/raise", "{\"revision\":3,\"grade\":\"C2\"}");
    assertThat(lower.status()).isEqualTo(422);
    assertThat(lower.body()).contains("FRM-06");
  }

  @Test
  @Clause("FRM-07")
  void sharesAreAtMostTheWhole() {
    String system = system("Shares");
    Visitor api = stage.api(officer);
    String at = "/api/v1" + system;
    assertThat(share(api, at, 1, "60").status()).isEqualTo(201);

    Visitor.Answer above = share(api, at, 2, "41");
    assertThat(above.status()).isEqualTo(422);
    assertThat(above.body()).contains("shares-above-100").contains("remedy");
    for (String wrong : new String[] {"0", "101", "-5", "99999999999"}) {
      Visitor.Answer answer = share(api, at, 2, wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.body()).contains("\"share\"").contains("remedy");
    }
    assertThat(share(api, at, 2, "40").status()).isEqualTo(201);
  }

  @Test
  @Clause("FRM-04")
  void noGradeIsChosenByThePage() {
    String system = system("Grades");
    String page = browser.get(system).body();
    String grades =
        page.substring(page.indexOf("f-confidentiality"), page.indexOf("f-restrictions"));
    assertThat(grades).doesNotContain("selected");

    Visitor.Answer answer = post(system + "/information", "informationName", "Ledger");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("e-confidentiality").contains("e-integrity");
  }

  private static Visitor.Answer share(Visitor api, String at, int revision, String share) {
    return api.json(
        "POST",
        at + "/information",
        "{\"revision\":" + revision + ",\"name\":\"x\",\"share\":" + share + "}");
  }

  private String listed(int level) {
    String key = key();
    String name = "Service of level " + level + " " + key;
    publication.publish(
        Entries.listed(key)
            .number(key)
            .named(name)
            .level(level)
            .validUntil(LocalDate.of(2027, 1, 1))
            .build());
    return name;
  }

  private static String key() {
    return "T" + UUID.randomUUID().toString().substring(0, 13);
  }

  private String system(String name) {
    browser.get("/agency/systems");
    Visitor.Answer answer =
        browser.post(
            "/agency/systems",
            "name",
            name,
            "businessUse",
            "Document keeping",
            "purpose",
            "Keeps documents");
    assertThat(answer.status()).isEqualTo(303);
    return answer.location().replaceAll("\\?.*", "");
  }

  private void addInformation(String system, String name, String confidentiality) {
    assertThat(
            post(
                    system + "/information",
                    "informationName",
                    name,
                    "confidentiality",
                    confidentiality,
                    "integrity",
                    "I2",
                    "availability",
                    "A1")
                .status())
        .isEqualTo(303);
  }

  private void answerImpact(String system) {
    assertThat(
            post(
                    system + "/impact",
                    "slowdownOnGovernment",
                    "SLIGHT",
                    "slowdownOnCitizens",
                    "SLIGHT",
                    "stopOnGovernment",
                    "CONSIDERABLE",
                    "stopOnCitizens",
                    "SLIGHT")
                .status())
        .isEqualTo(303);
  }

  /** Posts with the revision that the page of the system shows. */
  private Visitor.Answer post(String path, String... fields) {
    String page = path.replaceAll("(/agency/systems/[^/]+).*", "$1");
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "revision";
    all[1] = firstMatch(REVISION, browser.get(page).body());
    return browser.post(path, all);
  }

  private static String firstMatch(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    return found.find() ? found.group(1) : "0";
  }
}
