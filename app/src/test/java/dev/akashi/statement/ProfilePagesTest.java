package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages and the API of the service profile. */
@AkashiTest
class ProfilePagesTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;

  private final StatementStage stage;

  ProfilePagesTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id + "/profile";
  }

  @ParameterizedTest
  @EnumSource(ProfileGroup.class)
  @Clause({"FRM-14", "FRM-51", "FRM-52"})
  void everyPageShowsWhoSeesItsFieldsAndWhatLacks(ProfileGroup group) {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);

    Visitor.Answer page = visitor.get(path(id) + "/" + group.path());
    Visitor.Answer english = visitor.get(path(id) + "/" + group.path() + "?lang=en");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("の公開範囲").doesNotContain("profile.", "enum.");
    assertThat(english.body()).contains("Who sees").doesNotContain("profile.", "enum.");
    for (FactKind kind : FactKind.in(group)) {
      String form = visitor.get(path(id) + "/" + group.path() + "?add=" + kind).body();
      assertThat(form).contains("action=\"" + path(id) + "/facts/" + kind + "\"");
      kind.shape().values().forEach(value -> assertThat(form).contains("id=\"f-" + value.name()));
    }
  }

  @Test
  @Clause({"LGG-05", "FRM-50"})
  void theFirstPageCountsWhatLacksAndShowsTheChain() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Visitor visitor = people.signedIn(provider);

    assertThat(visitor.get(path(id)).body())
        .contains("認証の連なり", "ISO/IEC 27017", "データセンタが挙げられていません");
    assertThat(visitor.get("/provider/statements/" + id).body()).contains(path(id));
    assertThat(visitor.get(path(id) + "/nothing").status()).isEqualTo(404);
  }

  @Test
  void aFactIsStatedChangedAndTakenOutWithoutScript() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "/service");

    Visitor.Answer bad = visitor.post(path(id) + "/facts/PLAN", "name", "", "description", "書きかけ");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body()).contains("href=\"#f-name\"", "書きかけ");

    Visitor.Answer added =
        visitor.post(path(id) + "/facts/PLAN", "name", "上位プラン", "description", "書きかけ");
    assertThat(added.status()).isEqualTo(303);
    String fact = own.sheet(provider, id).facts().getFirst().id().toString();
    assertThat(visitor.get(path(id) + "/service?edit=" + fact).body())
        .contains("value=\"上位プラン\"", "name=\"revision\" value=\"1\"");

    visitor.post(
        path(id) + "/facts/PLAN/" + fact, "name", "最上位プラン", "description", "", "revision", "1");
    assertThat(own.sheet(provider, id).content().profile().plans()).containsExactly("最上位プラン");
    Visitor.Answer stale =
        visitor.post(
            path(id) + "/facts/PLAN/" + fact, "name", "私の名", "description", "", "revision", "1");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("私の名", "最上位プラン");

    visitor.post(path(id) + "/service/remove/" + fact);
    assertThat(own.sheet(provider, id).facts()).isEmpty();
    assertThat(visitor.post(path(id) + "/none/STAKEHOLDER").status()).isEqualTo(303);
    assertThat(visitor.get(path(id) + "/service").body()).contains("該当なしと記載しています");
  }

  @Test
  void narrowingWhatIsAlwaysPublicIsRefusedWithTheClause() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "/legal");

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/legal/visibility/GOVERNING_LAW", "visibility-GOVERNING_LAW", "PROGRAMME");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("必ず公開する項目です", "/about/clauses/TMP-14");
  }

  @Test
  @Clause("FRM-50")
  void anAnswerFormKeepsThePlansItIsLimitedTo() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));
    visitor.post(path(id) + "/facts/PLAN", "name", "上位プラン", "description", "");
    String row = "/provider/statements/" + id + "/answers/9.4.2.2.B";

    visitor.post(
        row,
        "revision",
        "0",
        "treatment",
        "SELECTED",
        "measures",
        "1",
        "measure-0-line",
        "1",
        "measure-0-text",
        "多要素認証",
        "measure-0-frequency",
        "AUTOMATED",
        "plans",
        "上位プラン",
        "measure-0-plans",
        "上位プラン");

    Answer answer = own.sheet(provider, id).content().answer(RequirementId.of("9.4.2.2.B"));
    assertThat(answer.plans()).containsExactly("上位プラン");
    assertThat(answer.individualControls().getFirst().plans()).containsExactly("上位プラン");
    assertThat(visitor.get("/provider/statements/" + id + "?open=9.4.2.2.B").body())
        .contains("name=\"plans\" value=\"上位プラン\" checked")
        .contains("name=\"measure-0-plans\" value=\"上位プラン\" checked");
  }

  @Test
  @Clause("FRM-50")
  void tickedPlansStayTickedWhenADraftIsShownAgainAndStandBesideWhatIsStored() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));
    visitor.post(path(id) + "/facts/PLAN", "name", "上位プラン", "description", "");
    visitor.post(path(id) + "/facts/PLAN", "name", "最上位プラン", "description", "");
    String row = "/provider/statements/" + id + "/rows/9.4.2.2.B";
    visitor.post(row, limited("0", "上位プラン"));
    int stored = own.sheet(provider, id).revisionOf(RequirementId.of("9.4.2.2.B"));

    for (String[] again : List.of(new String[] {"show", "true"}, new String[] {"more", ""})) {
      String shown =
          visitor.post(row, with(limited(Integer.toString(stored), "最上位プラン"), again)).body();
      assertThat(shown)
          .contains("data-state=\"OPEN\"", "name=\"plans\" value=\"最上位プラン\" checked")
          .doesNotContain("value=\"上位プラン\" checked");
    }
    assertThat(visitor.post(row, with(limited("0", "最上位プラン"), "show", "true")).body())
        .contains("data-state=\"CONFLICT\"", "data-choose=\"plans\"", "data-stored=\"上位プラン\"")
        .contains("name=\"plans\" value=\"最上位プラン\" checked");
  }

  /** As the form sends it: a group of boxes says that it was there even when none is ticked. */
  private static String[] limited(String revision, String plan) {
    return new String[] {
      "revision", revision,
      "treatment", "SELECTED",
      "measures", "1",
      "measure-0-line", "1",
      "measure-0-text", "多要素認証",
      "measure-0-frequency", "AUTOMATED",
      "plans", "",
      "plans", plan,
      "measure-0-plans", ""
    };
  }

  private static String[] with(String[] fields, String... further) {
    return Stream.concat(Arrays.stream(fields), Arrays.stream(further)).toArray(String[]::new);
  }

  @Test
  @Clause({"FRM-52", "FRM-50"})
  void theApiStatesFactsItemsAndShares() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor api = people.api(provider);
    String at = "/api/v1/provider/statements/" + id;

    Visitor.Answer added =
        api.json(
            "POST",
            at + "/profile/facts",
            """
            {"kind": "GENERATIVE_AI", "values": {"offer": "LINKED", "feature": "要約",
             "model": "他社のモデル", "customerData": "保存しない", "trains": false}}
            """);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().get("values").get("trains").booleanValue()).isFalse();
    String fact = at + "/profile/facts/" + added.json().get("id").stringValue();
    assertThat(api.json("PUT", fact, "{\"values\": {\"wrong\": \"x\"}, \"revision\": 1}").status())
        .isEqualTo(422);
    assertThat(
            api.json(
                    "PUT",
                    at + "/profile/visibility/CERTIFICATIONS",
                    "{\"visibility\": \"PUBLIC\"}")
                .json()
                .get("visibility")
                .get("CERTIFICATIONS")
                .stringValue())
        .isEqualTo("PUBLIC");
    assertThat(
            api.json(
                    "PUT",
                    at + "/scope/items",
                    """
                    {"kind": "SITE", "name": "東京第1", "covered": true, "revision": 1}
                    """)
                .json()
                .get("items")
                .get(0)
                .get("code")
                .stringValue())
        .isEqualTo("S1");
    assertThat(
            api.json(
                    "POST",
                    at + "/used-services",
                    """
                    {"name": "自社基盤", "selfAssessed": true, "layer": "VIRTUALISATION",
                     "shares": [{"model": "PAAS", "own": "実行環境", "total": "全体"},
                                {"model": "IAAS", "own": "仮想機械", "total": "全体"}]}
                    """)
                .json()
                .get("items")
                .get(0)
                .get("shares"))
        .hasSize(2);
    assertThat(api.get(at + "/certification-chain").json().get("links")).hasSize(3);
    assertThat(api.json("DELETE", fact, null).json().get("facts")).isEmpty();
  }
}
