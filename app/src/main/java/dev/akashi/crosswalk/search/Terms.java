package dev.akashi.crosswalk.search;

import dev.akashi.crosswalk.EitherText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * The terms of the field and the words that tell nothing. Two texts that say one thing in other
 * words, or in another language, have terms in common where they have no words in common.
 */
final class Terms {

  private static final String FOLDER = "/crosswalk/";

  private final Analyzer analyzer;
  private final Map<String, List<String>> english = new HashMap<>();
  private final Map<String, List<String>> japanese = new HashMap<>();
  private final Set<String> empty;
  private final int longest;

  Terms(Analyzer analyzer) {
    this.analyzer = analyzer;
    lines("terms.tsv").map(line -> line.split("\t", -1)).forEach(this::read);
    longest =
        english.keySet().stream().mapToInt(phrase -> phrase.split(" ", -1).length).max().orElse(0);
    empty =
        lines("requirement-words.txt")
            .flatMap(line -> Words.of(analyzer, Fields.EN, line).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private void read(String[] row) {
    parts(row[1])
        .map(written -> String.join(" ", Words.of(analyzer, Fields.EN, written)))
        .forEach(phrase -> add(english, phrase, row[0]));
    parts(row[2]).forEach(written -> add(japanese, folded(written), row[0]));
  }

  private static Stream<String> parts(String written) {
    return Arrays.stream(written.split(";", -1)).map(String::strip);
  }

  private static void add(Map<String, List<String>> terms, String written, String name) {
    List<String> names = terms.computeIfAbsent(written, any -> new ArrayList<>());
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  /**
   * The names of the terms in a text: each for every place of the English where it stands, and once
   * for each of its Japanese wordings that stands there.
   */
  List<String> in(EitherText text) {
    List<String> found = new ArrayList<>();
    List<String> words = Words.of(analyzer, Fields.EN, text.en());
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
        found.addAll(english.getOrDefault(String.join(" ", words.subList(from, to)), List.of()));
      }
    }
    String plain = folded(text.ja());
    japanese.forEach((written, names) -> {
      if (plain.contains(written)) {
        found.addAll(names);
      }
    });
    return found;
  }

  /** Whether a stem of an English word tells what a requirement is about. */
  Predicate<String> telling() {
    return stem -> !empty.contains(stem);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static Stream<String> lines(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream(FOLDER + name), name),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
