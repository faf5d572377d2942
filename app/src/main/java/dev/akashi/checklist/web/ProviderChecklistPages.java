package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistHandOvers;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.Checklists;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The checklists that a provider was handed. */
@Controller
@RequestMapping("/provider/checklists")
class ProviderChecklistPages {

  private static final ChecklistParty PROVIDER = ChecklistParty.PROVIDER;

  private final Pages pages;
  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;

  ProviderChecklistPages(Pages pages, Checklists checklists, ChecklistHandOvers handOvers) {
    this.pages = pages;
    this.checklists = checklists;
    this.handOvers = handOvers;
  }

  @GetMapping
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    ChecklistFilter filter = ChecklistForm.filter(form);
    return pages.view(
        "checklist/list",
        new ChecklistListView(
            PROVIDER, checklists.list(actor, PROVIDER, filter, ChecklistForm.paging(form)), filter),
        form);
  }

  @GetMapping("/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    ChecklistSheet sheet = checklists.get(actor, PROVIDER, id);
    return pages.view(
        "checklist/provider",
        new ChecklistView(
            PROVIDER, sheet, checklists.isWritable(actor, PROVIDER, sheet), List.of()),
        form);
  }

  @PostMapping("/{id}/give-back")
  @Requires(Permission.EDIT_STATEMENT)
  View giveBack(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return form.attempt(
        () -> {
          String note = form.optional("note", ChecklistForm.LONGEST_TEXT);
          form.refuseIfBad();
          handOvers.giveBack(actor, id, note, form.revision());
          return ChecklistPaths.of(PROVIDER, id) + "?done=checklist.given-back";
        },
        () -> show(actor, id, form));
  }
}
