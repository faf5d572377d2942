package dev.akashi.workshop.web;

import dev.akashi.kernel.Page;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.EditHistory;

/** A page of the edits of a draft, the latest first. */
public record EditsView(BaselineDraft draft, Page<Edit> edits, EditHistory history) {

  public String path() {
    return "/programme/baselines/" + draft.id();
  }
}
