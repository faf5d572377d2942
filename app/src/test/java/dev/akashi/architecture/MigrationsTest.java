package dev.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration makes the schemas of its feature and looks at no other but the directory. */
class MigrationsTest {

  private static final Path FILES = Path.of("../database/src/main/resources/db/migration");
  private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\\n]*|'(?:[^']|'')*'");
  private static final Pattern SCHEMA_MADE = Pattern.compile("create schema (\\w+)");
  private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]+)\\.[a-z_]+");

  @Test
  void aMigrationTouchesItsOwnSchemaAndRefersToTheDirectoryOnly() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FILES)) {
      files = all.sorted().toList();
    }
    Set<String> known = new TreeSet<>();
    for (Path file : files) {
      known.addAll(made(file));
    }
    Set<String> wrong = new TreeSet<>();
    for (Path file : files) {
      Set<String> used = named(file, QUALIFIED);
      used.retainAll(known);
      used.removeAll(made(file));
      used.remove("directory");
      used.forEach(schema -> wrong.add(file.getFileName() + " uses " + schema));
    }

    assertThat(known).contains("directory", "statement", "registry");
    assertThat(wrong).isEmpty();
  }

  private static Set<String> made(Path file) throws IOException {
    return named(file, SCHEMA_MADE);
  }

  private static Set<String> named(Path file, Pattern pattern) throws IOException {
    String sql =
        COMMENT_OR_TEXT.matcher(Files.readString(file)).replaceAll(" ").toLowerCase(Locale.ROOT);
    return pattern
        .matcher(sql)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
