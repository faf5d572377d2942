package dev.akashi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What officers can change has an effect: no parameter is shipped that nothing reads. */
class ShippedParametersTest {

  private static final String KEY = "- key: ";

  @Test
  void everyShippedParameterIsReadSomewhere() throws IOException {
    String code = textOf(Path.of("src/main/java"), ".java");

    assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(code).contains('"' + key + '"'));
  }

  private static List<String> keys() throws IOException {
    return textOf(Path.of("src/main/resources/parameters"), ".yaml")
        .lines()
        .filter(line -> line.startsWith(KEY))
        .map(line -> line.substring(KEY.length()).strip())
        .toList();
  }

  private static String textOf(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(ShippedParametersTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
