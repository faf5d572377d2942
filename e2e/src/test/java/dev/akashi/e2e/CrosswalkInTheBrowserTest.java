package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import dev.akashi.e2e.Person.Filled;
import dev.akashi.kernel.Clause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another catalogue is taken in, ten control objectives are mapped to it, and it is searched. */
class CrosswalkInTheBrowserTest {

  private static final String BASELINE = "/catalogues/baseline-2022-04-01";

  /** The composite of NIST SP 800-53 rev 5 among the published documents beside the project. */
  private static final Path PUBLISHED =
      Path.of(
          "../../shared/data/oscal/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json");

  private static final List<String> OBJECTIVES =
      List.of(
          "5.1.1", "6.1.1", "7.1.1", "8.1.1", "9.1.1", "9.2.3", "10.1.1", "11.1.1", "12.1.1",
          "12.3.1");

  @TempDir Path files;

  @Test
  @Clause({"FRM-20", "FRM-22"})
  void aSourceOfOurOwnIsTakenInMappedAndSearched() throws IOException {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      Person officer = Person.signIn(chrome, demonstration.address(), "officer@office.example");
      Path file = files.resolve("harbour.json");
      Files.writeString(file, harbour(OBJECTIVES.size()), StandardCharsets.UTF_8);

      String source = takeIn(officer, file, "Harbour");
      for (int i = 0; i < OBJECTIVES.size(); i++) {
        mapTo(officer, source, OBJECTIVES.get(i), "HB-" + (i + 1));
      }
      assertThat(mapped(officer, source)).isEqualTo(OBJECTIVES.size());
      officer.go("/catalogues/search?q=lantern").sees("HB-3");
      officer.usableOnATelephone(
          "/catalogues",
          "/catalogues/" + source,
          BASELINE + "/controls/5.1.1?to=" + source,
          BASELINE + "/coverage?with=" + source,
          "/catalogues/search?q=lantern",
          "/programme/catalogues/new",
          "/programme/catalogues/new?replace=" + source,
          "/programme/catalogues/" + source + "/removal",
          "/programme" + BASELINE + "/carrying",
          "/programme" + BASELINE + "/another-look");
    }
  }

  @Test
  void thePublishedCatalogueIsTakenInAndItsSuggestionsArePicked() {
    assumeTrue(
        Files.exists(PUBLISHED), "skipped: the published documents are not beside the project");
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      Person officer = Person.signIn(chrome, demonstration.address(), "officer@office.example");

      String source = takeIn(officer, PUBLISHED, "SP 800-53");
      officer.sees("1,007").sees("182");
      for (String objective : OBJECTIVES) {
        pickTheFirstSuggestion(officer, source, objective);
      }
      assertThat(mapped(officer, source)).isEqualTo(OBJECTIVES.size());
      officer.go(BASELINE + "/coverage?with=" + source).picture("coverage-ja");
      officer.pictureInEnglish("coverage-en");
      officer.go("/catalogues/search?q=privileged account").sees("AC-2");
    }
  }

  /** Takes the file in as a source and leaves its page open; answers with its key. */
  private static String takeIn(Person officer, Path file, String name) {
    officer
        .go("/programme/catalogues/new")
        .formTo("/programme/catalogues")
        .choose("file", file)
        .fill("shortName", name)
        .pick("language", "EN")
        .fill("licence", "公有のもの。出所を示す。")
        .check("open", "true")
        .send();
    return officer.id();
  }

  private static void mapTo(Person officer, String source, String objective, String control) {
    officer
        .go(BASELINE + "/controls/" + objective + "?to=" + source)
        .formTo("/mappings")
        .fill("control", control)
        .pick("relation", "INTERSECTS")
        .fill("rationale", "目的は同じで、範囲が異なる。")
        .send();
    officer.sees(control);
  }

  private static void pickTheFirstSuggestion(Person officer, String source, String objective) {
    officer.go(BASELINE + "/controls/" + objective + "?to=" + source);
    Locator suggestion = officer.page().locator(".pairs-list [name=pick]").first();
    assertThat(suggestion.count()).as("suggestions for " + objective).isEqualTo(1);
    if (objective.equals("9.2.3")) {
      officer.picture("mapping-ja").pictureInEnglish("mapping-en");
    }
    Filled form =
        officer
            .formTo("/mappings")
            .pick("relation", "INTERSECTS")
            .fill("rationale", "求めることに共通するところがある。");
    suggestion.check();
    form.send();
    officer.sees("求めることに共通するところがある。");
  }

  /** How many mappings the page of the coverage counts. */
  private static int mapped(Person officer, String source) {
    officer.go(BASELINE + "/coverage?with=" + source);
    return Integer.parseInt(officer.page().locator(".head__meta b").innerText());
  }

  /** A catalog of our own with so many controls. */
  private static String harbour(int controls) {
    String all =
        java.util.stream.IntStream.rangeClosed(1, controls)
            .mapToObj(
                """
                {"id": "hb-%1$d", "title": "Quay %1$d",
                 "props": [{"name": "label", "value": "HB-%1$d"}],
                 "parts": [{"id": "hb-%1$d_smt", "name": "statement",
                   "prose": "The lanterns of quay %1$d stay lit at night."}]}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    return """
    {"catalog": {"uuid": "7f1f8a53-2b43-4d3a-9a50-5a0a1b7e3c12",
      "metadata": {"title": "Harbour rules", "last-modified": "2026-01-01T00:00:00Z",
        "version": "1", "oscal-version": "1.1.3"},
      "groups": [{"id": "hb", "title": "Quays", "controls": [%s]}]}}\
    """
        .formatted(all);
  }
}
