package dev.akashi.exchange.files;

import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.workshop.Content.LevelContent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out from the head of a column which level its marks are about. */
public final class LevelHeads {

  private static final Pattern FIGURES = Pattern.compile("[0-9]*");

  private final Texts texts;
  private final List<LevelContent> levels;

  /**
   * @param levels those of the draft
   */
  public LevelHeads(Texts texts, List<LevelContent> levels) {
    this.texts = texts;
    this.levels = List.copyOf(levels);
  }

  /** The level a head clearly speaks of: one of the draft, or a word for level with a name. */
  public Optional<String> spokenOf(String head) {
    String plain = plain(head);
    Optional<String> known =
        levels.stream().filter(level -> isCalled(level, plain)).map(LevelContent::name).findFirst();
    return known.or(() ->
        Stream.of(Language.values())
            .map(language ->
                Pattern.compile(
                        texts.text(language, "exchange.guess.LEVEL"), Pattern.CASE_INSENSITIVE)
                    .matcher(plain))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .filter(ColumnUse::isLevelName)
            .map(this::asInDraft)
            .findFirst());
  }

  /** The level a head names once somebody said that it does. */
  public Optional<String> named(String head) {
    return spokenOf(head)
        .or(() -> Optional.of(plain(head)).filter(ColumnUse::isLevelName).map(this::asInDraft));
  }

  /** A figure alone is no more than a figure. */
  private static boolean isCalled(LevelContent level, String head) {
    return !FIGURES.matcher(head).matches()
        && Stream.of(level.name(), plain(level.title().ja()), plain(level.title().en()))
            .anyMatch(head::equalsIgnoreCase);
  }

  private String asInDraft(String name) {
    return levels.stream()
        .map(LevelContent::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }

  /** The choice with every level named; refused where a head names none or one is named twice. */
  public SheetChoice resolved(SheetTable sheet, SheetChoice choice) {
    SheetTable.Line head = sheet.line(choice.headRow());
    List<ColumnUse> uses = new ArrayList<>(choice.columns());
    List<Reason> wrong = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int column : choice.columns(ColumnRole.LEVEL)) {
      String field = "columns" + column;
      Optional<String> name =
          Optional.of(uses.get(column).level())
              .filter(given -> !given.isEmpty())
              .or(() -> named(head.cell(column).text()));
      if (name.isEmpty()) {
        wrong.add(
            Reason.of("exchange.level-unnamed", "FRM-19").with(head.cell(column).text()).at(field));
      } else if (!taken.add(name.get())) {
        wrong.add(Reason.of("exchange.level-twice", "FRM-19").with(name.get()).at(field));
      } else {
        uses.set(column, ColumnUse.ofLevel(name.get()));
      }
    }
    Refusal.inputUnlessEmpty(wrong);
    return new SheetChoice(choice.sheet(), choice.headRow(), uses);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
