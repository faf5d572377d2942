package dev.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.testing.AkashiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
      Pattern.compile("record(?:System|SystemAll)?\\(\\s*(?:actor,\\s*)?\"([a-z0-9.-]+)\"");
  private static final Pattern SUBJECT_USED = Pattern.compile("new Subject\\(\\s*\"([a-z0-9-]+)\"");
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!of )\\{\\d\\} (?:reasons|defects|points|findings|requirements|conclusions|deviations"
              + "|days|months|years|hours|minutes|systems|decisions|candidates|applications|entries"
              + "|items|rules|objectives|merits|kinds)\\b");
  private static final Pattern WORK_USED = Pattern.compile("new WorkItem\\(\\s*\"([a-z0-9.-]+)\"");

  private static final Pattern HIRAGANA = Pattern.compile("[^\\n]*\\p{IsHiragana}[^\\n]*");
  private static final Pattern JTE_COMMENT = Pattern.compile("(?s)<%--.*?--%>");
  private static final Pattern JAVA_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern WORD =
      Pattern.compile("[a-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*");
  private static final Pattern BEGINNING =
      Pattern.compile("\"([a-zA-Z0-9-]{3,}(?:\\.[a-zA-Z0-9-]+)*[.-])\"\\s*\\+");

  /** What stands before the codes that code names. */
  private static final List<String> FAMILIES =
      List.of("reason.", "event.", "done.", "work.", "notice.", "trail.fact.");

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
  void englishNoticesQuoteOneWay() {
    assertThat(
            texts.keys(Language.EN).stream()
                .filter(key -> key.matches("(notice|work|done)\\..*"))
                .filter(key -> texts.pattern(Language.EN, key).contains("\"")))
        .isEmpty();
  }

  @Test
  void everyTextThatCodeNamesIsThere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    collect(Path.of("src/main/jte"), TEXT_USED, "", missing);
    collect(Path.of("src/main/java"), REASON_USED, "reason.", missing);
    collect(Path.of("src/main/java"), DONE_USED, "done.", missing);
    collect(Path.of("src/main/java"), EVENT_USED, "event.", missing);
    collect(Path.of("src/main/java"), SUBJECT_USED, "trail.subject.", missing);
    collect(Path.of("src/main/java"), WORK_USED, "work.", missing);

    assertThat(missing).isEmpty();
  }

  /** A script fills in what the texts that are handed to it leave open. */
  @Test
  void whereATextIsShownWithoutArgumentsItLeavesNoPlaceOpen() throws IOException {
    Pattern bare = Pattern.compile("\\.t\\(\"([a-z0-9.-]+)\"\\)");
    TreeSet<String> open = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/main/jte")) {
      for (Path file : files(Path.of(root))) {
        if (file.endsWith("script.jte")) {
          continue;
        }
        bare.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> texts.keys(Language.EN).contains(key))
            .filter(key -> !placeholders(texts.pattern(Language.EN, key)).isEmpty())
            .forEach(key -> open.add(key + " in " + file.getFileName()));
      }
    }
    assertThat(open).isEmpty();
  }

  /** Japanese needs hiragana; the demonstration is invented text, which is data. */
  @Test
  void templatesAndCodeHoldNoJapanese() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    collectMatches(Path.of("src/main/jte"), JTE_COMMENT, HIRAGANA, found);
    collectMatches(Path.of("src/main/java"), JAVA_COMMENT, HIRAGANA, found);

    assertThat(found).isEmpty();
  }

  private static void collectMatches(Path root, Pattern comment, Pattern wanted, Set<String> found)
      throws IOException {
    for (Path file : files(root)) {
      if (file.startsWith("src/main/java/dev/akashi/demo")) {
        continue;
      }
      Matcher match = wanted.matcher(comment.matcher(Files.readString(file)).replaceAll(" "));
      while (match.find()) {
        found.add(file + ": " + match.group());
      }
    }
  }

  /** Keys that code puts together ("menu." + code) count by their beginnings. */
  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> words = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/main/jte")) {
      for (Path file : files(Path.of(root))) {
        String text = Files.readString(file);
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        BEGINNING.matcher(text).results().forEach(found -> beginnings.add(found.group(1)));
      }
    }
    beginnings.removeAll(FAMILIES);
    List<String> unused =
        texts.keys(Language.JA).stream()
            .filter(key ->
                namesOf(key)
                    .noneMatch(name ->
                        words.contains(name) || beginnings.stream().anyMatch(name::startsWith)))
            .sorted()
            .toList();

    assertThat(unused).isEmpty();
  }

  /** The key itself and, for a reason, an event and the like, the code that stands in the code. */
  private static Stream<String> namesOf(String key) {
    String plain = key.replaceFirst("\\.(remedy|do)$", "");
    return Stream.concat(
        Stream.of(key),
        FAMILIES.stream()
            .filter(plain::startsWith)
            .map(family -> plain.substring(family.length())));
  }

  @Test
  void aBeginningThatCodePutsKeysTogetherFromHasKeys() throws IOException {
    Pattern together = Pattern.compile("page\\.t\\(\"([a-z0-9.-]+\\.)\"\\s*\\+");
    TreeSet<String> missing = new TreeSet<>();
    for (Path file : files(Path.of("src/main/jte"))) {
      together
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(beginning ->
              texts.keys(Language.JA).stream().noneMatch(key -> key.startsWith(beginning)))
          .forEach(beginning -> missing.add(beginning + " in " + file.getFileName()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aRemedyBelongsToAReason() {
    assertThat(
            texts.keys(Language.JA).stream()
                .filter(key -> key.startsWith("reason.") && key.endsWith(".remedy"))
                .filter(
                    key -> !texts.keys(Language.JA).contains(key.substring(0, key.length() - 7))))
        .isEmpty();
  }

  /** An enum that is shown is shown whole; a label without a value is left over. */
  @Test
  void everyShownEnumHasALabelForEachValueAndNoOther() {
    Map<String, Set<String>> labels = new TreeMap<>();
    for (String key : texts.keys(Language.JA)) {
      String[] parts = key.split("\\.", -1);
      if (parts.length == 3 && parts[0].equals("enum")) {
        labels.computeIfAbsent(parts[1], type -> new TreeSet<>()).add(parts[2]);
      }
    }
    Map<String, List<Set<String>>> values = enums();
    TreeMap<String, Set<String>> wrong = new TreeMap<>();
    labels.forEach((type, labelled) -> {
      if (!values.getOrDefault(type, List.of()).contains(labelled)) {
        wrong.put(type, labelled);
      }
    });
    assertThat(wrong).isEmpty();
  }

  /** The values of each enum by its simple name, by which labels are found. */
  private static Map<String, List<Set<String>>> enums() {
    Map<String, List<Set<String>>> all = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.akashi")
            .stream()
            .filter(JavaClass::isEnum)
            .filter(type -> !type.getSimpleName().isEmpty())
            .forEach(type ->
                all.computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                    .add(
                        type.getFields().stream()
                            .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                            .map(JavaField::getName)
                            .collect(Collectors.toCollection(TreeSet::new))));
    return all;
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
