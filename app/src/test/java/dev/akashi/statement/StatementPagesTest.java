package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider's pages, as a browser without script sees them. */
@AkashiTest
class StatementPagesTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;

  private final StatementStage stage;

  StatementPagesTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id;
  }

  @Test
  @Clause("CBD-01")
  void aServiceIsEnteredWithTheClosedVocabularyAndItsDefinitions() {
    Visitor editor = people.signedIn(people.person(Role.STATEMENT_EDITOR));

    assertThat(editor.get("/provider/services").body())
        .contains("特定の業務やコミュニケーションに使うアプリケーション", "どの組織でも利用でき");
    assertThat(
            editor.post("/provider/services", "name", "試験クラウド", "serviceModels", "CLOUD").status())
        .isEqualTo(422);
    Visitor.Answer created =
        editor.post(
            "/provider/services",
            "name",
            "試験クラウド",
            "serviceModels",
            "SAAS",
            "deploymentModel",
            "PUBLIC");

    assertThat(created.status()).isEqualTo(303);
    assertThat(editor.get(created.location()).body()).contains("試験クラウド", "言明書を作り始める");
  }

  @Test
  void badInputKeepsWhatWasTypedAndNamesTheField() {
    Visitor editor = people.signedIn(people.person(Role.STATEMENT_EDITOR));
    editor.get("/provider/services");

    Visitor.Answer refused = editor.post("/provider/services", "name", "", "nameEn", "Kept Text");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"Kept Text\"", "href=\"#f-name\"", "入力してください");
  }

  @Test
  void theWorkspaceShowsAllItemsWithTheirFindingsAndLinks() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);

    String page = visitor.get(path(id)).body();

    assertThat(page).contains("234項目のうち234項目を表示", "BSR-4", "必須の管理策が選択されていません");
    assertThat(page).contains("?chapter=9&amp;open=9.4.2.2.B#9.4.2.2.B", "/about/clauses/BSR-4");
    assertThat(visitor.get(path(id) + "?chapter=9&mandatory=true&q=9.4.2").body())
        .contains("234項目のうち2項目を表示");
    assertThat(visitor.get(path(id) + "?lang=en").body())
        .contains("Mandatory controls are not selected", "234 of 234 items shown");
  }

  @Test
  void openRowsAreAnsweredOneByOneAndTheFilterStays() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);

    assertThat(visitor.get(path(id) + "?chapter=9&open=9.4.2.2.B").body())
        .contains("name=\"measure-0-text\"", "外せるのは、統制目標 9.4.2 を理由付きで対象外にした場合だけです");
    Visitor.Answer saved =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B?chapter=9",
            "revision",
            "0",
            "treatment",
            "SELECTED",
            "measures",
            "1",
            "measure-0-line",
            "1",
            "measure-0-text",
            "端末に結び付いた鍵で認証する",
            "measure-0-frequency",
            "AUTOMATED",
            "responsibility",
            "SHARED",
            "customerDuty",
            "管理者に鍵を配る");

    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).endsWith("?chapter=9&done=statement.answer-saved#9.4.2.2.B");
    Answer stored = own.sheet(provider, id).content().answer(id("9.4.2.2.B"));
    assertThat(stored.individualControls())
        .singleElement()
        .extracting(IndividualControl::text)
        .isEqualTo("端末に結び付いた鍵で認証する");
    assertThat(stored.responsibility()).isEqualTo(Responsibility.SHARED);
  }

  @Test
  void aFurtherContentIsAddedWithoutLosingWhatWasTyped() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=9.4.2.2.B");

    Visitor.Answer more =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "SELECTED",
            "measures",
            "1",
            "measure-0-line",
            "1",
            "measure-0-text",
            "変更後の内容",
            "measure-0-owner",
            "鍵管理課",
            "measure-0-frequency",
            "QUARTERLY",
            "more",
            "1");

    assertThat(more.status()).isEqualTo(200);
    assertThat(more.body())
        .as("the further content begins with what the one before says")
        .contains("name=\"measure-1-line\" value=\"1\"")
        .containsPattern("name=\"measure-1-text\"[^>]*>変更後の内容")
        .containsPattern("name=\"measure-1-owner\" value=\"鍵管理課\"")
        .containsPattern("name=\"measure-1-frequency\"[^~]*?<option value=\"QUARTERLY\" selected>");
    assertThat(own.sheet(provider, id).revisionOf(id("9.4.2.2.B"))).isZero();
  }

  @Test
  @Clause("FRM-38")
  void howOftenAMeasureIsDoneIsChosenByPeople() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get(path(id) + "?open=9.4.2.2.B").body())
        .containsPattern(
            "name=\"measure-0-frequency\"[^>]*>\\s*<option value=\"\" selected>選んでください");

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "SELECTED",
            "measures",
            "1",
            "measure-0-text",
            "鍵を点検する",
            "measure-0-frequency",
            "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("鍵を点検する", "id=\"e-measure-0-frequency\"");
  }

  @Test
  void aDateThatCannotBeReadIsToldAtItsField() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=9.4.2.2.B");

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "SELECTED",
            "measures",
            "1",
            "measure-0-text",
            "書きかけの内容",
            "measure-0-frequency",
            "DAILY",
            "measure-0-from",
            "きのう");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("書きかけの内容", "「きのう」は日付として読めません", "id=\"e-measure-0-from\"");
  }

  @Test
  void aStaleRowShowsBothTextsAndCanBeSavedAgain() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    drafts.answer(provider, id, Answer.selected(id("9.4.2.2.B"), Draft.measure("先の人の内容")), 0);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=9.4.2.2.B");
    String[] mine = {
      "revision", "0",
      "treatment", "SELECTED",
      "measures", "1",
      "measure-0-line", "1",
      "measure-0-text", "自分の内容",
      "measure-0-frequency", "DAILY"
    };

    Visitor.Answer stale = visitor.post(path(id) + "/answers/9.4.2.2.B", mine);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body())
        .contains("先の人の内容", "自分の内容", "開いた後に別の画面で変更されました", "name=\"revision\" value=\"1\"");
    Visitor.Answer other =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "UNANSWERED",
            "measures",
            "0");
    assertThat(other.body()).contains("<a href=\"#f-treatment\">");
    mine[1] = "1";
    assertThat(visitor.post(path(id) + "/answers/9.4.2.2.B", mine).status()).isEqualTo(303);
  }

  @Test
  void allUnansweredRowsOfAFilterAreAnsweredAtOnce() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer done =
        visitor.post(
            path(id) + "/answers?chapter=3",
            "seen",
            "0",
            "which",
            "unanswered",
            "do",
            "select",
            "commonText",
            "規程に従って行う",
            "commonOwner",
            "経営企画部",
            "commonFrequency",
            "YEARLY");

    assertThat(done.status()).isEqualTo(303);
    StatementContent content = own.sheet(provider, id).content();
    assertThat(content.answers()).hasSize(18);
    assertThat(content.answer(id("3.1.2.1")).individualControls()).hasSize(1);
    assertThat(visitor.get(done.location()).body()).contains("回答が変わった項目：18件");
  }

  @Test
  void rowsThatSomebodyChangedMeanwhileAreNotAnsweredAlike() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get(path(id)).body()).contains("name=\"seen\" value=\"0\"");
    drafts.answer(provider, id, Answer.excluded(id("14.2.7"), "開発を委託していない"), 0);

    Visitor.Answer stale =
        visitor.post(
            path(id) + "/answers",
            "seen",
            "0",
            "which",
            "chosen",
            "requirement",
            "14.2.7",
            "do",
            "exclude",
            "commonReason",
            "別の理由");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(own.sheet(provider, id).content().answer(id("14.2.7")).reason())
        .isEqualTo("開発を委託していない");
  }

  @Test
  @Clause("FRM-34")
  void rowsAreNotExcludedWithoutAReason() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/answers",
            "which",
            "chosen",
            "requirement",
            "14.2.7",
            "do",
            "exclude",
            "commonReason",
            " ");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#f-commonReason\"", "value=\"14.2.7\"");
    assertThat(own.sheet(provider, id).content().answers()).isEmpty();
    assertThat(
            visitor
                .post(
                    path(id) + "/answers", "which", "chosen", "do", "exclude", "commonReason", "x")
                .body())
        .contains("記入する行がありません");
  }

  @Test
  void aControlWrittenForAnItemNobodyChoseIsNotLostAndNotStored() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=9.4.2.2.B");

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/answers/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "UNANSWERED",
            "measures",
            "1",
            "measure-0-line",
            "1",
            "measure-0-text",
            "端末に結び付いた鍵で認証する",
            "measure-0-frequency",
            "AUTOMATED");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("扱いを「選択」にしてください", "href=\"#f-treatment\"", "端末に結び付いた鍵で認証する");
    assertThat(own.sheet(provider, id).content().answers()).isEmpty();
  }

  @Test
  void theSearchForAUsedServiceStaysAfterAMistake() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get(path(id) + "/used-services?search=cloud").body())
        .contains("type=\"hidden\" name=\"search\" value=\"cloud\"");

    Visitor.Answer refused = visitor.post(path(id) + "/used-services", "search", "cloud");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("type=\"search\" name=\"search\" value=\"cloud\"");
  }

  @Test
  void theDeclaredStatementIsPrintedAsAListWithItsScopeAndItsControlsInFull() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);
    Visitor visitor = people.signedIn(provider);

    assertThat(visitor.get(path(id)).body())
        .contains("t-list t-statement", "根拠とした内部監査", "手順書に従って実施し、記録を残す。", "基盤運用課 月次");
    assertThat(visitor.get("/assets/akashi.css").body())
        .contains("size: A4", ".t-list tr { display: grid", ".print-only { display: none; }");
  }

  @Test
  void aDeclarationIsWithdrawnWithAReasonAfterBeingAsked() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get(path(id)).body()).contains(path(id) + "/withdraw\"");
    assertThat(visitor.get(path(id) + "/withdraw").body()).contains("元に戻せません");

    assertThat(visitor.post(path(id) + "/withdraw", "reason", " ").status()).isEqualTo(422);
    assertThat(own.sheet(provider, id).head().state()).isEqualTo(StatementState.DECLARED);

    assertThat(visitor.post(path(id) + "/withdraw", "reason", "範囲を改める").location())
        .endsWith("?done=statement.withdrawn");
  }

  @Test
  void periodScopeAndUsedServicesAreStatedOnTheirPages() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "/period");

    Visitor.Answer tooShort =
        visitor.post(
            path(id) + "/period",
            "revision",
            "1",
            "periodFirst",
            "R6.11.1",
            "periodLast",
            "2024年12月31日");
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.body()).contains("3か月に足りません", "末日を2025年1月31日", "R6.11.1");
    assertThat(
            visitor
                .post(
                    path(id) + "/period",
                    "revision",
                    "1",
                    "periodFirst",
                    "2024-10-01",
                    "periodLast",
                    "2024-12-31")
                .status())
        .isEqualTo(303);

    assertThat(
            visitor
                .post(
                    path(id) + "/scope",
                    "revision",
                    "1",
                    "functions",
                    "文書管理\n検索",
                    "regions",
                    "東京",
                    "serviceModels",
                    "SAAS",
                    "deploymentModel",
                    "PUBLIC",
                    "providerResponsibility",
                    "運用",
                    "customerResponsibility",
                    "利用者の管理",
                    "internalAuditBasis",
                    "内部監査報告書")
                .status())
        .isEqualTo(303);
    assertThat(
            visitor
                .post(path(id) + "/used-services", "name", "自社基盤", "selfAssessed", "true")
                .status())
        .isEqualTo(303);

    StatementSheet sheet = own.sheet(provider, id);
    assertThat(sheet.head().auditPeriod()).contains(StatementStage.FIRST_PERIOD);
    assertThat(sheet.content().scope().functions()).containsExactly("文書管理", "検索");
    assertThat(sheet.content().usedServices()).hasSize(1);
    assertThat(visitor.get(path(id)).body()).contains("自社基盤", "文書管理、検索");
  }

  @Test
  @Clause("FRM-53")
  void aUsedServiceIsChangedOnItsPageAndOverTheApi() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));
    visitor.post(
        path(id) + "/used-services", "name", "自社基板", "selfAssessed", "true", "own", "OSより上");
    StatementSheet.NamedUse use = own.sheet(provider, id).uses().getFirst();
    String page = path(id) + "/used-services/" + use.id();

    assertThat(visitor.get(path(id) + "/used-services").body()).contains(page);
    assertThat(visitor.get(page).body()).contains("value=\"自社基板\"", "OSより上</textarea>");
    Visitor.Answer changed =
        visitor.post(page, "revision", "0", "name", "自社基盤", "selfAssessed", "true", "own", "OSより上");
    assertThat(changed.status()).as(changed.body()).isEqualTo(303);
    assertThat(own.sheet(provider, id).content().usedServices())
        .extracting(UsedService::name)
        .containsExactly("自社基盤");
    assertThat(visitor.post(page, "revision", "0", "name", "古い").status()).isEqualTo(409);

    Visitor.Answer sent =
        people.api(provider).json("PUT", "/api/v1" + page, "{\"name\": \"基盤\", \"revision\": 1}");
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.json().get("items").get(0).get("revision").intValue()).isEqualTo(2);
    assertThat(visitor.post(page + "/remove").location()).endsWith("used-service-removed:0");
  }

  @Test
  void theRepresentativeDeclaresAndThePageShowsTheSeal() {
    Actor representative = stage.representative();
    StatementId id = stage.complete(representative);
    Actor colleague = people.colleagueOf(representative, Role.STATEMENT_EDITOR);
    Visitor editor = people.signedIn(colleague);

    assertThat(editor.get(path(id) + "/declare").body()).contains("代表者だけです");
    assertThat(editor.post(path(id) + "/declare").status()).isEqualTo(403);
    Visitor visitor = people.signedIn(representative);
    String seal = StatementSeal.of(own.sheet(representative, id));
    assertThat(visitor.get(path(id) + "/declare").body())
        .contains("value=\"" + seal + "\"", "言明する管理策", "?state=SELECTED", "確認の指摘");
    assertThat(visitor.post(path(id) + "/declare", "declaredOn", "R7.1.10", "seal", "0").status())
        .isEqualTo(409);
    Visitor.Answer declared =
        visitor.post(path(id) + "/declare", "declaredOn", "R7.1.10", "seal", seal);

    assertThat(declared.location()).endsWith("?done=statement.declared");
    assertThat(visitor.get(path(id)).body())
        .contains(seal, "封印と一致しています", "2025年1月10日", "将来を保証するものではありません");
    assertThat(visitor.get(path(id) + "/content.json").body())
        .isEqualTo(StatementSeal.canonical(own.sheet(representative, id)));
    assertThat(visitor.get(path(id) + "/scope").body()).contains("言明済みのため変えられません");
  }

  @Test
  void aDraftWithErrorsSaysWhyItCannotBeDeclaredAndOffersTheWayOut() {
    Actor representative = stage.representative();
    StatementId id = stage.draft(representative);
    Visitor visitor = people.signedIn(representative);

    assertThat(visitor.get(path(id) + "/declare").body())
        .contains("言明できません", "/about/clauses/FRM-34", "?findings=true#pc");
    Visitor.Answer refused = visitor.post(path(id) + "/declare");
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void othersLearnNothingOfTheStatement() {
    StatementId id = stage.draft(stage.representative());

    assertThat(people.signedIn(stage.representative()).get(path(id)).status()).isEqualTo(404);
    assertThat(people.signedIn(people.person(Role.ASSESSOR)).get(path(id)).status()).isEqualTo(403);
    assertThat(people.visitor().get(path(id)).status()).isEqualTo(303);
    assertThat(people.signedIn(stage.representative()).get("/provider/statements/x").status())
        .isEqualTo(404);
  }
}
