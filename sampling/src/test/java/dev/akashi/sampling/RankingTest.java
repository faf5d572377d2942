package dev.akashi.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankingTest {

  private static final String SEED = "0f".repeat(32);

  record Wanted(List<String> keys, int size, int more, String seed, long shuffle) {}

  static Stream<Wanted> wanted() {
    return Cases.of(
        200,
        random -> {
          int rows = random.nextInt(1, 400);
          int size = random.nextInt(0, rows + 1);
          return new Wanted(
              IntStream.range(0, rows).mapToObj(row -> "伝票-" + row * 7).toList(),
              size,
              random.nextInt(0, rows - size + 1),
              Sha256.ofParts(Long.toString(random.nextLong())),
              random.nextLong());
        });
  }

  @ParameterizedTest
  @MethodSource("wanted")
  @Clause("FRM-38")
  void aSampleIsTheBeginningOfEveryLargerOne(Wanted wanted) throws BadPopulationException {
    Population population = Population.of(wanted.keys());
    Ranking ranking = Ranking.of(wanted.seed());

    List<String> sample = ranking.first(population, wanted.size());
    List<String> larger = ranking.first(population, wanted.size() + wanted.more());

    assertThat(sample).hasSize(wanted.size()).doesNotHaveDuplicates().isSubsetOf(wanted.keys());
    assertThat(larger).hasSize(wanted.size() + wanted.more());
    assertThat(larger.subList(0, wanted.size())).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("wanted")
  @Clause("FRM-38")
  void theOrderOfTheRowsChangesNothing(Wanted wanted) throws BadPopulationException {
    List<String> shuffled = new ArrayList<>(wanted.keys());
    Collections.shuffle(shuffled, new Random(wanted.shuffle()));
    Population population = Population.of(wanted.keys());
    Population other = Population.of(shuffled);

    assertThat(other.sha256()).isEqualTo(population.sha256());
    assertThat(Ranking.of(wanted.seed()).first(other, wanted.size()))
        .isEqualTo(Ranking.of(wanted.seed()).first(population, wanted.size()));
  }

  @Test
  @Clause("FRM-38")
  void everyKeyIsDrawnAboutEquallyOften() throws BadPopulationException {
    Population population =
        Population.of(IntStream.rangeClosed(1, 52).mapToObj(Integer::toString).toList());
    Map<String, Integer> drawn = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Ranking.of(Sha256.ofParts(Integer.toString(i)))
          .first(population, 5)
          .forEach(key -> drawn.merge(key, 1, Integer::sum));
    }

    double expected = 20_000 * 5 / 52.0;
    assertThat(drawn).hasSize(52);
    assertThat(drawn.values())
        .allSatisfy(times -> assertThat((double) times).isBetween(expected * 0.9, expected * 1.1));
  }

  @Test
  void theDrawIsTheOneThatIsPublished() throws BadPopulationException {
    // sha256sum over the seed's 32 bytes and the key begins c: 0bd2da51, a: 21582cb4, b: 3687a144.
    Population population = Population.of(List.of("a", "b", "c"));

    assertThat(Ranking.of(SEED).first(population, 3)).containsExactly("c", "a", "b");
    assertThat(population.sha256())
        .isEqualTo("af77d9652228fae5f6f3794b160ee798e0e6e0ad23ab4b6e937b5e37af8db71d");
  }

  @Test
  void moreThanThePopulationIsAllOfIt() throws BadPopulationException {
    Population three = Population.of(List.of("a", "b", "c"));

    assertThat(Ranking.of(SEED).first(three, 25)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(Ranking.of(SEED).first(Population.of(List.of()), 25)).isEmpty();
  }

  @Test
  void whatIsNoSeedIsRefused() {
    assertThatThrownBy(() -> Ranking.of("0f")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ranking.of("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
