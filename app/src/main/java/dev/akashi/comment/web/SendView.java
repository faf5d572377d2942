package dev.akashi.comment.web;

import dev.akashi.comment.PublicComment;
import dev.akashi.comment.Round;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Piece;
import java.util.Optional;

/** The form for a comment on a requirement or on the whole draft. */
public record SendView(BaselineDraft draft, Optional<Round> round, Optional<Piece> requirement) {

  public String path() {
    return "/baseline-drafts/" + draft.id();
  }

  public int longest() {
    return PublicComment.LONGEST_BODY;
  }
}
