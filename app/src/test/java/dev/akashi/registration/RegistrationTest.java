package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenario 5: a renewal filed in time keeps the registration valid until the committee decides. */
class RegistrationTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, 2026-04-30, ACTIVE",
    "2026-04-30, 2026-05-01, ACTIVE_PENDING_RENEWAL",
    "2026-04-30, 2026-09-15, ACTIVE_PENDING_RENEWAL",
    "2026-05-01, 2026-04-30, ACTIVE",
    "2026-05-01, 2026-05-01, EXPIRED",
    "'',         2026-05-01, EXPIRED",
  })
  void aRenewalFiledInTimeKeepsItValid(
      String filedOn, LocalDate day, RegistrationStanding standing) {
    assertThat(registration(filedOn, "").standingOn(day)).isEqualTo(standing);
  }

  @Test
  void aRemovedRegistrationIsRemovedFromThatDayOn() {
    assertThat(registration("", "2025-12-01").standingOn(LocalDate.of(2025, 11, 30)))
        .isEqualTo(RegistrationStanding.ACTIVE);
    assertThat(registration("", "2025-12-01").standingOn(LocalDate.of(2025, 12, 1)))
        .isEqualTo(RegistrationStanding.REMOVED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30, '',         RENEWAL",
    "2026-05-01, '',         FIRST",
    "2026-04-30, 2026-02-01, FIRST",
  })
  void anApplicationRenewsWhatIsStillRegisteredAndIsAFirstOneOtherwise(
      LocalDate filedOn, String endedOn, ApplicationKind kind) {
    assertThat(registration("", endedOn).kindOfApplication(filedOn)).isEqualTo(kind);
  }

  private static Registration registration(String renewalFiledOn, String endedOn) {
    return new Registration(
        new RegistryKey("C25-0021-2"),
        ServiceId.random(),
        Samples.PROVIDER,
        new LocalizedText("しろがね会計クラウド", ""),
        LocalDate.of(2025, 9, 30),
        LocalDate.of(2026, 4, 30),
        2,
        day(renewalFiledOn),
        day(endedOn));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
