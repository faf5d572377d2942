package dev.akashi.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final Pattern RULE = Pattern.compile("\"((?:read|structure|markup)\\.[a-z-]+)\"");

  private static Set<String> used() throws IOException {
    Set<String> rules = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        RULE.matcher(Files.readString(source)).results().forEach(rule -> rules.add(rule.group(1)));
      }
    }
    return rules;
  }

  @Test
  void everyRuleHasItsTextAndHintInBothLanguages() throws IOException {
    assertThat(used()).isNotEmpty();
    for (Locale locale : List.of(Locale.ROOT, Locale.JAPANESE)) {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              "dev.akashi.oscal.problems",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      for (String rule : used()) {
        assertThat(texts.keySet()).contains(rule, rule + ".hint");
      }
      assertThat(texts.keySet().stream().filter(key -> key.matches("(read|structure|markup)[.].*")))
          .allMatch(key -> isUsed(key));
    }
  }

  private static boolean isUsed(String key) {
    try {
      return used().contains(key.replaceFirst("\\.hint$", ""));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noTextIsTheSameInBothLanguages() {
    ResourceBundle english = ResourceBundle.getBundle("dev.akashi.oscal.problems", Locale.ROOT);
    ResourceBundle japanese =
        ResourceBundle.getBundle("dev.akashi.oscal.problems", Locale.JAPANESE);

    assertThat(english.keySet())
        .allSatisfy(
            key -> assertThat(japanese.getString(key)).isNotEqualTo(english.getString(key)));
  }
}
