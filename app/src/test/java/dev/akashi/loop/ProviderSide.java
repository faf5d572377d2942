package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.loop.Api.Refused;
import dev.akashi.testing.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A provider writes, checks and declares its statements. */
final class ProviderSide {

  static final String SERVICE = "さざなみ文書管理";
  static final String MEASURE = "文書化した手順に従って行い、記録を残す。";
  static final String OWN_MEASURE = "運用部が毎週点検し、結果を責任者に報告する。";
  static final String OWNER = "基盤運用課";
  static final String INTERNAL_AUDIT = "2024年度内部監査報告書（第7号）";

  private static final String EXCLUDED = "14.2.7";
  private static final String MANDATORY = "9.4.2.2.B";
  private static final String INHERITED = "11.2.7.4.PB";

  final Actor editor;
  final Actor representative;
  private final Stage stage;

  ProviderSide(Stage stage) {
    this.stage = stage;
    this.editor = stage.person(Role.STATEMENT_EDITOR);
    this.representative = stage.colleagueOf(editor, Role.REPRESENTATIVE);
  }

  Api editor() {
    return new Api(stage.api(editor));
  }

  Api representative() {
    return new Api(stage.api(representative));
  }

  String beginStatement() {
    Api api = editor();
    String service =
        api.post(
                "/api/v1/provider/services",
                Map.of(
                    "name",
                    SERVICE,
                    "nameEn",
                    "Sazanami Documents",
                    "serviceModels",
                    List.of("SAAS"),
                    "deploymentModel",
                    "PUBLIC"))
            .get("id")
            .stringValue();
    JsonNode begun = api.post("/api/v1/provider/services/" + service + "/statements", Map.of());
    assertThat(begun.get("state").stringValue()).isEqualTo("DRAFT");
    assertThat(begun.get("baseline").stringValue()).isEqualTo("2022-04-01");
    return begun.get("id").stringValue();
  }

  Refused refusedPeriod(String statement, String first, String last) {
    Api api = editor();
    return api.refused(
        "PUT", path(statement) + "/audit-period", period(api, statement, first, last));
  }

  void setPeriod(String statement, String first, String last) {
    Api api = editor();
    api.put(path(statement) + "/audit-period", period(api, statement, first, last));
  }

  private Map<String, ?> period(Api api, String statement, String first, String last) {
    return Map.of("first", first, "last", last, "revision", head(api, statement).get("revision"));
  }

  void stateScope(String statement) {
    Api api = editor();
    api.put(
        path(statement) + "/scope",
        Map.ofEntries(
            Map.entry("functions", List.of("文書の保管", "文書の検索")),
            Map.entry("regions", List.of("東京", "大阪")),
            Map.entry("serviceModels", List.of("SAAS")),
            Map.entry("deploymentModel", "PUBLIC"),
            Map.entry("dataLocation", "国内のデータセンタ"),
            Map.entry("governingLaw", "日本法、東京地方裁判所"),
            Map.entry("foreignLawRisk", "国外法の適用はない"),
            Map.entry("capitalAndOfficers", "国内資本、役員は全員日本国籍"),
            Map.entry("thirdPartyTests", "年1回の脆弱性診断"),
            Map.entry("subsequentEvents", "なし"),
            Map.entry("providerResponsibility", "サービスの運用"),
            Map.entry("customerResponsibility", "利用者の管理"),
            Map.entry("internalAuditBasis", INTERNAL_AUDIT),
            Map.entry(
                "revision", api.get(path(statement)).get("scope").get("revision").intValue())));
  }

  /** What an applicant has to state of the profile: that there is none of it. */
  void stateNone(String statement) {
    for (String kind : List.of("GENERATIVE_AI", "CERTIFICATION")) {
      editor()
          .post(
              path(statement) + "/profile/facts",
              Map.of("kind", "NONE", "values", Map.of("of", kind)));
    }
  }

  void standOn(String statement, JsonNode base) {
    editor()
        .post(
            path(statement) + "/used-services",
            Map.of(
                "name",
                base.get("name").stringValue(),
                "inStatement",
                false,
                "listed",
                base.get("key").stringValue(),
                "selfAssessed",
                false,
                "confirmation",
                "2024年11月1日に事業者の回答書で確認"));
  }

