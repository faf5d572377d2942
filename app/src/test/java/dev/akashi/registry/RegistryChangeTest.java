package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryChangeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final LocalDate VALID_UNTIL = LocalDate.of(2026, 4, 30);

  @Test
  void theHistoryNamesWhatHappened() {
    RegistryEntry listed = until(VALID_UNTIL).build();
    RegistryEntry filed = until(VALID_UNTIL).renewalPending().build();
    RegistryEntry renewed = until(VALID_UNTIL.plusYears(1)).build();
    RegistryEntry renamed = until(VALID_UNTIL.plusYears(1)).named("新名称").build();
    assertThat(RegistryChange.between(Optional.empty(), listed)).isEqualTo(RegistryChange.LISTED);
    assertThat(RegistryChange.between(Optional.of(listed), filed))
        .isEqualTo(RegistryChange.RENEWAL_FILED);
    assertThat(RegistryChange.between(Optional.of(filed), renewed))
        .isEqualTo(RegistryChange.RENEWED);
    assertThat(RegistryChange.between(Optional.of(renewed), renamed))
        .isEqualTo(RegistryChange.CHANGED);
    assertThat(
            RegistryChange.between(
                Optional.of(filed), filed.ended(LocalDate.of(2026, 9, 15), EndKind.REMOVED)))
        .isEqualTo(RegistryChange.ENDED);
    assertThat(RegistryChange.between(Optional.of(filed), filed.ended(DAY, EndKind.WITHDRAWN)))
        .isEqualTo(RegistryChange.WITHDRAWN);
  }

  @Test
  void aSuspensionAndItsLiftingAreStepsOfTheirOwn() {
    RegistryEntry listed = until(VALID_UNTIL).build();
    RegistryEntry suspended = listed.suspended(DAY, "調査中");
    RegistryEntry resumed = suspended.resumed(DAY.plusDays(9));

    assertThat(RegistryChange.between(Optional.of(listed), suspended))
        .isEqualTo(RegistryChange.SUSPENDED);
    assertThat(RegistryChange.between(Optional.of(suspended), resumed))
        .isEqualTo(RegistryChange.RESUMED);
    assertThat(RegistryChange.between(Optional.of(suspended), suspended.withRenewalPending(true)))
        .isEqualTo(RegistryChange.RENEWAL_FILED);
    assertThat(RegistryChange.between(Optional.of(resumed), resumed.suspended(DAY, "再発")))
        .isEqualTo(RegistryChange.SUSPENDED);
  }

  private static Entries until(LocalDate day) {
    return Entries.listed("C25-0021-2").validUntil(day);
  }
}
