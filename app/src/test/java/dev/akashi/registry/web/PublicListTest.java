package dev.akashi.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The public list over HTTP, as the first start fills it: asked for as of 13 September 2021. */
@AkashiTest
class PublicListTest {

  private static final Pattern ROW = Pattern.compile("<a href=\"/services/([^\"?]+)[^\"]*\">");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern BACK = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

  @Autowired Stage stage;

  @BeforeEach
  void theDay() {
    TestDay.set(LocalDate.of(2026, 11, 20));
  }

  @Test
  @Clause({"AMD-07"})
  void theFirstStartHasTheTwentyServicesOfTheListWithTheirApplicantsAndDays() {
    JsonNode list = visit("/api/v1/services?asOf=2021-09-13&sort=no&order=asc&limit=100").json();

    assertThat(list.get("items").size()).isEqualTo(20);
    JsonNode first = list.get("items").get(0);
    assertThat(first.get("no").intValue()).isEqualTo(1);
    assertThat(first.get("name").stringValue()).isEqualTo("OpenCanvas (IaaS)");
    assertThat(first.get("applicant").stringValue()).isEqualTo("株式会社エヌ・ティ・ティ・データ");
    assertThat(first.get("registeredOn").stringValue()).isEqualTo("2021-03-12");
    for (JsonNode item : list.get("items")) {
      assertThat(item.get("source").stringValue()).isEqualTo("LIST_OF_2021_09_13");
      assertThat(item.get("number").isNull()).isTrue();
      assertThat(item.get("level").isNull()).isTrue();
      assertThat(item.get("validUntil").isNull()).isTrue();
      assertThat(item.get("serviceModels").size()).isZero();
    }
  }

  @Test
  @Clause({"AMD-08"})
  void anybodyReadsTheListWithoutSigningInAndGetsNoSession() {
    for (String path :
        List.of("/", "/services", "/services/box", "/services.csv", "/api/v1/services")) {
      Answer answer = visit(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.response().headers().allValues("set-cookie")).as(path).isEmpty();
    }
  }

  @Test
  void theListShowsTwentyEntriesNewestFirstWithWhatIsNotStated() {
    Answer page = visit("/services?asOf=R3.9.13");

    assertThat(rows(page)).hasSize(20).startsWith("oracle-exadata-cloud-at-customer");
    assertThat(page.body())
        .contains("20件", "2021年9月13日（令和3年）時点", "記載なし", "20件中 1〜20件")
        .contains("エンタープライズクラウドサービス/エンタープライズクラウドサービス G2/フェデレーテッドポータルサービス");
  }

