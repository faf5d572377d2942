package dev.akashi.committee.web;

import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.ConditionId;
import dev.akashi.committee.Conditions;
import dev.akashi.committee.MeetingStore;
import dev.akashi.committee.PublicMeetings;
import dev.akashi.committee.Seat;
import dev.akashi.committee.SeatId;
import dev.akashi.committee.SeatKind;
import dev.akashi.committee.Seats;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The committee at a glance: meetings, what waits, members, conditions; and its public results. */
@Controller
public class CommitteeHomePages {

  static final int SHOWN = 50;
  private static final int BATCHES = 12;
  private static final int BODY_LENGTH = 200;
  private static final int HOW_LENGTH = 2000;

  private final Pages pages;
  private final CommitteeReading reading;
  private final Seats seats;
  private final Conditions conditions;
  private final PublicMeetings published;

  CommitteeHomePages(
      Pages pages,
      CommitteeReading reading,
      Seats seats,
      Conditions conditions,
      PublicMeetings published) {
    this.pages = pages;
    this.reading = reading;
    this.seats = seats;
    this.conditions = conditions;
    this.published = published;
  }

  /** The members, and who can be appointed by whoever may. */
  public record MembersView(List<Seat> seats, List<Option> candidates) {}

  /** What the committee resolved. */
  public record BatchesView(List<PublicMeetings.Batch> batches, boolean more) {

    /** The number before which the next page begins. */
    public int next() {
      return batches.getLast().meeting().no();
    }
  }

  @GetMapping("/committee")
  @Requires(Permission.READ_COMMITTEE)
  View home(Actor actor, FormInput form) {
    return pages.view("committee/home", reading.overview(actor, before(form), SHOWN), form);
  }

  private static int before(FormInput form) {
    return form.number("before").filter(no -> no > 0).orElse(Integer.MAX_VALUE);
  }

  @GetMapping("/committee/members")
  @Requires(Permission.READ_COMMITTEE)
  View members(Actor actor, FormInput form) {
    List<Option> candidates =
        actor.may(Permission.RUN_COMMITTEE)
            ? seats.candidates(actor).stream()
                .map(person -> Option.of(person.id().toString(), person.name()))
                .toList()
            : List.of();
    return pages.view(
        "committee/members", new MembersView(seats.newest(actor, 2 * SHOWN), candidates), form);
  }

  @PostMapping("/committee/members")
  @Requires(Permission.RUN_COMMITTEE)
  View appoint(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("person");
          Optional<PersonId> person = form.read("person", "input.not-an-id", PersonId::of);
          Optional<SeatKind> kind = form.choice("kind", SeatKind.class);
          String body = form.optional("body", BODY_LENGTH);
          Optional<LocalDate> from = form.requiredDate("from");
          Optional<LocalDate> until = form.requiredDate("until");
          if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.note(Reason.atField("until", "committee.term-backwards"));
          }
          form.refuseIfBad();
          seats.appoint(
              actor,
              person.orElseThrow(),
              kind.orElseThrow(),
              body,
              new Period(from.orElseThrow(), until.orElseThrow()),
              form.checked("chair"));
          return "/committee/members?done=committee.appointed";
        },
        () -> members(actor, form));
  }

  @PostMapping("/committee/members/{id}")
  @Requires(Permission.RUN_COMMITTEE)
  View endOn(Actor actor, @PathVariable SeatId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> until = form.requiredDate("last-" + id);
          int revision = form.revision();
          form.refuseIfBad();
          seats.endOn(actor, id, revision, until.orElseThrow());
          return "/committee/members?done=committee.term-changed";
        },
        () -> members(actor, form));
  }

  /** The conditions that are not met. */
  public record ConditionsView(List<MeetingStore.Due> due) {}

  @GetMapping("/committee/conditions")
  @Requires(Permission.READ_COMMITTEE)
  View due(Actor actor, FormInput form) {
    return pages.view(
        "committee/conditions", new ConditionsView(conditions.due(actor, 2 * SHOWN)), form);
  }

  @PostMapping("/committee/conditions/{id}")
  @Requires(Permission.RUN_COMMITTEE)
  View meet(Actor actor, @PathVariable ConditionId id, FormInput form) {
    return form.attempt(
        () -> {
          String how = form.required("how-" + id, HOW_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          conditions.meet(actor, id, revision, how);
          return "/committee/conditions?done=committee.condition-met";
        },
        () -> due(actor, form));
  }

  @GetMapping("/meetings")
  @OpenToAll
  View batches(FormInput form) {
    List<PublicMeetings.Batch> found = published.before(before(form), BATCHES + 1);
    return pages.view(
        "committee/published",
        new BatchesView(found.stream().limit(BATCHES).toList(), found.size() > BATCHES));
  }
}
