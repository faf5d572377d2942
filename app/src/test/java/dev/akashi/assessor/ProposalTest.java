package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office proposes, the committee decides, and the two are never the same person (FRM-30). */
@AkashiTest
class ProposalTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  @Autowired Stage stage;
  @Autowired AssessorSelections selections;
  @Autowired SelectionProposals proposals;

  private Actor body;
  private Actor officer;
  private Actor member;

  @BeforeEach
  void people() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    member = stage.person(Role.COMMITTEE_MEMBER);
  }

  @Test
  @Clause({"FRM-26", "FRM-30"})
  void aBodyIsSelectedOnlyWhenTheCommitteeDecidesAsTheOfficeProposed() {
    Visitor office = stage.signedIn(officer);
    office.get("/programme/assessors");
    Visitor.Answer proposed =
        office.post(
            "/programme/assessors",
            "assessor",
            body.organisationId().toString(),
            "kind",
            "AUDIT_CORPORATION",
            "number",
            "P-" + body.organisationId(),
            "from",
            "2025-04-01",
            "until",
            "2027-03-31",
            "reason",
            "選定の継続");
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(303);
    String page = proposed.location().replaceAll("\\?.*", "");
    assertThat(on()).isFalse();
    assertThat(office.get(page).body()).doesNotContain(page + "/carry");

    Visitor committee = stage.signedIn(member);
    assertThat(committee.get("/home").body()).contains(page);
    assertThat(committee.get("/assessors/desk").body()).contains(page);
    assertThat(committee.get(page).body()).contains("選定の継続", "2027");
    assertThat(committee.post(page + "/carry", "revision", "0", "reason", "").status())
        .isEqualTo(422);
    assertThat(committee.post(page + "/carry", "revision", "0", "reason", "審議の結果").status())
        .isEqualTo(303);
    assertThat(on()).isTrue();
    assertThat(stage.signedIn(body).get(page).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-30")
  void whoeverProposedDoesNotDecide() {
    ProposalId id = propose();
    Actor both =
        new Actor(
            officer.person(),
            officer.name(),
            officer.organisation(),
            Set.of(Role.PROGRAMME_OFFICER, Role.COMMITTEE_MEMBER));

    assertThat(codes(() -> proposals.decide(both, id, 0, /* carried= */ true, "可")))
        .containsExactly("assessor.decider-prepared-it");
    assertThat(codes(() -> proposals.decide(officer, id, 0, /* carried= */ true, "可")))
        .containsExactly("access.role-missing");
    assertThat(on()).isFalse();
  }

  @Test
  @Clause({"FRM-29", "FRM-30"})
  void aSelectionEndsOnlyWhenTheCommitteeDecidesSo() {
    proposals.decide(member, propose(), 0, /* carried= */ true, "審議の結果");
    SelectionId selection =
        selections.publicList(DAY).stream()
            .filter(each -> each.assessor().equals(body.organisationId()))
            .findFirst()
            .orElseThrow()
            .id();
    ProposalId first = proposals.end(officer, selection, DAY, "辞退");
    assertThat(codes(() -> proposals.end(officer, selection, DAY, "辞退")))
        .containsExactly("assessor.proposal-open");
    proposals.decide(member, first, 0, /* carried= */ false, "期中の監査がある。");
    assertThat(selections.selectionOn(body.organisationId(), DAY.plusDays(1))).isPresent();
    assertThat(codes(() -> proposals.decide(member, first, 1, /* carried= */ true, "可")))
        .containsExactly("assessor.proposal-decided");

    proposals.decide(
        member, proposals.end(officer, selection, DAY, "辞退"), 0, /* carried= */ true, "可");
    assertThat(selections.selectionOn(body.organisationId(), DAY)).isPresent();
    assertThat(selections.selectionOn(body.organisationId(), DAY.plusDays(1))).isEmpty();
  }

  @Test
  @Clause({"FRM-29", "FRM-30"})
  void aSelectionNeverEndsBeforeTheDayOfTheDecision() {
    proposals.decide(member, propose(), 0, /* carried= */ true, "審議の結果");
    SelectionId selection =
        selections.publicList(DAY).stream()
            .filter(each -> each.assessor().equals(body.organisationId()))
            .findFirst()
            .orElseThrow()
            .id();
    TestDay.set(DAY.plusMonths(2));
    assertThat(codes(() -> proposals.end(officer, selection, DAY.plusMonths(1), "辞退")))
        .containsExactly("assessor.selection-end-past");

    ProposalId late = proposals.end(officer, selection, DAY.plusMonths(2), "辞退");
    TestDay.set(DAY.plusMonths(2).plusDays(1));
    assertThat(codes(() -> proposals.decide(member, late, 0, /* carried= */ true, "可")))
        .containsExactly("assessor.selection-end-past");
    assertThat(selections.selectionOn(body.organisationId(), DAY.plusMonths(2).plusDays(1)))
        .isPresent();
    proposals.decide(member, late, 0, /* carried= */ false, "終了日を過ぎた。");

    LocalDate last = DAY.plusMonths(3);
    proposals.decide(
        member, proposals.end(officer, selection, last, "辞退"), 0, /* carried= */ true, "可");
    assertThat(selections.selectionFor(body.organisationId(), last, last)).isPresent();
    assertThat(selections.selectionFor(body.organisationId(), last, last.plusDays(1))).isEmpty();
  }

  @Test
  void theSameGoesOverTheApi() {
    ProposalId id = propose();
    Visitor api = stage.api(member);
    String path = "/api/v1/assessors/proposals/" + id;
    assertThat(api.get(path).json().get("state").stringValue()).isEqualTo("OPEN");
    assertThat(api.json("POST", path + "/decision", "{\"reason\":\"可\",\"revision\":0}").status())
        .isEqualTo(422);
    assertThat(
            api.json(
                    "POST",
                    path + "/decision",
                    "{\"carried\":true,\"reason\":\"可\",\"revision\":0}")
                .json()
                .get("state")
                .stringValue())
        .isEqualTo("CARRIED");
    assertThat(on()).isTrue();
    Visitor.Answer unknown = api.get("/api/v1/assessors/proposals/" + ProposalId.random());
    assertThat(unknown.body()).contains("assessor.proposal-unknown");
  }

  private ProposalId propose() {
    return proposals.select(
        officer,
        body.organisationId(),
        AssessorKind.AUDIT_CORPORATION,
        "P-" + body.organisationId(),
        new Period(DAY, LocalDate.of(2027, 3, 31)),
        "選定の継続");
  }

  private boolean on() {
    return selections.selectionOn(body.organisationId(), DAY).isPresent();
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
