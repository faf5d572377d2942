package dev.akashi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who sends notices passes names in both languages on; a notice tells that of its reader. */
class NamesInNoticesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern STATEMENTS = Pattern.compile(";");

  @Test
  void noNoticeIsSentWithTheJapaneseNameOfAnOrganisationAlone() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      List<String> found =
          all.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> text(file).contains("import dev.akashi.notice.Notices;"))
              .flatMap(file ->
                  STATEMENTS
                      .splitAsStream(text(file))
                      .filter(part -> part.contains("name().ja()"))
                      .filter(part -> !part.contains("trail.record"))
                      .map(part -> file.getFileName() + ":" + part.strip()))
              .toList();

      assertThat(found).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
