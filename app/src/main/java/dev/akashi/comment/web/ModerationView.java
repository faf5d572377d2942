package dev.akashi.comment.web;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.OpinionCounts;
import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.comment.Round;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The comments on a draft as the programme office works on them.
 *
 * @param shown the round, once its days are set
 * @param unanswered whether only those without an answer are shown
 * @param open the comment that is answered
 */
public record ModerationView(
    BaselineDraft draft,
    Optional<Shown> shown,
    OpinionCounts counts,
    List<Opinion> opinions,
    boolean more,
    boolean unanswered,
    Optional<Opinion> open,
    LocalDate today) {

  static final int ROWS = 50;

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public String publicPath() {
    return "/baseline-drafts/" + draft.id();
  }

  public Optional<Round> round() {
    return shown.map(Shown::round);
  }

  public boolean isPublished() {
    return round().flatMap(Round::resultOn).isPresent();
  }

  public boolean canSetDays() {
    return (draft.isEditable() || draft.state() == DraftState.PUBLIC_COMMENT) && !isPublished();
  }

  public boolean canPublish() {
    return round().filter(found -> found.isAtItsEnd(today, draft.state())).isPresent()
        && !isPublished();
  }

  public List<Disposition> dispositions() {
    return List.of(Disposition.values());
  }

  public int next() {
    return opinions.isEmpty() ? 0 : opinions.getLast().number();
  }
}
