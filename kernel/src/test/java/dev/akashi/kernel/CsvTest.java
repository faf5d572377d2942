package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesOnlyWhatNeedsIt() {
    assertThat(line("Box", "Cisco Systems,Inc.", "so \"called\"", "two\r\nlines", ""))
        .isEqualTo("Box,\"Cisco Systems,Inc.\",\"so \"\"called\"\"\",\"two\r\nlines\",\r\n");
  }

  @Test
  void startsWithAByteOrderMark() {
    StringBuilder out = new StringBuilder();
    new Csv(out).byteOrderMark().line(List.of("名称"));
    assertThat(out).startsWith("\uFEFF名称");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"})
  void aFormulaIsWrittenAsText(String value) {
    assertThat(line(value).replace("\"", "")).startsWith("'");
    assertThat(Csv.original("'" + value)).isEqualTo(value);
  }

  static Stream<String> values() {
    return Cases.of(
        300,
        random ->
            random
                .ints(random.nextInt(8), 0, 12)
                .mapToObj(i -> "='+-@\t\r\na,\"証".substring(i, i + 1))
                .reduce("", String::concat));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyValueComesBackUnchanged(String value) {
    String written = line(value, "end");
    String field = written.substring(0, written.length() - ",end\r\n".length());
    String read =
        field.startsWith("\"")
            ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
            : field;
    assertThat(Csv.original(read)).isEqualTo(value);
    assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
  }

  private static String line(String... values) {
    StringBuilder out = new StringBuilder();
    new Csv(out).line(List.of(values));
    return out.toString();
  }
}
