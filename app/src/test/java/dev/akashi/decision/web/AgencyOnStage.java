package dev.akashi.decision.web;

import static dev.akashi.database.decision.Tables.VERDICT;
import static dev.akashi.database.trail.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.decision.Check;
import dev.akashi.decision.StepProcesses;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency in tests: a classified system and a decision that only lacks what a test is about. */
final class AgencyOnStage {

  static final String CUSTOMER_DUTY = "Turn on multi-factor sign-in for every account";

  private static final RegistryEntry.Scope SCOPE =
      new RegistryEntry.Scope(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(
              new RegistryEntry.Responsibility(
                  Optional.of(ServiceModel.SAAS), "Runs the service", CUSTOMER_DUTY)));

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Actor officer;
  final Actor advisor;
  final Actor head;
  final Visitor api;
  final Visitor advisorApi;
  final Visitor headApi;
  final String serviceKey = "T" + UUID.randomUUID().toString().substring(0, 13);
  private final RegistryPublication publication;
  private final DSLContext sql;

  AgencyOnStage(Stage stage, RegistryPublication publication, DSLContext sql) {
    this.publication = publication;
    this.sql = sql;
    officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    advisor = stage.colleagueOf(officer, Role.CIO_ADVISOR);
    head = stage.colleagueOf(officer, Role.HEAD_SECURITY_OFFICER);
    api = stage.api(officer);
    advisorApi = stage.api(advisor);
    headApi = stage.api(head);
  }

  void listService(String... bases) {
    publication.publish(
        Entries.listed(serviceKey)
            .number(serviceKey)
            .named("Aoba " + serviceKey)
            .level(2)
            .validUntil(LocalDate.of(2027, 1, 1))
            .scope(SCOPE)
            .standsOn(bases)
            .build());
  }

  /** A system with information of grade C2, classified; its address in the API. */
  String classifiedSystem(String name) {
    JsonNode made =
        post("/api/v1/agency/systems", "name", name, "businessUse", "b", "purpose", "p");
    String at = "/api/v1/agency/systems/" + made.get("id").stringValue();
    addInformation(at, "Minutes", "C2", List.of());
    post(
        at + "/impact",
        "revision",
        revision(at),
        "slowdownOnGovernment",
        "SLIGHT",
        "slowdownOnCitizens",
        "SLIGHT",
        "stopOnGovernment",
        "CONSIDERABLE",
        "stopOnCitizens",
        "SLIGHT");
    classify(at);
    return at;
  }

  void classify(String system) {
    post(system + "/report", "revision", revision(system));
    ok(send(headApi, system + "/acceptance", "revision", revision(system)));
  }

  void addInformation(String system, String name, String grade, List<String> special) {
    post(
        system + "/information",
        "revision",
        revision(system),
        "name",
        name,
        "confidentiality",
        grade,
        "integrity",
        "I2",
        "availability",
        "A1",
        "special",
        special);
  }

  /** A decision with Step 0 filled in; its address in the API. */
  String startedDecision(String system) {
    return startedDecisionDue(system, "2025-12-11");
  }

  /** A decision of which nothing is filled in; its address in the API. */
  String freshDecision(String system) {
    return freshDecision(system, "2025-12-11");
  }

  private String freshDecision(String system, String budgetRequestDue) {
    JsonNode made = post(system + "/decisions", "budgetRequestDue", budgetRequestDue);
    return "/api/v1/agency/decisions/" + made.get("id").stringValue();
  }

  String startedDecisionDue(String system, String budgetRequestDue) {
    String at = freshDecision(system, budgetRequestDue);
    post(
        at + "/step0",
        "revision",
        revision(at),
        "audience",
        "STAFF",
        "audienceDetail",
        "2,400 officials",
        "overInternet",
        false,
        "kind",
        "SPECIFIC_BUSINESS",
        "links",
        "none",
        "hours",
        "OFFICE_HOURS",
        "recoveryHours",
        24,
        "disasterMeasures",
        false,
        "constancy",
        "STEADY",
        "workPerYear",
        100_000,
        "workPeakPerHour",
        200,
        "unit",
        "documents",
        "variation",
        "STABLE");
    return at;
  }

  /** Adds a complete candidate at Step 1; its id. */
  String addCandidate(String decision, String... listedOrName) {
    return addCandidate(decision, 1, listedOrName);
  }

  String addCandidate(String decision, int step, String... listedOrName) {
    return listedOrName.length == 0
        ? addListed(decision, step, serviceKey)
        : add(
            decision, step, Map.of("name", listedOrName[0], "provider", listedOrName[0] + " K.K."));
  }

