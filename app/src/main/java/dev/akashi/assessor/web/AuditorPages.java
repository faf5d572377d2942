package dev.akashi.assessor.web;

import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorConfirmations;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.AuditorTerms;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.TrainingId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The auditors of a body and their training. */
@Controller
public class AuditorPages {

  private static final String AUDITOR = "/assessors/auditors/{id}";
  private static final int NAME_LENGTH = 100;
  private static final int MOST_YEARS = 70;
  private static final int MOST_HOURS = 200;
  private static final int REASON_LENGTH = 1000;

  private final Pages pages;
  private final Auditors auditors;
  private final AuditorConfirmations confirmations;
  private final Today today;

  AuditorPages(Pages pages, Auditors auditors, AuditorConfirmations confirmations, Today today) {
    this.pages = pages;
    this.auditors = auditors;
    this.confirmations = confirmations;
    this.today = today;
  }

  /** The own auditors, and what is asked of those who sign. */
  public record ListView(
      Part<Auditors.Standing> auditors, AuditorTerms terms, List<People.Person> colleagues) {}

  /**
   * One auditor; the account and the rest can be changed by the body only.
   *
   * @param trains whether the reader records training
   * @param confirms whether the reader can confirm what the register has today
   */
  public record OneView(
      Auditors.Standing standing,
      AuditorTerms terms,
      List<People.Person> colleagues,
      boolean trains,
      boolean confirms) {

    public boolean own() {
      return !colleagues.isEmpty();
    }
  }

  @GetMapping("/assessors/auditors")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View list(Actor actor, FormInput form) {
    return pages.view(
        "assessor/auditors",
        new ListView(
            Part.cut(auditors.mine(actor), Paging.start(form), Part.ROWS),
            auditors.termsOn(today.day()),
            auditors.colleagues(actor, Optional.empty())),
        form);
  }

  @PostMapping("/assessors/auditors")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View add(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Auditor auditor = read(actor, form, AuditorId.random(), List.of(), 0);
          auditors.add(actor, auditor);
          return "/assessors/auditors/" + auditor.id() + "?done=assessor.auditor-added";
        },
        () -> list(actor, form));
  }

  @GetMapping(AUDITOR)
  @SignedIn
  View show(Actor actor, @PathVariable AuditorId id, FormInput form) {
    Auditors.Standing standing = auditors.get(actor, id);
    return pages.view(
        "assessor/auditor",
        new OneView(
            standing,
            auditors.termsOn(today.day()),
            actor.belongsTo(standing.auditor().assessor())
                ? auditors.colleagues(actor, standing.auditor().person())
                : List.of(),
            actor.belongsTo(standing.auditor().assessor())
                || actor.may(Permission.MANAGE_ASSESSORS),
            actor.may(Permission.EVALUATE_ASSESSORS)
                && confirmations.against(standing.auditor()).isEmpty()),
        form);
  }

  /** The operating body has seen the papers of an auditor who signs. */
  @PostMapping(AUDITOR + "/confirm")
  @Requires(Permission.EVALUATE_ASSESSORS)
  View confirm(Actor actor, @PathVariable AuditorId id, FormInput form) {
    return form.attempt(
        () -> {
          String seen = form.required("seen", REASON_LENGTH);
          form.refuseIfBad();
          confirmations.confirm(actor, id, form.revision(), seen);
          return "/assessors/auditors/" + id + "?done=assessor.auditor-confirmed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(AUDITOR)
  @Requires(Permission.APPLY_FOR_SELECTION)
  View change(Actor actor, @PathVariable AuditorId id, FormInput form) {
    return form.attempt(
        () -> {
          List<Auditor.Qualification> held = auditors.get(actor, id).auditor().qualifications();
          auditors.change(actor, read(actor, form, id, held, form.revision()));
          return "/assessors/auditors/" + id + "?done=assessor.auditor-changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(AUDITOR + "/training")
  @SignedIn
  View train(Actor actor, @PathVariable AuditorId id, FormInput form) {
    return form.attempt(
        () -> {
          String course = form.required("course", REASON_LENGTH);
          Optional<LocalDate> heldOn = form.requiredDate("heldOn");
          form.required("hours");
          Optional<Long> hours = form.number("hours", 1, MOST_HOURS);
          form.refuseIfBad();
          auditors.train(actor, id, course, heldOn.orElseThrow(), hours.orElseThrow().intValue());
          return "/assessors/auditors/" + id + "?done=assessor.training-recorded";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(AUDITOR + "/training/{training}/strike")
  @SignedIn
  View strike(
      Actor actor, @PathVariable AuditorId id, @PathVariable TrainingId training, FormInput form) {
    return form.attempt(
        () -> {
          String why = form.required("why", REASON_LENGTH);
          form.refuseIfBad();
          auditors.strike(actor, id, training, why);
          return "/assessors/auditors/" + id + "?done=assessor.training-struck";
        },
        () -> show(actor, id, form));
  }

  /**
   * The qualifications come as number-CISA, since-CISA, until-CISA; without a day it is not held.
   *
   * @param before what was held; a qualification that is no longer admitted stays as it was
   */
  private Auditor read(
      Actor actor, FormInput form, AuditorId id, List<Auditor.Qualification> before, int revision) {
    String name = form.required("name", NAME_LENGTH);
    Optional<PersonId> person = form.read("person", "input.not-an-id", PersonId::of);
    String nationality = form.required("nationality").toUpperCase(Locale.ROOT);
    if (!nationality.isEmpty() && !nationality.matches("[A-Z]{2}")) {
      form.note(Reason.atField("nationality", "assessor.bad-country", nationality));
    }
    form.required("experienceYears");
    Optional<Long> years = form.number("experienceYears", 0, MOST_YEARS);
    Optional<LocalDate> leftOn = form.date("leftOn");
    List<Auditor.Qualification> held = new ArrayList<>();
    Set<String> admitted = auditors.termsOn(today.day()).qualifications();
    before.stream().filter(each -> !admitted.contains(each.code())).forEach(held::add);
    for (String code : admitted) {
      String number = form.optional("number-" + code, NAME_LENGTH);
      Optional<LocalDate> since = form.date("since-" + code);
      Optional<LocalDate> until = form.date("until-" + code);
      if (since.isPresent()) {
        if (until.filter(since.get()::isAfter).isPresent()) {
          form.note(Reason.atField("until-" + code, "assessor.selection-backwards"));
        }
        held.add(new Auditor.Qualification(code, number, since.get(), until));
      } else if (!number.isEmpty() || until.isPresent()) {
        form.note(Reason.atField("since-" + code, "input.required"));
      }
    }
    form.refuseIfBad();
    return new Auditor(
        id,
        actor.organisationId(),
        person,
        name,
        nationality,
        years.orElseThrow().intValue(),
        form.checked("signs"),
        leftOn,
        held,
        List.of(),
        revision);
  }
}
