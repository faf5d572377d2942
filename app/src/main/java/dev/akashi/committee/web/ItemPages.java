package dev.akashi.committee.web;

import dev.akashi.committee.Agendas;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.Motion;
import dev.akashi.committee.Voting;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One item of an agenda: the motion, who takes no part, and what the secretariat does with it. */
@Controller
public class ItemPages {

  /** How many conditions the form takes. */
  public static final int CONDITIONS = 3;

  private static final String ONE = "/committee/items/{id}";
  private static final int REASON_LENGTH = 4000;
  private static final int CONDITION_LENGTH = 1000;

  private final Pages pages;
  private final CommitteeReading reading;
  private final Agendas agendas;
  private final Voting voting;
  private final Closing closing;

  ItemPages(
      Pages pages, CommitteeReading reading, Agendas agendas, Voting voting, Closing closing) {
    this.pages = pages;
    this.reading = reading;
    this.agendas = agendas;
    this.voting = voting;
    this.closing = closing;
  }

  @GetMapping(ONE)
  @Requires(Permission.READ_COMMITTEE)
  View show(Actor actor, @PathVariable ItemId id, FormInput form) {
    return pages.view("committee/item", reading.item(actor, id), form);
  }

  @PostMapping(ONE + "/motion")
  @Requires(Permission.RUN_COMMITTEE)
  View word(Actor actor, @PathVariable ItemId id, FormInput form) {
    return form.attempt(
        () -> {
          String outcome = form.required("outcome", CONDITION_LENGTH);
          Optional<LocalDate> effectiveOn = form.date("effectiveOn");
          String reason = form.optional("reason", REASON_LENGTH);
          List<Motion.NewCondition> conditions = conditions(form);
          int revision = form.revision();
          form.refuseIfBad();
          agendas.word(actor, id, revision, new Motion(outcome, effectiveOn, reason, conditions));
          return "/committee/items/" + id + "?done=committee.motion-worded";
        },
        () -> show(actor, id, form));
  }

  private static List<Motion.NewCondition> conditions(FormInput form) {
    List<Motion.NewCondition> conditions = new ArrayList<>();
    for (int no = 0; no < CONDITIONS; no++) {
      String text = form.optional("condition" + no, CONDITION_LENGTH);
      Optional<LocalDate> due = form.date("conditionDue" + no);
      if (!text.isEmpty() && due.isEmpty()) {
        form.required("conditionDue" + no);
      } else if (text.isEmpty() && due.isPresent()) {
        form.required("condition" + no);
      } else if (!text.isEmpty()) {
        conditions.add(new Motion.NewCondition(text, due.orElseThrow()));
      }
    }
    return conditions;
  }

  @PostMapping(ONE + "/interest")
  @Requires(Permission.DECIDE_REGISTRATION)
  View abstain(Actor actor, @PathVariable ItemId id, FormInput form) {
    return form.attempt(
        () -> {
          String interest = form.required("interest", REASON_LENGTH);
          form.refuseIfBad();
          voting.abstain(actor, id, interest);
          return "/committee/items/" + id + "?done=committee.interest-declared";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/take-back")
  @Requires(Permission.RUN_COMMITTEE)
  View takeBack(Actor actor, @PathVariable ItemId id, FormInput form) {
    return form.attempt(
        () -> {
          String remark = form.required("remark", REASON_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          agendas.takeBack(actor, id, revision, remark);
          return "/committee/items/" + id + "?done=committee.item-taken-back";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/up")
  @Requires(Permission.RUN_COMMITTEE)
  View up(Actor actor, @PathVariable ItemId id, FormInput form) {
    return lead(
        actor, id, form, "committee.item-moved-up", revision -> agendas.up(actor, id, revision));
  }

  @PostMapping(ONE + "/settle")
  @Requires(Permission.RUN_COMMITTEE)
  View settle(Actor actor, @PathVariable ItemId id, FormInput form) {
    return lead(
        actor, id, form, "committee.item-settled", revision -> closing.settle(actor, id, revision));
  }

  @PostMapping(ONE + "/present-again")
  @Requires(Permission.RUN_COMMITTEE)
  View presentAgain(Actor actor, @PathVariable ItemId id, FormInput form) {
    return lead(
        actor,
        id,
        form,
        "committee.item-presented-again",
        revision -> agendas.presentAgain(actor, id, revision));
  }

  private View lead(Actor actor, ItemId id, FormInput form, String done, IntConsumer step) {
    return form.attempt(
        () -> {
          step.accept(form.revision());
          return "/committee/items/" + id + "?done=" + done;
        },
        () -> show(actor, id, form));
  }
}
