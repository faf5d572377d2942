package dev.akashi.amendment;

import dev.akashi.kernel.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes what a change of wording is. The Japanese counts; the English alone is a translation.
 *
 * <ol>
 *   <li>only punctuation, width or spacing differs: editorial
 *   <li>a number differs, or a weighty word (duty, extent, negation; see {@code
 *       amendment/weighty-words.txt}) stands there more or less often: substantive
 *   <li>at most the given share of the words differs: clarification, otherwise substantive
 * </ol>
 *
 * <p>It is a proposal: the programme office may rule otherwise.
 */
public final class Weighing {

  /** What is proposed, and why. */
  public record Weight(ChangeKind kind, Ground ground) {}

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:/-]\\d+)*");

  /** Punctuation that says nothing by itself, unless it stands between two digits. */
  private static final String POINTS = "\\s\\u3000,.、。，．・:;!?'\"‘’“”「」『』（）()\\[\\]【】〔〕‐‑‒–—―-";

  private static final Pattern POINTING =
      Pattern.compile("(?<!\\d)[" + POINTS + "]+|[" + POINTS + "]+(?!\\d|[" + POINTS + "])");

  private static final Pattern HALF_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");
  private static final List<Pattern> WEIGHTY = weighty();

  private final int clarificationPercent;

  /**
   * @param clarificationPercent how much of the words may differ in a clarification
   */
  public Weighing(int clarificationPercent) {
    this.clarificationPercent = clarificationPercent;
  }

  /** What the change from one wording to the other is; empty when nothing differs. */
  public Optional<Weight> weigh(LocalizedText before, LocalizedText after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    if (before.ja().equals(after.ja())) {
      return Optional.of(
          isSpelling(before.en(), after.en())
              ? new Weight(ChangeKind.EDITORIAL, Ground.SPELLING)
              : new Weight(ChangeKind.CLARIFICATION, Ground.TRANSLATION));
    }
    return Optional.of(weigh(before.ja(), after.ja()));
  }

  private Weight weigh(String before, String after) {
    String old = folded(before);
    String now = folded(after);
    if (!count(NUMBER, old).equals(count(NUMBER, now))) {
      return new Weight(ChangeKind.SUBSTANTIVE, Ground.NUMBER);
    }
    if (isSpelling(before, after)) {
      return new Weight(ChangeKind.EDITORIAL, Ground.SPELLING);
    }
    if (WEIGHTY.stream().anyMatch(word -> !count(word, old).equals(count(word, now)))) {
      return new Weight(ChangeKind.SUBSTANTIVE, Ground.WEIGHTY_WORD);
    }
    return TextDifference.between(before, after).percentChanged() <= clarificationPercent
        ? new Weight(ChangeKind.CLARIFICATION, Ground.FEW_WORDS)
        : new Weight(ChangeKind.SUBSTANTIVE, Ground.MANY_WORDS);
  }

  private static boolean isSpelling(String before, String after) {
    return spelled(before).equals(spelled(after));
  }

  private static String spelled(String text) {
    return POINTING.matcher(folded(text)).replaceAll("");
  }

  /** The text in usual widths and small letters; nothing else is folded, ² is not 2. */
  private static String folded(String text) {
    String kana =
        HALF_KANA
            .matcher(text)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    StringBuilder wide = new StringBuilder(kana.length());
    for (int i = 0; i < kana.length(); i++) {
      char c = kana.charAt(i);
      wide.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return wide.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> count(Pattern what, String text) {
    Map<String, Integer> found = new HashMap<>();
    Matcher matcher = what.matcher(text);
    while (matcher.find()) {
      found.merge(matcher.group(), 1, Integer::sum);
    }
    return found;
  }

  private static List<Pattern> weighty() {
    try (InputStream file =
        Objects.requireNonNull(
            Weighing.class.getResourceAsStream("/amendment/weighty-words.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(word ->
              Pattern.compile(
                  word.charAt(0) < 128 ? "\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
