package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The lives of requests and cases, row by row. */
class RequestLifeTest {

  @ParameterizedTest
  @CsvSource({
    "PREPARING, APPLY, APPLIED, APPLY_FOR_SELECTION",
    "RETURNED, APPLY, APPLIED, APPLY_FOR_SELECTION",
    "APPLIED, RETURN, RETURNED, EVALUATE_ASSESSORS",
    "APPLIED, ACCEPT, UNDER_EVALUATION, EVALUATE_ASSESSORS",
    "UNDER_EVALUATION, RETURN, RETURNED, EVALUATE_ASSESSORS",
    "UNDER_EVALUATION, SEND_TO_COMMITTEE, BEFORE_COMMITTEE, EVALUATE_ASSESSORS",
    "BEFORE_COMMITTEE, SEND_BACK, UNDER_EVALUATION, DECIDE_ON_ASSESSORS",
    "BEFORE_COMMITTEE, REGISTER, REGISTERED, DECIDE_ON_ASSESSORS",
    "BEFORE_COMMITTEE, REFUSE, REFUSED, DECIDE_ON_ASSESSORS"
  })
  @Clause({"FRM-27", "FRM-30"})
  void theOperatingBodyPreparesAndTheCommitteeDecides(
      RequestState from, RequestStep step, RequestState to, Permission permission) {
    RequestLife.Move move = RequestLife.move(from, step);

    assertThat(move.to()).isEqualTo(to);
    assertThat(move.permission()).isEqualTo(permission);
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> notInTheTable() {
    return Stream.of(RequestState.values())
        .flatMap(from ->
            Stream.of(RequestStep.values())
                .filter(
                    step -> RequestLife.from(from).stream().noneMatch(move -> move.step() == step))
                .map(step -> org.junit.jupiter.params.provider.Arguments.of(from, step)));
  }

  @ParameterizedTest
  @MethodSource("notInTheTable")
  @Clause("FRM-27")
  void whatIsNotInTheTableIsRefused(RequestState from, RequestStep step) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> RequestLife.move(from, step));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("assessor.request-step-not-now");
    assertThat(refusal.reasons().getFirst().restsOn("FRM-27")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"FACTS", "HEARING", "IMPROVEMENT_ORDERED", "DECIDED"})
  @Clause("FRM-28")
  void noCaseIsDecidedButInDeliberation(CaseState state) {
    for (CaseStep step : List.of(CaseStep.DECIDE, CaseStep.ORDER_IMPROVEMENT)) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> CaseLife.move(state, step));

      assertThat(refusal.reasons().getFirst().code()).isEqualTo("assessor.case-step-not-now");
      assertThat(refusal.reasons().getFirst().restsOn("FRM-28")).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLEARED, false, GOES_ON",
    "WARNING, true, GOES_ON",
    "IMPROVEMENT_ORDER, true, GOES_ON",
    "SUSPENSION, false, STARTS_LATER",
    "SUSPENSION, true, REPORTS_LATER",
    "WITHDRAWAL, false, ENDS",
    "WITHDRAWAL, true, ENDS"
  })
  @Clause("FRM-28")
  void aDecisionSaysWhatBecomesOfAnEngagement(
      Penalty penalty, boolean started, EngagementEffect effect) {
    assertThat(EngagementEffect.of(penalty, started)).isEqualTo(effect);
  }

  @Test
  @Clause("FRM-27")
  void theFirstSetOfCriteriaAsksOfOrganisationsAndOfPersons() {
    CriteriaSet first = CriteriaFile.bundled();

    assertThat(first.criteria())
        .extracting(Criterion::subject)
        .contains(CriterionSubject.ORGANISATION, CriterionSubject.PERSON);
    assertThat(first.criteria())
        .extracting(Criterion::fact)
        .contains(
            CriterionFact.BODY_KIND,
            CriterionFact.QUALIFICATION,
            CriterionFact.EXPERIENCE,
            CriterionFact.NATIONALITY,
            CriterionFact.TRAINING);
    assertThat(first.find("report-quality")).isEqualTo(Optional.of(first.criteria().get(2)));
  }
}
