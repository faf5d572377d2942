package dev.akashi.exchange.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a cell in the column of a level holds a mark. What may mean either is told, not guessed.
 */
final class LevelMark {

  private static final Set<String> YES =
      Set.of(
          "○", "〇", "◯", "◎", "●", "⚪", "⚫", "✓", "✔", "☑", "レ", "1", "true", "yes", "y", "対象",
          "必須", "適用");

  private static final Set<String> NO =
      Set.of("", "-", "‐", "−", "–", "—", "―", "ー", "×", "✕", "☐", "0", "false", "no", "n", "対象外");

  private LevelMark() {}

  /** Empty when nobody can tell. */
  static Optional<Boolean> of(String cell) {
    String plain =
        Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    if (YES.contains(plain)) {
      return Optional.of(true);
    }
    return NO.contains(plain) ? Optional.of(false) : Optional.empty();
  }
}
