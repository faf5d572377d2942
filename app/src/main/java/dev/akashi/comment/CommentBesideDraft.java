package dev.akashi.comment;

import dev.akashi.comment.db.OpinionStore;
import dev.akashi.comment.db.RoundStore;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BesideDraft;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells on the page of a draft of its public comment, and what of it stands against a step. */
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

  @Override
  @Transactional(readOnly = true)
  public List<Obstacle> against(BaselineDraft draft, DraftAction step) {
    Optional<Round> round = rounds.find(draft.id());
    return switch (step) {
      case OPEN_COMMENT -> againstOpening(draft, round);
      case DECIDE -> round.map(this::againstDeciding).orElse(List.of());
      case PROMULGATE -> round.map(this::againstPromulgating).orElse(List.of());
      case REVISE, REOPEN, DISCARD -> List.of();
    };
  }

  /** Nothing is decided on a day on which comments are still received. */
  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstDay(DraftId draft, DraftAction step) {
    return step == DraftAction.DECIDE
        ? rounds.find(draft).map(round -> round.closesOn().plusDays(1))
        : Optional.empty();
  }

  /**
   * Whoever reads a draft before the public has to know until when to comment; days that passed
   * while the draft was not there are none. What was answered for good is not asked again in other
   * words.
   */
  private List<Obstacle> againstOpening(BaselineDraft draft, Optional<Round> round) {
    String desk = desk(draft.id());
    if (round.isEmpty()) {
      return List.of(new Obstacle(Reason.of("comment.no-days", "FRM-25"), desk));
    }
    Round planned = round.get();
    if (planned.resultOn().isPresent()) {
      return List.of(new Obstacle(Reason.of("comment.answered-for-good", "FRM-25"), desk));
    }
    return !planned.opensOn().isBefore(today.day()) || planned.wasHeardUntil(draft.stateSince())
        ? List.of()
        : List.of(
            new Obstacle(Reason.of("comment.days-passed", "FRM-25").with(planned.opensOn()), desk));
  }

  /** Who was asked is heard first: every comment is considered before anything is decided. */
  private List<Obstacle> againstDeciding(Round round) {
    DraftId draft = round.draft();
    if (!round.isOver(today.day())) {
      return List.of(
          new Obstacle(
              Reason.of("comment.still-open", "FRM-25").with(round.closesOn()), desk(draft)));
    }
    int unanswered = opinions.counts(draft).unanswered();
    return unanswered == 0
        ? List.of()
        : List.of(
            new Obstacle(
                Reason.of("comment.consider-first", "FRM-25").with(unanswered),
                desk(draft) + "?show=unanswered"));
  }

  private List<Obstacle> againstPromulgating(Round round) {
    return round.resultOn().isPresent() || round.received() == 0
        ? List.of()
        : List.of(new Obstacle(Reason.of("comment.no-result-yet", "FRM-25"), desk(round.draft())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Line> of(DraftId draft) {
    return rounds.find(draft).stream()
        .map(round ->
            new Line(
                "comment.beside",
                List.of(
                    round.opensOn(),
                    round.closesOn(),
                    round.received(),
                    opinions.counts(draft).unanswered()),
                desk(draft)))
        .toList();
  }

  /** Where the office works on the comments. */
  private static String desk(DraftId draft) {
    return "/programme/baselines/" + draft + "/comments";
  }
}
