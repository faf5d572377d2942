package dev.akashi.baseline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor.Answer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AkashiTest
class BaselinePagesTest {

  private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"id\">");

  @Autowired Stage stage;

  private Answer get(String path) {
    return stage.visitor().get(path);
  }

  private static long rows(Answer answer) {
    return ROW.matcher(answer.body()).results().count();
  }

  @Test
  void anybodySeesTheChaptersWithTheirCounts() {
    Answer page = get("/baseline");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("管理基準（2022年4月1日版）の参照ベースライン")
        .contains("9章 アクセスの管理")
        .contains("公式の文言ではない")
        .contains("<b>121</b>")
        .contains("<b>31</b>");
  }

  @Test
  void aChapterListsItsRequirementsUnderTheirSections() {
    Answer page = get("/baseline/2022-04-01?chapter=9");

    assertThat(rows(page)).isEqualTo(16 + 7);
    assertThat(page.body()).contains("9.2 利用者の権限").contains("9.2.3.11.PB");
  }

  @Test
  void theListIsNarrowedByWordsInEitherLanguageAndWidth() {
    assertThat(get("/baseline/2022-04-01?q=%E8%84%86%E5%BC%B1%E6%80%A7").body())
        .contains("12.6.1.18.PB");
    assertThat(get("/baseline/2022-04-01?q=VULNERABILITIES").body()).contains("12.6.1.18.PB");
    assertThat(get("/baseline/2022-04-01?q=%EF%BC%99.%EF%BC%94.%EF%BC%92.%EF%BC%92").body())
        .contains("9.4.2.2.B");
    assertThat(get("/baseline/2022-04-01?q=nothing-like-this").body()).contains("条件に合う要件はありません");
    assertThat(rows(get("/baseline/2022-04-01?chapter=all&mandatory=true"))).isEqualTo(234);
  }

  @Test
  void aRequirementShowsItsTextItsObligationAndWhatStandsAroundIt() {
    Answer control = get("/baseline/2022-04-01/9.4.2.2.B");
    Answer objective = get("/baseline/2022-04-01/6.3.1.P?lang=en");

    assertThat(control.body())
        .contains("パスワードに代わる認証の採用")
        .contains("遵守事項")
        .contains("クラウドサービス事業者")
        .contains("href=\"/baseline/2022-04-01/9.4.2\"");
    assertThat(objective.body())
        .contains("Shared responsibilities")
        .contains("href=\"/baseline/2022-04-01/6.3.1.1.PB\"");
  }

  @Test
  void whatDoesNotExistIsNotFoundAndTheReasonSaysWhatToDo() {
    assertThat(get("/baseline/1999-01-01").status()).isEqualTo(404);
    assertThat(get("/baseline/2022-04-01/9.9.9").status()).isEqualTo(404);
    assertThat(get("/baseline/2022-04-01/%3Cscript%3E").body())
        .contains("要件の一覧から選んでください")
        .doesNotContain("<script>");
    assertThat(get("/api/v1/baselines/1999-01-01").json().get("status").intValue()).isEqualTo(404);
  }

  @Test
  void theApiGivesAllVersionsAndAWholeVersion() {
    JsonNode versions = get("/api/v1/baselines").json().get("items");
    JsonNode whole = get("/api/v1/baselines/2022-04-01").json();

    assertThat(versions.findValuesAsString("version")).contains("2022-04-01");
    assertThat(whole.get("requirements").size()).isEqualTo(234);
    assertThat(whole.get("inForceFrom").stringValue()).isEqualTo("2022-04-01");
    assertThat(whole.get("levels").get(0).get("requirements").size()).isEqualTo(234);
    JsonNode control =
        whole
            .get("requirements")
            .valueStream()
            .filter(item -> item.get("id").stringValue().equals("6.3.1.1.PB"))
            .findFirst()
            .orElseThrow();
    assertThat(control.get("objective").stringValue()).isEqualTo("6.3.1.P");
    assertThat(control.get("obligation").stringValue()).isEqualTo("MANDATORY");
    assertThat(control.get("actor").stringValue()).isEqualTo("PROVIDER");
    assertThat(control.get("scope").stringValue()).isEqualTo("SERVICE");
  }
}
