package dev.akashi.platform.workbook;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a workbook as people may write them: in both languages, of any width and case. */
public final class SheetWords {

  private final Texts texts;
  private final Map<Enum<?>, Set<String>> labels = new HashMap<>();

  public SheetWords(Texts texts) {
    this.texts = texts;
  }

  /** Without what makes no difference: width, case and blanks. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The columns by every head they may have. */
  public <C extends TableColumn> Map<String, C> columns(Collection<C> columns) {
    Map<String, C> heads = new HashMap<>();
    for (C column : columns) {
      both(column.textKey()).forEach(head -> heads.put(head, column));
    }
    return heads;
  }

  /** The values of an enum by everything they may be called. */
  public <E extends Enum<E>> Map<String, E> choices(Class<E> type) {
    Map<String, E> choices = new HashMap<>();
    for (E value : EnumSet.allOf(type)) {
      choices.put(plain(value.name()), value);
      both(value).forEach(label -> choices.put(label, value));
    }
    return choices;
  }

  /** A text in both languages, plainly. */
  public Set<String> both(String key) {
    return Stream.of(Language.values())
        .map(language -> plain(texts.text(language, key)))
        .collect(Collectors.toSet());
  }

  /** What the value is called in both languages, plainly. */
  public Set<String> both(Enum<?> value) {
    return labels.computeIfAbsent(
        value,
        labelled ->
            Stream.of(Language.values())
                .map(language -> plain(texts.label(language, labelled)))
                .collect(Collectors.toSet()));
  }

  /** The head of a column as Japanese readers see it. */
  public String head(TableColumn column) {
    return texts.text(Language.JA, column.textKey());
  }
}
