package dev.akashi.workshop;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.db.PieceStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a file says into a draft: many pieces at once, as a single edit. */
@Service
public class DraftIntake {

  private final PieceStore pieces;
  private final EditTurns turns;

  DraftIntake(PieceStore pieces, EditTurns turns) {
    this.pieces = pieces;
    this.turns = turns;
  }

  /**
   * Takes a file in as one edit, so that it is undone as one.
   *
   * @param name what the file is called
   * @param seen the number of the last edit that the changes were made for
   * @param changes what the pieces shall say; those that are not there are added
   */
  @Transactional
  public void take(
      Actor actor, DraftId draft, String name, int seen, Map<PieceId, Content> changes) {
    int sequence = turns.begin(actor, draft);
    if (sequence != seen + 1) {
      throw Refusal.stale(Reason.of("workshop.edited-meanwhile"));
    }
    if (changes.isEmpty()) {
      throw Refusal.input(Reason.of("workshop.nothing-changed"));
    }
    Map<PieceId, Piece> there = pieces.all(draft).byId();
    Map<PieceId, Content> before = new LinkedHashMap<>();
    Map<PieceId, Content> after = new LinkedHashMap<>();
    there.forEach((id, piece) -> after.put(id, piece.content()));
    changes.forEach((id, content) -> {
      Piece old = there.get(id);
      if (old != null) {
        before.put(id, old.content());
      }
      after.put(id, content);
    });
    refuseSharedNumbers(after.values());
    turns.apply(
        actor,
        draft,
        sequence,
        EditKind.IMPORT,
        changes.keySet().iterator().next(),
        name,
        before,
        changes);
  }

  private static void refuseSharedNumbers(Collection<Content> all) {
    Set<String> taken = new HashSet<>();
    for (Content content : all) {
      String number =
          content.code().map(code -> code.marked("").value()).orElse("level " + content.name());
      if (!taken.add(number)) {
        throw Refusal.input(Reason.of("workshop.number-taken", "FRM-22").with(content.name()));
      }
    }
  }
}
