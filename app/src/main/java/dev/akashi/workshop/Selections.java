package dev.akashi.workshop;

import dev.akashi.workshop.Content.LevelContent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What levels select before and after requirements go or come back, as part of the edit that takes
 * them away or puts them back: a level never selects what is not there.
 */
record Selections(Map<PieceId, Content> before, Map<PieceId, Content> after) {

  /** The levels among these pieces without the requirements that go. */
  static Selections without(DraftSheet sheet, Set<PieceId> gone) {
    Selections changes = new Selections(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Piece level : sheet.selecting(gone)) {
      Set<PieceId> members = new HashSet<>(level.level().orElseThrow().members());
      members.removeAll(gone);
      changes.change(level, members);
    }
    return changes;
  }

  /** The levels among these pieces that selected the requirement before it was removed. */
  static Selections with(DraftSheet sheet, PieceId back, Edit removal) {
    Selections changes = new Selections(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Piece level : sheet.levels()) {
      if (removal.before().get(level.id()) instanceof LevelContent was
          && was.members().contains(back)) {
        Set<PieceId> members = new HashSet<>(level.level().orElseThrow().members());
        members.add(back);
        changes.change(level, members);
      }
    }
    return changes;
  }

  private void change(Piece level, Set<PieceId> members) {
    before.put(level.id(), level.content());
    after.put(level.id(), level.level().orElseThrow().selecting(members));
  }
}
