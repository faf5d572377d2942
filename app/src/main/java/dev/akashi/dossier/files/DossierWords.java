package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.statement.AnswerWords;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the workbook as people may write them: in both languages, of any width and case. */
public final class DossierWords {

  /** Beside the word for it, what people put into a column of marks. */
  private static final Set<String> MARKS =
      Set.of("○", "〇", "◯", "×", "✕", "✓", "✔", "レ", "x", "1", "true", "yes");

  private final Texts texts;
  private final Set<String> marks;
  private final Map<Enum<?>, Set<String>> labels = new HashMap<>();

  public DossierWords(Texts texts) {
    this.texts = texts;
    this.marks =
        Stream.concat(
                MARKS.stream().map(DossierWords::plain),
                both(DossierColumn.REMOVE.textKey()).stream())
            .collect(Collectors.toSet());
  }

  /** Without what makes no difference: width, case and blanks. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The columns of a table by every head they may have. */
  Map<String, DossierColumn> columns(DossierTable table) {
    Map<String, DossierColumn> heads = new HashMap<>();
    for (DossierColumn column : table.columns()) {
      for (Language language : Language.values()) {
        heads.put(plain(texts.text(language, column.textKey())), column);
      }
    }
    return heads;
  }

  /** The values of an enum by everything they may be called. */
  <E extends Enum<E>> Map<String, E> choices(Class<E> type) {
    Map<String, E> choices = new HashMap<>();
    for (E value : EnumSet.allOf(type)) {
      choices.put(plain(value.name()), value);
      Stream.of(Language.values())
          .forEach(language -> choices.put(plain(texts.label(language, value)), value));
    }
    return choices;
  }

  /** How often something is done, by everything it may be called. */
  Map<String, Frequency> frequencies() {
    Map<String, Frequency> choices = new HashMap<>();
    for (Frequency value : Frequency.values()) {
      AnswerWords.of(texts, value).forEach(word -> choices.put(plain(word), value));
    }
    return choices;
  }

  /** What becomes of a requirement, by everything it may be called. */
  Map<String, Treatment> treatments() {
    Map<String, Treatment> choices = new HashMap<>();
    for (Treatment value : Treatment.values()) {
      AnswerWords.of(texts, value).forEach(word -> choices.put(plain(word), value));
    }
    return choices;
  }

  /** Whether the text marks a line to be taken out. */
  boolean isMark(String text) {
    return marks.contains(plain(text));
  }

  /** A text in both languages, plainly. */
  Set<String> both(String key) {
    return Stream.of(Language.values())
        .map(language -> plain(texts.text(language, key)))
        .collect(Collectors.toSet());
  }

  /** What the value is called in both languages, plainly. */
  Set<String> both(Enum<?> value) {
    return labels.computeIfAbsent(
        value,
        labelled ->
            Stream.of(Language.values())
                .map(language -> plain(texts.label(language, labelled)))
                .collect(Collectors.toSet()));
  }

  /** The names of the sheets that are there to be read only. */
  Set<String> readOnlySheets() {
    return List.of("dossier.sheet.readme", "dossier.sheet.head", "dossier.sheet.scope").stream()
        .flatMap(key -> both(key).stream())
        .collect(Collectors.toSet());
  }
}
