package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselinesTest {

  private static final Baseline OLD = version("2022-04-01", Optional.empty());
  private static final Baseline NEW =
      version(
          "2026-04-01",
          Optional.of(
              new Enactment(
                  LocalDate.of(2026, 1, 15),
                  "Decision 3",
                  List.of(
                      new Applicability(
                          FilingKind.FIRST,
                          ApplicableBy.APPLICATION_DATE,
                          LocalDate.of(2026, 10, 1)),
                      new Applicability(
                          FilingKind.RENEWAL,
                          ApplicableBy.PERIOD_START,
                          LocalDate.of(2027, 4, 1))))));

  private final Baselines baselines =
      new Baselines() {
        @Override
        public Baseline version(String version) {
          return all().stream().filter(b -> b.version().equals(version)).findFirst().orElseThrow();
        }

        @Override
        public Baseline inForceOn(LocalDate day) {
          return all().stream()
              .filter(b -> !b.inForceFrom().isAfter(day))
              .findFirst()
              .orElseThrow();
        }

        @Override
        public List<Baseline> all() {
          return List.of(NEW, OLD);
        }
      };

  private static Baseline version(String day, Optional<Enactment> enactment) {
    return Baseline.of(
        day,
        new LocalizedText(day, day),
        LocalDate.parse(day),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        enactment);
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST, 2026-09-30, 2026-09-01, 2022-04-01",
    "FIRST, 2026-10-01, 2026-09-01, 2026-04-01",
    "RENEWAL, 2027-05-01, 2027-03-31, 2022-04-01",
    "RENEWAL, 2027-05-01, 2027-04-01, 2026-04-01",
    "RENEWAL, 2026-03-31, 2027-04-01, 2022-04-01"
  })
  void whichVersionAppliesFollowsFromTheKindOfApplicationAndItsDays(
      FilingKind kind, LocalDate filedOn, LocalDate first, String version) {
    Period period = new Period(first, first.plusYears(1).minusDays(1));

    assertThat(baselines.applicableTo(kind, filedOn, Optional.of(period)).version())
        .isEqualTo(version);
  }

  @Test
  void withoutAPeriodTheDayOfFilingCounts() {
    assertThat(
            baselines
                .applicableTo(FilingKind.RENEWAL, LocalDate.of(2027, 4, 1), Optional.empty())
                .version())
        .isEqualTo("2026-04-01");
  }

  @Test
  void whereAVersionStandsFollowsFromTheDatesAlone() {
    assertThat(Standing.of(NEW, baselines.all(), LocalDate.of(2026, 3, 31)))
        .isEqualTo(Standing.COMING);
    assertThat(Standing.of(OLD, baselines.all(), LocalDate.of(2026, 3, 31)))
        .isEqualTo(Standing.IN_FORCE);
    assertThat(Standing.of(OLD, baselines.all(), LocalDate.of(2026, 4, 1)))
        .isEqualTo(Standing.SUPERSEDED);
  }
}
