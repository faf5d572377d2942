package dev.akashi.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

  private static final Path ROOT = Path.of("..");
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());

  @Test
  void everyJavaSourceIsFormatted() throws IOException {
    boolean write = "write".equals(System.getProperty("akashi.format"));
    List<String> different = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = format(file, text);
      if (!formatted.equals(text)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          different.add(ROOT.relativize(file).toString());
        }
      }
    }
    assertThat(different).as("Run ./akashi format and commit the result. Not formatted").isEmpty();
  }

  private static String format(Path file, String text) {
    try {
      return FORMATTER.formatSourceAndFixImports(text);
    } catch (FormatterException e) {
      throw new IllegalStateException("cannot be read as Java: " + file, e);
    }
  }

  /** The sources people write; generated ones lie elsewhere. */
  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.sorted().toList()) {
        found.addAll(javaBelow(module.resolve("src/main/java")));
        found.addAll(javaBelow(module.resolve("src/test/java")));
      }
    }
    return found;
  }

  private static List<Path> javaBelow(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
