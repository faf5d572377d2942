package dev.akashi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.EntryEnded;
import dev.akashi.registry.EntryPublished;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;

/** The page of a service over HTTP, from publication to its end. */
@AkashiTest
@RecordApplicationEvents
class PublicServiceTest {

  private static final LocalDate VALID_UNTIL = LocalDate.of(2026, 4, 30);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicRegister register;
  @Autowired ApplicationEvents events;
  @Autowired JdbcTemplate jdbc;

  private final String key = "C25-9%03d-2".formatted(NUMBER.incrementAndGet());

  @BeforeEach
  void theDay() {
    TestDay.set(LocalDate.of(2025, 10, 1));
  }

  private Entries entry() {
    return Entries.listed(key)
        .number(key)
        .named("あおば文書管理クラウド " + key)
        .inEnglish("Aoba Documents " + key)
        .on(LocalDate.of(2025, 9, 30))
        .validUntil(VALID_UNTIL)
        .level(2)
        .models(ServiceModel.PAAS, ServiceModel.IAAS)
        .audited(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31))
        .scope(
            new Scope(
                List.of("文書保管"),
                List.of("自動要約"),
                List.of("東日本（東京）"),
                Optional.of("日本国内のみ"),
                Optional.of("日本法・東京地方裁判所"),
                Optional.of("国外の法令の適用なし"),
                Optional.of("資本関係の記載"),
                Optional.of("侵入試験を年1回"),
                Optional.of("期末後の事象なし"),
                List.of(
                    new Responsibility(Optional.of(ServiceModel.PAAS), "ミドルウェアまで", "アプリ"),
                    new Responsibility(Optional.of(ServiceModel.IAAS), "仮想化まで", "OSから上"))))
        .coverage(
            new Coverage(
                "2022-04-01", List.of(new Coverage.Chapter("9", 15, 16)), List.of("9.4.5")));
  }

  @Test
  @Clause({"FRM-51", "FRM-52", "CBD-01"})
  void thePageShowsModelsAndTheRangeOfResponsibilityOfEachModel() {
    publication.publish(entry().build());

    String page = page();

    assertThat(page)
        .contains("IaaS・PaaS", "ミドルウェアまで", "アプリ", "仮想化まで", "OSから上")
        .contains("/about/clauses/FRM-51", "提供形態");
    JsonNode json = json();
    assertThat(json.get("service").get("serviceModels").toString())
        .isEqualTo("[\"IAAS\",\"PAAS\"]");
    assertThat(json.get("responsibilities").get(0).get("model").stringValue()).isEqualTo("PAAS");
    assertThat(json.get("responsibilities").get(1).get("ofCustomer").stringValue())
        .isEqualTo("OSから上");
    assertThat(get("/services.csv?q=" + key).body()).contains("IaaS / PaaS");
    assertThat(get("/services").body()).contains("特定の業務やコミュニケーションに使うアプリケーション");
  }

  @Test
  @Clause({"FRM-32"})
  void theAuditPeriodNeverStandsWithoutItsLimit() {
    publication.publish(entry().build());

    assertThat(page())
        .contains("2024年10月1日（令和6年）から2024年12月31日（令和6年）まで")
        .contains("将来の安全を保証するものではありません", "/about/clauses/FRM-32");
    assertThat(get("/services/" + key + "?lang=en").body()).contains("does not guarantee");
    JsonNode period = json().get("auditPeriod");
    assertThat(period.get("limit").stringValue()).contains("将来の安全を保証するものではありません");
    assertThat(period.get("clauses").toString()).isEqualTo("[\"FRM-32\"]");
  }

  @Test
  void thePublicViewShowsNameScopeRegionsObjectivesPeriodEventsAndValidity() {
    publication.publish(entry().build());

    assertThat(page())
        .contains(
            "あおば文書管理クラウド",
            "文書保管",
            "自動要約",
            "東日本（東京）",
            "9 アクセスの管理",
            "15 / 16",
            "href=\"/baseline/2022-04-01/9.4.5\"")
        .contains("期末後の事象なし", "登録中 ― 2026年4月30日（令和8年）まで有効", "残り211日")
        .doesNotContain("class=\"none\">記載なし</span></b>");
  }

  @Test
  void onlyTheFieldsMadeForThePublicGoOut() {
    publication.publish(entry().build());

    Set<String> names = new TreeSet<>();
    collect(json(), "", names);

    assertThat(names)
        .containsExactlyInAnyOrder(
            "asOf",
            "service",
            "renewalPending",
            "scope",
            "auditPeriod",
            "coverage",
            "responsibilities",
            "statementHash",
            "standsOn",
            "carries",
            "history",
            "service.no",
            "service.key",
            "service.address",
            "service.number",
            "service.name",
            "service.nameEn",
            "service.applicant",
            "service.applicantEn",
            "service.serviceModels",
            "service.deploymentModel",
            "service.level",
            "service.registeredOn",
            "service.validUntil",
            "service.state",
            "service.stateToldOn",
            "service.suspension",
            "service.endedOn",
            "service.endKind",
            "service.source",
            "scope.functions",
            "scope.excludedFunctions",
            "scope.regions",
            "scope.dataLocation",
            "scope.governingLaw",
            "scope.foreignLawRisk",
            "scope.capitalAndOfficers",
            "scope.thirdPartyTests",
            "scope.subsequentEvents",
            "scope.facts",
            "auditPeriod.first",
            "auditPeriod.last",
            "auditPeriod.limit",
            "auditPeriod.clauses",
            "coverage.baselineVersion",
            "coverage.chapters",
            "coverage.chapters.chapter",
            "coverage.chapters.implemented",
            "coverage.chapters.total",
            "coverage.notImplemented",
            "effectiveLevel",
            "responsibilities.model",
            "responsibilities.ofProvider",
            "responsibilities.ofCustomer",
            "history.from",
            "history.change",
            "history.validUntil",
            "history.reason");
  }

  @Test
  void aRenewalFiledInTimeIsToldToKeepItValidUntilTheDecision() {
    publication.publish(entry().build());
    TestDay.set(VALID_UNTIL);
    publication.publish(entry().renewalPending().build());
    TestDay.set(LocalDate.of(2026, 9, 14));

    assertThat(page()).contains("更新審査中 ― 決定まで有効", "更新申請");

    publication.publish(entry().validUntil(VALID_UNTIL.plusYears(1)).build());
    assertThat(page()).contains("登録中 ― 2027年4月30日（令和9年）まで有効", "更新登録");
    assertThat(get("/services/" + key + "?asOf=2026-06-01").body())
        .contains("更新審査中 ― 決定まで有効")
        .doesNotContain("更新登録");
    assertThat(get("/services/" + key + "?asOf=2026-04-30").body()).contains("登録中 ― 2026年4月30日");
  }

  @Test
  void anExpiredServiceLeavesTheListAndSaysSo() {
    publication.publish(entry().build());
    TestDay.set(VALID_UNTIL.plusDays(1));

    assertThat(page()).contains("期限切れ ― 2026年4月30日（令和8年）に有効期限を過ぎました");
    assertThat(get("/api/v1/services?q=" + key).json().get("items").size()).isZero();
    JsonNode ended = get("/api/v1/services?state=expired&q=" + key).json().get("items");
    assertThat(ended.get(0).get("state").stringValue()).isEqualTo("EXPIRED");
  }

  @Test
  void whenABaseLeavesTheListEveryServiceOnItSaysSo() {
    String top = key + "-top";
    publication.publish(entry().build());
    publication.publish(Entries.listed(top).on(LocalDate.of(2025, 9, 30)).standsOn(key).build());
    assertThat(get("/services/" + top).body()).contains("サービスの層の図", "基盤サービス");
    assertThat(page()).contains("このサービスを利用", "/services/" + top);

    publication.end(new RegistryKey(key), LocalDate.of(2025, 10, 1), EndKind.REMOVED, "申請者の申出による");

    assertThat(events.stream(EntryEnded.class).map(ended -> ended.entry().key().value()))
        .contains(key);
    assertThat(page()).contains("登録終了 ― 2025年10月1日（令和7年）", "申請者の申出による");
    assertThat(get("/services/" + top).body()).contains("の登録が有効ではありません", "FRM-53");
    assertThat(get("/services/" + key + "?asOf=2025-09-30").body()).contains("登録中 ―");
  }

  @Test
  @Clause("FRM-16")
  void aSuspendedServiceStaysOnTheListAndSaysSoEverywhere() {
    RegistryKey listed = new RegistryKey(key);
    publication.publish(entry().build());
    TestDay.set(LocalDate.of(2025, 11, 4));
    publication.suspend(listed, LocalDate.of(2025, 11, 10), "侵害の疑い");
    assertThat(page()).contains("一時停止の決定済み ― 2025年11月10日", "侵害の疑い", "登録中 ― 2026年4月30日");
    assertThat(json().get("service").get("suspension").get("from").stringValue())
        .isEqualTo("2025-11-10");

    TestDay.set(LocalDate.of(2025, 11, 10));
    assertThat(page()).contains("一時停止中 ― 2025年11月10日", "新たに選定することはできません", "FRM-16");
    assertThat(get("/services?q=" + key).body()).contains("一時停止中");
    assertThat(get("/api/v1/services?state=suspended&q=" + key).json().get("items").size()).isOne();
    assertThat(get("/services.csv?q=" + key).body()).contains(",一時停止中,2025-11-10,");
    assertThat(register.validWithLevel(LocalDate.of(2025, 11, 10), 2, false, 5000))
        .noneMatch(found -> found.key().equals(listed));

    publication.publish(entry().named("あおば文書管理クラウド 新").build());
    assertThat(page()).contains("一時停止中 ― 2025年11月10日");
    publication.resume(listed, LocalDate.of(2025, 11, 10), "確認できた");
    assertThat(page()).contains("登録中 ― 2026年4月30日", "一時停止の解除", "確認できた");
    assertThat(get("/services/" + key + "/feed.atom").body())
        .contains("― 一時停止の解除</title>", "侵害の疑い");
    assertThat(get("/services/" + key + "?asOf=2025-11-09").body()).contains("一時停止の決定済み");
  }

  @Test
  void whatIsSuspendedIsNotSuspendedAgainAndWhatIsNotIsNotResumed() {
    RegistryKey listed = new RegistryKey(key);
    publication.publish(entry().build());
    LocalDate day = LocalDate.of(2025, 10, 1);

    assertThat(code(() -> publication.resume(listed, day, "理由")))
        .isEqualTo("registry.not-suspended");
    publication.suspend(listed, day, "理由");
    assertThat(code(() -> publication.suspend(listed, day, "理由")))
        .isEqualTo("registry.already-suspended");
    publication.resume(listed, day, "理由");
    publication.end(listed, day, EndKind.WITHDRAWN, "提供の終了");
    assertThat(code(() -> publication.suspend(listed, day, "理由")))
        .isEqualTo("registry.suspends-only-listed");
    assertThat(page()).contains("取下げ ― 2025年10月1日", "提供の終了");
  }

  private static String code(ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).reasons().getFirst().code();
  }

  @Test
  void aBaseThatIsNotListedStopsThePublication() {
    RegistryEntry entry = entry().standsOn("not-listed").build();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> publication.publish(entry));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registry.base-not-listed");
    assertThat(register.find(entry.key())).isEmpty();
    assertThat(get("/services/" + key).status()).isEqualTo(404);
  }

  @Test
  void whatIsPublishedIsFoundByTheOthersAndToldToThem() {
    RegistryEntry entry = entry().build();
    publication.publish(entry);

    assertThat(register.find(entry.key())).contains(entry);
    assertThat(register.findAll(List.of(entry.key(), new RegistryKey("nothing"))))
        .containsOnlyKeys(entry.key());
    assertThat(register.validWithLevel(LocalDate.of(2025, 10, 1), 2, false, 5000)).contains(entry);
    assertThat(register.validWithLevel(LocalDate.of(2025, 10, 1), 3, true, 5000))
        .doesNotContain(entry);
    assertThat(events.stream(EntryPublished.class).map(EntryPublished::entry)).contains(entry);
  }

  @Test
  void publicationsAtTheSameTimeGetPlacesOfTheirOwn() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      RegistryEntry entry = Entries.listed(key + "-" + i).on(LocalDate.of(2025, 9, 30)).build();
      threads.add(Thread.startVirtualThread(() -> publication.publish(entry)));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    Set<Integer> places = new TreeSet<>();
    for (JsonNode item : get("/api/v1/services?sort=no&limit=8&q=" + key).json().get("items")) {
      places.add(item.get("no").intValue());
    }
    assertThat(places).hasSize(8);
  }

  @Test
  void theFirstLoadOfTheListIsInTheEventLog() {
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail.event where action = 'registry.first-start-loaded'",
                Integer.class))
        .isEqualTo(1);
    assertThat(get("/services/box").body()).contains("2021年9月13日の一覧", "互換文字");
  }

  @Test
  void anUnknownKeyIsNotFound() {
    for (String unknown : List.of("nothing-here", "..%2F..%2Fetc", "a", "x".repeat(200), "%20")) {
      assertThat(get("/services/" + unknown).status()).as(unknown).isIn(400, 404);
      assertThat(get("/api/v1/services/" + unknown).status()).as(unknown).isIn(400, 404);
    }
    assertThat(get("/services/nothing-here").body()).contains("「nothing-here」という登録はありません");
    assertThat(get("/api/v1/services/nothing-here").header("content-type"))
        .startsWith("application/problem+json");
    assertThat(get("/services/box?asOf=2020-01-01").status()).isEqualTo(404);
    assertThat(get("/services/box?asOf=x").status()).isEqualTo(422);
  }

  @Test
  void signedInReadersGetTheirOwnPageThatNobodyKeeps() {
    Answer answer = stage.signedIn(stage.person(Role.STATEMENT_EDITOR)).get("/services/box");

    assertThat(answer.header("cache-control")).contains("no-store");
    assertThat(answer.body()).contains("/sign-out");
    assertThat(get("/services/box").body()).doesNotContain("/sign-out");
    assertThat(stage.signedIn(stage.person(Role.ASSESSOR)).get("/").location()).isEqualTo("/home");
  }

  private static void collect(JsonNode node, String path, Set<String> names) {
    if (node.isArray()) {
      node.forEach(item -> collect(item, path, names));
    }
    node.propertyStream()
        .forEach(field -> {
          names.add(path + field.getKey());
          collect(field.getValue(), path + field.getKey() + ".", names);
        });
  }

  private String page() {
    Answer answer = get("/services/" + key);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode json() {
    return get("/api/v1/services/" + key).json();
  }

  private Answer get(String path) {
    return stage.visitor().get(path);
  }
}
