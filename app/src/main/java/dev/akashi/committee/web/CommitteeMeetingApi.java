package dev.akashi.committee.web;

import dev.akashi.committee.Agendas;
import dev.akashi.committee.Ballot;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.Matters;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingKind;
import dev.akashi.committee.Meetings;
import dev.akashi.committee.Motion;
import dev.akashi.committee.PublicMeetings;
import dev.akashi.committee.SeatKind;
import dev.akashi.committee.Seats;
import dev.akashi.committee.Voting;
import dev.akashi.committee.web.CommitteeJson.Batch;
import dev.akashi.committee.web.CommitteeJson.Items;
import dev.akashi.committee.web.CommitteeJson.Made;
import dev.akashi.committee.web.CommitteeJson.MeetingDetail;
import dev.akashi.committee.web.CommitteeJson.MeetingSummary;
import dev.akashi.committee.web.CommitteeJson.Member;
import dev.akashi.committee.web.CommitteeJson.Waiting;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The committee over the API: members, meetings, agendas, votes and resolutions. */
@RestController
class CommitteeMeetingApi {

  private static final String API = "/api/v1/committee";
  private static final int SHOWN = 100;
  private static final int TEXT = 4000;

  private final CommitteeReading reading;
  private final Seats seats;
  private final Meetings meetings;
  private final Agendas agendas;
  private final Voting voting;
  private final Closing closing;
  private final PublicMeetings published;
  private final Texts texts;
  private final Pages pages;

  CommitteeMeetingApi(
      CommitteeReading reading,
      Seats seats,
      Meetings meetings,
      Agendas agendas,
      Voting voting,
      Closing closing,
      PublicMeetings published,
      Texts texts,
      Pages pages) {
    this.reading = reading;
    this.seats = seats;
    this.meetings = meetings;
    this.agendas = agendas;
    this.voting = voting;
    this.closing = closing;
    this.published = published;
    this.texts = texts;
    this.pages = pages;
  }

  record NewSeat(
      @Nullable String person,
      @Nullable String kind,
      @Nullable String body,
      @Nullable String from,
      @Nullable String until,
      @Nullable Boolean chair) {}

  record NewMeeting(
      @Nullable String kind,
      @Nullable String on,
      @Nullable String closesOn,
      @Nullable String place) {}

  record NewItem(@Nullable String kind, @Nullable String matter) {}

  record Revised(@Nullable Integer revision) {}

  record Attendance(@Nullable Integer revision, @Nullable List<@Nullable String> present) {}

  record NewCondition(@Nullable String text, @Nullable String dueOn) {}

  record NewMotion(
      @Nullable Integer revision,
      @Nullable String outcome,
      @Nullable String effectiveOn,
      @Nullable String reason,
      @Nullable List<@Nullable NewCondition> conditions) {}

  record NewVote(@Nullable String ballot) {}

  record Text(@Nullable Integer revision, @Nullable String reason) {}

  @GetMapping(API + "/members")
  @Requires(Permission.READ_COMMITTEE)
  Items<Member> members(Actor actor) {
    return new Items<>(seats.newest(actor, SHOWN).stream().map(Member::of).toList());
  }

