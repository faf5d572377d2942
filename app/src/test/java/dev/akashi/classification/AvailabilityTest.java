package dev.akashi.classification;

import static dev.akashi.classification.SampleSystems.VALUES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

  @ParameterizedTest
  @CsvSource({
    "SLIGHT,       SLIGHT,       SLIGHT,       SLIGHT,       A1",
    "CONSIDERABLE, SLIGHT,       SLIGHT,       SLIGHT,       A2",
    "SLIGHT,       CONSIDERABLE, SLIGHT,       SLIGHT,       A2",
    "SLIGHT,       SLIGHT,       CONSIDERABLE, GRAVE,        A3",
    "SLIGHT,       SLIGHT,       GRAVE,        SLIGHT,       A3",
    "CONSIDERABLE, CONSIDERABLE, CONSIDERABLE, CONSIDERABLE, A2"
  })
  @Clause("FRM-09")
  void theGravestImpactDecides(
      Impact slowGovernment,
      Impact slowCitizens,
      Impact stopGovernment,
      Impact stopCitizens,
      SystemAvailability expected) {
    assertThat(
            new ImpactAnswers(slowGovernment, slowCitizens, stopGovernment, stopCitizens)
                .availability())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"A1,168,99.00,72", "A2,24,99.50,24", "A3,1,99.90,4"})
  @Clause("FRM-09")
  void everyLevelBringsTargetsForBackupUptimeAndRecovery(
      SystemAvailability level, int backup, String uptime, int recovery) {
    AvailabilityTargets targets = VALUES.targets(level);

    assertThat(targets.backupHours()).isEqualTo(backup);
    assertThat(targets.uptimePercent()).isEqualTo(uptime);
    assertThat(targets.recoveryHours()).isEqualTo(recovery);
  }
}
