package dev.akashi.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the control grid in the machine's Chromium. */
final class GridInBrowser {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("akashi.chromium", "/usr/bin/chromium"));

  /** From the request to a row that takes the keyboard, in milliseconds. */
  private static final String USABLE =
      """
      () => new Promise(done => {
        const look = () => document.querySelector('#grid td[tabindex="0"], #grid th[tabindex="0"]')
          ? done(performance.now()) : requestAnimationFrame(look);
        look();
      })\
      """;

  private static final String SERVER =
      "() => { const n = performance.getEntriesByType('navigation')[0];"
          + " return n.responseEnd - n.requestStart; }";

  private GridInBrowser() {}

  /**
   * What was seen of each opening.
   *
   * @param server from the request to the last byte of the page
   * @param usable from the start of the navigation to a grid that takes the keyboard
   */
  record Openings(List<Duration> server, List<Duration> usable) {}

  static boolean isThere() {
    return Files.isExecutable(CHROMIUM);
  }

  static Openings open(Instance akashi, String email, String password, String path, int times) {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newPage();
      page.navigate(akashi.address("/sign-in").toString());
      page.locator("form.narrow [name=email]").fill(email);
      page.locator("form.narrow [name=password]").fill(password);
      page.locator("form.narrow button").first().click();
      page.waitForURL("**/home");
      List<Duration> server = new ArrayList<>();
      List<Duration> usable = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        page.navigate(akashi.address(path).toString());
        usable.add(millis(page.evaluate(USABLE)));
        server.add(millis(page.evaluate(SERVER)));
      }
      return new Openings(server, usable);
    }
  }

  private static Duration millis(Object number) {
    return Duration.ofNanos((long) (((Number) number).doubleValue() * 1_000_000));
  }
}
