package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.committee.Ballot;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeOnStage;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingKind;
import dev.akashi.committee.MeetingState;
import dev.akashi.committee.Meetings;
import dev.akashi.committee.Motion;
import dev.akashi.committee.VoteStore;
import dev.akashi.committee.Voting;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who votes, when, and how often; what becomes of minutes and conditions. */
@RegistrationTestSetup
class CommitteeVotingTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired Meetings meetings;
  @Autowired Voting voting;
  @Autowired Closing closing;
  @Autowired VoteStore votes;
  @Autowired List<WorkSource> work;

  private CommitteeOnStage committee;
  private List<Actor> members;

  @BeforeEach
  void theDay() {
    TestDay.set(DECIDED);
    committee = new CommitteeOnStage(stage);
    members = committee.members();
  }

  @Test
  @Clause("AMD-03")
  void aMemberWhoVotesTwiceAtOnceHasOneVote() throws Exception {
    ItemId item = open();
    List<Callable<Boolean>> twice =
        List.of(() -> vote(0, item, Ballot.FOR), () -> vote(0, item, Ballot.AGAINST));

    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> one : together.invokeAll(twice)) {
        assertThat(one.get()).isTrue();
      }
    }

    assertThat(votes.of(item)).hasSize(1);
  }

  @Test
  @Clause("AMD-03")
  void aVoteIsChangedUntilTheVoteIsOverAndNotAfterwards() {
    ItemId item = open();
    members.forEach(member -> voting.vote(member, item, Ballot.FOR));
    List.of(0, 1, 2).forEach(no -> vote(no, item, Ballot.AGAINST));

    closing.settle(committee.secretary(), item, committee.revision(item));

    assertThat(committee.item(item).state()).isEqualTo(ItemState.REJECTED);
    assertThat(codes(() -> vote(0, item, Ballot.FOR))).containsExactly("committee.vote-over");
  }

  @Test
  @Clause("AMD-03")
  void onlyMembersInOfficeWhoArePresentVote() {
    ItemId item = open();
    Actor absent = stage.colleagueOf(members.getFirst(), Role.COMMITTEE_MEMBER);
    committee.appoint(absent, new Period(DECIDED, DECIDED), false);

    assertThat(codes(() -> voting.vote(way.member, item, Ballot.FOR)))
        .containsExactly("committee.no-seat");
    assertThat(codes(() -> voting.vote(absent, item, Ballot.FOR)))
        .containsExactly("committee.not-present");
    assertThat(codes(() -> voting.vote(way.reviewer, item, Ballot.FOR)))
        .containsExactly("access.role-missing");
  }

  @Test
  @Clause("AMD-03")
  void nobodyVotesAfterTheEndOfTheTermNorAfterTheLastDayOfAWrittenProcedure() {
    Actor leaving = stage.colleagueOf(members.getFirst(), Role.COMMITTEE_MEMBER);
    committee.appoint(leaving, new Period(DECIDED.minusDays(3), DECIDED), false);
    MeetingId written = written();
    ItemId item = committee.put(written, "application", way.onAgenda().value());
    meetings.open(committee.secretary(), written, committee.revision(written));
    List.of(0, 1, 2, 3).forEach(no -> vote(no, item, Ballot.FOR));

    TestDay.set(DECIDED.plusDays(1));
    assertThat(codes(() -> voting.vote(leaving, item, Ballot.FOR)))
        .containsExactly("committee.term-over");
    assertThat(codes(() -> committee.close(written)))
        .containsExactly("committee.written-still-open");
    TestDay.set(DECIDED.plusDays(11));
    assertThat(codes(() -> vote(4, item, Ballot.AGAINST)))
        .containsExactly("committee.written-over");
    committee.close(written);

    assertThat(committee.item(item).state()).isEqualTo(ItemState.CARRIED);
    assertThat(committee.meeting(written).decidedOn()).contains(DECIDED.plusDays(10));
  }

  @Test
  @Clause("AMD-03")
  void aWrittenProcedureLeavesTheMembersEnoughDays() {
    assertThat(
            codes(() ->
                meetings.plan(
                    committee.secretary(),
                    MeetingKind.WRITTEN,
                    DECIDED,
                    Optional.of(DECIDED.plusDays(4)),
                    "")))
        .containsExactly("committee.written-too-short");
  }

  @Test
  @Clause({"FRM-30", "AMD-03"})
  void whoDeclaresAnInterestTakesNoPartAndAVoteAlreadyGivenIsForgotten() {
    ItemId item = open();
    vote(0, item, Ballot.FOR);
    voting.abstain(members.getFirst(), item, "申請者の顧問を務めている");

    assertThat(votes.of(item)).isEmpty();
    assertThat(codes(() -> vote(0, item, Ballot.FOR)))
        .containsExactly("committee.declared-interest");
    assertThat(stage.signedIn(members.get(1)).get("/committee/items/" + item).body())
        .contains("申請者の顧問を務めている");
  }

  @Test
  @Clause("AMD-03")
  void aMemberAmongSilentOnesAdoptsNothing() {
    ItemId item = open();
    vote(0, item, Ballot.FOR);

    closing.settle(committee.secretary(), item, committee.revision(item));

    assertThat(committee.item(item).state()).isEqualTo(ItemState.NO_QUORUM);
  }

  @Test
  @Clause("AMD-03")
  void withoutAQuorumNothingIsAdopted() {
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", way.onAgenda().value());
    committee.open(meeting, members.subList(0, 2));
    List.of(0, 1).forEach(no -> vote(no, item, Ballot.FOR));

    committee.close(meeting);

    assertThat(committee.item(item).state()).isEqualTo(ItemState.NO_QUORUM);
    assertThat(committee.meeting(meeting).state()).isEqualTo(MeetingState.CLOSED);
  }

  @Test
  @Clause({"AMD-03", "AMD-06"})
  void thePagesLeadFromThePlanToTheMinutesAndTheConditions() {
    ApplicationId application = way.onAgenda();
    Visitor office = stage.signedIn(committee.secretary());
    office.get("/committee/meetings/new");
    String meeting =
        office
            .post("/committee/meetings", "kind", "MEETING", "on", DECIDED.toString(), "place", "")
            .location()
            .replaceAll("\\?.*", "");
    assertThat(office.get(meeting).body()).contains("議題はまだありません", "application:" + application);
    office.post(meeting + "/items", "matter", "application:" + application);
    String item =
        office.get(meeting).body().replaceAll("(?s).*?/committee/items/([0-9a-f-]{36}).*", "$1");
    office.post(
        "/committee/items/" + item + "/motion",
        "revision",
        "0",
        "outcome",
        "REGISTER",
        "reason",
        "",
        "condition0",
        "責任範囲の説明を補う",
        "conditionDue0",
        "2025-12-26");
    assertThat(office.post(meeting + "/open", "revision", "0").status()).isEqualTo(303);
    List<Actor> voting = members;
    String[] present =
        voting.stream()
            .flatMap(member -> List.of("present", member.person().toString()).stream())
            .toArray(String[]::new);
    String[] attendance = new String[present.length + 2];
    System.arraycopy(present, 0, attendance, 2, present.length);
    attendance[0] = "revision";
    attendance[1] = "1";
    assertThat(office.post(meeting + "/attendance", attendance).status()).isEqualTo(303);
    for (Actor member : voting) {
      Visitor browser = stage.signedIn(member);
      assertThat(work.stream().flatMap(source -> source.waitingFor(member).stream()))
          .extracting(WorkItem::link)
          .contains(meeting);
      assertThat(browser.get(meeting + "?lang=en").body()).contains("Motion", "Abstain");
      assertThat(browser.post(meeting + "/votes", "vote-" + item, "FOR").status()).isEqualTo(303);
    }
    assertThat(office.post(meeting + "/close", "revision", "1").location())
        .endsWith("?done=committee.meeting-closed");

    office.get(meeting + "/minutes");
    office.post(meeting + "/minutes", "revision", "0", "text", "審議の結果、登録を可決した。");
    Visitor chair = stage.signedIn(members.getFirst());
    assertThat(chair.get(meeting + "/minutes").body()).contains("確認待ち");
    assertThat(chair.post(meeting + "/minutes/confirm", "revision", "0").status()).isEqualTo(409);
    assertThat(chair.post(meeting + "/minutes/confirm", "revision", "1").status()).isEqualTo(303);
    assertThat(office.get("/committee/conditions").body()).contains("責任範囲の説明を補う");
    String condition =
        office
            .get("/committee/conditions")
            .body()
            .replaceAll(
                "(?s).*責任範囲の説明を補う.*?action=\"/committee/conditions/([0-9a-f-]{36}).*", "$1");
    office.post(
        "/committee/conditions/" + condition, "revision", "0", "how-" + condition, "説明を確かめた");
    assertThat(office.get("/committee/items/" + item).body()).contains("説明を確かめた");
    assertThat(stage.visitor().get(meeting).status()).isNotEqualTo(200);
  }

  @Test
  void aSeatIsHeldByOneOfTheCommitteeAndTermsDoNotOverlap() {
    Actor fresh = stage.colleagueOf(members.getFirst(), Role.COMMITTEE_MEMBER);
    Period term = new Period(DECIDED.plusYears(20), DECIDED.plusYears(22));
    committee.appoint(fresh, term, true);

    assertThat(codes(() -> committee.appoint(fresh, term, false)))
        .containsExactly("committee.term-overlaps");
    assertThat(codes(() -> committee.appoint(way.member, term, true)))
        .containsExactly("committee.two-chairs");
    assertThat(codes(() -> committee.appoint(way.reviewer, term, false)))
        .containsExactly("committee.not-a-member");
  }

  @Test
  void aMatterIsOnOneAgendaAtATimeAndAMotionIsNotChangedUnderAVote() {
    ApplicationId id = way.onAgenda();
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", id.value());
    assertThat(codes(() -> committee.put(committee.planned(), "application", id.value())))
        .containsExactly("committee.already-on-an-agenda");
    assertThat(codes(() -> committee.word(item, Motion.of("REFUSE"))))
        .containsExactly("committee.reason-missing");
    committee.open(meeting, members);
    vote(0, item, Ballot.FOR);

    assertThat(codes(() -> committee.word(item, Motion.of("REGISTER"))))
        .containsExactly("committee.voted-already");
  }

  @Test
  void aMotionThatNeedsAReasonIsWordedBeforeItIsPutToTheVote() {
    Registration listed = way.registered(new StatementDraft());
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "removal", way.proposed(listed).id().value());

    assertThat(codes(() -> committee.open(meeting, members)))
        .containsExactly("committee.motion-unworded");

    committee.word(item, new Motion("KEEP", Optional.empty(), "影響が小さい", List.of()));
    committee.open(meeting, members);
    assertThat(committee.item(item).state()).isEqualTo(ItemState.OPEN);
  }

  private ItemId open() {
    MeetingId meeting = committee.planned();
    ItemId item = committee.put(meeting, "application", way.onAgenda().value());
    committee.open(meeting, members);
    return item;
  }

  private MeetingId written() {
    return meetings.plan(
        committee.secretary(), MeetingKind.WRITTEN, DECIDED, Optional.of(DECIDED.plusDays(10)), "");
  }

  private boolean vote(int member, ItemId item, Ballot ballot) {
    voting.vote(members.get(member), item, ballot);
    return true;
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
