package dev.akashi.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.Snapshots;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Real answers, checked against the description that is served beside them. */
@AkashiTest
class AnswersAsDescribedTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicLog log;
  @Autowired Snapshots snapshots;

  private final String key = "C31-7%03d-2".formatted(NUMBER.incrementAndGet());

  @BeforeEach
  void anEntryWithEveryField() {
    TestDay.set(DAY);
    publication.publish(Entries.listed(key + "-base").on(DAY).build());
    publication.publish(
        Entries.listed(key)
            .number(key)
            .inEnglish("Aoba Documents")
            .on(DAY)
            .validUntil(DAY.plusMonths(16))
            .level(2)
            .models(ServiceModel.PAAS, ServiceModel.IAAS)
            .audited(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31))
            .scope(
                new Scope(
                    List.of("文書保管"),
                    List.of("自動要約"),
                    List.of("東日本"),
                    Optional.of("日本国内のみ"),
                    Optional.of("日本法"),
                    Optional.of("なし"),
                    Optional.of("資本関係"),
                    Optional.of("年1回"),
                    Optional.of("なし"),
                    List.of(
                        new Responsibility(Optional.of(ServiceModel.PAAS), "基盤", "アプリ"),
                        new Responsibility(Optional.empty(), "設備", "設定"))))
            .coverage(
                new Coverage(
                    "2022-04-01", List.of(new Coverage.Chapter("9", 15, 16)), List.of("9.4.5")))
            .standsOn(key + "-base")
            .build());
  }

  @Test
  @Clause("AMD-08")
  void theListAndTheEntriesAreAnsweredAsDescribed() {
    check("/api/v1/services", "/api/v1/services?limit=100");
    check("/api/v1/services", "/api/v1/services?limit=1&sort=no&order=asc");
    check("/api/v1/services", "/api/v1/services?asOf=2021-09-13&limit=100");
    check("/api/v1/services/{key}", "/api/v1/services/" + key);
    check("/api/v1/services/{key}", "/api/v1/services/" + key + "-base");
    check("/api/v1/services/{key}", "/api/v1/services/box?asOf=2021-09-13");
    publication.suspend(new RegistryKey(key), DAY, "侵害の疑い");
    check("/api/v1/services/{key}", "/api/v1/services/" + key);
    publication.resume(new RegistryKey(key), DAY, "確認できた");
    publication.end(new RegistryKey(key), DAY, EndKind.WITHDRAWN, "提供の終了");
    check("/api/v1/services/{key}", "/api/v1/services/" + key);
    check("/api/v1/services", "/api/v1/services?state=withdrawn&limit=100");
    check("/api/v1/services/{key}/changes", "/api/v1/services/" + key + "/changes");
    check("/services.csv", "/services.csv");
    check("/services.atom", "/services.atom");
  }

  @Test
  void feedsAndLogAreAnsweredAsDescribed() {
    snapshots.sign();
    check("/feeds/services.atom", "/feeds/services.atom");
    check("/feeds/services.json", "/feeds/services.json");
    check("/services/{key}/feed.atom", "/services/" + key + "/feed.atom");
    check("/api/v1/log/checkpoint", "/api/v1/log/checkpoint");
    check("/api/v1/log/inclusion", "/api/v1/log/inclusion?index=3");
    check("/api/v1/log/consistency", "/api/v1/log/consistency?from=3");
    check("/log/checkpoint", "/log/checkpoint");
    check("/log/keys", "/log/keys");
    check("/log/tile/{path}", "/log/tile/0/000.p/7");
    check("/log/states/{hash}", "/log/states/" + log.entry(0).stateHash());
    check("/log/snapshots/{day}", "/log/snapshots/" + DAY);
    check("/log/snapshots/{day}/list", "/log/snapshots/" + DAY + "/list");
    check("/catalog.jsonld", "/catalog.jsonld");
    check("/robots.txt", "/robots.txt");
    check("/sitemap.xml", "/sitemap.xml");
    check("/sitemaps/{part}.xml", "/sitemaps/1.xml");
    check("/api/v1/openapi.yaml", "/api/v1/openapi.yaml");
    check("/api/v1/openapi.json", "/api/v1/openapi.json");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/services, /api/v1/services?limit=x, 422",
    "/api/v1/services, /api/v1/services?colour=red, 422",
    "/api/v1/services/{key}, /api/v1/services/box?asOf=x, 422",
    "/api/v1/services/{key}, /api/v1/services/nothing-here, 404",
    "/api/v1/services/{key}/changes, /api/v1/services/x/changes, 404",
    "/api/v1/services/{key}/responsibilities, /api/v1/services/box/responsibilities, 404",
    "/api/v1/services/{key}/documents/{sha256}, /api/v1/services/box/documents/00, 404",
    "/services.csv, /services.csv?asOf=x, 422",
    "/feeds/services.atom, /feeds/services.atom?before=x, 422",
    "/feeds/services.json, /feeds/services.json?before=x, 422",
    "/services/{key}/feed.atom, /services/nothing-here/feed.atom, 404",
    "/services/{key}/feed.atom, /services/box/feed.atom?before=x, 422",
    "/api/v1/log/inclusion, /api/v1/log/inclusion, 422",
    "/api/v1/log/inclusion, /api/v1/log/inclusion?index=999999999, 404",
    "/api/v1/log/inclusion, /api/v1/log/inclusion?index=5&size=2, 422",
    "/api/v1/log/consistency, /api/v1/log/consistency?from=9&to=2, 422",
    "/sitemaps/{part}.xml, /sitemaps/0.xml, 404",
    "/sitemaps/{part}.xml, /sitemaps/999.xml, 404",
    "/log/tile/{path}, /log/tile/9/000, 404",
    "/log/states/{hash}, /log/states/00, 404",
    "/log/snapshots/{day}, /log/snapshots/1999-01-01, 404",
    "/log/snapshots/{day}/list, /log/snapshots/today/list, 404"
  })
  void refusalsAreProblemsAsDescribedThatOtherPagesMayRead(String path, String asked, int status) {
    Answer answer = get(asked);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(described().errors(path, answer)).isEmpty();
    assertThat(answer.response().headers().allValues("access-control-allow-origin"))
        .containsExactly("*");
    assertThat(get(asked + (asked.contains("?") ? "&" : "?") + "lang=en").json().get("title"))
        .isNotEqualTo(answer.json().get("title"));
  }

  @Test
  void whatDidNotChangeIsAnsweredAsDescribedToo() {
    for (String path : List.of("/api/v1/services", "/feeds/services.json", "/log/checkpoint")) {
      Answer again = stage.visitor().get(path, "If-None-Match", get(path).header("etag"));
      assertThat(again.status()).isEqualTo(304);
      assertThat(described().errors(path, again)).isEmpty();
    }
  }

  @Test
  void aPageOfAnyHostMayReadAndNobodyMayMore() {
    Answer preflight =
        stage
            .visitor()
            .json(
                "OPTIONS",
                "/api/v1/services",
                null,
                "Origin",
                "https://reader.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("access-control-allow-methods")).isEqualTo("GET, HEAD");
    assertThat(preflight.header("access-control-allow-headers"))
        .containsIgnoringCase("If-None-Match")
        .doesNotContainIgnoringCase("Authorization");
    Answer answer = stage.visitor().get("/api/v1/services", "Origin", "https://reader.example");
    assertThat(answer.header("access-control-allow-credentials")).isEmpty();
    assertThat(answer.header("vary")).doesNotContain("Origin", "Cookie", "Accept-Language");
    for (String closed : List.of("/", "/services", "/services/box", "/log", "/api/v1/tokens")) {
      assertThat(get(closed).header("access-control-allow-origin")).as(closed).isEmpty();
    }
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsFound() {
    DescribedApi described = described();
    Answer entry = get("/api/v1/services/" + key);
    assertThat(described.errors("/api/v1/services/{key}", entry)).isEmpty();
    assertThat(described.errors("/api/v1/services", entry)).isNotEmpty();
    assertThat(described.errors("/services.csv", entry)).isNotEmpty();
    String more = entry.body().replaceFirst("\\{", "{\"undescribed\":1,");
    assertThat(described.errors("/api/v1/services/{key}", new Answer(200, more, entry.response())))
        .isNotEmpty();
    String day = entry.body().replace("\"asOf\":\"2025-10-01\"", "\"asOf\":\"1 October\"");
    assertThat(described.errors("/api/v1/services/{key}", new Answer(200, day, entry.response())))
        .isNotEmpty();
  }

  private void check(String path, String asked) {
    Answer answer = get(asked);
    assertThat(answer.status()).as(asked).isLessThan(400);
    assertThat(described().errors(path, answer)).as(asked).isEmpty();
    assertThat(answer.response().headers().allValues("access-control-allow-origin"))
        .as(asked)
        .containsExactly("*");
    assertThat(answer.response().headers().allValues("set-cookie")).as(asked).isEmpty();
  }

  private DescribedApi described() {
    return new DescribedApi(get("/api/v1/openapi.json").body());
  }

  private Answer get(String path) {
    return stage.visitor().get(path);
  }
}
