package dev.akashi.registration;

import static dev.akashi.assessment.ControlResult.Conclusion.EFFECTIVE;
import static dev.akashi.assessment.ControlResult.Conclusion.EXCEPTION;
import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.committee.Agendas;
import dev.akashi.committee.Ballot;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeOnStage;
import dev.akashi.committee.Item;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingState;
import dev.akashi.committee.Motion;
import dev.akashi.committee.SeatStore;
import dev.akashi.committee.Voting;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.PublicRegister;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the committee adopts is carried out for the whole batch, in order, or not at all. */
@RegistrationTestSetup
class CommitteeBatchTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired Papers papers;
  @Autowired Voting voting;
  @Autowired Closing closing;
  @Autowired RegistrationStore registrations;
  @Autowired RemovalStore cases;
  @Autowired PublicRegister register;

  private CommitteeOnStage committee;

  @BeforeEach
  void theDay() {
    TestDay.set(DECIDED);
    committee = new CommitteeOnStage(stage);
    committee.members();
  }

  @Test
  @Clause({"AMD-06", "FRM-15"})
  void aBatchIsRegisteredAtOnceWithNumbersInTheOrderOfTheAgenda() {
    MeetingId meeting = committee.planned();
    List<ApplicationId> batch = List.of(way.onAgenda(), way.onAgenda(), way.onAgenda());
    List<ItemId> items = new ArrayList<>();
    for (ApplicationId id : List.of(batch.get(2), batch.get(0), batch.get(1))) {
      items.add(committee.put(meeting, "application", id.value()));
    }
    adopt(meeting, items);

    assertThat(batch).allMatch(id -> registrations.ofApplication(id).isEmpty());
    committee.close(meeting);

    int first = serial(batch.get(2));
    assertThat(serial(batch.get(0))).isEqualTo(first + 1);
    assertThat(serial(batch.get(1))).isEqualTo(first + 2);
    String published = stage.visitor().get("/meetings").body();
    assertThat(published)
        .contains("第" + committee.meeting(meeting).no() + "回 会議", "登録する")
        .doesNotContain("舞台の委員");
    assertThat(
            stage.visitor().get("/api/v1/meetings").json().get("items").get(0).get("no").intValue())
        .isEqualTo(committee.meeting(meeting).no());
  }

  @Test
  @Clause("FRM-43")
  void whatFailsIsNotListedThoughAllVoteForItAndTheMeetingStaysOpen() {
    Actor provider = way.provider();
    ApplicationId failing =
        way.onAgenda(
            provider,
            papers.assessed(
                provider,
                new StatementDraft(),
                new ReportDraft().result("9.4.2.2.B", EFFECTIVE, EXCEPTION)));
    ApplicationId good = way.onAgenda();
    MeetingId meeting = committee.planned();
    ItemId bad = committee.put(meeting, "application", failing.value());
    ItemId fine = committee.put(meeting, "application", good.value());
    adopt(meeting, List.of(bad, fine));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> committee.close(meeting));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("committee.cannot-be-carried-out", "registration.mandatory-not-satisfied");
    assertThat(registrations.ofApplication(failing)).isEmpty();
    assertThat(registrations.ofApplication(good)).as("the batch goes through whole").isEmpty();
    assertThat(committee.meeting(meeting).state()).isEqualTo(MeetingState.OPEN);
    String page =
        stage.signedIn(committee.secretary()).get("/committee/meetings/" + meeting).body();
    assertThat(page).contains("実行できません", "9.4.2.2.B", "/about/clauses/FRM-43");

    Answer takenBack =
        stage
            .api(committee.secretary())
            .json(
                "POST",
                "/api/v1/committee/items/" + bad + "/take-back",
                "{\"revision\": " + committee.revision(bad) + ", \"reason\": \"要件を満たさない\"}");
    assertThat(takenBack.status()).isEqualTo(204);
    committee.close(meeting);

    assertThat(registrations.ofApplication(good)).isPresent();
    assertThat(registrations.ofApplication(failing)).isEmpty();
    assertThat(way.application(failing).state()).isEqualTo(ApplicationState.COMMITTEE_AGENDA);
  }

  @Test
  @Clause({"FRM-42", "FRM-43"})
  void aStatementThatChangedBetweenAgendaAndVoteTakesNoVotesUntilItIsPresentedAgain() {
    Actor provider = way.provider();
    var statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, statement);
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", id.value());
    List<Actor> members = committee.members();
    committee.open(meeting, members);
    voting.vote(members.get(0), item, Ballot.FOR);
    papers.changeHash(statement, "f".repeat(64));

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> voting.vote(members.get(1), item, Ballot.FOR));

    assertThat(refusal.reasons()).extracting(Reason::code).contains("committee.papers-changed");
    assertThat(catchThrowableOfType(Refusal.class, () -> committee.close(meeting)).reasons())
        .extracting(Reason::code)
        .containsExactly("committee.papers-changed");
    assertThat(committee.item(item).state()).isEqualTo(ItemState.OPEN);
  }

  @Test
  @Clause({"FRM-30", "AMD-03"})
  void whoPreparedTheApplicationHasNoVoteAfterChangingSeatsAndDoesNotCountInTheQuorum() {
    ApplicationId id = way.onAgenda();
    stage
        .bean(JdbcTemplate.class)
        .update(
            "update registration.application_step set person = ? where application = ?"
                + " and action = 'SEND_TO_COMMITTEE'",
            committee.members().get(4).person().value(),
            id.value());
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", id.value());
    List<Actor> members = committee.members();
    committee.open(meeting, members);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> voting.vote(members.get(4), item, Ballot.FOR));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.decider-prepared-it");
    voting.vote(members.get(0), item, Ballot.FOR);
    closing.settle(committee.secretary(), item, committee.revision(item));
    int others = stage.bean(SeatStore.class).on(DECIDED).size() - 1;
    assertThat(committee.item(item).tally().orElseThrow().base()).isEqualTo(others);
  }

  @Test
  @Clause("AMD-03")
  void deferringIsAResolutionTooAndTheMatterReturnsToTheReview() {
    ApplicationId id = way.onAgenda();

    committee.adopts(
        "application", id.value(), new Motion("DEFER", Optional.empty(), "説明を待つ", List.of()));

    assertThat(way.application(id).state()).isEqualTo(ApplicationState.TECHNICAL_REVIEW);
  }

  @Test
  @Clause("FRM-53")
  void aBaseAndWhatStandsOnItAreRemovedInOneBatchFromBelow() {
    Registration base =
        way.registeredOn(
            RegistrationStage.APPLIED, way.provider(), new StatementDraft(), new ReportDraft());
    Registration middle =
        way.registeredOn(
            RegistrationStage.APPLIED.plusDays(1), way.provider(), on(base), new ReportDraft());
    Registration top =
        way.registeredOn(
            RegistrationStage.APPLIED.plusDays(2), way.provider(), on(middle), new ReportDraft());
    way.remove(way.proposed(base), DECIDED);
    MeetingId meeting = committee.planned();
    List<ItemId> items = new ArrayList<>();
    for (Registration one : List.of(top, middle)) {
      items.add(
          committee.put(meeting, "removal", cases.openOn(one.key()).orElseThrow().id().value()));
    }
    Motion removal = new Motion("REMOVE", Optional.empty(), "基盤の抹消による", List.of());
    items.forEach(item -> committee.word(item, removal));
    adopt(meeting, items);

    Refusal wrongOrder = catchThrowableOfType(Refusal.class, () -> committee.close(meeting));
    assertThat(wrongOrder.reasons())
        .extracting(Reason::code)
        .containsExactly("committee.cannot-be-carried-out", "registration.base-still-listed");
    assertThat(register.find(middle.key()).orElseThrow().endedOn()).isEmpty();

    stage
        .bean(Agendas.class)
        .up(committee.secretary(), items.get(1), committee.revision(items.get(1)));
    committee.close(meeting);

    assertThat(register.find(middle.key()).orElseThrow().endedOn()).contains(DECIDED);
    assertThat(register.find(top.key()).orElseThrow().endedOn()).contains(DECIDED);
  }

  @Test
  void twoSecretariesWhoCloseAtOnceCarryOutOnce() throws Exception {
    ApplicationId id = way.onAgenda();
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", id.value());
    adopt(meeting, List.of(item));
    int seen = committee.revision(meeting);
    Callable<Boolean> close =
        () -> {
          try {
            closing.close(committee.secretary(), meeting, seen);
            return true;
          } catch (Refusal refusal) {
            return false;
          }
        };

    List<Boolean> closed = new ArrayList<>();
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : together.invokeAll(List.of(close, close, close))) {
        closed.add(one.get());
      }
    }

    assertThat(closed).containsOnlyOnce(true);
    assertThat(registrations.ofApplication(id)).isPresent();
    Item carried = committee.item(item);
    assertThat(carried.state()).isEqualTo(ItemState.CARRIED);
  }

  private StatementDraft on(Registration base) {
    return new StatementDraft().base(base.serviceName().ja(), base.key().value(), false);
  }

  private void adopt(MeetingId meeting, List<ItemId> items) {
    List<Actor> members = committee.members();
    committee.open(meeting, members);
    for (ItemId item : items) {
      members.forEach(member -> voting.vote(member, item, Ballot.FOR));
    }
  }

  private int serial(ApplicationId id) {
    String number = registrations.ofApplication(id).orElseThrow().key().value();
    return Integer.parseInt(number.substring(4, 8));
  }
}
