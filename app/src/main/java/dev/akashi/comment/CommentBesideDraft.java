package dev.akashi.comment;

import dev.akashi.comment.db.OpinionStore;
import dev.akashi.comment.db.RoundStore;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.workshop.BesideDraft;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells on the page of a draft how many comments there are. */
@Service
class CommentBesideDraft implements BesideDraft {

  private final RoundStore rounds;
  private final OpinionStore opinions;

  private final Today today;

  CommentBesideDraft(RoundStore rounds, OpinionStore opinions, Today today) {
    this.rounds = rounds;
    this.opinions = opinions;
    this.today = today;
  }

  /** Who was asked is heard first: nothing is decided while comments are received (FRM-25). */
  @Override
  @Transactional(readOnly = true)
  public List<Reason> against(DraftId draft, DraftAction step) {
    Optional<Round> round = rounds.find(draft);
    if (step == DraftAction.DECIDE) {
      return round
          .filter(found -> !found.isOver(today.day()))
          .map(found -> Reason.of("comment.still-open", "FRM-25").with(found.closesOn()))
          .stream()
          .toList();
    }
    if (step == DraftAction.PROMULGATE) {
      return round
          .filter(found -> found.resultOn().isEmpty() && opinions.counts(draft).all() > 0)
          .map(found -> Reason.of("comment.no-result-yet", "FRM-25").with(found.closesOn()))
          .stream()
          .toList();
    }
    return List.of();
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
