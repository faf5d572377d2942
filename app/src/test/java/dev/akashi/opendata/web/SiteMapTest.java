package dev.akashi.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What search engines and catalogues of open data read. */
@AkashiTest
class SiteMapTest {

  private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]+)</loc>");

  @Autowired Stage stage;
  @Autowired SiteMap map;
  @Autowired RegistryPublication publication;

  @BeforeEach
  void theDay() {
    TestDay.set(LocalDate.of(2026, 11, 20));
  }

  @Test
  @Clause("AMD-08")
  void thePageOfEachEntryOnTheListIsOnTheMapAndNoOther() {
    publication.publish(Entries.listed("map-gone").on(LocalDate.of(2026, 11, 20)).build());
    publication.end(
        new RegistryKey("map-gone"), LocalDate.of(2026, 11, 20), EndKind.WITHDRAWN, "終了");
    Answer robots = get("/robots.txt");
    String base = "http://" + robots.response().uri().getAuthority();
    assertThat(robots.body()).contains("Sitemap: " + base + "/sitemap.xml");
    Answer answer = get(base + "/sitemap.xml");
    assertThat(answer.header("content-type")).startsWith("application/xml");
    assertThat(addresses(answer.body()))
        .contains(base + "/services/box", base + "/services")
        .doesNotContain(base + "/services/map-gone")
        .doesNotHaveDuplicates();
    assertThat(get(base + "/services/box").status()).isEqualTo(200);
  }

  @Test
  void aLargeMapIsAnIndexOfPartsThatHoldEachPageOnce() {
    List<String> parts = addresses(text(map.map("https://a.example", 7)));
    assertThat(parts).hasSizeGreaterThan(2).first().isEqualTo("https://a.example/sitemaps/1.xml");
    Set<String> pages = new HashSet<>();
    for (int part = 1; part <= parts.size(); part++) {
      List<String> held = addresses(text(map.part("https://a.example", part, 7)));
      assertThat(held).hasSizeLessThanOrEqualTo(7);
      assertThat(Stream.of(held).flatMap(List::stream).allMatch(pages::add)).isTrue();
    }
    String whole = text(map.map("https://a.example", SiteMap.MOST));
    assertThat(addresses(whole)).containsAll(pages).hasSize(pages.size() + 4);
  }

  @Test
  @Clause("AMD-08")
  void theCatalogueLeadsToEveryFormOfTheRegister() {
    Answer answer = get("/catalog.jsonld");
    JsonNode catalogue = answer.json();
    assertThat(answer.header("content-type")).startsWith("application/ld+json");
    assertThat(catalogue.get("@type").stringValue()).isEqualTo("dcat:Catalog");
    JsonNode register = catalogue.get("dcat:dataset");
    assertThat(register.at("/dct:modified/@value").stringValue()).endsWith("Z");
    assertThat(register.get("dcat:distribution").size()).isEqualTo(4);
    for (JsonNode distribution : register.get("dcat:distribution")) {
      assertThat(get(distribution.at("/dcat:accessURL/@id").stringValue()).status()).isEqualTo(200);
    }
    String description = catalogue.at("/dcat:service/dcat:endpointDescription/@id").stringValue();
    assertThat(get(description).body()).startsWith("openapi: 3.1");
  }

  private static List<String> addresses(String map) {
    return ADDRESS.matcher(map).results().map(found -> found.group(1)).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Answer get(String path) {
    return stage.visitor().get(path);
  }
}
