package dev.akashi.checklist.web;

import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistHandOvers;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The checklists of an agency: made, handed over, taken back, read. */
@Controller
@RequestMapping("/agency/checklists")
class ChecklistPages {

  private static final ChecklistParty AGENCY = ChecklistParty.AGENCY;

  private final Pages pages;
  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;

  ChecklistPages(Pages pages, Checklists checklists, ChecklistHandOvers handOvers) {
    this.pages = pages;
    this.checklists = checklists;
    this.handOvers = handOvers;
  }

  @GetMapping
  @Requires(Permission.MAKE_CHECKLIST)
  View list(Actor actor, FormInput form) {
    ChecklistFilter filter = ChecklistForm.filter(form);
    return pages.view(
        "checklist/list",
        new ChecklistListView(
            AGENCY, checklists.list(actor, AGENCY, filter, ChecklistForm.paging(form)), filter),
        form);
  }

  @GetMapping("/new")
  @Requires(Permission.MAKE_CHECKLIST)
  View blank(Actor actor, FormInput form) {
    return pages.view(
        "checklist/new", new NewChecklistView(checklists.versions(), checklists.providers()), form);
  }

  @PostMapping
  @Requires(Permission.MAKE_CHECKLIST)
  View make(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          String version = form.required("baseline");
          About about = ChecklistForm.about(form);
          return path(checklists.make(actor, about, version)) + "?done=checklist.made";
        },
        () -> blank(actor, form));
  }

  @GetMapping("/{id}")
  @Requires(Permission.MAKE_CHECKLIST)
  View show(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    ChecklistSheet sheet = checklists.get(actor, AGENCY, id);
    return pages.view(
        "checklist/agency",
        new ChecklistView(
            AGENCY, sheet, checklists.isWritable(actor, AGENCY, sheet), checklists.providers()),
        form);
  }

  @PostMapping("/{id}")
  @Requires(Permission.MAKE_CHECKLIST)
  View change(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return form.attempt(
        () -> {
          checklists.change(actor, id, ChecklistForm.about(form), form.revision());
          return path(id) + "?done=checklist.changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/{id}/hand-over")
  @Requires(Permission.MAKE_CHECKLIST)
  View handOver(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<HandOverWay> way = form.choice("way", HandOverWay.class);
          Optional<LocalDate> wantedBy = form.requiredDate("wantedBy");
          String message = form.optional("message", ChecklistForm.LONGEST_TEXT);
          form.refuseIfBad();
          handOvers.handOver(
              actor, id, way.orElseThrow(), wantedBy.orElseThrow(), message, form.revision());
          return path(id) + "?done=checklist.handed-over";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/{id}/take-back")
  @Requires(Permission.MAKE_CHECKLIST)
  View takeBack(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return form.attempt(
        () -> {
          String why = form.required("why", ChecklistForm.LONGEST_TEXT);
          form.refuseIfBad();
          handOvers.takeBack(actor, id, why, form.revision());
          return path(id) + "?done=checklist.taken-back";
        },
        () -> show(actor, id, form));
  }

  /** What the answers come to, to be read and printed. */
  @GetMapping("/{id}/result")
  @Requires(Permission.MAKE_CHECKLIST)
  View result(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return pages.view("checklist/result", new ResultView(checklists.get(actor, AGENCY, id)), form);
  }

  @PostMapping("/{id}/result")
  @Requires(Permission.MAKE_CHECKLIST)
  View read(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return form.attempt(
        () -> {
          handOvers.markRead(actor, id, form.revision());
          return path(id) + "/result?done=checklist.read";
        },
        () -> result(actor, id, form));
  }

  private static String path(ChecklistId id) {
    return ChecklistPaths.of(AGENCY, id);
  }
}
