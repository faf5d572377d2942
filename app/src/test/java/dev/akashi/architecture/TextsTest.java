package dev.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.testing.AkashiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Texts live in the bundles, in both languages, and every text that code names is there. */
@AkashiTest
class TextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern TEXT_USED = Pattern.compile("page\\.t\\(\"([a-z0-9.-]+)\"[,)]");
  private static final Pattern REASON_USED =
      Pattern.compile(
          "Reason\\s*\\.\\s*(?:of|atField)\\(\\s*(?:\"[A-Za-z0-9-]+\",\\s*)?\"([a-z0-9-]+\\.[a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern DONE_USED = Pattern.compile("done=([a-z0-9.-]+)[\"&]");
  private static final Pattern EVENT_USED =
      Pattern.compile("record(?:System)?\\(\\s*(?:actor,\\s*)?\"([a-z0-9.-]+)\"");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!of )\\{\\d\\} (?:reasons|defects|points|findings|requirements|conclusions|deviations"
              + "|days|months|years|hours|minutes|systems|decisions|candidates|applications|entries"
              + "|items|rules|objectives|merits|kinds)\\b");
  private static final Pattern WORK_USED = Pattern.compile("new WorkItem\\(\\s*\"([a-z0-9.-]+)\"");

  @Autowired Texts texts;

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(texts.keys(Language.EN)))
        .isEqualTo(new TreeSet<>(texts.keys(Language.JA)));
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    TreeMap<String, String> different = new TreeMap<>();
    for (String key : texts.keys(Language.JA)) {
      Set<String> ja = placeholders(texts.pattern(Language.JA, key));
      Set<String> en = placeholders(texts.pattern(Language.EN, key));
      if (!ja.equals(en)) {
        different.put(key, ja + " and " + en);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void whatIsCountedInEnglishReadsRightForOne() {
    TreeSet<String> wrong = new TreeSet<>();
    for (String key : texts.keys(Language.EN)) {
      String pattern = texts.pattern(Language.EN, key);
      if (!pattern.contains(",choice,") && COUNTED.matcher(pattern).find()) {
        wrong.add(key);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(texts.text(Language.EN, "assessment.issue-blocked", 1)).endsWith("(1 reason)");
    assertThat(texts.text(Language.EN, "assessment.issue-blocked", 3)).endsWith("(3 reasons)");
    assertThat(texts.text(Language.EN, "registration.check.defects", 1)).isEqualTo("1 defect");
    assertThat(texts.text(Language.EN, "registration.check.defects", 0)).isEqualTo("0 defects");
  }

  @Test
  void everyTextThatCodeNamesIsThere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    collect(Path.of("src/main/jte"), TEXT_USED, "", missing);
    collect(Path.of("src/main/java"), REASON_USED, "reason.", missing);
    collect(Path.of("src/main/java"), DONE_USED, "done.", missing);
    collect(Path.of("src/main/java"), EVENT_USED, "event.", missing);
    collect(Path.of("src/main/java"), WORK_USED, "work.", missing);

    assertThat(missing).isEmpty();
  }

  @Test
  void templatesAndCodeHoldNoJapaneseSentence() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : files(Path.of("src/main/jte"))) {
      Matcher sentence =
          Pattern.compile("[\\p{IsHiragana}][^\\n]*。").matcher(Files.readString(file));
      while (sentence.find()) {
        found.add(file + ": " + sentence.group());
      }
    }
    assertThat(found).isEmpty();
  }

  private void collect(Path root, Pattern used, String prefix, Set<String> missing)
      throws IOException {
    int seen = 0;
    for (Path file : files(root)) {
      Matcher found = used.matcher(Files.readString(file));
      while (found.find()) {
        seen++;
        String key = prefix + found.group(1);
        if (!texts.keys(Language.JA).contains(key)) {
          missing.add(key + " in " + file.getFileName());
        }
      }
    }
    assertThat(seen).as("uses found by " + used).isPositive();
  }

  private static Iterable<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
