package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.committee.CommitteeOnStage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.loop.Api.Refused;
import dev.akashi.platform.Today;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Programme office, support body and committee: assessors, applications, registrations, removals.
 */
final class RegistrationSide {

  final Actor officer;
  final Actor reviewer;
  final Actor member;
  private final Stage stage;
  private final CommitteeOnStage committee;

  RegistrationSide(Stage stage) {
    this.stage = stage;
    this.committee = new CommitteeOnStage(stage);
    this.officer = stage.person(Role.PROGRAMME_OFFICER);
    this.reviewer = stage.person(Role.REVIEWER);
    this.member = stage.person(Role.COMMITTEE_MEMBER);
  }

  Api officer() {
    return new Api(stage.api(officer));
  }

  Api reviewer() {
    return new Api(stage.api(reviewer));
  }

  Api member() {
    return new Api(stage.api(member));
  }

  void select(Actor assessor, String from, String until) {
    Map<String, String> selection =
        Map.of(
            "assessor",
            assessor.organisationId().toString(),
            "kind",
            "AUDIT_CORPORATION",
            "number",
            "A-2024-07",
            "from",
            from,
            "until",
            until,
            "reason",
            "選定の継続");
    Refused refused = reviewer().refused("POST", "/api/v1/programme/assessors", selection);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.detail()).contains("制度担当");
    String proposed =
        officer().post("/api/v1/programme/assessors", selection).get("id").stringValue();
    member()
        .post(
            "/api/v1/assessors/proposals/" + proposed + "/decision",
            Map.of("carried", true, "reason", "審議の結果", "revision", 0));
    JsonNode inForce = officer().get("/api/v1/assessors").get("items");
    assertThat(Api.texts(inForce, "number")).contains("A-2024-07");
  }

  /** Files an application for level 2 that day; only the representative can. */
  String apply(ProviderSide provider, String statement, LocalDate on) {
    TestDay.set(on);
    Map<String, String> wish = Map.of("statementId", statement);
    Refused refused = provider.editor().refused("POST", "/api/v1/provider/applications", wish);
    assertThat(refused.status()).isEqualTo(403);
    Api api = provider.representative();
    String id = api.post("/api/v1/provider/applications", wish).get("id").stringValue();
    String path = "/api/v1/provider/applications/" + id;
    Map<String, Object> filing = new HashMap<>(Map.of("level", 2));
    filing.put("revision", api.get(path).get("application").get("revision").intValue());
    JsonNode filed = api.post(path + "/submit", filing);
    assertThat(filed.get("checkPassed").booleanValue()).as("%s", filed.get("check")).isTrue();
    assertThat(filed.get("application").get("state").stringValue()).isEqualTo("SUBMITTED");
    return id;
  }

  /** Accepts and reviews an application; gives the day on which a decision is aimed at. */
  LocalDate review(String application, LocalDate acceptedOn) {
    TestDay.set(acceptedOn);
    Api api = reviewer();
    String path = "/api/v1/review/" + application;
    api.post(path + "/accept", revised(api, path, Map.of("acceptedOn", acceptedOn.toString())));
    JsonNode begun = api.post(path + "/begin", revised(api, path, Map.of()));
    api.post(path + "/notes", Map.of("text", "例外1件の説明を確かめた。"));
    return LocalDate.parse(begun.get("application").get("reviewAimOn").stringValue());
  }

  void sendToCommittee(String application) {
    Api api = reviewer();
    String path = "/api/v1/review/" + application;
    JsonNode sent = api.post(path + "/committee", revised(api, path, Map.of()));
    assertThat(sent.get("listable").booleanValue()).as("%s", sent.get("obstacles")).isTrue();
  }

  JsonNode register(String application, LocalDate on) {
    TestDay.set(on);
    sendToCommittee(application);
    resolve("application", application, Map.of("outcome", "REGISTER"));
    JsonNode decided = member().get("/api/v1/committee/" + application);
    assertThat(decided.get("application").get("state").stringValue()).isEqualTo("REGISTERED");
    return decided.get("registration");
  }

  /** A meeting of that day: planned, opened, voted in and closed over the API. */
  private void resolve(String kind, String matter, Map<String, ?> motion) {
    Api office = officer();
    List<Actor> voting = committee.members().subList(0, 3);
    String day = stage.bean(Today.class).day().toString();
    String id =
        office
            .post("/api/v1/committee/meetings", Map.of("kind", "MEETING", "on", day))
            .get("id")
            .stringValue();
    String at = "/api/v1/committee/meetings/" + id;
    String item =
        office.post(at + "/items", Map.of("kind", kind, "matter", matter)).get("id").stringValue();
    String itemAt = "/api/v1/committee/items/" + item;
    Map<String, Object> worded = new HashMap<>(motion);
    worded.put("revision", 0);
    office.post(itemAt + "/motion", worded);
    JsonNode opened = office.post(at + "/open", Map.of("revision", 0));
    office.post(
        at + "/attendance",
        Map.of(
            "revision",
            opened.get("meeting").get("revision").intValue(),
            "present",
            voting.stream().map(member -> member.person().toString()).toList()));
    for (Actor member : voting) {
      new Api(stage.api(member)).post(itemAt + "/vote", Map.of("ballot", "FOR"));
    }
    Map<String, ?> seen = Map.of("revision", opened.get("meeting").get("revision").intValue());
    assertThat(member().refused("POST", at + "/close", seen).status()).isEqualTo(403);
    JsonNode closed = office.post(at + "/close", seen);
    assertThat(closed.get("agenda").get(0).get("state").stringValue()).isEqualTo("CARRIED");
  }

  /** The programme office proposes a removal and the committee decides it; gives what follows. */
  JsonNode remove(String key, LocalDate on) {
    TestDay.set(on);
    JsonNode preview = officer().get("/api/v1/programme/removals/preview?key=" + key);
    Map<String, String> proposal = Map.of("key", key, "reason", "重大な不適合が是正されない。");
    Refused refused = member().refused("POST", "/api/v1/programme/removals", proposal);
    assertThat(refused.status()).isEqualTo(403);
    String id = officer().post("/api/v1/programme/removals", proposal).get("id").stringValue();
    resolve("removal", id, Map.of("outcome", "REMOVE", "reason", "提案のとおり"));
    return preview;
  }

  JsonNode removalCase(String key) {
    return Api.the(member().get("/api/v1/committee/removals").get("items"), "key", key);
  }

  private static Map<String, Object> revised(Api api, String path, Map<String, ?> body) {
    Map<String, Object> revised = new HashMap<>(body);
    revised.put("revision", api.get(path).get("application").get("revision").intValue());
    return revised;
  }
}
