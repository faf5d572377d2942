package dev.akashi.audithours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.audithours.HourCategory.HourKind;
import dev.akashi.audithours.HourFigures.Cell;
import dev.akashi.audithours.HourFigures.Nothing;
import dev.akashi.audithours.HourFigures.Shown;
import dev.akashi.audithours.HourFigures.Taken;
import dev.akashi.audithours.HourFigures.Withheld;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourFiguresTest {

  private static final HourCategory KEY = new HourCategory(HourKind.CONTROLS, "KEY");
  private static final HourCategory REST = new HourCategory(HourKind.CONTROLS, "");
  private static final HourCategory REPORT = new HourCategory(HourKind.REPORT, "");

  record Case(List<Taken> taken, int leastBodies) {}

  /** Small worlds, in which cells of every size come up. */
  static Stream<Case> worlds() {
    return Cases.of(
        400,
        random -> {
          int bodies = 1 + random.nextInt(8);
          int engagements = 1 + random.nextInt(30);
          List<Taken> taken = new ArrayList<>();
          for (int i = 0; i < engagements; i++) {
            String body = "body" + random.nextInt(bodies);
            int year = 2022 + random.nextInt(3);
            for (HourCategory category : List.of(KEY, REST, REPORT)) {
              if (random.nextInt(3) > 0) {
                taken.add(new Taken("e" + i, body, year, category, quarters(random)));
              }
            }
          }
          return new Case(taken, 3 + random.nextInt(3));
        });
  }

  private static int quarters(RandomGenerator random) {
    return Hours.QUARTER * (1 + random.nextInt(400));
  }

  /**
   * What is published is the same whatever a withheld cell holds: other engagements, other hours,
   * another number of bodies below the least. So nothing of it can be worked out.
   */
  @ParameterizedTest
  @MethodSource("worlds")
  @Clause("FRM-56")
  void noWithheldFigureCanBeComputedFromWhatIsShown(Case world) {
    HourFigures figures = HourFigures.of(world.taken(), world.leastBodies());
    for (HourFigures.Row row : figures.rows()) {
      for (int column = 0; column < figures.years().size(); column++) {
        if (row.cells().byYear().get(column) instanceof Withheld) {
          int year = figures.years().get(column);
          for (int bodies = 1; bodies < world.leastBodies(); bodies++) {
            assertThat(
                    HourFigures.of(
                        changed(world.taken(), row.category(), year, bodies), world.leastBodies()))
                .isEqualTo(figures);
          }
        }
      }
    }
  }

  /** The same world with other things in one cell. */
  private static List<Taken> changed(
      List<Taken> taken, HourCategory category, int year, int bodies) {
    List<Taken> other = new ArrayList<>();
    for (Taken one : taken) {
      if (one.year() != year || !one.category().equals(category)) {
        other.add(one);
      }
    }
    for (int i = 0; i < bodies * 2; i++) {
      other.add(new Taken("other" + i, "other" + i / 2, year, category, 15 * (i + 7)));
    }
    return other;
  }

  @ParameterizedTest
  @MethodSource("worlds")
  @Clause("FRM-56")
  void aFigureIsShownOnlyWhereEnoughBodiesContributed(Case world) {
    HourFigures figures = HourFigures.of(world.taken(), world.leastBodies());
    for (HourFigures.Row row : figures.rows()) {
      for (int column = 0; column < figures.years().size(); column++) {
        int year = figures.years().get(column);
        Set<String> bodies = new HashSet<>();
        Set<String> engagements = new HashSet<>();
        for (Taken one : world.taken()) {
          if (one.year() == year && one.category().equals(row.category())) {
            bodies.add(one.body());
            engagements.add(one.engagement());
          }
        }
        Cell cell = row.cells().byYear().get(column);
        if (bodies.isEmpty()) {
          assertThat(cell).isEqualTo(new Nothing());
        } else if (bodies.size() < world.leastBodies()) {
          assertThat(cell).isEqualTo(new Withheld());
        } else {
          assertThat(cell)
              .isInstanceOfSatisfying(
                  Shown.class,
                  shown -> assertThat(shown.engagements()).isEqualTo(engagements.size()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  @Clause("FRM-56")
  void aTotalOverAWithheldCellIsWithheldToo(Case world) {
    HourFigures figures = HourFigures.of(world.taken(), world.leastBodies());
    boolean any = false;
    for (int column = 0; column < figures.years().size(); column++) {
      int at = column;
      if (figures.rows().stream()
          .anyMatch(row -> row.cells().byYear().get(at) instanceof Withheld)) {
        any = true;
        assertThat(figures.all().byYear().get(at)).isEqualTo(new Withheld());
      }
    }
    for (HourFigures.Row row : figures.rows()) {
      if (row.cells().byYear().stream().anyMatch(Withheld.class::isInstance)) {
        assertThat(row.cells().over()).isEqualTo(new Withheld());
      }
    }
    if (any) {
      assertThat(figures.all().over()).isEqualTo(new Withheld());
    }
  }

  @Test
  void quartilesAreOfWholeEngagementsInQuartersOfAnHour() {
    List<Taken> taken =
        IntStream.range(0, 5)
            .boxed()
            .flatMap(i ->
                Stream.of(
                    new Taken("e" + i, "body" + i, 2024, KEY, 60 * (i + 1)),
                    new Taken("e" + i, "body" + i, 2024, REPORT, 30)))
            .toList();

    HourFigures figures = HourFigures.of(taken, 5);

    assertThat(figures.rows().getFirst().cells().over()).isEqualTo(new Shown(5, 120, 180, 240));
    assertThat(figures.all().over()).isEqualTo(new Shown(5, 150, 210, 270));
    assertThat(HourFigures.of(taken, 6).all().over()).isEqualTo(new Withheld());
  }

  @Test
  void whereThereIsNothingNothingIsWithheld() {
    assertThat(HourFigures.of(List.of(), 5).rows()).isEmpty();
    assertThat(HourFigures.of(List.of(), 5).all().over()).isEqualTo(new Nothing());
  }

  @ParameterizedTest
  @CsvSource({"1.5, 90", "1:30, 90", "0.25, 15", "１．５, 90", "24, 1440", "0:45, 45"})
  void hoursAreReadAsPeopleTypeThem(String text, int minutes) {
    assertThat(Hours.minutes(text)).isEqualTo(minutes);
    assertThat(Hours.minutes(Hours.of(minutes))).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.1", "1:20", "90m", "1e2", "0.333"})
  void whatAreNoQuartersOfAnHourIsRefused(String text) {
    assertThatThrownBy(() -> Hours.minutes(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
