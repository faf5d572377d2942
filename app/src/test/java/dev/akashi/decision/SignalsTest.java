package dev.akashi.decision;

import static dev.akashi.decision.Facts.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  @Clause("CBD-12")
  void aTrialOrATemporarySystemSpeaksForAPublicPlatformAndASteadyOneDoesNot() {
    for (Step0.Constancy constancy : Step0.Constancy.values()) {
      List<Reason> signals = Signals.forPublicPlatform(lasting(constancy));
      if (constancy == Step0.Constancy.STEADY) {
        assertThat(signals).isEmpty();
      } else {
        assertThat(signals).singleElement().matches(signal -> signal.restsOn("CBD-12"));
      }
    }
  }

  private static Step0 lasting(Step0.Constancy constancy) {
    return new Step0(
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(constancy),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        false);
  }

  @Test
  @Clause({"CBD-28", "CBD-35"})
  void signalsStandAtTheStepsForPlatformsWhateverTheirNumber() {
    assertThat(Signals.at(step(7, DeploymentModel.PUBLIC, ServiceModel.IAAS), busyDesk(), true))
        .isEqualTo(Signals.forPublicPlatform(busyDesk()));
    assertThat(Signals.at(step(8, DeploymentModel.PRIVATE, ServiceModel.PAAS), busyDesk(), true))
        .isEqualTo(Signals.forPrivatePlatform(busyDesk(), true));
    assertThat(Signals.at(step(3, DeploymentModel.PUBLIC, ServiceModel.SAAS), busyDesk(), true))
        .isEmpty();
  }

  private static StepDefinition step(int number, DeploymentModel deployment, ServiceModel model) {
    return new StepDefinition(
        number,
        new LocalizedText("step", "step"),
        deployment,
        Set.of(model),
        ClauseId.of("CBD-08"));
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
