package dev.akashi.exchange.files;

import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guesses from the words at the head of a column what it holds; the words stand in the texts. */
public final class ColumnGuess {

  /** What is more exact is tried first. */
  private static final List<ColumnRole> ORDER =
      List.of(
          ColumnRole.NUMBER,
          ColumnRole.TITLE_EN,
          ColumnRole.TEXT_EN,
          ColumnRole.TITLE_JA,
          ColumnRole.TEXT_JA,
          ColumnRole.MARK,
          ColumnRole.ACTOR);

  /** The head stands within the first rows. */
  private static final int LOOKED_AT = 20;

  private final Texts texts;

  public ColumnGuess(Texts texts) {
    this.texts = texts;
  }

  /** The role that the words at the head of a column speak of. */
  public ColumnRole role(String head) {
    String plain =
        Normalizer.normalize(head, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return ColumnRole.NONE;
    }
    return ORDER.stream().filter(role -> speaksOf(plain, role)).findFirst().orElse(ColumnRole.NONE);
  }

  private boolean speaksOf(String head, ColumnRole role) {
    for (Language language : Language.values()) {
      String words = texts.text(language, "exchange.guess." + role.name());
      if (Pattern.compile(words).matcher(head).find()) {
        return true;
      }
    }
    return false;
  }

  /** What the columns below a head hold; a level has one column. */
  public List<ColumnUse> columns(SheetTable sheet, int headRow, LevelHeads heads) {
    Line head = sheet.line(headRow);
    Set<String> taken = new HashSet<>();
    return IntStream.range(0, sheet.width())
        .mapToObj(column -> head.cell(column).text())
        .map(text ->
            heads
                .spokenOf(text)
                .filter(taken::add)
                .map(ColumnUse::ofLevel)
                .orElseGet(() -> ColumnUse.as(role(text))))
        .toList();
  }

  /** The row of the heads: the first in which a number and something else are spoken of. */
  public int headRow(SheetTable sheet, LevelHeads heads) {
    return sheet.lines().stream()
        .limit(LOOKED_AT)
        .mapToInt(Line::row)
        .filter(row -> {
          List<ColumnRole> roles =
              columns(sheet, row, heads).stream().map(ColumnUse::role).toList();
          return roles.contains(ColumnRole.NUMBER)
              && roles.stream()
                  .anyMatch(role -> role != ColumnRole.NONE && role != ColumnRole.NUMBER);
        })
        .findFirst()
        .orElse(0);
  }
}
