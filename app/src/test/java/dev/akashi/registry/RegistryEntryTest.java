package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryEntryTest {

  private static final LocalDate VALID_UNTIL = LocalDate.of(2026, 4, 30);

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, LISTED, true",
    "2026-05-01, EXPIRED, false",
    "2026-09-15, EXPIRED, false",
    "2025-09-30, LISTED, true",
    "2025-09-29, LISTED, false"
  })
  void withoutRenewalItEndsWithTheLastDayOfItsValidity(
      LocalDate day, RegistryState state, boolean valid) {
    RegistryEntry entry = Entries.listed("C25-0021-2").validUntil(VALID_UNTIL).build();
    assertThat(entry.stateOn(day)).isEqualTo(state);
    assertThat(entry.validOn(day)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, LISTED",
    "2026-05-01, RENEWAL_UNDER_REVIEW",
    "2026-09-14, RENEWAL_UNDER_REVIEW",
    "2026-09-15, RENEWAL_UNDER_REVIEW"
  })
  void aRenewalFiledInTimeKeepsItValidUntilTheDecision(LocalDate day, RegistryState state) {
    RegistryEntry entry =
        Entries.listed("C25-0021-2").validUntil(VALID_UNTIL).renewalPending().build();
    assertThat(entry.stateOn(day)).isEqualTo(state);
    assertThat(entry.validOn(day)).isTrue();
  }

  @Test
  void fromTheDayItIsRemovedItIsNoLongerValidNotEvenUnderRenewal() {
    RegistryEntry entry =
        Entries.listed("C25-0021-2")
            .validUntil(VALID_UNTIL)
            .renewalPending()
            .build()
            .ended(LocalDate.of(2026, 3, 1), EndKind.REMOVED);
    assertThat(entry.stateOn(LocalDate.of(2026, 2, 28))).isEqualTo(RegistryState.LISTED);
    assertThat(entry.stateOn(LocalDate.of(2026, 3, 1))).isEqualTo(RegistryState.REMOVED);
    assertThat(entry.validOn(LocalDate.of(2026, 6, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, 2026-02-28, LISTED, true",
    "false, false, 2026-03-01, SUSPENDED, false",
    "false, false, 2026-04-30, SUSPENDED, false",
    "false, false, 2026-05-01, EXPIRED, false",
    "false, true, 2026-03-31, SUSPENDED, false",
    "false, true, 2026-04-01, LISTED, true",
    "true, false, 2026-05-01, SUSPENDED, false",
    "true, true, 2026-05-01, RENEWAL_UNDER_REVIEW, true"
  })
  @Clause("FRM-16")
  void aSuspendedEntryStaysOnTheListAndCannotBeChosenUntilThatIsLifted(
      boolean renewing, boolean lifted, LocalDate day, RegistryState state, boolean valid) {
    RegistryEntry entry =
        Entries.listed("C25-0021-2")
            .validUntil(VALID_UNTIL)
            .build()
            .withRenewalPending(renewing)
            .suspended(LocalDate.of(2026, 3, 1), "調査中");
    RegistryEntry now = lifted ? entry.resumed(LocalDate.of(2026, 4, 1)) : entry;

    assertThat(now.stateOn(day)).isEqualTo(state);
    assertThat(now.validOn(day)).isEqualTo(valid);
    assertThat(now.onTheListOn(day)).isEqualTo(state != RegistryState.EXPIRED);
  }

  @Test
  void aSuspensionLiftedBeforeItBeganNeverHeld() {
    RegistryEntry entry =
        Entries.listed("C25-0021-2")
            .build()
            .suspended(LocalDate.of(2026, 3, 1), "調査中")
            .resumed(LocalDate.of(2026, 2, 1));

    assertThat(entry.stateOn(LocalDate.of(2026, 3, 1))).isEqualTo(RegistryState.LISTED);
  }

  @ParameterizedTest
  @CsvSource({"REMOVED, REMOVED", "WITHDRAWN, WITHDRAWN", "EXPIRED, EXPIRED"})
  void whatEndedSaysHowAlsoWhenItWasSuspended(EndKind kind, RegistryState state) {
    LocalDate day = LocalDate.of(2026, 3, 1);
    RegistryEntry entry =
        Entries.listed("C25-0021-2").build().suspended(day.minusDays(5), "調査中").ended(day, kind);

    assertThat(entry.stateOn(day.minusDays(1))).isEqualTo(RegistryState.SUSPENDED);
    assertThat(entry.stateOn(day)).isEqualTo(state);
    assertThat(entry.onTheListOn(day)).isFalse();
    assertThat(entry.carriesNewOn(day.minusDays(10))).isFalse();
  }

  @Test
  void anEntryWhoseValidityIsNotStatedStaysListed() {
    RegistryEntry entry = Entries.listed("box").build();
    assertThat(entry.stateOn(LocalDate.of(2040, 1, 1))).isEqualTo(RegistryState.LISTED);
  }
}
