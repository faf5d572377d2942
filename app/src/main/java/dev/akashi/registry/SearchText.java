package dev.akashi.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as the search compares it: width, case, hiragana and katakana, spaces and middle dots make
 * no difference. An index of its {@link #grams} answers a search without reading every entry.
 */
public record SearchText(String value) {

  private static final Pattern IGNORED = Pattern.compile("[\\p{Z}\\p{C}・]+");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{C}]+");
  private static final int FIRST_HIRAGANA = 0x3041;
  private static final int LAST_HIRAGANA = 0x3096;
  private static final int TO_KATAKANA = 0x60;

  /** The folded form of one text. */
  public static SearchText of(String text) {
    String folded = text;
    String before;
    do {
      before = folded;
      folded = fold(before);
    } while (!folded.equals(before));
    return new SearchText(folded);
  }

  /** What is searched for: every word of it has to be found. */
  public static List<SearchText> words(String typed) {
    return Arrays.stream(SPACES.split(Normalizer.normalize(typed, Normalizer.Form.NFKC), 0))
        .map(SearchText::of)
        .filter(word -> !word.value().isEmpty())
        .distinct()
        .toList();
  }

  /** Several texts as one; the line break between them keeps a search from matching across. */
  public static SearchText joined(Stream<String> texts) {
    return new SearchText(
        texts.map(text -> of(text).value()).distinct().collect(Collectors.joining("\n")));
  }

  /** Every character and every pair of neighbours in the text, each once. */
  public Set<String> grams() {
    Set<String> grams = new LinkedHashSet<>();
    for (String part : value.split("\n", 0)) {
      int[] points = part.codePoints().toArray();
      for (int i = 0; i < points.length; i++) {
        grams.add(Character.toString(points[i]));
        if (i > 0) {
          grams.add(Character.toString(points[i - 1]) + Character.toString(points[i]));
        }
      }
    }
    return grams;
  }

  /** The grams that every text with this word in it has: its pairs, or its one character. */
  public Set<String> sought() {
    boolean single = value.codePointCount(0, value.length()) == 1;
    return grams().stream()
        .filter(gram -> single || gram.codePointCount(0, gram.length()) > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean contains(SearchText word) {
    return value.contains(word.value());
  }

  private static String fold(String text) {
    String plain =
        IGNORED
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
            .replaceAll("");
    return plain
        .codePoints()
        .map(c -> c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA ? c + TO_KATAKANA : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
