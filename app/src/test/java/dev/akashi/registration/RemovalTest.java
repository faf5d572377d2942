package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.BasesLost;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Scenario 7: a base leaves the list, and what stands on it is proposed for removal. */
@RegistrationTestSetup
@RecordApplicationEvents
class RemovalTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired RemovalProposals proposals;
  @Autowired RemovalDecisions decisions;
  @Autowired RemovalStore cases;
  @Autowired RegistrationStore registrations;
  @Autowired PublicRegister register;
  @Autowired Inbox inbox;
  @Autowired ApplicationEvents events;

  private Registration base;
  private Registration dependent;
  private Registration above;
  private Registration survivor;
  private Actor dependentProvider;

  @BeforeEach
  void servicesInLayers() {
    TestDay.set(DECIDED);
    dependentProvider = way.provider();
    LocalDate first = RegistrationStage.APPLIED;
    base = way.registeredOn(first, way.provider(), new StatementDraft(), new ReportDraft());
    dependent =
        way.registeredOn(first.plusDays(1), dependentProvider, on(base, false), new ReportDraft());
    above =
        way.registeredOn(
            first.plusDays(2), way.provider(), on(dependent, false), new ReportDraft());
    survivor =
        way.registered(
            way.provider(),
            on(base, true),
            new ReportDraft().acceptingOwnAssessmentOf(base.serviceName().ja()));
  }

  private static StatementDraft on(Registration registration, boolean selfAssessed) {
    return new StatementDraft()
        .base(registration.serviceName().ja(), registration.key().value(), selfAssessed);
  }

  @Test
  @Clause({"FRM-53", "FRM-56"})
  void aPreviewNamesEverythingThatFollowsAndChangesNothing() {
    Cascade cascade = proposals.preview(way.officer, base.key()).cascade();

    assertThat(cascade.proposed())
        .containsExactly(
            new Cascade.Step(dependent.key(), base.key(), 1),
            new Cascade.Step(above.key(), dependent.key(), 2));
    assertThat(cascade.survivors())
        .containsExactly(new Cascade.Survivor(survivor.key(), base.key()));
    assertThat(cases.openOn(base.key())).isEmpty();
    assertThat(cases.openOn(dependent.key())).isEmpty();
    assertThat(register.find(base.key()).orElseThrow().endedOn()).isEmpty();
    assertThat(events.stream(BasesLost.class)).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void aRemovedBaseEndsItsEntryAndProposesWhatStandsOnItButRemovesNothingElse() {
    way.remove(way.proposed(base), DECIDED);

    assertThat(register.find(base.key()).orElseThrow().endedOn()).contains(DECIDED);
    assertThat(register.find(dependent.key()).orElseThrow().endedOn()).isEmpty();
    assertThat(cases.openOn(dependent.key()).orElseThrow().loss())
        .contains(new RemovalCase.Loss(base.key(), base.key(), 1));
    assertThat(cases.openOn(above.key()).orElseThrow().loss())
        .contains(new RemovalCase.Loss(dependent.key(), base.key(), 2));
    assertThat(events.stream(BasesLost.class))
        .singleElement()
        .extracting(BasesLost::losses, as(InstanceOfAssertFactories.list(BasesLost.Loss.class)))
        .extracting(lost -> lost.dependent().key(), BasesLost.Loss::lostBase)
        .containsExactly(tuple(dependent.key(), base.key()), tuple(above.key(), dependent.key()));
    assertThat(inbox.newest(dependentProvider, 10))
        .extracting(Notice::code)
        .contains("registration.removal-proposed");
  }

  @Test
  @Clause("FRM-54")
  void anAcceptedOwnAssessmentSurvivesTheLossOfTheBase() {
    way.remove(way.proposed(base), DECIDED);

    assertThat(cases.openOn(survivor.key())).isEmpty();
    assertThat(events.stream(BasesLost.class).flatMap(lost -> lost.losses().stream()))
        .noneMatch(lost -> lost.dependent().key().equals(survivor.key()));
    assertThat(register.find(survivor.key()).orElseThrow().endedOn()).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void aLayerIsRemovedOnlyAfterTheOneBelowIt() {
    way.remove(way.proposed(base), DECIDED);
    RemovalCase top = cases.openOn(above.key()).orElseThrow();

    Refusal early = catchThrowableOfType(Refusal.class, () -> way.remove(top, DECIDED));
    assertThat(early.reasons().getFirst().code()).isEqualTo("registration.base-still-listed");

    way.remove(cases.openOn(dependent.key()).orElseThrow(), DECIDED);
    way.remove(cases.openOn(above.key()).orElseThrow(), DECIDED);
    assertThat(register.find(above.key()).orElseThrow().endedOn()).contains(DECIDED);
    assertThat(registrations.find(above.key()).orElseThrow().endedOn()).contains(DECIDED);
  }

  @Test
  @Clause("FRM-53")
  void aLayerLeavesTheListNoSoonerThanABaseWithATimeOfGrace() {
    LocalDate later = DECIDED.plusDays(10);
    way.remove(way.proposed(base), DECIDED, later);
    RemovalCase next = cases.openOn(dependent.key()).orElseThrow();

    Refusal early = catchThrowableOfType(Refusal.class, () -> way.remove(next, DECIDED));
    assertThat(early.reasons().getFirst().code()).isEqualTo("registration.base-listed-until");
    assertThat(decisions.view(way.member, next.id()).againstRemoving()).isEmpty();

    way.remove(next, DECIDED, later);
    assertThat(register.find(dependent.key()).orElseThrow().endedOn()).contains(later);
  }

  @Test
  @Clause("FRM-53")
  void whenTheCommitteeKeepsALayerTheCasesAboveItLapse() {
    way.remove(way.proposed(base), DECIDED);

    way.keep(cases.openOn(dependent.key()).orElseThrow(), DECIDED);

    assertThat(cases.openOn(above.key())).isEmpty();
    assertThat(cases.closed(50))
        .filteredOn(one -> one.key().equals(above.key()))
        .extracting(RemovalCase::state)
        .containsExactly(RemovalState.LAPSED);
    assertThat(register.find(above.key()).orElseThrow().endedOn()).isEmpty();
  }

  @Test
  void aKeptLayerIsProposedAgainWhenAnotherBaseIsLost() {
    Registration second =
        way.registeredOn(
            RegistrationStage.APPLIED, way.provider(), new StatementDraft(), new ReportDraft());
    Registration onBoth =
        way.registered(
            new StatementDraft()
                .base("基盤一", base.key().value(), false)
                .base("基盤二", second.key().value(), false));
    way.remove(way.proposed(base), DECIDED);
    way.keep(cases.openOn(onBoth.key()).orElseThrow(), DECIDED);

    way.remove(way.proposed(second), DECIDED);

    assertThat(cases.openOn(onBoth.key()).orElseThrow().loss())
        .contains(new RemovalCase.Loss(second.key(), second.key(), 1));
  }

  @Test
  @Clause("FRM-53")
  void aServiceOfTheFirstListIsRemovedByItsKeyAndCascadesToo() {
    RegistryKey listed = new RegistryKey("opencanvas-iaas");
    Registration onIt =
        way.registered(new StatementDraft().base("OpenCanvas", listed.value(), false));
    RemovalCase proposed = cases.get(proposals.propose(way.officer, listed, "提供の終了"));

    way.remove(proposed, DECIDED);

    assertThat(register.find(listed).orElseThrow().endedOn()).contains(DECIDED);
    assertThat(cases.openOn(onIt.key())).isPresent();
  }

  @Test
  void usersCanBeGivenTimeButNotWithoutEnd() {
    RemovalCase proposed = way.proposed(base);
    Refusal tooLong =
        catchThrowableOfType(
            Refusal.class,
            () ->
                decisions.remove(
                    way.officer,
                    proposed.id(),
                    1,
                    DECIDED,
                    Optional.of(DECIDED.plusDays(91)),
                    "理由"));
    assertThat(tooLong.reasons().getFirst().code()).isEqualTo("registration.grace-too-long");

    decisions.remove(
        way.officer, proposed.id(), 1, DECIDED, Optional.of(DECIDED.plusDays(90)), "理由");

    assertThat(register.find(base.key()).orElseThrow().validOn(DECIDED.plusDays(89))).isTrue();
    assertThat(register.find(base.key()).orElseThrow().validOn(DECIDED.plusDays(90))).isFalse();
  }

  @Test
  @Clause("FRM-53")
  void nothingIsRemovedAsOfADayOnWhichEverybodySawItListed() {
    RemovalCase proposed = way.proposed(base);

    Refusal tooEarly =
        catchThrowableOfType(
            Refusal.class,
            () ->
                decisions.remove(
                    way.officer,
                    proposed.id(),
                    1,
                    DECIDED,
                    Optional.of(DECIDED.minusDays(1)),
                    "理由"));

    assertThat(tooEarly.reasons().getFirst().code()).isEqualTo("registration.removal-too-early");
    assertThat(register.find(base.key()).orElseThrow().endedOn()).isEmpty();
  }

  @Test
  void aRemovalIsNotDecidedBeforeItWasProposed() {
    RemovalCase proposed = way.proposed(base);

    Refusal early =
        catchThrowableOfType(
            Refusal.class,
            () -> decisions.keep(way.officer, proposed.id(), 1, DECIDED.minusDays(1), "理由"));

    assertThat(early.reasons().getFirst().code()).isEqualTo("registration.decision-before-agenda");
  }

  @Test
  void aRemovalWithALaterDayIsToldWithThatDay() {
    RemovalCase proposed = way.proposed(base);
    decisions.remove(
        way.officer, proposed.id(), 1, DECIDED, Optional.of(DECIDED.plusDays(30)), "理由");

    assertThat(inbox.newest(way.officer, 10))
        .filteredOn(notice -> notice.code().equals("registration.removed"))
        .extracting(Notice::args)
        .contains(List.of(base.serviceName().ja(), DECIDED.plusDays(30).toString()));
    assertThat(stage.signedIn(way.officer).get("/notices").body())
        .contains("抹消日は2025年10月30日（令和7年）です");
  }

  @Test
  void theOfficeThatProposesHearsWhatWasDecided() {
    way.keep(way.proposed(base), DECIDED);

    assertThat(inbox.newest(way.officer, 10))
        .extracting(Notice::code)
        .contains("registration.removal-rejected");
  }

  @Test
  @Clause("FRM-53")
  void thePagesLeadFromThePreviewToTheCommittee() {
    Visitor office = stage.signedIn(way.officer);
    Answer preview = office.get("/programme/removals/new?key=" + base.key());
    assertThat(preview.body())
        .contains("抹消が提案されるサービス（2件）", "存続するサービス（1件）", dependent.key().value());
    Answer withoutReason =
        office.post("/programme/removals", "key", base.key().value(), "reason", "");
    assertThat(withoutReason.status()).isEqualTo(422);
    Answer proposed =
        office.post("/programme/removals", "key", base.key().value(), "reason", "申請者の申出");
    assertThat(proposed.location()).endsWith("?done=registration.removal-proposed");

    RemovalCase open = cases.openOn(base.key()).orElseThrow();
    Visitor committee = stage.signedIn(way.member);
    assertThat(committee.get("/committee").body()).contains("/committee/removals/" + open.id());
    assertThat(committee.get("/committee/removals/" + open.id()).body()).contains("申請者の申出");
    assertThat(committee.post("/committee/removals/" + open.id() + "/remove").status())
        .as("one member removes nothing")
        .isEqualTo(404);
    way.remove(open, DECIDED);
    assertThat(
            committee
                .get("/committee/removals/" + cases.openOn(above.key()).orElseThrow().id())
                .body())
        .contains("まだリストにあります");
    assertThat(stage.visitor().get("/services/" + base.key()).body()).contains("登録終了");
  }

  @Test
  void theApiPreviewsAndProposesAndNobodyDecidesAlone() {
    Visitor office = stage.api(way.officer);
    Answer preview = office.get("/api/v1/programme/removals/preview?key=" + base.key());
    assertThat(preview.json().get("proposed").size()).isEqualTo(2);
    assertThat(office.get("/api/v1/programme/removals/preview?key=no-such").status())
        .isEqualTo(404);
    assertThat(office.get("/api/v1/programme/removals/preview").status()).isEqualTo(422);
    String id =
        office
            .json(
                "POST",
                "/api/v1/programme/removals",
                "{\"key\": \"" + base.key() + "\", \"reason\": \"申出\"}")
            .json()
            .get("id")
            .stringValue();

    assertThat(
            stage
                .api(way.member)
                .json("POST", "/api/v1/committee/removals/" + id + "/remove", "{}")
                .status())
        .as("one member removes nothing")
        .isEqualTo(404);
    assertThat(
            stage
                .api(way.member)
                .get("/api/v1/committee/removals/" + id)
                .json()
                .get("state")
                .stringValue())
        .isEqualTo("OPEN");
    assertThat(register.find(base.key()).orElseThrow().endedOn()).isEmpty();
  }
}
