package dev.akashi.checklist;

import java.util.Optional;

/** Which checklists are listed; empty means any. */
public record ChecklistFilter(Optional<ChecklistState> state, String find) {

  public static final ChecklistFilter ALL = new ChecklistFilter(Optional.empty(), "");
}
