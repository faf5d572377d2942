package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** WCAG 2.2 AA as far as a machine can tell, in both languages, and no sideways scrolling. */
class AccessibilityTest {

  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/services",
          "/services/cisco-webex",
          "/baseline",
          "/baseline/2022-04-01/9.2.3",
          "/baseline/2022-04-01/export",
          "/baseline/2022-04-01/risks",
          "/baseline-drafts",
          "/catalogues",
          "/catalogues/nist-sp-800-53-r5",
          "/catalogues/baseline-2022-04-01/controls/9.2.3",
          "/catalogues/baseline-2022-04-01/coverage?with=iso-27002-2022",
          "/catalogues/search?q=access",
          "/assessors",
          "/about",
          "/about/clauses",
          "/about/clauses/FRM-43",
          "/about/problems",
          "/sign-in",
          "/demo",
          "/nothing-here");

  private static final List<String> PROVIDER =
      List.of("/home", "/notices", "/account", "/provider/services", "/provider/applications");

  private static final List<String> OFFICE =
      List.of(
          "/programme/parameters",
          "/programme/baselines",
          "/programme/catalogues/new",
          "/catalogues/baseline-2022-04-01/controls/9.2.4?to=nist-sp-800-53-r5",
          "/programme/assessors",
          "/programme/removals",
          "/admin/trail");

  private static final List<String> AGENCY = List.of("/agency/systems", "/agency/uses");

  @Test
  void pagesAreUsableByEverybody() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      String address = demonstration.address();
      List<String> problems = new ArrayList<>();
      look(chrome.visitor(address, Chrome.WIDE, true), PUBLIC, problems);
      look(signedIn(chrome, address, "representative@aoba.example"), PROVIDER, problems);
      look(signedIn(chrome, address, "officer@office.example"), OFFICE, problems);
      look(signedIn(chrome, address, "officer@mihon.example"), AGENCY, problems);
      look(signedIn(chrome, address, "reviewer@support.example"), List.of("/review"), problems);
      look(
          signedIn(chrome, address, "member@committee.example"),
          List.of("/committee", "/committee/members", "/committee/conditions", "/meetings"),
          problems);
      look(signedIn(chrome, address, "lead@hinoki.example"), List.of("/assessor"), problems);
      look(signedIn(chrome, address, "officer@city.example"), List.of("/city/uses"), problems);

      assertThat(problems).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsFound() {
    try (Chrome chrome = Chrome.open()) {
      Page page = chrome.visitor("http://localhost", Chrome.WIDE, true);
      page.setContent("<html><body><img src='data:,'><p style='color:#ccc'>薄い</p></body></html>");

      assertThat(Barriers.on(page))
          .extracting(barrier -> barrier.replaceAll(" .*", ""))
          .contains("image-alt", "color-contrast", "document-title", "html-has-lang");
    }
  }

  private static Page signedIn(Chrome chrome, String address, String email) {
    return Person.signIn(chrome, address, email).page();
  }

  private static void look(Page page, List<String> paths, List<String> problems) {
    for (String path : paths) {
      for (String language : List.of("ja", "en")) {
        page.setViewportSize(Chrome.WIDE, 900);
        page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        for (String barrier : Barriers.on(page)) {
          problems.add(path + " (" + language + "): " + barrier);
        }
      }
      page.setViewportSize(Chrome.NARROW, 900);
      page.navigate(path);
      Object wider = page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth");
      if (Boolean.TRUE.equals(wider)) {
        problems.add(path + " scrolls sideways on a phone");
      }
    }
  }
}
