package dev.akashi.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages. They go to {@code target/pictures}, and with {@code -Dakashi.pictures=write}
 * to {@code docs/guide/pictures}, where the guides and the README show them.
 */
final class Pictures {

  private static final Path DIRECTORY =
      "write".equals(System.getProperty("akashi.pictures"))
          ? Path.of("..", "docs", "guide", "pictures")
          : Path.of("target", "pictures");

  private Pictures() {}

  /** What the window shows, as {@code <name>.png}. */
  static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + ".png")).setFullPage(false));
  }

  /** The whole page. */
  static void takeWhole(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + ".png")).setFullPage(true));
  }
}
