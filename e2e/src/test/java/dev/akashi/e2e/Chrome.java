package dev.akashi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven headless; no browser is downloaded. */
final class Chrome implements AutoCloseable {

  static final int WIDE = 1280;
  static final int NARROW = 390;
  private static final int HEIGHT = 900;
  private static final Path EXECUTABLE =
      Path.of(System.getProperty("akashi.chromium", "/usr/bin/chromium"));

  private final Playwright playwright;
  private final Browser browser;

  private Chrome(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chrome open() {
    Assumptions.assumeTrue(
        Files.isExecutable(EXECUTABLE),
        "browser tests are skipped: there is no Chromium at " + EXECUTABLE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chrome(playwright, browser);
  }

  /** A new visitor without cookies; script is on unless said otherwise. */
  Page visitor(String address, int width, boolean script) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(script)
                .setLocale("ja-JP")
                .setViewportSize(width, HEIGHT));
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
