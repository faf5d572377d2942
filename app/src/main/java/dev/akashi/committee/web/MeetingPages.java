package dev.akashi.committee.web;

import dev.akashi.committee.Agendas;
import dev.akashi.committee.Ballot;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.Matters;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingKind;
import dev.akashi.committee.MeetingState;
import dev.akashi.committee.Meetings;
import dev.akashi.committee.MinutesKeeping;
import dev.akashi.committee.Voting;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Meetings and written procedures: planned, opened, voted in and closed. */
@Controller
public class MeetingPages {

  private static final String ONE = "/committee/meetings/{id}";
  private static final int PLACE_LENGTH = 200;
  private static final int MINUTES_LENGTH = 100_000;

  private final Pages pages;
  private final CommitteeReading reading;
  private final Meetings meetings;
  private final Agendas agendas;
  private final Voting voting;
  private final Closing closing;
  private final MinutesKeeping minutes;

  MeetingPages(
      Pages pages,
      CommitteeReading reading,
      Meetings meetings,
      Agendas agendas,
      Voting voting,
      Closing closing,
      MinutesKeeping minutes) {
    this.pages = pages;
    this.reading = reading;
    this.meetings = meetings;
    this.agendas = agendas;
    this.voting = voting;
    this.closing = closing;
    this.minutes = minutes;
  }

  /** The form of a new meeting. */
  public record NewView() {}

  /**
   * A meeting as its reader sees it.
   *
   * @param queue what can be put on the agenda, for whoever may
   */
  public record MeetingView(
      CommitteeReading.View view, List<Matters.Waiting> queue, PersonId reader, boolean sits) {

    /** Whether the reader can vote on the item as far as the agenda tells. */
    public boolean votesOn(CommitteeReading.Line line) {
      return sits
          && line.item().state() == ItemState.OPEN
          && line.recusals().stream().noneMatch(out -> out.person().equals(reader));
    }

    public boolean votes() {
      return view.lines().stream().anyMatch(this::votesOn);
    }
  }

  @GetMapping("/committee/meetings/new")
  @Requires(Permission.RUN_COMMITTEE)
  View begin(FormInput form) {
    return pages.view("committee/meeting-new", new NewView(), form);
  }

  @PostMapping("/committee/meetings")
  @Requires(Permission.RUN_COMMITTEE)
  View plan(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<MeetingKind> kind = form.choice("kind", MeetingKind.class);
          Optional<LocalDate> on = form.requiredDate("on");
          Optional<LocalDate> closesOn = form.date("closesOn");
          String place = form.optional("place", PLACE_LENGTH);
          form.refuseIfBad();
          MeetingId id =
              meetings.plan(actor, kind.orElseThrow(), on.orElseThrow(), closesOn, place);
          return at(id) + "?done=committee.meeting-planned";
        },
        () -> begin(form));
  }

  @GetMapping(ONE)
  @Requires(Permission.READ_COMMITTEE)
  View show(Actor actor, @PathVariable MeetingId id, FormInput form) {
    CommitteeReading.View view = reading.view(actor, id);
    boolean runs =
        actor.may(Permission.RUN_COMMITTEE) && view.meeting().state() != MeetingState.CLOSED;
    return pages.view(
        "committee/meeting",
        new MeetingView(
            view,
            runs ? reading.queue(actor, CommitteeHomePages.SHOWN) : List.of(),
            actor.person(),
            view.members().stream().anyMatch(seat -> seat.person().equals(actor.person()))),
        form);
  }

  @PostMapping(ONE + "/items")
  @Requires(Permission.RUN_COMMITTEE)
  View put(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          List<Agendas.MatterRef> refs =
              form.all("matter").stream().flatMap(text -> ref(form, text).stream()).toList();
          if (refs.isEmpty()) {
            form.note(Reason.atField("matter", "committee.no-matter"));
          }
          form.refuseIfBad();
          agendas.put(actor, id, refs);
          return at(id) + "?done=committee.items-put";
        },
        () -> show(actor, id, form));
  }

  private static Optional<Agendas.MatterRef> ref(FormInput form, String text) {
    try {
      return Optional.of(Agendas.MatterRef.of(text));
    } catch (IllegalArgumentException e) {
      form.note(Reason.atField("matter", "input.not-an-id", text));
      return Optional.empty();
    }
  }

  @PostMapping(ONE + "/open")
  @Requires(Permission.RUN_COMMITTEE)
  View open(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          meetings.open(actor, id, form.revision());
          return at(id) + "?done=committee.meeting-opened";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/attendance")
  @Requires(Permission.RUN_COMMITTEE)
  View attend(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          Set<PersonId> present = new HashSet<>();
          for (String text : form.all("present")) {
            try {
              present.add(PersonId.of(text));
            } catch (IllegalArgumentException e) {
              form.note(Reason.atField("present", "input.not-an-id", text));
            }
          }
          int revision = form.revision();
          form.refuseIfBad();
          meetings.attend(actor, id, revision, present);
          return at(id) + "?done=committee.attendance-noted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/votes")
  @Requires(Permission.DECIDE_REGISTRATION)
  View vote(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          Map<ItemId, Ballot> ballots = new HashMap<>();
          reading.view(actor, id).lines().stream()
              .map(line -> line.item().id())
              .forEach(item ->
                  form.read("vote-" + item, "input.not-a-choice", Ballot::valueOf)
                      .ifPresent(ballot -> ballots.put(item, ballot)));
          if (ballots.isEmpty()) {
            form.note(Reason.of("committee.no-vote"));
          }
          form.refuseIfBad();
          voting.voteOnAll(actor, ballots);
          return at(id) + "?done=committee.voted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/close")
  @Requires(Permission.RUN_COMMITTEE)
  View close(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          closing.close(actor, id, form.revision());
          return at(id) + "?done=committee.meeting-closed";
        },
        () -> show(actor, id, form));
  }

  @GetMapping(ONE + "/minutes")
  @Requires(Permission.READ_COMMITTEE)
  View minutes(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return pages.view("committee/minutes", reading.view(actor, id), form);
  }

  @PostMapping(ONE + "/minutes")
  @Requires(Permission.RUN_COMMITTEE)
  View write(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("text", MINUTES_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          minutes.write(actor, id, revision, text);
          return at(id) + "/minutes?done=committee.minutes-written";
        },
        () -> minutes(actor, id, form));
  }

  @PostMapping(ONE + "/minutes/confirm")
  @Requires(Permission.DECIDE_REGISTRATION)
  View confirm(Actor actor, @PathVariable MeetingId id, FormInput form) {
    return form.attempt(
        () -> {
          minutes.confirm(actor, id, form.revision());
          return at(id) + "/minutes?done=committee.minutes-confirmed";
        },
        () -> minutes(actor, id, form));
  }

  static String at(MeetingId id) {
    return "/committee/meetings/" + id;
  }
}
