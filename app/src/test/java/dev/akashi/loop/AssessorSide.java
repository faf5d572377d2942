package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.loop.Api.Refused;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A selected body audits a declared statement and reports on it. */
final class AssessorSide {

  static final String FINDING = "10月の記録に承認者の記入が無い。";
  private static final String DEVIATING = "12.3.1";
  private static final int RETEST = 4;

  /**
   * The days of one audit.
   *
   * @param designOn the day within the audit period for which the design was judged
   * @param population how often a weekly control is carried out in the period
   */
  record Days(
      LocalDate start,
      LocalDate designOn,
      LocalDate representation,
      LocalDate report,
      int population) {}

  final Actor assessor;
  final Actor lead;
  private final Stage stage;
  private final ProviderSide provider;

  AssessorSide(Stage stage, ProviderSide provider) {
    this.stage = stage;
    this.provider = provider;
    this.assessor = stage.person(Role.ASSESSOR);
    this.lead = stage.colleagueOf(assessor, Role.LEAD_ASSESSOR);
  }

  Api assessor() {
    return new Api(stage.api(assessor));
  }

  Api lead() {
    return new Api(stage.api(lead));
  }

  /** The whole audit with one deviation that the provider puts right; gives the report. */
  JsonNode audit(String statement, Days days) {
    TestDay.set(days.start());
    Api api = assessor();
    assertThat(Api.texts(api.get("/api/v1/assessor/statements").get("items"), "id"))
        .doesNotContain(statement);
    provider.name(statement, assessor);
    assertThat(Api.texts(api.get("/api/v1/assessor/statements").get("items"), "id"))
        .contains(statement);
    String engagement = take(api, statement, days);
    prepare(api, engagement, days);

    TestDay.set(days.representation());
    Api later = assessor();
    sample(later, engagement, days);
    conclude(later, engagement, days);
    deviate(later, engagement, days);
    settleTheFinding(later, engagement, days);
    concludeAgain(later, engagement, days);

    return report(engagement, days);
  }

  private String take(Api api, String statement, Days days) {
    Map<String, String> taking = Map.of("statement", statement, "on", days.start().toString());
    Api stranger = new Api(stage.api(stage.person(Role.ASSESSOR)));
    Refused notNamed = stranger.refused("POST", "/api/v1/assessor/engagements", taking);
    assertThat(notNamed.status()).isEqualTo(404);
    assertThat(notNamed.codes()).containsExactly("assessment.not-named");
    JsonNode taken = api.post("/api/v1/assessor/engagements", taking);
    assertThat(taken.get("state").stringValue()).isEqualTo("PLANNED");
    return taken.get("id").stringValue();
  }

  private void prepare(Api api, String id, Days days) {
    String on = days.start().toString();
    String path = path(id);
    Map<String, ?> contract = Map.of("on", on, "endsOn", days.report().plusMonths(3).toString());
    Refused dependent = api.refused("POST", path + "/contract", revised(api, id, contract));
    assertThat(dependent.clauses()).contains("FRM-31");
    api.put(
        path + "/team",
        revised(
            api,
            id,
            Map.of(
                "members", List.of(Map.of("name", assessor.name()), Map.of("name", lead.name())))));
    Map<String, ?> declaration = Map.of("declaredOn", on);
    api.post(path + "/independence", declaration);
    new Api(stage.api(lead)).post(path + "/independence", declaration);
    api.post(path + "/contract", revised(api, id, contract));
    stage.registerSigner(lead);
    api.put(
        path + "/signer",
        revised(
            api,
            id,
            Map.of(
                "person",
                lead.person().toString(),
                "qualifications",
                List.of("CISA"),
                "experienceYears",
                8,
                "nationality",
                "JP")));
    api.post(path + "/plan", Map.of());
    api.post(path + "/fieldwork", revised(api, id, Map.of("on", on)));
    api.put(
        path + "/fair-presentation",
        revised(api, id, Map.of("fair", true, "concludedOn", on, "reason", "言明書と実際の環境が一致している。")));
  }

  /** Weekly controls are judged by a drawn sample, and not before. */
  private void sample(Api api, String id, Days days) {
    SignedPapers.onEverything(stage.api(assessor), id, days.start().toString());
    SignedPapers.review(stage.api(lead), id);
    String weekly = ProviderSide.mandatoryControls(api).getFirst();
    Map<String, Object> early = new HashMap<>(effective(days));
    early.put("requirements", List.of(weekly));
    Refused tooEarly = api.refused("POST", path(id) + "/results", early);
    assertThat(tooEarly.codes()).containsExactly("assessment.sample-missing");
    assertThat(tooEarly.clauses()).containsExactly("FRM-38");

    JsonNode drawn = api.post(path(id) + "/samples", Map.of("populationOf", "週次の点検記録"));
    assertThat(drawn.get("refused")).isEmpty();
    int inherited = 1;
    assertThat(drawn.get("drawn")).hasSize(ProviderSide.mandatoryControls(api).size() - inherited);
    drawn
        .get("drawn")
        .forEach(sample -> {
          assertThat(sample.get("population").get("rows").intValue()).isEqualTo(days.population());
          assertThat(sample.get("size").intValue()).isEqualTo(5);
        });
    api.post(path(id) + "/samples/conform", Map.of());
  }

  private void conclude(Api api, String id, Days days) {
    int inScope = api.get(path(id) + "/results").get("items").size();
    JsonNode kept = api.post(path(id) + "/results", effective(days));
    assertThat(kept.get("refused")).isEmpty();
    assertThat(kept.get("kept")).hasSize(inScope);
  }

  private static Map<String, Object> effective(Days days) {
    return Map.of(
        "design", "EFFECTIVE",
        "designOn", days.designOn().toString(),
        "operation", "EFFECTIVE",
        "technique", "INSPECTION",
        "reason", "手順書と記録を閲覧し、言明どおりであることを確かめた。");
  }

