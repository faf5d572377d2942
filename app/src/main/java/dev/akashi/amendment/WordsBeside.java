package dev.akashi.amendment;

import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Old words beside new ones, what differs marked.
 *
 * @param old the words of each of the old ones, in their order
 * @param now those of each of the new ones
 * @param language the language all of them are in
 * @param only the language in which alone the title or the text differs; nothing where there is no
 *     translation
 */
public record WordsBeside(
    List<Marked> old, List<Marked> now, Language language, Optional<Language> only) {

  /** A title and its text. */
  public record Words(LocalizedText title, LocalizedText text) {}

  /** A title and its text in one language. */
  public record Marked(List<Span> title, List<Span> text) {}

  public WordsBeside {
    old = List.copyOf(old);
    now = List.copyOf(now);
  }

  /**
   * Compares in the reader's language, unless a text is missing in it or the Japanese alone, which
   * is the official one, differs.
   */
  public static WordsBeside of(List<Words> old, List<Words> now, Language reader) {
    Optional<Language> only = only(old, now);
    Language shown = only.filter(Language.JA::equals).orElseGet(() -> readable(old, now, reader));
    TextDifference difference = TextDifference.between(joined(old, shown), joined(now, shown));
    return new WordsBeside(
        cut(old, difference.ofBefore(), shown), cut(now, difference.ofAfter(), shown), shown, only);
  }

  /** Whether a reader of that language is told that the other one stays as it is. */
  public boolean isNoted(Language reader) {
    return isNoted(only, reader);
  }

  static boolean isNoted(Optional<Language> only, Language reader) {
    return only.filter(language -> language == Language.EN || reader == Language.EN).isPresent();
  }

  /**
   * The language in which alone titles or texts differ, the official one before its translation;
   * empty where there is no translation.
   */
  static Optional<Language> only(List<Words> old, List<Words> now) {
    if (old.isEmpty() || now.isEmpty() || isUntranslated(old, now)) {
      return Optional.empty();
    }
    return Stream.of(Language.JA, Language.EN)
        .filter(language ->
            isAlone(old, now, Words::title, language) || isAlone(old, now, Words::text, language))
        .findFirst();
  }

  private static boolean isAlone(
      List<Words> old, List<Words> now, Function<Words, LocalizedText> part, Language language) {
    Language other = language == Language.JA ? Language.EN : Language.JA;
    return !in(old, part, language).equals(in(now, part, language))
        && in(old, part, other).equals(in(now, part, other));
  }

  private static List<String> in(
      List<Words> side, Function<Words, LocalizedText> part, Language language) {
    return side.stream().map(words -> part.apply(words).in(language)).toList();
  }

  private static Language readable(List<Words> old, List<Words> now, Language reader) {
    return isUntranslated(old, now) ? Language.JA : reader;
  }

  private static boolean isUntranslated(List<Words> old, List<Words> now) {
    return Stream.concat(old.stream(), now.stream()).anyMatch(words -> words.text().en().isBlank());
  }

  private static String joined(List<Words> side, Language language) {
    StringBuilder all = new StringBuilder();
    for (Words words : side) {
      all.append(words.title().in(language)).append('\n');
      all.append(words.text().in(language)).append('\n');
    }
    return all.toString();
  }

  private static List<Marked> cut(List<Words> side, List<Span> spans, Language language) {
    List<Marked> pieces = new ArrayList<>();
    int at = 0;
    for (Words words : side) {
      int title = words.title().in(language).length();
      int text = words.text().in(language).length();
      pieces.add(
          new Marked(
              cut(spans, at, at + title), cut(spans, at + title + 1, at + title + 1 + text)));
      at += title + text + 2;
    }
    return pieces;
  }

  private static List<Span> cut(List<Span> spans, int from, int to) {
    List<Span> piece = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int start = Math.max(from, at);
      int end = Math.min(to, at + span.text().length());
      if (start < end) {
        piece.add(new Span(span.mark(), span.text().substring(start - at, end - at)));
      }
      at += span.text().length();
    }
    return piece;
  }
}
