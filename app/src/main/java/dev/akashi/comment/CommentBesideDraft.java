package dev.akashi.comment;

import dev.akashi.comment.db.OpinionStore;
import dev.akashi.comment.db.RoundStore;
import dev.akashi.workshop.BesideDraft;
import dev.akashi.workshop.DraftId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells on the page of a draft how many comments there are. */
@Service
class CommentBesideDraft implements BesideDraft {

  private final RoundStore rounds;
  private final OpinionStore opinions;

  CommentBesideDraft(RoundStore rounds, OpinionStore opinions) {
    this.rounds = rounds;
    this.opinions = opinions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> of(DraftId draft) {
    if (rounds.find(draft).isEmpty()) {
      return List.of();
    }
    OpinionCounts counts = opinions.counts(draft);
    return List.of(
        new Line(
            "comment.beside",
            List.of(counts.all(), counts.unanswered()),
            "/programme/baselines/" + draft + "/comments"));
  }
}