  @Test
  void theListOfAnEarlierDayHasOnlyWhatWasListedThen() {
    assertThat(rows(visit("/services?asOf=2021-03-12"))).hasSize(10);
    assertThat(rows(visit("/services?asOf=2021-06-22"))).hasSize(14);
    assertThat(rows(visit("/services?asOf=2021-07-30"))).hasSize(15);
    assertThat(visit("/services?asOf=2021-03-11").body())
        .contains("条件に合うサービスはありません", "最初の登録日は2021年3月12日");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ＫＩＮＴＯＮＥ", "くらうどさーびす運用", "cybozu kintone", "サイボウズ"})
  void aSearchDoesNotMindWidthCaseKanaOrOrder(String typed) {
    assertThat(rows(visit("/services?asOf=2021-09-13&q=" + encode(typed))))
        .containsExactly("cybozu-com-garoon-kintone");
  }

  @Test
  void filtersCombineAndStayInTheLinks() {
    Answer page =
        visit("/services?asOf=2021-09-13&applicant=Google+LLC&registered=2021-03-12&q=google");

    assertThat(rows(page))
        .containsExactly("google-workspace", "google-cloud-platform", "apigee-edge");
    assertThat(page.body())
        .contains("絞り込み（2件適用中）")
        .contains(
            "/services?q=google&amp;asOf=2021-09-13&amp;registered=2021-03-12"
                + "&amp;applicant=Google+LLC&amp;sort=name")
        .contains("/services.csv?q=google&amp;asOf=2021-09-13");
    assertThat(rows(visit("/services?asOf=2021-09-13&model=none&level=none"))).hasSize(20);
    assertThat(rows(visit("/services?asOf=2021-09-13&model=saas"))).isEmpty();
  }

  @Test
  void pagesLeadOnAndBackWithoutLossAndKeepTheQuestion() {
    Answer first = visit("/services?asOf=2021-09-13&sort=name&limit=7");
    Answer second = visit(link(first, NEXT));
    Answer third = visit(link(second, NEXT));

    assertThat(rows(first)).hasSize(7);
    assertThat(second.body()).contains("20件中 8〜14件");
    assertThat(rows(third)).hasSize(6);
    assertThat(NEXT.matcher(third.body()).find()).isFalse();
    assertThat(rows(visit(link(third, BACK)))).isEqualTo(rows(second));
    assertThat(rows(visit(link(second, BACK)))).isEqualTo(rows(first));
    assertThat(BACK.matcher(visit(link(second, BACK)).body()).find()).isFalse();
  }

  @Test
  void everyHeadSortsAndSaysHow() {
    Answer page = visit("/services?asOf=2021-09-13&sort=no&order=asc");

    assertThat(rows(page))
        .startsWith("opencanvas-iaas")
        .endsWith("oracle-exadata-cloud-at-customer");
    assertThat(page.body())
        .contains("aria-sort=\"ascending\"")
        .contains("href=\"/services?asOf=2021-09-13&amp;sort=no\"");
  }

  /** The old list tells nothing of the time after it, so nothing may look as if it did. */
  @Test
  @Clause("AMD-08")
  void whatIsKnownFromTheOldListAloneIsShownAsOfItsDay() {
    assertThat(visit("/services?asOf=2021-09-13").body()).doesNotContain("時点の一覧）");
    assertThat(visit("/services?asOf=2024-04-01&applicant=Google+LLC").body())
        .contains("登録中（2021年9月13日時点の一覧）");
    assertThat(visit("/services.csv?asOf=2024-04-01&applicant=Google+LLC").body())
        .contains("登録中（2021年9月13日時点の一覧）")
        .doesNotContain(",登録中,");
    JsonNode old = visit("/api/v1/services/apigee-edge?asOf=2024-04-01").json();
    assertThat(old.get("service").get("stateToldOn").stringValue()).isEqualTo("2021-09-13");
    assertThat(old.get("renewalPending").isNull()).isTrue();
    assertThat(visit("/").body()).contains("2021年9月13日時点の一覧によるサービスを含みます");
  }

  @Test
  void theListIsWholeInEnglishToo() {
    Answer page = visit("/services?asOf=2021-09-13&lang=en");

    assertThat(page.body())
        .contains("<html lang=\"en\">", "Registered cloud services", "20 services", "13 Sep 2021")
        .contains("Newest registration first", "not stated", "<span lang=\"ja\">")
        .doesNotContain("登録中", "記載なし");
    assertThat(visit("/services/box?lang=en").body()).contains("Listed – validity not stated");
    assertThat(visit("/?lang=en").body()).contains("from assessment to use");
  }

  @Test
  void aBadQuestionIsToldAtItsFieldAndWhatWasTypedStays() {
    Answer page = visit("/services?asOf=" + encode("昨日") + "&q=Oracle&limit=1000");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body())
        .contains("「昨日」は日付として読めません", "R3.9.13 のように入力してください")
        .contains("value=\"昨日\"", "value=\"Oracle\"", "id=\"errors\"", "1から100までの数");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=garbage",
        "page=AAAA",
        "limit=101",
        "limit=x",
        "sort=price",
        "order=up",
        "state=x",
        "model=x",
        "level=x",
        "registered=x",
        "asOf=2999-01-01",
        "applicant=%00",
        "sort=no&sort=name"
      })
  void theApiTellsABadQuestionAsAProblem(String query) {
    Answer answer = visit("/api/v1/services?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    JsonNode reason = answer.json().get("reasons").get(0);
    assertThat(reason.get("field").stringValue()).isEqualTo(query.split("=", 2)[0]);
    assertThat(reason.get("reason").stringValue()).isNotBlank();
    assertThat(visit("/services?" + query).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%00",
        "q=%25",
        "q=_",
        "q=%5C",
        "q=%27+OR+1%3D1--",
        "q=%F0%9F%98%80",
        "q=%E3%80%80",
        "applicant=%27%3B+drop+table",
        "registered=2021-03-12&q=("
      })
  void strangeTextIsOnlyText(String query) {
    assertThat(visit("/services?" + query).status()).isEqualTo(200);
    assertThat(visit("/api/v1/services?" + query).status()).isEqualTo(200);
    assertThat(visit("/services.csv?" + query).status()).isEqualTo(200);
  }

  @Test
  void aPageLeavesAForeignParameterAloneAndAProgramIsToldOfIt() {
    assertThat(visit("/services?utm_source=mail").status()).isEqualTo(200);
    assertThat(visit("/api/v1/services?utm_source=mail").status()).isEqualTo(422);
    assertThat(visit("/services.csv?utm_source=mail").status()).isEqualTo(422);
  }

  @Test
  void whoMisspellsTheDayIsNotGivenTodaysList() {
    assertThat(visit("/services?AsOf=2021-04-01").status()).isEqualTo(422);
    assertThat(visit("/services/box?as-of=2021-04-01").status()).isEqualTo(422);
  }

  @Test
  void addressesWithTheDayAsItWasWrittenBeforeStayGood() {
    Answer before = visit("/services?asof=2021-03-12");
    assertThat(rows(before)).hasSize(10);
    assertThat(before.body())
        .isEqualTo(visit("/services?asOf=2021-03-12").body())
        .doesNotContain("asof=");
    assertThat(visit("/services/box?asof=2021-09-13").body())
        .isEqualTo(visit("/services/box?asOf=2021-09-13").body());
    assertThat(visit("/api/v1/services?asof=2021-03-12").json().get("items").size()).isEqualTo(10);
    assertThat(visit("/services?asof=2021-03-12&asOf=2021-03-12").status()).isEqualTo(422);
  }

  @Test
  void textThatIsNoTextIsABadRequest() {
    assertThat(visit("/services?q=%ED%A0%80").status()).isEqualTo(400);
    assertThat(visit("/api/v1/services?q=%FF").status()).isEqualTo(400);
  }

  @Test
  void scriptInAQuestionIsShownAsText() {
    Answer page = visit("/services?q=" + encode("\"><script>alert(1)</script>"));
    assertThat(page.body()).doesNotContain("<script>alert").contains("&#34;>&lt;script>");
  }

  @Test
  @Clause({"AMD-08"})
  void theCsvHasExactlyWhatThePageShows() {
    Answer csv = visit("/services.csv?asOf=2021-09-13&applicant=Google+LLC&sort=name");

    assertThat(csv.header("content-type")).startsWith("text/csv");
    assertThat(csv.header("content-disposition"))
        .isEqualTo("attachment; filename=\"services-2021-09-13.csv\"");
    assertThat(csv.body()).startsWith("\uFEFF番号,キー,登録番号,クラウドサービスの名称,");
    assertThat(csv.body().lines().skip(1).map(line -> line.split(",", -1)[1]))
        .containsExactlyElementsOf(
            rows(visit("/services?asOf=2021-09-13&applicant=Google+LLC&sort=name")));
    assertThat(csv.body()).contains("3,apigee-edge,記載なし,Apigee Edge,", ",登録中,", "\r\n");
    assertThat(visit("/services.csv?asOf=2021-09-13&lang=en").body().lines()).hasSize(21);
    assertThat(visit("/services.csv?asOf=x").status()).isEqualTo(422);
  }

  @Test
  void theApiPagesWithATokenAndABoundedTotal() {
    JsonNode first = visit("/api/v1/services?asOf=2021-09-13&limit=15").json();
    assertThat(first.get("total").get("value").intValue()).isEqualTo(20);
    assertThat(first.get("total").get("bounded").booleanValue()).isFalse();
    JsonNode second =
        visit("/api/v1/services?asOf=2021-09-13&limit=15&page=" + first.get("next").stringValue())
            .json();
    assertThat(second.get("items").size()).isEqualTo(5);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(keys(first)).doesNotContainAnyElementsOf(keys(second));
  }

  @Test
  void whatThePageDoesNotKnowMakesNoCopyOfItsOwn() {
    for (String path : List.of("/", "/services", "/services/box")) {
      Answer plain = visit(path);
      Answer more = visit(path + "?unknown=marked-value&done=registration.registered");
      assertThat(more.body()).as(path).isEqualTo(plain.body());
      assertThat(more.header("etag")).isEqualTo(plain.header("etag"));
    }
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    for (String path : List.of("/", "/services", "/services/box", "/api/v1/services")) {
      Answer answer = visit(path);
      assertThat(answer.header("cache-control")).as(path).contains("no-cache");
      Answer again = stage.visitor().get(path, "If-None-Match", answer.header("etag"));
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  private Answer visit(String path) {
    return stage.visitor().get(path);
  }

  private static String link(Answer page, Pattern which) {
    Matcher found = which.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  private static List<String> rows(Answer page) {
    return ROW.matcher(page.body()).results().map(row -> row.group(1)).toList();
  }

  private static List<String> keys(JsonNode list) {
    return StreamSupport.stream(list.get("items").spliterator(), false)
        .map(item -> item.get("key").stringValue())
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
