package dev.akashi.classification;

import static dev.akashi.classification.ClassificationState.CLASSIFIED;
import static dev.akashi.classification.ClassificationState.PROPOSED;
import static dev.akashi.classification.ClassificationState.REPORTED;
import static dev.akashi.classification.Confidentiality.C1;
import static dev.akashi.classification.Confidentiality.C2;
import static dev.akashi.classification.Confidentiality.C3;
import static dev.akashi.classification.SampleSystems.classOf;
import static dev.akashi.classification.SampleSystems.held;
import static dev.akashi.classification.SampleSystems.holding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.classification.ClassificationState.Action;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationLifeTest {

  private final SystemClass reported = classOf(holding(held("minutes", C2)));

  @Test
  void aClassificationIsReportedBeforeItIsAccepted() {
    assertThat(PROPOSED.after(Action.REPORT)).isEqualTo(REPORTED);
    assertThat(REPORTED.after(Action.ACCEPT)).isEqualTo(CLASSIFIED);
    assertThat(REPORTED.after(Action.INSTRUCT)).isEqualTo(PROPOSED);
    assertThat(CLASSIFIED.after(Action.CHANGE)).isEqualTo(PROPOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSED,ACCEPT",
    "PROPOSED,INSTRUCT",
    "REPORTED,REPORT",
    "CLASSIFIED,ACCEPT",
    "CLASSIFIED,REPORT"
  })
  void whatTheTableDoesNotHoldIsRefused(ClassificationState state, Action action) {
    assertThatThrownBy(() -> state.after(action)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource
  void noStateIsDead(ClassificationState state) {
    assertThat(state.movesFromHere()).isNotEmpty();
    assertThat(ClassificationState.TABLE).anyMatch(move -> move.to() == state);
  }

  @Test
  @Clause("FRM-06")
  void theHeadOfficerMayOrderHigherButNeverBelowTheInformationHeld() {
    assertThat(new Instruction(C3, "rosters add up").refusals(reported)).isEmpty();
    assertThat(new Instruction(C1, "too careful").refusals(reported))
        .extracting(Reason::code)
        .containsExactly("classification.instruction-below-held");
    assertThat(new Instruction(C2, "").refusals(reported))
        .extracting(Reason::code)
        .containsExactly(
            "classification.instruction-without-reason", "classification.instruction-same");
  }

  @Test
  void aReworkedClassificationObeysTheOrderUnlessNewInformationDemandsMore() {
    Instruction order = new Instruction(C2, "no aggregation seen");

    assertThat(order.followedBy(reported)).isTrue();
    assertThat(order.followedBy(classOf(holding(held("minutes", C1))))).isFalse();
    assertThat(order.followedBy(classOf(holding(held("secrets", C3))))).isTrue();
  }
}