  /** One control deviates at first. */
  private void deviate(Api api, String id, Days days) {
    Map<String, Object> deviation = new HashMap<>(effective(days));
    deviation.put("operation", "EXCEPTION");
    deviation.put("reason", FINDING);
    SignedPapers.onDeviation(
        stage.api(assessor), id, DEVIATING, days.representation().toString(), FINDING);
    record(api, id, deviation);
  }

  /** The remedy was tested again: the control operates after all. */
  private void concludeAgain(Api api, String id, Days days) {
    record(api, id, new HashMap<>(effective(days)));
  }

  private void record(Api api, String id, Map<String, Object> result) {
    JsonNode before =
        Api.the(api.get(path(id) + "/results").get("items"), "requirement", DEVIATING);
    result.put("revision", before.get("revision").intValue());
    api.put(path(id) + "/results/" + DEVIATING, result);
  }

  /** Raised by the assessor, answered by the provider, put right within the period. */
  private void settleTheFinding(Api api, String id, Days days) {
    JsonNode candidate = api.get(path(id) + "/findings").get("items").get(0);
    assertThat(candidate.get("state").stringValue()).isEqualTo("CANDIDATE");
    String finding = candidate.get("id").stringValue();
    Api editor = provider.editor();
    assertThat(Api.texts(findingsOf(editor), "id")).doesNotContain(finding);
    judge(api, id, finding, "RAISE", FINDING);
    JsonNode shown = Api.the(findingsOf(editor), "id", finding);
    editor.post(
        "/api/v1/provider/findings/" + finding + "/response",
        Map.of(
            "response",
            "記入を義務とし、11月から実施した。",
            "remediedOn",
            days.designOn().toString(),
            "revision",
            shown.get("revision")));
    testTheRemedy(api, id, days);
    judge(api, id, finding, "ACCEPT", "11月と12月の記録で改善を確かめた。");
    assertThat(Api.the(findingsOf(editor), "id", finding).get("state").stringValue())
        .isEqualTo("REMEDIATED");
  }

  /** The fourth paper, after two on everything and the one that says what deviates. */
  private void testTheRemedy(Api api, String id, Days days) {
    api.post(
        path(id) + "/papers",
        Map.ofEntries(
            Map.entry("requirements", List.of(DEVIATING)),
            Map.entry("phase", "OPERATION"),
            Map.entry("technique", "INQUIRY"),
            Map.entry("source", "AUDITEE"),
            Map.entry("sourceName", "運用課"),
            Map.entry("doneOn", days.representation().toString()),
            Map.entry("seen", "是正後の記録について担当者に質問し、11月と12月の記録を確かめた"),
            Map.entry("judgement", "CONFORMS"),
            Map.entry("ground", "記入の義務が守られていた"),
            Map.entry("sign", true)));
    SignedPapers.review(stage.api(lead), id);
  }

  private static JsonNode findingsOf(Api editor) {
    return editor.get("/api/v1/provider/findings").get("items");
  }

  private static void judge(Api api, String id, String finding, String step, String text) {
    JsonNode now = Api.the(api.get(path(id) + "/findings").get("items"), "id", finding);
    api.post(
        "/api/v1/assessor/findings/" + finding,
        Map.of(
            "step",
            step,
            "text",
            text,
            "findingClass",
            "MINOR",
            "retest",
            RETEST,
            "revision",
            now.get("revision")));
  }

  private JsonNode report(String id, Days days) {
    TestDay.set(days.report());
    Api lead = lead();
    String path = path(id) + "/report";
    Map<String, ?> issue = Map.of("issuedOn", days.report().toString());
    Refused unsigned = assessor().refused("POST", path, revised(lead, id, issue));
    assertThat(unsigned.status()).isEqualTo(403);
    assertThat(unsigned.detail()).contains("主任監査人");
    Refused tooEarly = lead.refused("POST", path, revised(lead, id, issue));
    assertThat(tooEarly.codes())
        .containsExactly(
            "assessment.representation-missing", "assessment.subsequent-events-missing");
    lead.put(
        path(id) + "/closing",
        revised(lead, id, Map.of("subsequentEvents", "なし", "acceptedBases", List.of())));
    represent(id);
    JsonNode report = lead.post(path, revised(lead, id, issue));
    assertThat(report.get("findings").get(0).get("remediated").booleanValue()).isTrue();
    assertThat(report.get("limit").stringValue()).isNotBlank();
    return report;
  }

  /** The representative confirms what the assessor asks for; nobody else of the provider can. */
  private void represent(String id) {
    String path = "/api/v1/representations/" + id;
    Api representative = provider.representative();
    JsonNode asked = representative.get(path);
    List<Map<String, ?>> answers = new ArrayList<>();
    for (JsonNode assertion : asked.get("assertions")) {
      answers.add(Map.of("number", assertion.get("number"), "confirmed", true));
    }
    Map<String, ?> signing =
        Map.of(
            "statementSeal",
            asked.get("statementSeal").stringValue(),
            "post",
            "代表取締役",
            "answers",
            answers);
    assertThat(provider.editor().refused("POST", path, signing).status()).isEqualTo(403);
    JsonNode signed = representative.post(path, signing);
    assertThat(signed.get("intact").booleanValue()).isTrue();
    assertThat(signed.get("said")).hasSize(answers.size());
  }

  private static Map<String, Object> revised(Api api, String id, Map<String, ?> body) {
    Map<String, Object> revised = new HashMap<>(body);
    revised.put("revision", api.get(path(id)).get("revision"));
    return revised;
  }

  private static String path(String id) {
    return "/api/v1/assessor/engagements/" + id;
  }
}
