package dev.akashi.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OscalReaderTest {

  /** How a picture begins. */
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R'
  };

  private static Problem problem(byte[] content, Format format) {
    OscalException refused =
        catchThrowableOfType(
            OscalException.class,
            () -> OscalReader.read(content, format, Limits.USUAL, false).orThrow());
    return refused.problems().getFirst();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoTextIsToldAsThatAndNotAsAnErrorOfItsSyntax(Format format) {
    Problem problem = problem(PNG, format);

    assertThat(problem.rule()).isEqualTo("read.not-text");
    assertThat(problem.isNotText()).isTrue();
    assertThat(problem.text(Locale.ENGLISH)).doesNotContain("Exception");
  }

  @ParameterizedTest
  @EnumSource
  void textInAnotherEncodingIsToldAsThat(Format format) {
    String start = format == Format.XML ? "<catalog>" : "{\"catalog\": \"";
    byte[] content = (start + "管理策").getBytes(Charset.forName("Shift_JIS"));

    assertThat(problem(content, format).rule()).isEqualTo("read.not-text");
  }

  @ParameterizedTest
  @EnumSource
  void textThatIsNotWellFormedIsStillToldWithItsLine(Format format) {
    Problem problem = problem("{\"管理策".getBytes(StandardCharsets.UTF_8), format);

    assertThat(problem.rule()).isEqualTo("read." + format.name().toLowerCase(Locale.ROOT));
  }
}
