package dev.akashi.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The feeds, read by a feed parser that knows nothing of us. */
@AkashiTest
class FeedsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** After whatever other tests publish, so that what is published here is the newest. */
  private static final LocalDate DAY = LocalDate.of(2062, 1, 5);

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicLog log;

  private final String key = "C62-8%03d-2".formatted(NUMBER.incrementAndGet());

  @BeforeEach
  void theDay() {
    TestDay.set(DAY);
  }

  @Test
  @Clause({"AMD-08"})
  void everyChangeOfTheListIsInTheFeedNewestFirst() throws FeedException {
    publish("文書管理 <&> " + key);
    publication.end(new RegistryKey(key), DAY, EndKind.REMOVED, "申請者の申出");

    Answer answer = get("/feeds/services.atom");
    SyndFeed feed = parsed(answer);

    assertThat(answer.header("content-type")).startsWith("application/atom+xml");
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("登録簿の更新");
    SyndEntry newest = feed.getEntries().get(0);
    assertThat(newest.getTitle()).isEqualTo("文書管理 <&> " + key + " ― 登録終了");
    assertThat(newest.getDescription().getValue()).contains("2062年1月5日", "申請者の申出");
    assertThat(newest.getAuthor()).isEqualTo("株式会社あおばシステムズ");
    assertThat(newest.getCategories().get(0).getName()).isEqualTo("ENDED");
    assertThat(feed.getEntries().get(1).getTitle()).endsWith("― 登録");
  }

  @Test
  void linksAreWholeAndIdsBelongToThisInstallationForEver() throws FeedException {
    publish("文書管理");
    Answer answer = get("/feeds/services.atom?lang=en");
    SyndFeed feed = parsed(answer);
    String base = "http://" + answer.response().uri().getAuthority();

    String id = "tag:akashi.dev,2026:" + log.head().origin() + "/services";
    assertThat(feed.getUri()).isEqualTo(id);
    assertThat(link(feed, "self")).contains(base + "/feeds/services.atom?lang=en");
    assertThat(link(feed, "alternate")).contains(base + "/services?lang=en");
    SyndEntry newest = feed.getEntries().get(0);
    assertThat(newest.getUri()).isEqualTo(id + "/" + key + "/1");
    assertThat(newest.getLink()).isEqualTo(base + "/services/" + key + "?lang=en");
    assertThat(get(newest.getLink()).status()).isEqualTo(200);
    assertThat(parsed(get("/feeds/services.atom")).getEntries().get(0).getUri())
        .as("the same in every language")
        .isEqualTo(newest.getUri());
  }

  @Test
  void theLanguageGoesByTheAddressAloneAndNothingIsRemembered() throws FeedException {
    Answer english = get("/feeds/services.atom?lang=en");
    assertThat(parsed(english).getTitle()).isEqualTo("Changes of the register");
    assertThat(english.header("content-language")).isEqualTo("en");
    assertThat(english.response().headers().allValues("set-cookie")).isEmpty();
    Answer plain =
        stage.visitor().get("/feeds/services.atom", "Cookie", "lang=en", "Accept-Language", "en");
    assertThat(parsed(plain).getTitle()).isEqualTo("登録簿の更新");
    assertThat(plain.header("vary")).doesNotContain("Cookie", "Accept-Language");
  }

  @Test
  void pagesLeadBackToTheFirstChangeAndTellEachOnce() throws FeedException {
    for (int i = 0; i < 60; i++) {
      publication.publish(Entries.listed(key + "-" + i).on(DAY).build());
    }
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.of("/feeds/services.atom");
    int pages = 0;
    while (next.isPresent()) {
      SyndFeed page = parsed(get(next.get()));
      assertThat(page.getEntries()).hasSizeBetween(1, 50);
      page.getEntries().forEach(entry -> ids.add(entry.getUri()));
      assertThat(link(page, "first").isPresent()).isEqualTo(pages > 0);
      next = link(page, "next");
      pages++;
    }
    assertThat(pages).isGreaterThan(1);
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(ids).anyMatch(id -> id.endsWith("/services/box/1"));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    publish("文書管理");
    for (String path :
        List.of(
            "/feeds/services.atom", "/feeds/services.json", "/services/" + key + "/feed.atom")) {
      Answer answer = get(path);
      assertThat(answer.header("cache-control")).contains("no-cache", "public");
      assertThat(answer.header("last-modified")).as(path).isNotEmpty();
      assertThat(visitor(path, "If-None-Match", answer.header("etag")).status()).isEqualTo(304);
      assertThat(visitor(path, "If-Modified-Since", answer.header("last-modified")).status())
          .isEqualTo(304);
    }
    String tag = get("/feeds/services.atom").header("etag");
    publication.suspend(new RegistryKey(key), DAY, "侵害の疑い");
    assertThat(visitor("/feeds/services.atom", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void anEntryHasAFeedOfItsOwn() throws FeedException {
    publish("文書管理");
    publication.suspend(new RegistryKey(key), DAY, "侵害の疑い");
    publish("別のもの", key + "-other");

    SyndFeed feed = parsed(get("/services/" + key + "/feed.atom?lang=en"));

    assertThat(feed.getTitle()).isEqualTo("Changes of 文書管理");
    assertThat(feed.getUri()).endsWith("/services/" + key);
    assertThat(feed.getEntries()).hasSize(2).allMatch(entry -> entry.getUri().contains(key + "/"));
    assertThat(get("/services/nothing-here/feed.atom").status()).isEqualTo(404);
    assertThat(get("/services/x/feed.atom").status()).isEqualTo(404);
    assertThat(get("/services/" + key).body()).contains("/services/" + key + "/feed.atom");
  }

  @Test
  void theJsonFeedTellsTheSame() throws FeedException {
    publish("文書管理");
    Answer answer = get("/feeds/services.json");
    JsonNode feed = answer.json();

    assertThat(answer.header("content-type")).startsWith("application/feed+json");
    assertThat(JsonFeedSchema.errors(answer.body())).isEmpty();
    assertThat(JsonFeedSchema.errors("{\"version\": \"x\", \"items\": [{}]}")).isNotEmpty();
    assertThat(feed.get("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("feed_url").stringValue()).endsWith("/feeds/services.json");
    SyndFeed atom = parsed(get("/feeds/services.atom"));
    for (int i = 0; i < atom.getEntries().size(); i++) {
      JsonNode item = feed.get("items").get(i);
      assertThat(item.get("id").stringValue()).isEqualTo(atom.getEntries().get(i).getUri());
      assertThat(item.get("title").stringValue()).isEqualTo(atom.getEntries().get(i).getTitle());
    }
    JsonNode ours = feed.get("items").get(0).get("_akashi");
    assertThat(ours.get("key").stringValue()).isEqualTo(key);
    assertThat(ours.get("change").stringValue()).isEqualTo("LISTED");
  }

  @Test
  void theAddressBeforeLeadsToTheNewOneForGood() {
    Answer answer = get("/services.atom?lang=en");
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.location()).isEqualTo("/feeds/services.atom?lang=en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before=",
        "before=x",
        "before=box.0",
        "before=box.1&before=box.1",
        "before=box.99999999999",
        "before=nothing-here.1",
        "page=2"
      })
  void aQuestionThatCannotBeReadIsAProblem(String query) {
    Answer answer = get("/feeds/services.json?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("reasons").get(0).get("remedy").stringValue()).isNotBlank();
  }

  @Test
  void whatNoXmlCanHoldIsLeftOut() {
    assertThat(AtomFeed.legal("a\u0000b\u0008\tc\uD800d\uFFFE😀")).isEqualTo("ab\tcd😀");
  }

  private void publish(String name) {
    publish(name, key);
  }

  private void publish(String name, String under) {
    publication.publish(Entries.listed(under).named(name).on(DAY).build());
  }

  private static SyndFeed parsed(Answer answer) throws FeedException {
    assertThat(answer.status()).isEqualTo(200);
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  private static Optional<String> link(SyndFeed feed, String relation) {
    return feed.getLinks().stream()
        .filter(link -> relation.equals(link.getRel()))
        .map(SyndLink::getHref)
        .findFirst();
  }

  private Answer visitor(String path, String... headers) {
    return stage.visitor().get(path, headers);
  }

  private Answer get(String path) {
    return stage.visitor().get(path);
  }
}
