package dev.akashi.sampling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.sampling.Packages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  @Clause("FRM-38")
  void whatHoldsIsSaidInPlainWordsAndEndsWithZero() throws IOException {
    String file = file(Packages.of(52, 5));

    assertThat(run(Locale.ENGLISH, "verify", file)).isZero();
    assertThat(text(out))
        .contains("(52 rows)", "individual control 1: the 5 items are the first by rank")
        .contains("entry 12 of the event log", "Everything holds.")
        .doesNotContain("DIFFERS", "{");
    assertThat(run(Locale.JAPAN, "verify", file)).isZero();
    assertThat(text(out)).contains("52件", "すべて一致しました。").doesNotContain("{");
  }

  @Test
  @Clause("FRM-38")
  void whatDiffersIsSaidAndEndsWithOne() throws IOException {
    String changed =
        new String(Packages.of(52, 5), StandardCharsets.UTF_8).replace("\"伝票\\\"51\"", "\"x\"");
    String file = file(changed.getBytes(StandardCharsets.UTF_8));

    assertThat(run(Locale.ENGLISH, "verify", file)).isEqualTo(1);
    assertThat(text(out))
        .contains("DIFFERS", "was changed after it was written", "Something differs");
    assertThat(run(Locale.JAPAN, "verify", file)).isEqualTo(1);
    assertThat(text(out)).contains("違いあり", "ハッシュ値は").doesNotContain("{");
  }

  @Test
  void whatCannotBeDoneEndsWithTwo() throws IOException {
    assertThat(run(Locale.ENGLISH, "verify", file(new byte[] {1, 2}))).isEqualTo(2);
    assertThat(text(err)).contains("is no package of samples: line 1");
    assertThat(run(Locale.JAPAN, "verify", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(text(err)).contains("ファイルを読めません");
    assertThat(run(Locale.ENGLISH)).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "draw", "x")).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "--help")).isZero();
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(keys("sample_ja.properties")).isEqualTo(keys("sample.properties"));
  }

  private static Object keys(String name) throws IOException {
    Properties texts = new Properties();
    try (var in = SampleCommand.class.getResourceAsStream(name)) {
      texts.load(in);
    }
    return texts.stringPropertyNames();
  }

  private int run(Locale locale, String... words) {
    out.reset();
    err.reset();
    return SampleCommand.run(
        List.of(words),
        locale,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String file(byte[] content) throws IOException {
    return Files.write(directory.resolve("package.jsonl"), content).toString();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
