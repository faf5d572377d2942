package dev.akashi.comment.web;

import dev.akashi.comment.PublicComment;
import dev.akashi.comment.Round;
import dev.akashi.comment.Round.RoundState;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Piece;
import java.time.LocalDate;
import java.util.Optional;

/** The form for a comment on a requirement or on the whole draft. */
public record SendView(
    BaselineDraft draft, Optional<Round> round, Optional<Piece> requirement, LocalDate today) {

  public String path() {
    return "/baseline-drafts/" + draft.id();
  }

  public boolean takesComments() {
    return round.filter(found -> found.state(today, draft.state()) == RoundState.OPEN).isPresent();
  }

  public int longest() {
    return PublicComment.LONGEST_BODY;
  }
}
