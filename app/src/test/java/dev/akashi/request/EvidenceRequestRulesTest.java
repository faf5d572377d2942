package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRequestRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 20);
  private static final LocalDate DUE = LocalDate.of(2025, 1, 31);
  private static final RequirementId SCOPED = RequirementId.of("9.2.3.1");
  private static final RequirementId OTHER = RequirementId.of("9.2.4");
  private static final Instant NOW = Instant.parse("2025-01-20T00:00:00Z");

  @Test
  @Clause("FRM-39")
  void aRequestSaysWhatIsWantedForWhichRequirementsOfTheScope() {
    assertThat(codes(asking(asked("見直し記録", DUE, SCOPED)))).isEmpty();
    assertThat(codes(asking(new Asked(" ", "", List.of(), DUE, Optional.empty()))))
        .containsExactly("input.required", "input.required", "input.required");
    List<Reason> outside = asking(asked("見直し記録", DUE, SCOPED, OTHER));
    assertThat(codes(outside)).containsExactly("request.not-in-scope");
    assertThat(outside.getFirst().args()).containsExactly(List.of("9.2.4"));
  }

  @Test
  void theDayIsNeitherPastNorAfterTheContractUnlessItStaysAsItWas() {
    Asked late = asked("見直し記録", TODAY.minusDays(1), SCOPED);
    assertThat(codes(asking(late))).containsExactly("request.due-past");
    assertThat(codes(asking(asked("見直し記録", TODAY, SCOPED)))).isEmpty();
    assertThat(
            codes(
                EvidenceRequestRules.asking(
                    asked("見直し記録", DUE, SCOPED),
                    Optional.empty(),
                    Set.of(SCOPED),
                    Optional.of(DUE.minusDays(1)),
                    TODAY)))
        .containsExactly("request.due-after-end");
    assertThat(
            EvidenceRequestRules.asking(
                late,
                Optional.of(asked("記録", TODAY.minusDays(1), SCOPED)),
                Set.of(SCOPED),
                Optional.empty(),
                TODAY))
        .isEmpty();
  }

  @Test
  @Clause("FRM-39")
  void aDeliveryNeedsAFileOrAnExplanation() {
    EvidenceRequest open = request(EvidenceRequestState.OPEN);
    assertThat(provider(open, EvidenceRequestStep.DELIVER, " ", 0))
        .containsExactly("request.nothing-delivered");
    assertThat(provider(open, EvidenceRequestStep.DELIVER, "", 1)).isEmpty();
    assertThat(provider(open, EvidenceRequestStep.DELIVER, "画面で示します", 0)).isEmpty();
  }

  @Test
  void whoeverSaysThatThereIsNothingExplainsItAndHandsNothingOver() {
    EvidenceRequest open = request(EvidenceRequestState.OPEN);
    assertThat(provider(open, EvidenceRequestStep.DECLINE, "", 2))
        .containsExactly("request.no-explanation", "request.files-chosen");
    assertThat(provider(open, EvidenceRequestStep.DECLINE, "その手続はない", 0)).isEmpty();
  }

  @Test
  void whatIsGivenBackHasAReasonAndADayToCome() {
    EvidenceRequest delivered = request(EvidenceRequestState.DELIVERED);
    assertThat(assessor(delivered, EvidenceRequestStep.ACCEPT, "", Optional.empty(), TODAY))
        .isEmpty();
    assertThat(assessor(delivered, EvidenceRequestStep.RETURN, "", Optional.empty(), TODAY))
        .containsExactly("request.no-reason");
    LocalDate after = DUE.plusDays(1);
    assertThat(assessor(delivered, EvidenceRequestStep.RETURN, "3月分がない", Optional.empty(), after))
        .containsExactly("request.due-past");
    assertThat(assessor(delivered, EvidenceRequestStep.RETURN, "3月分がない", Optional.of(after), after))
        .isEmpty();
    assertThat(
            assessor(
                request(EvidenceRequestState.OPEN),
                EvidenceRequestStep.WITHDRAW,
                "",
                Optional.empty(),
                TODAY))
        .containsExactly("request.no-reason");
  }

  @ParameterizedTest
  @EnumSource(EvidenceRequestState.class)
  void aStateWaitsForOneSideAloneOrIsSettledForGood(EvidenceRequestState state) {
    boolean settled = state.settled();
    assertThat(state.waitsFor(RequestParty.ASSESSOR) ^ state.waitsFor(RequestParty.PROVIDER))
        .isEqualTo(!settled);
    assertThat(
            state.stepsOf(RequestParty.ASSESSOR).isEmpty()
                && state.stepsOf(RequestParty.PROVIDER).isEmpty())
        .isEqualTo(settled);
  }

  @Test
  void nobodyTakesTheStepOfTheOtherSide() {
    assertThat(
            provider(request(EvidenceRequestState.DELIVERED), EvidenceRequestStep.ACCEPT, "よい", 0))
        .containsExactly("request.not-now");
    assertThat(
            assessor(
                request(EvidenceRequestState.OPEN),
                EvidenceRequestStep.DELIVER,
                "渡す",
                Optional.empty(),
                TODAY))
        .containsExactly("request.not-now");
  }

  @Test
  void whatWaitsForTheProviderIsOverdueFromTheDayAfter() {
    EvidenceRequest open = request(EvidenceRequestState.OPEN);
    assertThat(open.overdueOn(DUE)).isFalse();
    assertThat(open.overdueOn(DUE.plusDays(1))).isTrue();
    assertThat(request(EvidenceRequestState.DELIVERED).overdueOn(DUE.plusDays(1))).isFalse();
  }

  @Test
  void whatWasAskedForTheSameRequirementIsKnownUnlessItWasWithdrawn() {
    EvidenceRequest open = request(EvidenceRequestState.OPEN);
    EvidenceRequest accepted = request(EvidenceRequestState.ACCEPTED);
    EvidenceRequest withdrawn = request(EvidenceRequestState.WITHDRAWN);
    List<EvidenceRequest> all = List.of(open, accepted, withdrawn);
    assertThat(EvidenceRequestRules.askedAlready(List.of(SCOPED, OTHER), all))
        .containsExactly(open, accepted);
    assertThat(EvidenceRequestRules.askedAlready(List.of(OTHER), all)).isEmpty();
  }

  private static List<Reason> asking(Asked asked) {
    return EvidenceRequestRules.asking(
        asked, Optional.empty(), Set.of(SCOPED), Optional.empty(), TODAY);
  }

  private static List<String> provider(
      EvidenceRequest request, EvidenceRequestStep step, String text, int files) {
    return codes(
        EvidenceRequestRules.step(
            request,
            step,
            RequestParty.PROVIDER,
            text,
            files,
            Optional.empty(),
            Optional.empty(),
            TODAY));
  }

  private static List<String> assessor(
      EvidenceRequest request,
      EvidenceRequestStep step,
      String text,
      Optional<LocalDate> dueOn,
      LocalDate today) {
    return codes(
        EvidenceRequestRules.step(
            request, step, RequestParty.ASSESSOR, text, 0, dueOn, Optional.empty(), today));
  }

  private static Asked asked(String title, LocalDate due, RequirementId... controls) {
    return new Asked(title, "四半期ごとの記録", List.of(controls), due, Optional.empty());
  }

  private static EvidenceRequest request(EvidenceRequestState state) {
    return new EvidenceRequest(
        EvidenceRequestId.random(),
        EngagementId.random(),
        OrganisationId.random(),
        1,
        asked("見直し記録", DUE, SCOPED),
        state,
        NOW,
        "監査 一郎",
        NOW,
        0);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
