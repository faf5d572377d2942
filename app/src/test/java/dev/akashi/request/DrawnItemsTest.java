package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The drawn items of samples become evidence requests. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class DrawnItemsTest {

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Samples samples;

  private RequestStage played;
  private EngagementId engagement;
  private Visitor assessor;
  private Visitor provider;
  private Sample sample;
  private String results;

  @BeforeEach
  void aDrawnSample() {
    played = RequestStage.fieldwork(stage, statements);
    engagement = EngagementId.of(played.engagement());
    sample =
        samples
            .drawMany(played.lead(), engagement, List.of(statements.weekly()), "週次の点検票")
            .drawn()
            .getFirst();
    assessor = stage.signedIn(played.lead());
    provider = stage.signedIn(played.provider());
    provider.get("/provider/requests");
    results = "/assessor/engagements/" + engagement + "/results";
  }

  @Test
  @Clause({"FRM-38", "FRM-39"})
  void oneClickOnASampleProposesARequestThatNamesItsItems() {
    String link = played.pages() + "/new?sample=" + sample.id();
    assertThat(assessor.get(results + "/" + statements.weekly()).body()).contains(link);
    String form = assessor.get(link).body();
    assertThat(form)
        .contains("抽出した項目の記録", "value=\"1-5\"", key(0), key(4), "母集団はキーだけを保存")
        .contains(statements.weekly().value(), "value=\"2025-01-29\"");

    String page = path(ask("1-5", sample.id().toString()));
    String own = "/provider/requests/" + page.substring(page.lastIndexOf('/') + 1);
    assertThat(provider.get(own).body())
        .contains("抽出した項目", key(0), key(4), "週次の点検票", "母集団はキーだけを保存");
    assertThat(assessor.get(page).body()).contains(key(0), page + "/items.xlsx");
    assertThat(assessor.get(link).body()).contains("依頼済みの順位 5件", "value=\"1-5\"");
  }

  @Test
  @Clause("FRM-39")
  void onlyTheRanksThatWereChosenAreAskedForAndTheRestIsProposedNext() {
    assessor.get(played.pages() + "/new?sample=" + sample.id());
    String page = path(ask("1-2, 4", sample.id().toString()));

    assertThat(assessor.get(page).body()).contains(key(0), key(3)).doesNotContain(key(2));
    assertThat(assessor.get(played.pages() + "/new?sample=" + sample.id()).body())
        .contains("value=\"3, 5\"");
    done(assessor.post(page, "step", "WITHDRAW", "text", "範囲を改める", "revision", "0"));
    assertThat(assessor.get(played.pages() + "/new?sample=" + sample.id()).body())
        .as("what was withdrawn is open again")
        .contains("value=\"1-5\"");
  }

  @Test
  @Clause("FRM-39")
  void ranksThatWereNotDrawnAndItemsOfOtherRequirementsAreRefusedWithWhatWasTyped() {
    assessor.get(played.pages() + "/new?sample=" + sample.id());
    Answer beyond = ask("1-6", sample.id().toString());
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.body())
        .contains("「1-6」は1から5までの順位ではありません", "value=\"1-6\"")
        .contains("href=\"#f-ranks-" + sample.id() + "\"")
        .containsPattern("id=\"f-ranks-" + sample.id() + "\"[^>]*aria-invalid=\"true\"");
    Answer elsewhere =
        assessor.post(played.pages(), fields("1-5", sample.id().toString(), other().value()));
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.body())
        .contains("この依頼の要求事項にない項目があります（" + statements.weekly())
        .contains("href=\"#f-drawn\"")
        .doesNotContain("入力内容");
    Answer foreign = ask("1-5", "00000000-0000-0000-0000-000000000001");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(assessor.get(played.pages()).body()).contains("依頼はまだありません");
  }

  @Test
  @Clause({"FRM-38", "FRM-39"})
  void theTableAsksForTheDrawnItemsOfManyRequirements() {
    assessor.get(results);
    Answer asked = assessor.post(results, "which", "filter", "act", "ask", "requirement", "");
    assertThat(asked.status()).as(asked.body()).isEqualTo(303);
    assertThat(asked.location())
        .endsWith("/requests/new?drawn=all&requirement=" + statements.weekly());
    assertThat(assessor.get(asked.location()).body()).contains(key(0), "value=\"1-5\"");

    Answer none =
        assessor.post(results, "which", "checked", "act", "ask", "requirement", other().value());
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("選んだ要求事項には、抽出した項目がありません");
  }

  @Test
  @Clause("FRM-38")
  void theDrawnListIsHandedOutAsCsvAndAsAWorkbook() throws Exception {
    String csv =
        new String(
            assessor.download(results + "/drawn.csv?show=ALL&chapter="), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(6);
    assertThat(csv).contains("週次の点検票,1," + key(0)).contains(statements.weekly().value());
    String own = results + "/" + statements.weekly() + "/samples/" + sample.id() + "/items.xlsx";
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(assessor.download(own)))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(5);
      assertThat(book.getSheetAt(0).getRow(1).getCell(5).getStringCellValue()).isEqualTo(key(0));
    }
    assessor.get(played.pages() + "/new?sample=" + sample.id());
    String page = path(ask("2", sample.id().toString()));
    String id = page.substring(page.lastIndexOf('/') + 1);
    String theirs =
        new String(
            provider.download("/provider/requests/" + id + "/items.csv"), StandardCharsets.UTF_8);
    assertThat(theirs.lines()).hasSize(2);
    assertThat(theirs).contains(key(1)).doesNotContain(key(0));
    Visitor stranger = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));
    assertThat(stranger.get(own).status()).isEqualTo(404);
    assertThat(stranger.get(page + "/items.csv").status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-39")
  void theApiAsksForDrawnItemsToo() {
    Visitor api = stage.api(played.lead());
    Answer made =
        api.json(
            "POST",
            played.api(),
            """
            {"requests": [{"title": "記録", "wanted": "原本", "requirements": ["%s"],
              "dueOn": "2025-01-31", "drawn": [{"sample": "%s", "ranks": "1-5"}]}]}
            """
                .formatted(statements.weekly(), sample.id()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().get("ids").get(0).stringValue();
    assertThat(api.get(played.api() + "/" + id).json().get("items")).hasSize(5);
  }

  private RequirementId other() {
    return statements.all().stream()
        .filter(requirement -> !requirement.equals(statements.weekly()))
        .findFirst()
        .orElseThrow();
  }

  private String key(int place) {
    return sample.items().get(place).key();
  }

  private Answer ask(String ranks, String chosen) {
    return assessor.post(played.pages(), fields(ranks, chosen, statements.weekly().value()));
  }

  private String[] fields(String ranks, String chosen, String requirement) {
    return new String[] {
      "title",
      "抽出した項目の記録",
      "wanted",
      "項目ごとの記録",
      "requirements",
      requirement,
      "dueOn",
      "2025-01-31",
      "periodFirst",
      "",
      "periodLast",
      "",
      "despite",
      "true",
      "offered",
      chosen,
      "sample",
      chosen,
      "ranks-" + chosen,
      ranks
    };
  }

  private static String path(Answer answer) {
    done(answer);
    return answer.location().replaceAll("\\?.*", "");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
