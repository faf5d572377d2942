package dev.akashi.checklist.web;

import dev.akashi.checklist.Checklist;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistResult;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import java.util.List;

/**
 * A checklist with where it stands.
 *
 * @param writable whether this side may answer now
 * @param providers whom it could be handed to in this system; none for the provider
 */
public record ChecklistView(
    ChecklistParty party, ChecklistSheet sheet, boolean writable, List<Organisation> providers) {

  public boolean isOfAgency() {
    return party == ChecklistParty.AGENCY;
  }

  public Checklist head() {
    return sheet.head();
  }

  public String list() {
    return ChecklistPaths.all(party);
  }

  public String path() {
    return ChecklistPaths.of(party, head().id());
  }

  public ChecklistResult result() {
    return sheet.result();
  }

  public List<Option> providerOptions(PageContext page) {
    return NewChecklistView.providerOptions(providers, page);
  }

  /** The id of the provider in this system; empty text when it is none. */
  public String provider() {
    return head().about().provider().map(OrganisationId::toString).orElse("");
  }

  /** The first question that is still to be answered, or the first of all. */
  public String firstToAnswer() {
    return ChecklistPaths.question(
        party,
        head().id(),
        sheet.questions().all().stream()
            .map(asked -> asked.id())
            .filter(id -> sheet.answer(id).revision() == 0)
            .findFirst()
            .orElse(sheet.questions().all().getFirst().id()));
  }
}
