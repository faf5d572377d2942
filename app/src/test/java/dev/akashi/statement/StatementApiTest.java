package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider's API: from an empty service to a declared statement. */
@AkashiTest
class StatementApiTest {

  private static final String BASE = "/api/v1/provider";

  @Autowired Stage people;

  private final StatementStage stage;

  StatementApiTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  @Test
  @Clause({"FRM-14", "FRM-34"})
  void aStatementIsMadeAndDeclaredThroughTheApi() {
    Visitor api = people.api(stage.representative());
    String service =
        api.json(
                "POST",
                BASE + "/services",
                """
                {"name": "文書管理クラウド", "serviceModels": ["SAAS"], "deploymentModel": "PUBLIC"}
                """)
            .json()
            .get("id")
            .stringValue();
    String id =
        api.json("POST", BASE + "/services/" + service + "/statements", null)
            .json()
            .get("id")
            .stringValue();
    String path = BASE + "/statements/" + id;

    assertThat(
            api.json(
                    "POST",
                    path + "/answers",
                    """
                    {"unanswered": true, "treatment": "SELECTED", "text": "手順書に従う",
                     "owner": "運用課", "frequency": "MONTHLY"}
                    """)
                .json()
                .get("changed")
                .intValue())
        .isEqualTo(234);
    Visitor.Answer excluded =
        api.json(
            "PUT",
            path + "/answers/14.2.7",
            """
            {"treatment": "EXCLUDED", "reason": "外部委託による開発をしていない", "revision": 1}
            """);
    assertThat(excluded.header("etag")).isEqualTo("\"2\"");
    assertThat(
            api.json(
                    "PUT",
                    path + "/audit-period",
                    """
                    {"first": "2024-10-01", "last": "2024-12-31", "revision": 1}
                    """)
                .status())
        .isEqualTo(200);
    assertThat(
            api.json(
                    "PUT",
                    path + "/scope",
                    """
                    {"functions": ["文書管理"], "regions": ["東京"], "serviceModels": ["SAAS"],
                     "deploymentModel": "PUBLIC", "providerResponsibility": "運用",
                     "customerResponsibility": "利用者の管理",
                     "internalAuditBasis": "内部監査報告書", "dataLocation": "国内",
                     "governingLaw": "日本法", "foreignLawRisk": "なし",
                     "capitalAndOfficers": "国内資本", "thirdPartyTests": "年1回", "revision": 1}
                    """)
                .status())
        .isEqualTo(200);
    for (String kind : List.of("GENERATIVE_AI", "CERTIFICATION")) {
      String check = path + "/check";
      assertThat(api.get(check).json().get("mayBeDeclared").booleanValue()).as(kind).isFalse();
      api.json(
          "POST",
          path + "/profile/facts",
          "{\"kind\": \"NONE\", \"values\": {\"of\": \"" + kind + "\"}}");
    }
    assertThat(api.get(path + "/check").json().get("mayBeDeclared").booleanValue()).isTrue();

    Visitor.Answer declared = api.json("POST", path + "/declare", seen(api, path));

    assertThat(declared.status()).isEqualTo(200);
    assertThat(declared.json().get("state").stringValue()).isEqualTo("DECLARED");
    assertThat(declared.json().get("seal").get("sha256").stringValue()).matches("[0-9a-f]{64}");
    assertThat(api.get(path).json().get("scope").get("functions").get(0).stringValue())
        .isEqualTo("文書管理");
    assertThat(
            api.json("PUT", path + "/answers/14.2.7", "{\"treatment\":\"SELECTED\",\"revision\":2}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void anEarlierRevisionIsAConflictInBodyOrHeader() {
    Actor provider = stage.representative();
    String path = BASE + "/statements/" + stage.draft(provider) + "/answers/9.4.2";
    Visitor api = people.api(provider);
    String body = "{\"treatment\": \"SELECTED\"}";

    assertThat(api.json("PUT", path, body).json().get("reasons").get(0).get("field").stringValue())
        .isEqualTo("revision");
    assertThat(api.json("PUT", path, body, "If-Match", "\"0\"").status()).isEqualTo(200);
    Visitor.Answer stale = api.json("PUT", path, body, "If-Match", "\"0\"");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.header("content-type")).startsWith("application/problem+json");
  }

  @Test
  void aRefusalNamesEveryRuleWithItsClauses() {
    Actor provider = stage.representative();
    Visitor api = people.api(provider);
    String path = BASE + "/statements/" + stage.draft(provider);

    Visitor.Answer refused =
        api.json("POST", path + "/declare", seen(api, path), "Accept-Language", "en");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("reasons").get(0).get("code").stringValue())
        .isEqualTo("statement.errors-remain");
    assertThat(refused.json().get("reasons").get(1).get("clauses").get(0).stringValue())
        .isEqualTo("BSR-1");
    assertThat(api.get(path + "/check").json().get("errors").intValue()).isGreaterThan(234);
  }

  @Test
  void badInputIsAnsweredFieldByField() {
    Actor provider = stage.representative();
    Visitor api = people.api(provider);
    String path = BASE + "/statements/" + stage.draft(provider);

    Visitor.Answer refused =
        api.json(
            "PUT",
            path + "/answers/9.4.2.2.B",
            """
            {"treatment": "MAYBE", "revision": 0,
             "individualControls": [{"text": "", "frequency": "OFTEN", "validFrom": "きのう"}]}
            """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("reasons").findValuesAsString("field"))
        .containsExactly(
            "treatment",
            "individualControls[0].text",
            "individualControls[0].frequency",
            "individualControls[0].validFrom");
    assertThat(
            api.json("PUT", path + "/answers/99.9.9", "{\"treatment\":\"SELECTED\",\"revision\":0}")
                .status())
        .isEqualTo(404);
    assertThat(
            api.json(
                    "PUT",
                    path + "/audit-period",
                    "{\"first\": \"2024-01-01\", \"last\": \"2025-01-01\", \"revision\": 1}")
                .json()
                .get("reasons")
                .get(0)
                .get("code")
                .stringValue())
        .isEqualTo("statement.period-too-long");
  }

  @Test
  void theApiKnowsRolesAndOwners() {
    String path = BASE + "/statements/" + stage.draft(stage.representative());

    assertThat(people.api(stage.representative()).get(path).status()).isEqualTo(404);
    assertThat(people.api(people.person(Role.REVIEWER)).get(path).status()).isEqualTo(403);
    assertThat(people.visitor().get(path).status()).isEqualTo(401);
    assertThat(
            people
                .api(people.person(Role.STATEMENT_EDITOR))
                .json("POST", path + "/declare", null)
                .status())
        .isEqualTo(403);
  }

  private static String seen(Visitor api, String path) {
    String seal = api.get(path).json().get("contentSeal").stringValue();
    return "{\"contentSeal\": \"" + seal + "\"}";
  }
}
