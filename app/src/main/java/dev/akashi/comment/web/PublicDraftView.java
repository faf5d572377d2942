package dev.akashi.comment.web;

import dev.akashi.comment.Days;
import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.Piece;
import java.util.List;
import java.util.Optional;

/**
 * A draft as everybody reads it, one chapter open.
 *
 * @param earlier days on which an earlier state of the draft was commented on
 * @param chapter the open chapter; 0 when none is
 */
public record PublicDraftView(
    BaselineDraft draft,
    Shown shown,
    List<Days> earlier,
    DraftSheet chapters,
    int chapter,
    DraftSheet open) {

  public String path() {
    return "/baseline-drafts/" + draft.id();
  }

  /** Where it is compared with the version it is made from. */
  public String comparison() {
    String name = draft.state() == DraftState.PROMULGATED ? draft.version() : draft.id().name();
    return "/baseline/compare?new=" + name + draft.basedOn().map(base -> "&old=" + base).orElse("");
  }

  public boolean takesComments() {
    return shown.takesComments();
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
