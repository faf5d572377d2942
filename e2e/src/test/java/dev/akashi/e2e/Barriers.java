package dev.akashi.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine finds on a page against WCAG 2.2 AA. */
final class Barriers {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  private Barriers() {}

  /**
   * The rules that this page breaks as it is now, each with the first place.
   *
   * <p>Our pages hold no frames, so the checker need not open a page of its own to join what it
   * found in them: that takes four times as long.
   */
  static List<String> on(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
            .toList();
  }
}