  @PostMapping(API + "/members")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.RUN_COMMITTEE)
  Made appoint(Actor actor, @RequestBody NewSeat body) {
    ApiInput input = new ApiInput();
    Optional<PersonId> person =
        input.read(
            "person",
            input.required("person", body.person(), TEXT),
            "input.not-an-id",
            PersonId::of);
    Optional<SeatKind> kind =
        input.choice("kind", input.required("kind", body.kind(), TEXT), SeatKind.class);
    Optional<LocalDate> from = input.requiredDate("from", body.from());
    Optional<LocalDate> until = input.requiredDate("until", body.until());
    String sentBy = input.optional("body", body.body(), TEXT);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      input.note(Reason.atField("until", "committee.term-backwards"));
    }
    input.refuseIfBad();
    return new Made(
        seats
            .appoint(
                actor,
                person.orElseThrow(),
                kind.orElseThrow(),
                sentBy,
                new Period(from.orElseThrow(), until.orElseThrow()),
                Boolean.TRUE.equals(body.chair()))
            .toString());
  }

  @GetMapping(API + "/matters")
  @Requires(Permission.READ_COMMITTEE)
  Items<Waiting> matters(Actor actor) {
    List<Matters.Waiting> queue = reading.queue(actor, SHOWN);
    return new Items<>(queue.stream().map(Waiting::of).toList());
  }

  @GetMapping(API + "/meetings")
  @Requires(Permission.READ_COMMITTEE)
  Items<MeetingSummary> list(
      Actor actor, @RequestParam(required = false) @Nullable Integer before) {
    CommitteeReading.Overview overview =
        reading.overview(actor, before == null ? Integer.MAX_VALUE : before, SHOWN);
    return new Items<>(
        Stream.concat(overview.coming().stream(), overview.closed().stream())
            .map(MeetingSummary::of)
            .toList());
  }

  @PostMapping(API + "/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.RUN_COMMITTEE)
  Made plan(Actor actor, @RequestBody NewMeeting body) {
    ApiInput input = new ApiInput();
    Optional<MeetingKind> kind =
        input.choice("kind", input.required("kind", body.kind(), TEXT), MeetingKind.class);
    Optional<LocalDate> on = input.requiredDate("on", body.on());
    Optional<LocalDate> closesOn = input.date("closesOn", body.closesOn());
    String place = input.optional("place", body.place(), TEXT);
    input.refuseIfBad();
    return new Made(
        meetings.plan(actor, kind.orElseThrow(), on.orElseThrow(), closesOn, place).toString());
  }

  @GetMapping(API + "/meetings/{id}")
  @Requires(Permission.READ_COMMITTEE)
  MeetingDetail show(Actor actor, @PathVariable MeetingId id, HttpServletRequest request) {
    return MeetingDetail.of(texts, pages.language(request), reading.view(actor, id));
  }

  @PostMapping(API + "/meetings/{id}/items")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.RUN_COMMITTEE)
  Made put(Actor actor, @PathVariable MeetingId id, @RequestBody NewItem body) {
    ApiInput input = new ApiInput();
    String kind = input.required("kind", body.kind(), TEXT);
    Optional<UUID> matter =
        input.read(
            "matter",
            input.required("matter", body.matter(), TEXT),
            "input.not-an-id",
            UUID::fromString);
    input.refuseIfBad();
    Agendas.MatterRef ref = new Agendas.MatterRef(kind, matter.orElseThrow());
    return new Made(agendas.put(actor, id, List.of(ref)).getFirst().toString());
  }

  @PostMapping(API + "/meetings/{id}/open")
  @Requires(Permission.RUN_COMMITTEE)
  MeetingDetail open(
      Actor actor,
      @PathVariable MeetingId id,
      @RequestBody Revised body,
      HttpServletRequest request) {
    meetings.open(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id, request);
  }

  @PostMapping(API + "/meetings/{id}/attendance")
  @Requires(Permission.RUN_COMMITTEE)
  MeetingDetail attend(
      Actor actor,
      @PathVariable MeetingId id,
      @RequestBody Attendance body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    Set<PersonId> present =
        input.list("present", body.present()).stream()
            .flatMap(text -> input.read("present", text, "input.not-an-id", PersonId::of).stream())
            .collect(Collectors.toSet());
    input.refuseIfBad();
    meetings.attend(actor, id, ApiInput.revision(body.revision()), present);
    return show(actor, id, request);
  }

  @PostMapping(API + "/meetings/{id}/close")
  @Requires(Permission.RUN_COMMITTEE)
  MeetingDetail close(
      Actor actor,
      @PathVariable MeetingId id,
      @RequestBody Revised body,
      HttpServletRequest request) {
    closing.close(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id, request);
  }

  @PostMapping(API + "/items/{id}/motion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.RUN_COMMITTEE)
  void word(Actor actor, @PathVariable ItemId id, @RequestBody NewMotion body) {
    ApiInput input = new ApiInput();
    String outcome = input.required("outcome", body.outcome(), TEXT);
    Optional<LocalDate> effectiveOn = input.date("effectiveOn", body.effectiveOn());
    String reason = input.optional("reason", body.reason(), TEXT);
    List<Motion.NewCondition> conditions =
        input.list("conditions", body.conditions()).stream()
            .flatMap(condition -> condition(input, condition).stream())
            .toList();
    input.refuseIfBad();
    agendas.word(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new Motion(outcome, effectiveOn, reason, conditions));
  }

  private static Optional<Motion.NewCondition> condition(ApiInput input, NewCondition condition) {
    String text = input.required("conditions", condition.text(), TEXT);
    return input
        .requiredDate("conditions", condition.dueOn())
        .map(due -> new Motion.NewCondition(text, due));
  }

  @PostMapping(API + "/items/{id}/vote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.DECIDE_REGISTRATION)
  void vote(Actor actor, @PathVariable ItemId id, @RequestBody NewVote body) {
    ApiInput input = new ApiInput();
    Optional<Ballot> ballot =
        input.choice("ballot", input.required("ballot", body.ballot(), TEXT), Ballot.class);
    input.refuseIfBad();
    voting.vote(actor, id, ballot.orElseThrow());
  }

  @PostMapping(API + "/items/{id}/interest")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.DECIDE_REGISTRATION)
  void abstain(Actor actor, @PathVariable ItemId id, @RequestBody Text body) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), TEXT);
    input.refuseIfBad();
    voting.abstain(actor, id, reason);
  }

  @PostMapping(API + "/items/{id}/settle")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.RUN_COMMITTEE)
  void settle(Actor actor, @PathVariable ItemId id, @RequestBody Revised body) {
    closing.settle(actor, id, ApiInput.revision(body.revision()));
  }

  @PostMapping(API + "/items/{id}/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.RUN_COMMITTEE)
  void takeBack(Actor actor, @PathVariable ItemId id, @RequestBody Text body) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), TEXT);
    input.refuseIfBad();
    agendas.takeBack(actor, id, ApiInput.revision(body.revision()), reason);
  }

  @GetMapping("/api/v1/meetings")
  @OpenToAll
  Items<Batch> batches(@RequestParam(required = false) @Nullable Integer before) {
    return new Items<>(
        published.before(before == null ? Integer.MAX_VALUE : before, SHOWN).stream()
            .map(Batch::of)
            .toList());
  }
}