  /** Everything selected with one measure, then the single answers that differ. */
  void answerAll(String statement, String base) {
    Api api = editor();
    int open = api.get(path(statement)).get("total").intValue();
    JsonNode alike =
        api.post(
            path(statement) + "/answers",
            Map.of(
                "unanswered",
                true,
                "treatment",
                "SELECTED",
                "text",
                MEASURE,
                "owner",
                OWNER,
                "frequency",
                "AUTOMATED"));
    assertThat(alike.get("changed").intValue()).isEqualTo(open);
    for (String mandatory : mandatoryControls(api)) {
      answer(
          api,
          statement,
          mandatory,
          Map.of(
              "treatment", "SELECTED",
              "responsibility", "SHARED",
              "customerDuty", "利用者側の設定を自ら管理する。",
              "individualControls",
                  List.of(Map.of("text", OWN_MEASURE, "owner", OWNER, "frequency", "WEEKLY"))));
    }
    answer(api, statement, EXCLUDED, Map.of("treatment", "EXCLUDED", "reason", "開発を外部委託していない。"));
    answer(
        api,
        statement,
        INHERITED,
        Map.of(
            "treatment", "INHERITED",
            "inheritedFrom", base,
            "inheritedFunction", "装置の廃棄と再利用"));
  }

  void answer(Api api, String statement, String requirement, Map<String, ?> answer) {
    String path = path(statement) + "/answers/" + requirement;
    Map<String, Object> body = new HashMap<>(answer);
    body.put("revision", api.get(path).get("revision").intValue());
    api.put(path, body);
  }

  static List<String> mandatoryControls(Api api) {
    return api.get("/api/v1/baselines/2022-04-01")
        .get("requirements")
        .valueStream()
        .filter(r -> r.get("kind").stringValue().equals("DETAILED_CONTROL"))
        .filter(r -> r.get("obligation").stringValue().equals("MANDATORY"))
        .map(r -> r.get("id").stringValue())
        .toList();
  }

  /** Leaves a mandatory control out, looks at what the check says, and puts it in again. */
  void tryWithoutAMandatoryControl(String statement) {
    Api api = editor();
    JsonNode before = api.get(path(statement) + "/answers/" + MANDATORY);
    answer(api, statement, MANDATORY, Map.of("treatment", "NOT_SELECTED", "reason", "利用者が決めるため。"));

    JsonNode check = api.get(path(statement) + "/check");
    assertThat(check.get("mayBeDeclared").booleanValue()).isFalse();
    JsonNode finding = Api.the(check.get("findings"), "severity", "ERROR");
    assertThat(finding.get("rule").stringValue()).isEqualTo("BSR-4");
    assertThat(finding.get("requirement").stringValue()).isEqualTo(MANDATORY);
    Refused refused =
        representative().refused("POST", path(statement) + "/declare", seen(api, statement));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes())
        .containsExactly("statement.errors-remain", "statement.mandatory-not-selected");

    answer(
        api,
        statement,
        MANDATORY,
        Map.of("treatment", "SELECTED", "individualControls", before.get("individualControls")));
  }

  /** The representative declares what has no error left; nobody else can. */
  JsonNode declare(String statement) {
    JsonNode check = editor().get(path(statement) + "/check");
    assertThat(check.get("errors").intValue()).as("%s", check).isZero();
    Refused refused = editor().refused("POST", path(statement) + "/declare", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.detail()).contains("代表者");
    JsonNode declared =
        representative().post(path(statement) + "/declare", seen(editor(), statement));
    assertThat(declared.get("state").stringValue()).isEqualTo("DECLARED");
    assertThat(declared.get("seal").get("sha256").stringValue()).matches("[0-9a-f]{64}");
    return declared;
  }

  private static Map<String, String> seen(Api api, String statement) {
    return Map.of("contentSeal", api.get(path(statement)).get("contentSeal").stringValue());
  }

  void name(String statement, Actor assessor) {
    editor()
        .put(
            path(statement) + "/assessor",
            Map.of("assessor", assessor.organisationId().toString()));
  }

  String startNext(String statement) {
    return editor().post(path(statement) + "/next", Map.of()).get("id").stringValue();
  }

  String stateOf(String statement) {
    return head(editor(), statement).get("state").stringValue();
  }

  static JsonNode head(Api api, String statement) {
    return api.get(path(statement)).get("statement");
  }

  static String path(String statement) {
    return "/api/v1/provider/statements/" + statement;
  }
}
