package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SheetWords;
import dev.akashi.platform.workbook.Told;
import dev.akashi.statement.AnswerWords;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the workbook of a statement as people may write them. */
public final class DossierWords {

  private static final int LONGEST_PLANS = 4_000;

  /** Beside the word for it, what people put into a column of marks. */
  private static final Set<String> MARKS =
      Set.of("○", "〇", "◯", "×", "✕", "✓", "✔", "レ", "x", "1", "true", "yes");

  /** Beside the words yes and no, what people put into a column that asks for one of them. */
  private static final Set<String> FOR_YES =
      Set.of("○", "〇", "◯", "✓", "✔", "レ", "y", "1", "true", "有");

  private static final Set<String> FOR_NO =
      Set.of("×", "✕", "✗", "x", "n", "0", "false", "無", "-", "－");

  private final Texts texts;
  private final SheetWords words;
  private final Set<String> marks;
  private final Map<String, String> plans = new HashMap<>();

  /**
   * The words.
   *
   * @param plans the plans of the service, as they are named in its profile
   */
  public DossierWords(Texts texts, List<String> plans) {
    this.texts = texts;
    this.words = new SheetWords(texts);
    plans.forEach(plan -> this.plans.put(SheetWords.plain(plan), plan));
    this.marks =
        Stream.concat(
                MARKS.stream().map(SheetWords::plain),
                both(DossierColumn.REMOVE.textKey()).stream())
            .collect(Collectors.toSet());
  }

  SheetWords words() {
    return words;
  }

  /** The columns of a table by every head they may have. */
  Map<String, DossierColumn> columns(DossierTable table) {
    return words.columns(table.columns());
  }

  /** The values of an enum by everything they may be called. */
  <E extends Enum<E>> Map<String, E> choices(Class<E> type) {
    return words.choices(type);
  }

  /** How often something is done, by everything it may be called. */
  Map<String, Frequency> frequencies() {
    Map<String, Frequency> choices = new HashMap<>();
    for (Frequency value : Frequency.values()) {
      AnswerWords.of(texts, value).forEach(word -> choices.put(SheetWords.plain(word), value));
    }
    return choices;
  }

  /** What becomes of a requirement, by everything it may be called. */
  Map<String, Treatment> treatments() {
    Map<String, Treatment> choices = new HashMap<>();
    for (Treatment value : Treatment.values()) {
      AnswerWords.of(texts, value).forEach(word -> choices.put(SheetWords.plain(word), value));
    }
    return choices;
  }

  /** The plans that a cell names; those nobody knows as they are written. */
  Told<Set<String>> plans(LineReader<DossierColumn> line, DossierColumn column) {
    Told<String> told = line.text(column, LONGEST_PLANS);
    if (!told.isTold()) {
      return Told.nothing();
    }
    String text = told.or("");
    String whole = plans.get(SheetWords.plain(text));
    return Told.of(
        whole != null
            ? Set.of(whole)
            : Pattern.compile("[、,，;；\n]")
                .splitAsStream(text)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> plans.getOrDefault(SheetWords.plain(name), name))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the text marks a line to be taken out. */
  boolean isMark(String text) {
    return marks.contains(SheetWords.plain(text));
  }

  boolean isYes(String text) {
    return means(text, "profile.yes", FOR_YES);
  }

  boolean isNo(String text) {
    return means(text, "profile.no", FOR_NO);
  }

  private boolean means(String text, String word, Set<String> signs) {
    String said = SheetWords.plain(text);
    return both(word).contains(said)
        || signs.stream().map(SheetWords::plain).anyMatch(said::equals);
  }

  /** A text in both languages, plainly. */
  Set<String> both(String key) {
    return words.both(key);
  }

  /** What the value is called in both languages, plainly. */
  Set<String> both(Enum<?> value) {
    return words.both(value);
  }

  /** The names of the sheets that are there to be read only. */
  Set<String> readOnlySheets() {
    return List.of("dossier.sheet.readme", "dossier.sheet.head", "dossier.sheet.scope").stream()
        .flatMap(key -> both(key).stream())
        .collect(Collectors.toSet());
  }
}
