package dev.akashi.usage.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import dev.akashi.usage.SelectionCondition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class CityUsesTest {

  @Autowired Stage stage;
  @Autowired EventLog log;
  @Autowired RegistryPublication publication;

  private Actor officer;
  private Actor approver;
  private Visitor officerBrowser;
  private Visitor approverBrowser;
  private Visitor api;

  @BeforeEach
  void aCity() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    officer = stage.person(Role.CITY_SECURITY_OFFICER);
    approver = stage.colleagueOf(officer, Role.CITY_APPROVER);
    officerBrowser = stage.signedIn(officer);
    approverBrowser = stage.signedIn(approver);
    api = stage.api(approver);
  }

  @Test
  @Clause({"LGG-13", "LGG-30"})
  void anApplicationIsReviewedApprovedAndRecordedWithItsAdministrator() {
    String application = submitted(officerBrowser, "Sky");

    assertThat(officerBrowser.post(application + "/approval").status()).isEqualTo(403);
    Answer without = post(approverBrowser, application, "/approval", "administrator", " ");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("/about/clauses/LGG-30");
    Answer approved = post(approverBrowser, application, "/approval", "administrator", "Sato");
    assertThat(approved.status()).isEqualTo(303);

    assertThat(officerBrowser.get("/city/uses").body()).contains("Sky").contains("Sato");
  }

  @Test
  @Clause("LGG-13")
  void scenario13WhoAppliedCannotApproveUnlessUnavoidableWithReasonAndSecondPerson() {
    String application = submitted(approverBrowser, "Cloud drive");
    Answer own = post(approverBrowser, application, "/approval", "administrator", "Sato");
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains("/about/clauses/LGG-13").contains("value=\"Sato\"");
    Answer noReason =
        post(
            approverBrowser,
            application,
            "/approval",
            "administrator",
            "Sato",
            "unavoidable",
            "true");
    assertThat(noReason.status()).isEqualTo(422);

    Answer handedOn =
        post(
            approverBrowser,
            application,
            "/approval",
            "administrator",
            "Sato",
            "unavoidable",
            "true",
            "unavoidableReason",
            "The only officer on duty in the flood");
    assertThat(handedOn.status()).isEqualTo(303);
    assertThat(approverBrowser.get(handedOn.location()).body())
        .contains("別の人の確認を経て、利用が承認されます")
        .doesNotContain("承認を記録しました。</");
    assertThat(approverBrowser.get("/city/uses").body()).doesNotContain("/city/services/");

    assertThat(post(approverBrowser, application, "/confirmation").status()).isEqualTo(422);
    assertThat(officerBrowser.get("/home").body()).contains("Cloud drive");
    assertThat(post(officerBrowser, application, "/confirmation").status()).isEqualTo(303);
    assertThat(officerBrowser.get("/city/uses").body())
        .contains("The only officer on duty in the flood")
        .contains("/about/clauses/LGG-13");
  }

  @Test
  @Clause("LGG-24")
  void unknownGradesAndOpenConditionsKeepAnApplicationBack() {
    String application =
        draft(officerBrowser, "Survey", "information.0", "Answers", "confidentiality.0", "UNKNOWN");
    Answer unknown = post(officerBrowser, application, "/submission");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("/about/clauses/LGG-18");

    String graded =
        draft(
            officerBrowser,
            "Survey 2",
            "information.0",
            "Answers",
            "confidentiality.0",
            "C2",
            "integrity.0",
            "I1",
            "availability.0",
            "A1");
    Answer open = post(officerBrowser, graded, "/submission");
    assertThat(open.status()).isEqualTo(422);
    assertThat(open.body()).contains("/about/clauses/LGG-24").contains("/about/clauses/LGG-26");
  }

  @Test
  @Clause("LGG-30")
  void anApplicationIsSentBackWithAReasonAndRejected() {
    String application = submitted(officerBrowser, "Chat");
    assertThat(post(approverBrowser, application, "/return", "note", "").status()).isEqualTo(422);
    assertThat(post(approverBrowser, application, "/return", "note", "say what for").status())
        .isEqualTo(303);
    assertThat(officerBrowser.get(application).body()).contains("say what for");
    assertThat(post(officerBrowser, application, "/submission").status()).isEqualTo(303);
    assertThat(post(approverBrowser, application, "/rejection", "note", "too risky").status())
        .isEqualTo(303);
    assertThat(post(approverBrowser, application, "/approval", "administrator", "S").status())
        .isEqualTo(422);
  }

  @Test
  void endingAUseClosesItsApplicationWhichTheLogTells() {
    String application = submitted(officerBrowser, "Sky");
    post(approverBrowser, application, "/approval", "administrator", "Sato");
    String use = api.get("/api/v1/city/services").json().get(0).get("id").stringValue();
    officerBrowser.get("/city/uses");

    Answer ended = officerBrowser.post("/city/services/" + use + "/end", "revision", "1");

    assertThat(ended.status()).isEqualTo(303);
    assertThat(api.get("/api/v1" + application).json().get("state").stringValue())
        .isEqualTo("CLOSED");
    Subject subject =
        new Subject("use-application", application.substring(application.lastIndexOf('/') + 1));
    assertThat(log.newest(EventLog.Filter.about(subject), Optional.empty(), 10).items())
        .extracting(Event::action)
        .contains("use.closed");
  }

  @Test
  void whatIsSentWithoutARevisionIsRefusedAtThatField() {
    String application = submitted(officerBrowser, "Wiki");

    Answer page = approverBrowser.post(application + "/approval", "administrator", "Sato");
    Answer problem = api.json("POST", "/api/v1" + application + "/approval", "{}");

    assertThat(page.status()).isEqualTo(422);
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.json().get("reasons").get(0).get("field").stringValue())
        .isEqualTo("revision");
  }

  @Test
  void theKindsOfInformationAreLimited() {
    String kinds = String.join(",", Collections.nCopies(101, "{\"name\": \"n\"}"));

    Answer answer =
        api.json(
            "POST",
            "/api/v1/city/uses",
            "{\"serviceName\": \"s\", \"zone\": \"LGWAN\", \"information\": [" + kinds + "]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("usage.too-many-kinds");
  }

  @Test
  void othersCannotSeeAnApplicationAndAStaleEditIsRefused() {
    String application = submitted(officerBrowser, "Wiki");
    Visitor otherCity = stage.signedIn(stage.person(Role.CITY_APPROVER));
    Visitor agency = stage.signedIn(stage.person(Role.SYSTEM_SECURITY_OFFICER));

    assertThat(otherCity.get(application).status()).isEqualTo(404);
    assertThat(agency.get(application).status()).isEqualTo(403);
    assertThat(officerBrowser.get("/city/uses/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(
            approverBrowser
                .post(application + "/approval", "revision", "1", "administrator", "Sato")
                .status())
        .isEqualTo(409);
  }

  @Test
  void thePagesAreThereInEnglish() {
    String application = submitted(officerBrowser, "Board");

    assertThat(approverBrowser.get(application + "?lang=en").body())
        .contains("Selection conditions")
        .doesNotContain(">city.")
        .doesNotContain("enum.");
    assertThat(approverBrowser.get("/city/uses?lang=en").body()).contains("Approved services");
  }

  @Test
  @Clause({"LGG-13", "LGG-17"})
  void theApiDoesTheSame() {
    var made =
        api.json(
            "POST",
            "/api/v1/city/uses",
            "{\"serviceName\":\"Api\",\"purpose\":\"p\",\"zone\":\"LGWAN\",\"information\":["
                + "{\"name\":\"a\",\"confidentiality\":\"C1\",\"integrity\":\"I2\",\"availability\":\"A1\"},"
                + "{\"name\":\"b\",\"confidentiality\":\"C1\",\"integrity\":\"I1\",\"availability\":\"A2\"}]}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().get("grade").stringValue()).isEqualTo("C1 I2 A2");
    String at = "/api/v1/city/uses/" + made.json().get("id").stringValue();
    assertThat(api.json("POST", at + "/submission", "{\"revision\":1}").status()).isEqualTo(200);

    var own = api.json("POST", at + "/approval", "{\"revision\":2,\"administrator\":\"S\"}");

    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains("LGG-13").contains("usage.applicant-approves");
    Visitor second = stage.api(stage.colleagueOf(officer, Role.CITY_APPROVER));
    var approved =
        second.json("POST", at + "/approval", "{\"revision\":2,\"administrator\":\"S\"}");
    assertThat(approved.json().get("state").stringValue()).isEqualTo("APPROVED");
    assertThat(second.get("/api/v1/city/services").json().get(0).get("administrator").stringValue())
        .isEqualTo("S");
  }

  @Test
  @Clause("LGG-30")
  void submittingSavesWhatStandsOnThePage() {
    String application =
        draft(officerBrowser, "Survey", "information.0", "Answers", "confidentiality.0", "UNKNOWN");
    String page = officerBrowser.get(application).body();
    assertThat(page).contains("form=\"f-wish\" formaction=\"" + application + "/submission\"");

    Answer open =
        post(officerBrowser, application, "/submission", wish("Survey", "purpose", "New purpose"));
    assertThat(open.status()).isEqualTo(422);
    assertThat(open.body()).contains("New purpose");
    assertThat(officerBrowser.get(application).body()).doesNotContain("New purpose");

    Answer submitted =
        post(
            officerBrowser,
            application,
            "/submission",
            wish(
                "Survey",
                "purpose",
                "New purpose",
                "information.0",
                "Answers",
                "confidentiality.0",
                "C1",
                "integrity.0",
                "I1",
                "availability.0",
                "A1"));

    assertThat(submitted.status()).isEqualTo(303);
    assertThat(approverBrowser.get(application).body()).contains("New purpose");
  }

  @Test
  @Clause("LGG-30")
  void theApproverSeesProviderRegistrationAndItsState() {
    String key = "T" + UUID.randomUUID().toString().substring(0, 13);
    publication.publish(
        Entries.listed(key).named("Sky drive").validUntil(LocalDate.of(2025, 11, 19)).build());
    String application =
        submitted(
            officerBrowser,
            "Sky",
            "provider",
            "Sky K.K.",
            "registryKey",
            key,
            "notListedReason",
            "Moves to another service in March");

    assertThat(approverBrowser.get(application).body())
        .contains("Sky K.K.")
        .contains("/services/" + key)
        .contains("Sky drive")
        .contains("2025年11月19日まで")
        .contains("chip--attn");
  }

  @Test
  @Clause({"LGG-05", "LGG-30"})
  void aServiceWhoseRegistrationEndedIsNeitherAppliedForNorApprovedWithoutAReason() {
    String key = "T" + UUID.randomUUID().toString().substring(0, 13);
    publication.publish(
        Entries.listed(key).named("Sky drive").validUntil(LocalDate.of(2027, 11, 19)).build());
    String waiting = submitted(officerBrowser, "Sky", "registryKey", key);
    publication.end(
        new RegistryKey(key), LocalDate.of(2025, 11, 18), EndKind.REMOVED, "at its own wish");
    String application = draft(officerBrowser, "Sky", gradeOne("registryKey", key));

    assertThat(officerBrowser.get(application).body())
        .contains("id=\"not-valid\"")
        .contains("登録終了")
        .contains("2025年11月18日");
    Answer refused = post(officerBrowser, application, "/submission");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("/about/clauses/LGG-05")
        .contains("id=\"f-notListedReason\"");
    String[] withReason =
        wish("Sky", gradeOne("purpose", "p", "registryKey", key, "notListedReason", "Until March"));
    assertThat(post(officerBrowser, application, "/submission", withReason).status())
        .isEqualTo(303);
    assertThat(approverBrowser.get(application).body()).contains("Until March");
    assertThat(post(approverBrowser, application, "/approval", "administrator", "S").status())
        .isEqualTo(303);

    Answer late = post(approverBrowser, waiting, "/approval", "administrator", "Sato");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("/about/clauses/LGG-05");
    assertThat(
            post(
                    approverBrowser,
                    waiting,
                    "/approval",
                    "administrator",
                    "Sato",
                    "notListedReason",
                    "Needed for the move")
                .status())
        .isEqualTo(303);
    assertThat(officerBrowser.get(waiting).body()).contains("Needed for the move");
  }

  @Test
  void theNumberOfAListedServiceFillsInNameAndProvider() {
    String key = "T" + UUID.randomUUID().toString().substring(0, 13);
    publication.publish(Entries.listed(key).named("Sky drive").by("Sky K.K.").build());

    String application = draft(officerBrowser, "", "registryKey", key);

    assertThat(officerBrowser.get(application).body())
        .contains("value=\"Sky drive\"")
        .contains("value=\"Sky K.K.\"");
  }

  @Test
  void theSummaryNamesEveryFieldOfTheInformation() {
    officerBrowser.get("/city/uses");
    Answer answer =
        officerBrowser.post(
            "/city/uses",
            "serviceName",
            "Sky",
            "zone",
            "LGWAN",
            "information.0",
            "Ledger",
            "confidentiality.0",
            "C2");

    assertThat(answer.body()).contains("<a href=\"#f-availability.0\">可用性</a>");
  }

  private static String[] gradeOne(String... more) {
    List<String> fields = new ArrayList<>(List.of(more));
    Collections.addAll(
        fields,
        "information.0",
        "Notices",
        "confidentiality.0",
        "C1",
        "integrity.0",
        "I1",
        "availability.0",
        "A1");
    return fields.toArray(String[]::new);
  }

  @Test
  @Clause("LGG-17")
  void noGradeIsChosenByThePage() {
    String page = officerBrowser.get("/city/uses").body();
    assertThat(page).doesNotContain("selected");

    Answer answer =
        officerBrowser.post(
            "/city/uses",
            "serviceName",
            "Sky",
            "purpose",
            "p",
            "zone",
            "LGWAN",
            "information.0",
            "Ledger",
            "confidentiality.0",
            "C2");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("e-integrity.0").contains("e-availability.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "information.[0] | \"information\": [null]",
        "information   | \"information\": [{}]",
        "confidentiality | \"information\": [{\"name\": \"n\", \"confidentiality\": \"C9\"}]",
        "condition.NO_OTHER_USE | \"conditions\": {\"NO_OTHER_USE\": \"a\\u0000b\"}",
        "condition.COLOUR | \"conditions\": {\"COLOUR\": \"red\"}",
        "registryKey   | \"registryKey\": \"?\"",
        "zone          | \"zone\": \"MOON\"",
      })
  void whatCannotBeRightIsToldAtItsField(String field, String body) {
    String zone = field.equals("zone") ? "" : "\"zone\": \"LGWAN\", ";
    Answer answer =
        api.json(
            "POST",
            "/api/v1/city/uses",
            "{\"serviceName\": \"s\", \"purpose\": \"p\", " + zone + body + "}");

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  private static String[] wish(String service, String... more) {
    List<String> fields = new ArrayList<>();
    Collections.addAll(fields, "serviceName", service, "zone", "INTERNET");
    Collections.addAll(fields, more);
    return fields.toArray(String[]::new);
  }

  private String submitted(Visitor browser, String service, String... more) {
    List<String> fields = new ArrayList<>();
    Collections.addAll(fields, more);
    Collections.addAll(
        fields,
        "information.0",
        "Citizen ledger",
        "confidentiality.0",
        "C2",
        "integrity.0",
        "I2",
        "availability.0",
        "A1");
    for (SelectionCondition condition : SelectionCondition.all()) {
      Collections.addAll(fields, "condition." + condition.name(), "in the contract");
    }
    String application = draft(browser, service, fields.toArray(String[]::new));
    assertThat(post(browser, application, "/submission").status()).isEqualTo(303);
    return application;
  }

  private String draft(Visitor browser, String service, String... more) {
    browser.get("/city/uses");
    List<String> fields = new ArrayList<>();
    Collections.addAll(
        fields, "serviceName", service, "purpose", "Shares files", "zone", "INTERNET");
    Collections.addAll(fields, more);
    Answer answer = browser.post("/city/uses", fields.toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(303);
    return answer.location().replaceAll("\\?.*", "");
  }

  /** Posts with the revision the application has now. */
  private Answer post(Visitor browser, String page, String action, String... fields) {
    browser.get(page);
    List<String> all = new ArrayList<>();
    int revision = api.get("/api/v1" + page).json().get("revision").intValue();
    Collections.addAll(all, "revision", String.valueOf(revision));
    Collections.addAll(all, fields);
    return browser.post(page + action, all.toArray(String[]::new));
  }
}
