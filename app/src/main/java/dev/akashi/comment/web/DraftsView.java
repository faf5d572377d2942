package dev.akashi.comment.web;

import dev.akashi.comment.Round;
import java.time.LocalDate;
import java.util.List;

/** The rounds of comment, the newest first. */
public record DraftsView(List<Round> rounds, LocalDate today) {

  /** Whether the draft itself can be read, or only what came of the comments. */
  public String link(Round round) {
    return "/baseline-drafts/" + round.draft();
  }
}
