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

  /** Saves a row again and again as the script of the grid does; how long each took. */
  private static final String SAVE =
      """
      async ([address, times]) => {
        const took = [];
        for (let time = 0; time < times; time++) {
          const html = await (await fetch(address)).text();
          const row = new DOMParser().parseFromString(html, 'text/html');
          const fields = new URLSearchParams(new FormData(row.getElementById('answer')));
          fields.set('measure-0-text', `${fields.get('measure-0-text')}${time}`);
          const begun = performance.now();
          const answer = await fetch(address, { method: 'POST', body: fields });
          const shown = await answer.text();
          if (!answer.ok) throw new Error(shown);
          took.push(performance.now() - begun);
        }
        return took;
      }\
      """;

  private GridInBrowser() {}

  /**
   * How long each opening took, and each row that was saved.
   *
   * @param server from the request to the last byte of the page
   * @param usable from the start of the navigation to a grid that takes the keyboard
   * @param saves of a row by the grid's own request, with the rows and the check that come back
   */
  record Seen(List<Duration> server, List<Duration> usable, List<Duration> saves) {}

  static boolean isThere() {
    return Files.isExecutable(CHROMIUM);
  }

  /** Opens the grid so many times, then saves one of its rows so many times. */
  static Seen open(
      Instance akashi, String email, String path, String requirement, int times, int saves) {
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
      page.locator("form.narrow [name=password]").fill(Api.PASSWORD);
      page.locator("form.narrow button").first().click();
      page.waitForURL("**/home");
      List<Duration> server = new ArrayList<>();
      List<Duration> usable = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        page.navigate(akashi.address(path).toString());
        usable.add(millis(page.evaluate(USABLE)));
        server.add(millis(page.evaluate(SERVER)));
      }
      String row = akashi.address(path + "/rows/" + requirement).toString();
      List<Duration> saved =
          ((List<?>) page.evaluate(SAVE, List.of(row, saves)))
              .stream().map(GridInBrowser::millis).toList();
      return new Seen(server, usable, saved);
    }
  }

  private static Duration millis(Object number) {
    return Duration.ofNanos((long) (((Number) number).doubleValue() * 1_000_000));
  }
}
