package dev.akashi.statement;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people call treatments and frequencies in files and tables, in either language. */
public final class AnswerWords {

  private static final Pattern BETWEEN = Pattern.compile("[、,]");

  private AnswerWords() {}

  /** The code, what it is called, and what choosing it is called. */
  public static Stream<String> of(Texts texts, Treatment treatment) {
    return Stream.concat(
        called(texts, treatment), both(texts, "statement.choose." + treatment.name()));
  }

  /** The code, what it is called, its short form, and the everyday words of the bundles. */
  public static Stream<String> of(Texts texts, Frequency frequency) {
    return Stream.of(
            called(texts, frequency),
            both(texts, "statement.frequency-short." + frequency.name()),
            both(texts, "statement.frequency-words." + frequency.name())
                .flatMap(BETWEEN::splitAsStream))
        .flatMap(words -> words);
  }

  private static Stream<String> called(Texts texts, Enum<?> value) {
    return Stream.concat(
        Stream.of(value.name()),
        Stream.of(Language.values()).map(language -> texts.label(language, value)));
  }

  private static Stream<String> both(Texts texts, String key) {
    return Stream.of(Language.values()).map(language -> texts.text(language, key));
  }
}
