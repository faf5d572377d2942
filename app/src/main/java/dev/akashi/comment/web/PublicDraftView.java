package dev.akashi.comment.web;

import dev.akashi.comment.Round;
import dev.akashi.comment.Round.RoundState;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.Piece;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draft as everybody reads it, one chapter open.
 *
 * @param chapter the open chapter; 0 when none is
 */
public record PublicDraftView(
    BaselineDraft draft,
    Optional<Round> round,
    DraftSheet chapters,
    int chapter,
    DraftSheet open,
    LocalDate today) {

  public String path() {
    return "/baseline-drafts/" + draft.id();
  }

  /** Where it is compared with the version it is made from. */
  public String comparison() {
    String name = draft.state() == DraftState.PROMULGATED ? draft.version() : draft.id().name();
    return "/baseline/compare?new=" + name + draft.basedOn().map(base -> "&old=" + base).orElse("");
  }

  public RoundState state(Round found) {
    return found.state(today, draft.state());
  }

  public boolean takesComments() {
    return draft.state() == DraftState.PUBLIC_COMMENT
        && round.filter(found -> found.isOpen(today)).isPresent();
  }

  /** The pieces of the open chapter but its own title. */
  public List<Piece> pieces() {
    return open.pieces().stream()
        .filter(piece -> piece.content().code().filter(code -> code.depth() > 1).isPresent())
        .toList();
  }

  public Optional<Piece> chapterTitle() {
    return chapters.pieces().stream()
        .filter(piece -> piece.content().name().equals(String.valueOf(chapter)))
        .findFirst();
  }

  /** The chapter after the open one. */
  public Optional<Piece> next() {
    return chapters.pieces().stream()
        .filter(
            piece -> piece.content().code().filter(code -> code.chapter() > chapter).isPresent())
        .findFirst();
  }
}