  /** Adds a complete candidate that stands on the list under the key; its id. */
  String addListed(String decision, int step, String key) {
    return add(decision, step, Map.of("registryKey", key));
  }

  private String add(String decision, int step, Map<String, Object> service) {
    Map<String, Object> body = new LinkedHashMap<>(service);
    body.put("revision", revision(decision));
    Map<String, Object> checks = new LinkedHashMap<>();
    for (Check check : StepProcesses.bundled().version("2021-03-30").checksAt(step)) {
      Check.Choice good =
          check.choices().stream().filter(Check.Choice::satisfies).findFirst().orElseThrow();
      checks.put(
          check.code(),
          Map.of(
              "choice",
              good.code(),
              "text",
              "as described",
              "source",
              "its answer",
              "confirmedOn",
              "2025-11-04"));
    }
    body.put("checks", checks);
    Map<String, Object> merits = new LinkedHashMap<>();
    for (String merit :
        List.of("EFFICIENCY", "SECURITY_LEVEL", "INNOVATION", "FLEXIBILITY", "AVAILABILITY")) {
      merits.put(merit, Map.of("contributes", true, "finding", "examined"));
    }
    body.put("merits", merits);
    body.put("logs", List.of(Map.of("kind", "access", "obtainable", true, "price", "free")));
    body.put("costBuild", 30);
    body.put("costYearly", 10);
    body.put("personMonths", 12);
    JsonNode candidates =
        ok(send(api, decision + "/steps/" + step + "/candidates", body)).get("candidates");
    return candidates.get(candidates.size() - 1).get("id").stringValue();
  }

  void addOnPremises(String decision) {
    ok(
        send(
            api,
            decision + "/steps/9/candidates",
            "revision",
            revision(decision),
            "name",
            "On-premises renewal",
            "costBuild",
            120,
            "costYearly",
            62,
            "personMonths",
            40));
  }

  /** A sealed decision that adopts the listed service; its address in the API. */
  String sealedDecision(String system) {
    listService();
    String decision = startedDecision(system);
    String chosen = addCandidate(decision);
    addCandidate(decision, "Keyaki");
    addOnPremises(decision);
    ok(adopt(decision, 1, chosen));
    ok(giveOpinion(advisorApi, decision));
    ok(finalise(decision));
    return decision;
  }

  Answer adopt(String decision, int step, String candidate) {
    return send(
        api,
        decision + "/steps/" + step + "/verdict",
        "revision",
        revision(decision),
        "outcome",
        "ADOPT",
        "adopted",
        candidate,
        "reason",
        "fits best",
        "evidence",
        List.of("comparison of 4 November 2025"));
  }

  Answer giveOpinion(Visitor by, String decision) {
    return giveOpinion(by, decision, "Step 1 was examined well");
  }

  Answer giveOpinion(Visitor by, String decision, String text) {
    return send(
        by,
        decision + "/opinion",
        "revision",
        revision(decision),
        "on",
        "2025-11-20",
        "stage",
        "PLANNING",
        "text",
        text);
  }

  Answer finalise(String decision) {
    return send(headApi, decision + "/end", "revision", revision(decision));
  }

  /** How many verdicts on record name the candidate, superseded ones among them. */
  int verdictsNaming(String candidate) {
    return sql.fetchCount(VERDICT, VERDICT.CANDIDATE.eq(UUID.fromString(candidate)));
  }

  /** The actions in the event log about the thing at this address. */
  List<String> loggedAbout(String address) {
    String id = address.substring(address.lastIndexOf('/') + 1);
    return sql.select(EVENT.ACTION).from(EVENT).where(EVENT.SUBJECT_ID.eq(id)).fetch(EVENT.ACTION);
  }

  JsonNode candidate(String decision, String id) {
    for (JsonNode candidate : show(decision).get("candidates")) {
      if (candidate.get("id").stringValue().equals(id)) {
        return candidate;
      }
    }
    throw new AssertionError("no candidate " + id);
  }

  JsonNode show(String address) {
    return ok(api.get(address));
  }

  int revision(String address) {
    return show(address).get("revision").intValue();
  }

  JsonNode post(String address, Object... fields) {
    return ok(send(api, address, fields));
  }

  static Answer send(Visitor by, String address, Object... fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    return send(by, address, body);
  }

  static Answer send(Visitor by, String address, Map<String, Object> body) {
    return by.json("POST", address, JSON.writeValueAsString(body));
  }

  static List<String> openCodes(JsonNode decision) {
    List<String> codes = new ArrayList<>();
    decision.get("open").forEach(open -> codes.add(open.get("code").stringValue()));
    return codes;
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.json();
  }
}
