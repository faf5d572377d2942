package dev.akashi.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Clause;
import dev.akashi.sampling.KeyProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

  @Test
  @Clause("FRM-38")
  void theFirstRowsOfADuplicateKeyAreNamed() {
    BadPopulationException bad = bad("a", "b", "a", "c", "b", "a");

    assertThat(bad.problems())
        .containsExactly(
            new KeyProblem(Kind.DUPLICATE, "a", List.of(1, 3, 6), 3),
            new KeyProblem(Kind.DUPLICATE, "b", List.of(2, 5), 2));
  }

  @Test
  void whatLooksTheSameIsTheSame() {
    assertThat(bad("が", "か\u3099", " が ").problems())
        .containsExactly(new KeyProblem(Kind.DUPLICATE, "が", List.of(1, 2, 3), 3));
  }

  @Test
  void emptyKeysAndKeysThatAreNoTextAreNamedByTheirRows() {
    assertThat(bad("a", "", "　", "b\u0007", "x".repeat(201), "\ud800").problems())
        .containsExactly(
            new KeyProblem(Kind.EMPTY, "", List.of(2, 3), 2),
            new KeyProblem(Kind.TOO_LONG, "x".repeat(201), List.of(5), 1),
            new KeyProblem(Kind.NOT_TEXT, "b\u0007", List.of(4, 6), 2));
  }

  @Test
  void aMillionKeysAreTakenAndNotOneMore() throws BadPopulationException {
    PopulationBuilder builder = new PopulationBuilder();
    for (int row = 1; row <= Population.MOST_ROWS; row++) {
      builder.add("k" + row, row);
    }
    assertThat(catchThrowableOfType(BadPopulationException.class, () -> builder.add("one more", 0)))
        .extracting(bad -> bad.problems().getFirst().kind())
        .isEqualTo(Kind.TOO_MANY);
    assertThat(builder.build().rows()).isEqualTo(Population.MOST_ROWS);
  }

  @Test
  void theHashHangsOnEveryKeyAndOnWhereOneEnds() throws BadPopulationException {
    assertThat(Population.of(List.of("ab", "c")).sha256())
        .isNotEqualTo(Population.of(List.of("a", "bc")).sha256());
    assertThat(Population.of(List.of("a")).sha256())
        .isNotEqualTo(Population.of(List.of("a", "b")).sha256());
  }

  @Test
  void theCanonicalFormComesBack() throws BadPopulationException, IOException {
    ByteArrayOutputStream canonical = new ByteArrayOutputStream();
    Population population = Population.of(List.of("𠮷", "z", "あ", "a"));

    assertThat(population).containsExactly("a", "z", "あ", "𠮷");
    population.write(canonical);
    assertThat(Population.ofCanonical(canonical.toByteArray()).sha256())
        .isEqualTo(population.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"b\na\n", "a\na\n", "a", "a\n\n", "\n"})
  void whatIsInNoCanonicalFormIsRefused(String text) {
    assertThatThrownBy(() -> Population.ofCanonical(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BadPopulationException bad(String... keys) {
    return catchThrowableOfType(BadPopulationException.class, () -> Population.of(List.of(keys)));
  }
}
