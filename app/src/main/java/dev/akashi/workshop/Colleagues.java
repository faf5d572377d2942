package dev.akashi.workshop;

import dev.akashi.directory.Actor;
import dev.akashi.workshop.db.EditStore;
import dev.akashi.workshop.db.PieceStore;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who work on the same draft what the others did to it meanwhile. */
@Service
public class Colleagues {

  private final Workshop workshop;
  private final EditStore edits;
  private final PieceStore pieces;

  Colleagues(Workshop workshop, EditStore edits, PieceStore pieces) {
    this.workshop = workshop;
    this.edits = edits;
    this.pieces = pieces;
  }

  /**
   * What the others did.
   *
   * @param latest their latest edit
   * @param more how many others there were before it
   * @param piece the edit after which the open piece says something else or is gone
   */
  public record News(EditNews latest, int more, Optional<EditNews> piece) {}

  /**
   * What others did after an edit; empty when they did nothing.
   *
   * @param open the piece that is being edited
   */
  @Transactional(readOnly = true)
  public Optional<News> news(Actor actor, DraftId draft, int after, Optional<PieceId> open) {
    workshop.draft(actor, draft);
    return edits
        .latestByOthers(draft, after, actor.person())
        .map(latest ->
            new News(
                latest,
                edits.countByOthers(draft, after, actor.person()) - 1,
                open.flatMap(piece -> touching(actor, draft, piece, after, latest))));
  }

  /** A piece bears the number of the edit that made it what it is. */
  private Optional<EditNews> touching(
      Actor actor, DraftId draft, PieceId id, int after, EditNews latest) {
    Optional<Piece> piece = pieces.find(draft, id);
    return piece.isEmpty()
        ? Optional.of(latest)
        : edits.byOther(draft, piece.get().revision(), after, actor.person());
  }
}
