package dev.akashi.workshop;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.db.DraftStore;
import dev.akashi.workshop.db.EditStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * The turns in which a draft is edited. Editors take them by the number of their edit; every edit
 * goes into the log, and an edit of a piece that was changed meanwhile is refused. To be used
 * within the transaction of the edit.
 */
@Service
class EditTurns {

  private final Workshop workshop;
  private final DraftStore drafts;
  private final PieceStore pieces;
  private final EditStore edits;
  private final Trail trail;
  private final Today today;

  EditTurns(
      Workshop workshop,
      DraftStore drafts,
      PieceStore pieces,
      EditStore edits,
      Trail trail,
      Today today) {
    this.workshop = workshop;
    this.drafts = drafts;
    this.pieces = pieces;
    this.edits = edits;
    this.trail = trail;
    this.today = today;
  }

  /** Waits until it is this edit's turn; nobody else edits the draft until the end. */
  int begin(Actor actor, DraftId draft) {
    actor.require(Permission.EDIT_BASELINE);
    OptionalInt sequence = drafts.nextEdit(draft);
    if (sequence.isEmpty()) {
      DraftAction.requireEditable(workshop.draft(actor, draft).state());
    }
    return sequence.orElseThrow();
  }

  Piece current(DraftId draft, PieceId id, int revision) {
    Piece piece =
        pieces
            .find(draft, id)
            .orElseThrow(() -> Refusal.stale(Reason.of("workshop.removed-meanwhile")));
    if (piece.revision() != revision) {
      throw Refusal.stale(
          Reason.of("workshop.piece-changed-meanwhile").with(piece.content().name()));
    }
    return piece;
  }

  /** The edit that took a piece away; refused when it is there, as somebody else was quicker. */
  Edit removalOf(DraftId draft, PieceId id) {
    pieces
        .find(draft, id)
        .ifPresent(there -> {
          throw Refusal.stale(
              Reason.of("workshop.piece-changed-meanwhile").with(there.content().name()));
        });
    return edits.removalOf(draft, id).orElseThrow(EditTurns::unknown);
  }

  /** Changes one piece of the kind; a change that says the same is refused. */
  <C extends Content> void change(
      Actor actor,
      DraftId draft,
      PieceId id,
      int revision,
      Class<C> kind,
      UnaryOperator<C> change) {
    int sequence = begin(actor, draft);
    Piece piece = current(draft, id, revision);
    if (!kind.isInstance(piece.content())) {
      throw unknown();
    }
    Content changed = change.apply(kind.cast(piece.content()));
    if (changed.equals(piece.content())) {
      throw Refusal.input(Reason.of("workshop.nothing-changed"));
    }
    apply(
        actor,
        draft,
        sequence,
        EditKind.CHANGE,
        id,
        piece.content().name(),
        Map.of(id, piece.content()),
        Map.of(id, changed));
  }

  /** Writes an edit: what its pieces were and what they are now. */
  void apply(
      Actor actor,
      DraftId draft,
      int sequence,
      EditKind kind,
      PieceId id,
      String name,
      Map<PieceId, Content> before,
      Map<PieceId, Content> after) {
    write(
        draft,
        new Edit(
            sequence,
            kind,
            kind,
            id,
            name,
            OptionalInt.empty(),
            actor.person(),
            actor.name(),
            today.now(),
            before,
            after));
    record(actor, draft, sequence, kind, name);
  }

  /** Undoes or redoes an edit; refused when another is next. */
  void revert(Actor actor, DraftId draft, int sequence, EditKind kind, int edit, OptionalInt next) {
    if (next.isEmpty() || next.getAsInt() != edit) {
      throw Refusal.stale(Reason.of("workshop.not-the-last-edit"));
    }
    Edit done = edits.find(draft, edit).orElseThrow(EditTurns::unknown);
    boolean undo = kind == EditKind.UNDO;
    write(
        draft,
        new Edit(
            sequence,
            kind,
            done.about(),
            done.piece(),
            done.name(),
            OptionalInt.of(edit),
            actor.person(),
            actor.name(),
            today.now(),
            undo ? done.after() : done.before(),
            undo ? done.before() : done.after()));
    record(actor, draft, sequence, kind, done.name());
  }

  private void write(DraftId draft, Edit edit) {
    Set<PieceId> gone = new HashSet<>(edit.before().keySet());
    gone.removeAll(edit.after().keySet());
    if (!gone.isEmpty()) {
      pieces.remove(draft, gone);
    }
    if (!edit.after().isEmpty()) {
      pieces.store(draft, edit.after(), edit.sequence());
    }
    edits.add(draft, edit);
  }

  private void record(Actor actor, DraftId draft, int sequence, EditKind kind, String name) {
    trail.record(
        actor,
        "workshop.draft-edited",
        Workshop.subject(draft),
        Map.of("edit", sequence, "kind", kind, "name", name));
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("workshop.piece-unknown"));
  }
}
