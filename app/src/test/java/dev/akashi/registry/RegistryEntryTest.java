package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

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
            .ended(LocalDate.of(2026, 3, 1));
    assertThat(entry.stateOn(LocalDate.of(2026, 2, 28))).isEqualTo(RegistryState.LISTED);
    assertThat(entry.stateOn(LocalDate.of(2026, 3, 1))).isEqualTo(RegistryState.REMOVED);
    assertThat(entry.validOn(LocalDate.of(2026, 6, 1))).isFalse();
  }

  @Test
  void anEntryWhoseValidityIsNotStatedStaysListed() {
    RegistryEntry entry = Entries.listed("box").build();
    assertThat(entry.stateOn(LocalDate.of(2040, 1, 1))).isEqualTo(RegistryState.LISTED);
  }
}
