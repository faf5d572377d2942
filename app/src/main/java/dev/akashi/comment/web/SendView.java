package dev.akashi.comment.web;

import dev.akashi.comment.PublicComment;
import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.workshop.Piece;
import java.util.Optional;

/**
 * The form for a comment on a requirement or on the whole draft.
 *
 * @param requirement empty for the whole draft, and while the draft cannot be read
 */
public record SendView(Shown shown, Optional<Piece> requirement) {

  public String path() {
    return "/baseline-drafts/" + shown.round().draft();
  }

  public boolean takesComments() {
    return shown.takesComments();
  }

  public int longest() {
    return PublicComment.LONGEST_BODY;
  }
}
