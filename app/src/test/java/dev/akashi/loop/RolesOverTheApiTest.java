package dev.akashi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Role;
import dev.akashi.loop.Api.Refused;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may take a step is asked before anything else; what there is not is not found. */
@AkashiTest
class RolesOverTheApiTest {

  private static final String NOTHING = "01890000-0000-7000-8000-000000000000";

  @Autowired Stage stage;

  @ParameterizedTest
  @CsvSource({
    "PROGRAMME_OFFICER, POST, provider/services, 言明書作成者",
    "ASSESSOR, PUT, provider/statements/{id}/scope, 言明書作成者",
    "STATEMENT_EDITOR, POST, provider/statements/{id}/declare, 代表者",
    "COMMITTEE_MEMBER, POST, programme/assessors, 制度担当",
    "REPRESENTATIVE, POST, assessor/engagements, 監査人",
    "REPRESENTATIVE, POST, assessor/engagements/{id}/results, 監査人",
    "ASSESSOR, POST, assessor/engagements/{id}/report, 主任監査人",
    "LEAD_ASSESSOR, POST, provider/findings/{id}/response, 言明書作成者",
    "STATEMENT_EDITOR, POST, provider/applications/{id}/submit, 代表者",
    "REPRESENTATIVE, POST, review/{id}/accept, 審査担当",
    "COMMITTEE_MEMBER, POST, review/{id}/committee, 審査担当",
    "REVIEWER, POST, committee/items/{id}/vote, 委員",
    "PROGRAMME_OFFICER, POST, committee/items/{id}/vote, 委員",
    "COMMITTEE_MEMBER, POST, committee/meetings/{id}/close, 制度担当",
    "CIO_ADVISOR, POST, agency/systems, 情報システムセキュリティ責任者",
    "SYSTEM_SECURITY_OFFICER, POST, agency/systems/{id}/acceptance, 統括情報セキュリティ責任者",
    "HEAD_SECURITY_OFFICER, POST, agency/systems/{id}/decisions, 情報システムセキュリティ責任者",
    "SYSTEM_SECURITY_OFFICER, POST, agency/decisions/{id}/opinion, 府省CIO補佐官",
    "CIO_ADVISOR, POST, agency/decisions/{id}/end, 統括情報セキュリティ責任者",
    "SYSTEM_SECURITY_OFFICER, POST, agency/decisions/{id}/end, 最高情報セキュリティ責任者",
    "COMMITTEE_MEMBER, POST, programme/removals, 制度担当",
    "REVIEWER, POST, committee/meetings/{id}/open, 制度担当",
    "CITY_SECURITY_OFFICER, POST, city/uses/{id}/approval, 利用申請の許可権限者",
  })
  void theWrongRoleIsToldWhoCanTakeTheStep(
      Role role, String method, String path, String roleNeeded) {
    Api api = new Api(stage.api(stage.person(role)));

    Refused refused =
        api.refused(method, "/api/v1/" + path.replace("{id}", NOTHING), Map.of("revision", 1));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("access.role-missing");
    assertThat(refused.detail()).contains(roleNeeded);
  }

  @ParameterizedTest
  @CsvSource({
    "STATEMENT_EDITOR, provider/services/{id}",
    "STATEMENT_EDITOR, provider/statements/{id}",
    "STATEMENT_EDITOR, provider/statements/{id}/check",
    "STATEMENT_EDITOR, provider/statements/{id}/answers/9.4.2.2.B",
    "ASSESSOR, assessor/engagements/{id}",
    "ASSESSOR, assessor/engagements/{id}/plan",
    "ASSESSOR, assessor/engagements/{id}/results",
    "REVIEWER, reports/{id}",
    "REPRESENTATIVE, provider/applications/{id}",
    "REVIEWER, review/{id}",
    "COMMITTEE_MEMBER, committee/{id}",
    "COMMITTEE_MEMBER, committee/removals/{id}",
    "PROGRAMME_OFFICER, programme/removals/preview?key=no-such-service",
    "SYSTEM_SECURITY_OFFICER, agency/systems/{id}",
    "SYSTEM_SECURITY_OFFICER, agency/decisions/{id}",
    "SYSTEM_SECURITY_OFFICER, agency/decisions/{id}/record",
    "CITY_SECURITY_OFFICER, city/uses/{id}",
    "REVIEWER, services/no-such-service",
    "REVIEWER, baselines/no-such-version",
  })
  void whatThereIsNotIsNotFound(Role role, String path) {
    Api api = new Api(stage.api(stage.person(role)));

    Refused refused = api.refused("GET", "/api/v1/" + path.replace("{id}", NOTHING), Map.of());

    assertThat(refused.status()).as("%s", refused.problem()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "REPRESENTATIVE, provider/statements/{id}/declare",
    "ASSESSOR, assessor/engagements/{id}/plan",
    "ASSESSOR, assessor/engagements/{id}/fieldwork",
    "LEAD_ASSESSOR, assessor/engagements/{id}/report",
    "ASSESSOR, assessor/findings/{id}",
    "STATEMENT_EDITOR, provider/findings/{id}/response",
    "REPRESENTATIVE, provider/applications",
    "REPRESENTATIVE, provider/applications/{id}/submit",
    "REVIEWER, review/{id}/accept",
    "COMMITTEE_MEMBER, committee/{id}/register",
    "COMMITTEE_MEMBER, committee/removals/{id}/remove",
    "PROGRAMME_OFFICER, programme/removals",
    "SYSTEM_SECURITY_OFFICER, agency/systems/{id}/report",
    "HEAD_SECURITY_OFFICER, agency/systems/{id}/acceptance",
    "SYSTEM_SECURITY_OFFICER, agency/systems/{id}/decisions",
    "HEAD_SECURITY_OFFICER, agency/decisions/{id}/end",
  })
  void aStepOnWhatThereIsNotIsNotFound(Role role, String path) {
    Api api = new Api(stage.api(stage.person(role)));
    Map<String, Object> everything =
        Map.ofEntries(
            Map.entry("revision", 1),
            Map.entry("contentSeal", "0".repeat(64)),
            Map.entry("on", "2025-07-01"),
            Map.entry("issuedOn", "2025-07-01"),
            Map.entry("acceptedOn", "2025-07-01"),
            Map.entry("decidedOn", "2025-07-01"),
            Map.entry("budgetRequestDue", "2025-08-31"),
            Map.entry("level", 2),
            Map.entry("step", "RAISE"),
            Map.entry("text", "本文"),
            Map.entry("response", "回答"),
            Map.entry("reason", "理由"),
            Map.entry("statementId", NOTHING),
            Map.entry("key", "no-such-service"));

    Refused refused = api.refused("POST", "/api/v1/" + path.replace("{id}", NOTHING), everything);

    assertThat(refused.status()).as("%s", refused.problem()).isEqualTo(404);
  }
}
