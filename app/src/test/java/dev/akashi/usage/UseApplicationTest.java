package dev.akashi.usage;

import static dev.akashi.usage.UseState.APPROVED;
import static dev.akashi.usage.UseState.DRAFT;
import static dev.akashi.usage.UseState.REJECTED;
import static dev.akashi.usage.UseState.RETURNED;
import static dev.akashi.usage.UseState.SECOND_LOOK;
import static dev.akashi.usage.UseState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.Integrity;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.usage.ApprovalRule.Approval;
import dev.akashi.usage.ApprovalRule.Outcome;
import dev.akashi.usage.UseState.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UseApplicationTest {

  private static final PersonId APPLICANT = PersonId.random();
  private static final PersonId APPROVER = PersonId.random();

  @Test
  @Clause("LGG-13")
  void scenario13TheApplicantDoesNotApprove() {
    assertThat(ApprovalRule.judge(APPLICANT, approval(APPROVER, "Sato", false, "")))
        .isInstanceOf(Outcome.Approved.class);
    assertThat(refusals(approval(APPLICANT, "Sato", false, "")))
        .containsExactly("usage.applicant-approves");
  }

  @Test
  @Clause("LGG-13")
  void scenario13UnlessItIsUnavoidableWithAReasonAndASecondPerson() {
    assertThat(refusals(approval(APPLICANT, "Sato", true, " ")))
        .containsExactly("usage.unavoidable-without-reason");
    assertThat(ApprovalRule.judge(APPLICANT, approval(APPLICANT, "Sato", true, "one officer")))
        .isInstanceOf(Outcome.NeedsSecondPerson.class);
    assertThat(ApprovalRule.refusalsOfSecond(APPLICANT, APPLICANT)).hasSize(1);
    assertThat(ApprovalRule.refusalsOfSecond(APPLICANT, APPROVER)).isEmpty();
  }

  @Test
  @Clause("LGG-30")
  void scenario13NoApprovalWithoutAnAdministrator() {
    assertThat(refusals(approval(APPROVER, " ", false, "")))
        .containsExactly("usage.administrator-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT,SUBMIT,SUBMITTED",
    "SUBMITTED,RETURN,RETURNED",
    "RETURNED,SUBMIT,SUBMITTED",
    "SUBMITTED,APPROVE,APPROVED",
    "SUBMITTED,REJECT,REJECTED",
    "SUBMITTED,APPROVE_OWN,SECOND_LOOK",
    "SECOND_LOOK,CONFIRM,APPROVED",
    "APPROVED,CLOSE,CLOSED"
  })
  @Clause("LGG-30")
  void anApplicationIsReviewedBeforeItIsApproved(UseState from, Action action, UseState to) {
    assertThat(from.after(action)).isEqualTo(to);
  }

  @Test
  @Clause("LGG-30")
  void nothingIsApprovedUnseen() {
    assertThatThrownBy(() -> DRAFT.after(Action.APPROVE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> RETURNED.after(Action.APPROVE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> REJECTED.after(Action.APPROVE)).isInstanceOf(Refusal.class);
    assertThat(UseState.TABLE)
        .filteredOn(move -> move.to() == APPROVED)
        .extracting(UseState.Move::from)
        .containsExactlyInAnyOrder(SUBMITTED, SECOND_LOOK);
  }

  @Test
  void anUnknownGradeGoesToTheManagerFirst() {
    assertThat(
            codes(
                SubmitRule.refusals(
                    application(Map.of(), new UsedInformation("photos", Optional.empty())))))
        .containsExactly("usage.ask-the-manager");
  }

  @Test
  @Clause("LGG-17")
  void oneGradeTwoAmongMuchGradeOneCountsForTheWholeUse() {
    UseApplication mixed =
        application(
            Map.of(), used("notices", Confidentiality.C1), used("ledger", Confidentiality.C2));

    assertThat(mixed.highestGrade().orElseThrow().confidentiality()).isEqualTo(Confidentiality.C2);
    assertThat(SubmitRule.needsConditions(mixed)).isTrue();
    assertThat(SubmitRule.refusals(application(Map.of(), used("notices", Confidentiality.C1))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Clause({"LGG-24", "LGG-25", "LGG-26"})
  void withGradeTwoEverySelectionConditionIsAnswered(SelectionCondition condition) {
    Map<String, String> conditions = new LinkedHashMap<>();
    SelectionCondition.all().forEach(c -> conditions.put(c.name(), "in the contract"));
    UsedInformation ledger = used("ledger", Confidentiality.C2);
    assertThat(SubmitRule.refusals(application(conditions, ledger))).isEmpty();

    conditions.remove(condition.name());

    assertThat(SubmitRule.refusals(application(conditions, ledger)))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("usage.condition-" + condition.code());
          assertThat(reason.clauses()).containsExactly(condition.clause());
        });
  }

  @Test
  void anApplicationSaysWhatForAndWithWhat() {
    UseApplication empty =
        new UseApplication(
            UseApplicationId.random(),
            OrganisationId.random(),
            APPLICANT,
            "Sky",
            "Sky K.K.",
            Optional.empty(),
            "",
            NetworkZone.INTERNET,
            List.of(),
            Map.of(),
            "",
            DRAFT);

    assertThat(codes(SubmitRule.refusals(empty)))
        .containsExactly("usage.purpose-missing", "usage.information-missing");
  }

  private static UseApplication application(
      Map<String, String> conditions, UsedInformation... information) {
    return new UseApplication(
        UseApplicationId.random(),
        OrganisationId.random(),
        APPLICANT,
        "Sky",
        "Sky K.K.",
        Optional.empty(),
        "Shares files with suppliers",
        NetworkZone.INTERNET,
        List.of(information),
        conditions,
        "",
        DRAFT);
  }

  private static UsedInformation used(String name, Confidentiality confidentiality) {
    return new UsedInformation(
        name,
        Optional.of(
            InformationGrade.of(confidentiality, Integrity.I1, InformationAvailability.A1)));
  }

  private static Approval approval(
      PersonId approver, String administrator, boolean unavoidable, String reason) {
    return new Approval(approver, administrator, unavoidable, reason);
  }

  private static List<String> refusals(Approval approval) {
    return ApprovalRule.judge(APPLICANT, approval) instanceof Outcome.Refused refused
        ? codes(refused.reasons())
        : List.of();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
