package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.loop.Api.Refused;
import dev.akashi.testing.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An agency classifies a system and decides on a service for it. */
final class AgencySide {

  private static final String SOURCE = "事業者の回答書（2025年6月）";

  final Actor officer;
  final Actor head;
  final Actor advisor;
  private final Stage stage;

  AgencySide(Stage stage) {
    this.stage = stage;
    this.officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    this.head = stage.colleagueOf(officer, Role.HEAD_SECURITY_OFFICER);
    this.advisor = stage.colleagueOf(officer, Role.CIO_ADVISOR);
  }

  Api officer() {
    return new Api(stage.api(officer));
  }

  Api head() {
    return new Api(stage.api(head));
  }

  Api advisor() {
    return new Api(stage.api(advisor));
  }

  /** A system with information of C2 I2 A2, classified and accepted. */
  String classifiedSystem() {
    Api api = officer();
    String id =
        api.post(
                "/api/v1/agency/systems",
                Map.of(
                    "name", "文書管理システム",
                    "businessUse", "行政文書の管理",
                    "purpose", "起案、決裁、保存を行う。"))
            .get("id")
            .stringValue();
    String path = "/api/v1/agency/systems/" + id;
    api.post(
        path + "/information",
        revised(
            api,
            path,
            Map.of(
                "name", "決裁文書",
                "confidentiality", "C2",
                "integrity", "I2",
                "availability", "A2")));
    JsonNode answered =
        api.post(
            path + "/impact",
            revised(
                api,
                path,
                Map.of(
                    "slowdownOnGovernment", "SLIGHT",
                    "slowdownOnCitizens", "SLIGHT",
                    "stopOnGovernment", "CONSIDERABLE",
                    "stopOnCitizens", "SLIGHT")));
    assertThat(answered.get("systemClass").stringValue()).isEqualTo("C2 I2 A2");
    assertThat(answered.get("requiredLevel").intValue()).isEqualTo(2);
    api.post(path + "/report", revised(api, path, Map.of()));
    Refused refused = api.refused("POST", path + "/acceptance", revised(api, path, Map.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.detail()).contains("統括情報セキュリティ責任者");
    JsonNode accepted = head().post(path + "/acceptance", revised(api, path, Map.of()));
    assertThat(accepted.get("state").stringValue()).isEqualTo("CLASSIFIED");
    return id;
  }

  JsonNode matchingServices(String system) {
    return officer().get("/api/v1/agency/systems/" + system + "/services");
  }

  /** Adopts a listed service at Step 1 after comparing it with another one; gives the decision. */
  String adopt(String system, String key, String other, LocalDate today) {
    Api api = officer();
    JsonNode started =
        api.post(
            "/api/v1/agency/systems/" + system + "/decisions",
            Map.of("budgetRequestDue", today.plusMonths(2).toString()));
    assertThat(started.get("position").stringValue()).isEqualTo("STEP_1");
    String id = started.get("id").stringValue();
    String path = "/api/v1/agency/decisions/" + id;
    api.post(path + "/step0", revised(api, path, step0()));
    addCandidate(api, path, 1, option(key, today));
    addCandidate(api, path, 1, Map.of("registryKey", other, "costBuild", 9, "costYearly", 9));
    addCandidate(api, path, 9, Map.of("name", "庁内サーバ", "costBuild", 90, "costYearly", 20));
    give(api, path, key);
    opinion(api, path, today);
    for (Api notTheirs : List.of(advisor(), api)) {
      assertThat(notTheirs.refused("POST", path + "/end", revised(api, path, Map.of())).status())
          .isEqualTo(403);
    }
    JsonNode ended = head().post(path + "/end", revised(api, path, Map.of()));
    assertThat(ended.get("state").stringValue()).isEqualTo("FINAL");
    assertThat(ended.get("position").stringValue()).isEqualTo("ADOPTED_AT_STEP_1");
    assertThat(api.get(path + "/record").get("sha256").stringValue()).matches("[0-9a-f]{64}");
    return id;
  }

  private static Map<String, Object> step0() {
    return Map.ofEntries(
        Map.entry("audience", "STAFF"),
        Map.entry("audienceDetail", "全職員5,000人"),
        Map.entry("overInternet", false),
        Map.entry("kind", "SPECIFIC_BUSINESS"),
        Map.entry("links", "職員認証基盤"),
        Map.entry("hours", "OFFICE_HOURS"),
        Map.entry("recoveryHours", 24),
        Map.entry("disasterMeasures", true),
        Map.entry("constancy", "STEADY"),
        Map.entry("workPerYear", 200_000),
        Map.entry("workPeakPerHour", 300),
        Map.entry("unit", "件"),
        Map.entry("variation", "STABLE"));
  }

  private static void addCandidate(Api api, String path, int step, Map<String, ?> option) {
    Map<String, Object> body = new HashMap<>(option);
    body.put("personMonths", 6);
    api.post(path + "/steps/" + step + "/candidates", revised(api, path, body));
  }

  private static Map<String, Object> option(String key, LocalDate today) {
    Map<String, Object> checks = new LinkedHashMap<>();
    Map.ofEntries(
            Map.entry("coverage", "all"),
            Map.entry("business-changes", "none"),
            Map.entry("unified-standards", "met"),
            Map.entry("data-location", "domestic"),
            Map.entry("jurisdiction", "japan"),
            Map.entry("policy-conformity", "programme"),
            Map.entry("transport-encryption", "met"),
            Map.entry("stored-encryption", "met"),
            Map.entry("key-management", "customer"),
            Map.entry("portability", "planned"),
            Map.entry("separation", "layered"),
            Map.entry("hybrid", "none"),
            Map.entry("contract-form", "direct"),
            Map.entry("price-form", "usage"),
            Map.entry("product-designation", "none"))
        .forEach((code, choice) ->
            checks.put(
                code,
                Map.of(
                    "choice",
                    choice,
                    "text",
                    "回答書のとおり",
                    "source",
                    SOURCE,
                    "confirmedOn",
                    today.toString())));
    Map<String, Object> merits = new LinkedHashMap<>();
    for (String merit :
        List.of("EFFICIENCY", "SECURITY_LEVEL", "INNOVATION", "FLEXIBILITY", "AVAILABILITY")) {
      merits.put(merit, Map.of("contributes", true, "finding", "提案書で確かめた。"));
    }
    return Map.of(
        "registryKey",
        key,
        "merits",
        merits,
        "checks",
        checks,
        "logs",
        List.of(Map.of("kind", "操作ログ", "obtainable", true, "price", "無償")),
        "costBuild",
        10,
        "costYearly",
        5);
  }

  /** The verdict waits for evidence. */
  private static void give(Api api, String path, String key) {
    String adopted =
        Api.the(api.get(path).get("candidates"), "registryKey", key).get("id").stringValue();
    Map<String, Object> verdict = new HashMap<>();
    verdict.put("outcome", "ADOPT");
    verdict.put("adopted", adopted);
    verdict.put("reason", "業務の全部に足り、費用も低い。");
    String steps = path + "/steps/1/verdict";
    assertThat(api.refused("POST", steps, revised(api, path, verdict)).clauses())
        .contains("CBD-06", "CBD-08");
    verdict.put("evidence", List.of(SOURCE, "公開リストの登録内容"));
    api.post(steps, revised(api, path, verdict));
  }

  /** Nothing is final before somebody else, the advisor, has given an opinion. */
  private void opinion(Api api, String path, LocalDate today) {
    Refused early = head().refused("POST", path + "/end", revised(api, path, Map.of()));
    assertThat(early.codes()).containsExactly("decision.opinion-missing");
    assertThat(early.clauses()).containsExactly("CBD-05");
    Map<String, String> opinion =
        Map.of("on", today.toString(), "stage", "PLANNING", "text", "比較は妥当である。");
    assertThat(api.refused("POST", path + "/opinion", revised(api, path, opinion)).status())
        .isEqualTo(403);
    advisor().post(path + "/opinion", revised(api, path, opinion));
  }

  JsonNode useOf(String key) {
    return Api.the(officer().get("/api/v1/agency/uses"), "registryKey", key);
  }

  private static Map<String, Object> revised(Api api, String path, Map<String, ?> body) {
    Map<String, Object> revised = new HashMap<>(body);
    revised.put("revision", api.get(path).get("revision").intValue());
    return revised;
  }
}
