package dev.akashi.decision;

import static dev.akashi.decision.Facts.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalsTest {

  @Test
  @Clause("CBD-28")
  void whatSpeaksForAPublicPlatformIsReadFromStepZero() {
    assertThat(codes(Signals.forPublicPlatform(busyDesk())))
        .containsExactly(
            "decision.signal-sizing",
            "decision.signal-always-there",
            "decision.signal-direct-service",
            "decision.signal-new-technology",
            "decision.signal-passing");
    assertThat(
            Signals.forPublicPlatform(
                Facts.step0(Step0.ServiceKind.SPECIFIC_BUSINESS, Step0.ServiceHours.OFFICE_HOURS)))
        .isEmpty();
  }

  @Test
  @Clause("CBD-35")
  void smallSystemsWeakStaffAndForbiddenPublicCloudBelongOnAPrivatePlatform() {
    assertThat(codes(Signals.forPrivatePlatform(busyDesk(), true)))
        .isEqualTo(
            List.of(
                "decision.signal-public-forbidden",
                "decision.signal-small-system",
                "decision.signal-weak-staff"));
    assertThat(Signals.forPrivatePlatform(Step0.empty(), false)).isEmpty();
  }

  private static Step0 busyDesk() {
    return new Step0(
        Optional.of(Step0.Audience.CITIZENS),
        "citizens",
        Optional.of(true),
        Optional.of(Step0.ServiceKind.SPECIFIC_BUSINESS),
        "none",
        Optional.of(Step0.ServiceHours.ROUND_THE_CLOCK),
        Optional.of(1),
        Optional.of(true),
        Optional.of(Step0.Constancy.TRIAL),
        Optional.of(new Step0.Workload(1, 1, "applications")),
        Optional.of(Step0.Variation.PEAKS),
        true,
        true,
        true,
        true);
  }
}
