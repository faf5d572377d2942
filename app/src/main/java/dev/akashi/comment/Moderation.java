package dev.akashi.comment;

import dev.akashi.comment.PublicComment.Shown;
import dev.akashi.comment.db.OpinionStore;
import dev.akashi.comment.db.RoundStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme office's side of public comment (FRM-25): it sets the days, answers every comment
 * and publishes the result.
 */
@Service
public class Moderation {

  private final RoundStore rounds;
  private final OpinionStore opinions;
  private final Workshop workshop;
  private final Trail trail;
  private final Today today;

  Moderation(
      RoundStore rounds, OpinionStore opinions, Workshop workshop, Trail trail, Today today) {
    this.rounds = rounds;
    this.opinions = opinions;
    this.workshop = workshop;
    this.trail = trail;
    this.today = today;
  }

  /** The round of a draft and where it stands today, once its days are set. */
  @Transactional(readOnly = true)
  public Optional<Shown> round(Actor actor, DraftId id) {
    DraftState draft = workshop.draft(actor, id).state();
    return rounds.find(id).map(found -> new Shown(found, found.state(today.day(), draft), draft));
  }

  /**
   * Sets the days on which comments on a draft are received, or changes them: before it is put
   * before the public and as long as it is. Days on which an earlier state of the draft was
   * commented on are kept.
   */
  @Transactional
  public void setDays(
      Actor actor, DraftId id, LocalDate opensOn, LocalDate closesOn, int revision) {
    BaselineDraft draft = workshop.draft(actor, id);
    if (closesOn.isBefore(opensOn)) {
      throw Refusal.input(Reason.atField("closesOn", "comment.closes-first", opensOn));
    }
    Optional<Round> round = rounds.find(id);
    refuseThePast(round, opensOn, closesOn);
    if (draft.state() != DraftState.DRAFT && draft.state() != DraftState.PUBLIC_COMMENT) {
      throw Refusal.rule(Reason.of("comment.days-fixed", "FRM-25").with(draft.state()));
    }
    if (round.flatMap(Round::resultOn).isPresent()) {
      throw Refusal.rule(Reason.of("comment.published-already", "FRM-25"));
    }
    boolean done =
        round.isEmpty()
            ? rounds.add(Round.planned(draft, opensOn, closesOn))
            : rounds.days(id, opensOn, closesOn, revision);
    if (!done) {
      throw stale();
    }
    round.filter(found -> !found.opensOn().equals(opensOn)).ifPresent(found -> keep(found, draft));
    rounds.forgetDays(id, opensOn);
    trail.record(
        actor,
        "comment.days-set",
        PublicComment.subject(id),
        Map.of("opensOn", opensOn.toString(), "closesOn", closesOn.toString()));
  }

  /**
   * Keeps the days that comments were received on until the draft was taken back or until today.
   */
  private void keep(Round before, BaselineDraft draft) {
    LocalDate end = draft.isEditable() ? draft.stateSince() : today.day();
    LocalDate last = before.isOver(end) ? before.closesOn() : end;
    if (before.isOpened() && !last.isBefore(before.opensOn())) {
      rounds.keepDays(draft.id(), new Days(before.opensOn(), last));
    }
  }

  /** Nobody could have commented on days that had passed when they were set. */
  private void refuseThePast(Optional<Round> before, LocalDate opensOn, LocalDate closesOn) {
    LocalDate day = today.day();
    boolean sameFirstDay =
        before
            .filter(round -> !round.isOver(day) || round.closesOn().equals(closesOn))
            .map(Round::opensOn)
            .equals(Optional.of(opensOn));
    if (opensOn.isBefore(day) && !sameFirstDay) {
      throw Refusal.rule(Reason.of("comment.in-the-past", "FRM-25").with(day).at("opensOn"));
    }
    boolean sameLastDay = before.map(Round::closesOn).equals(Optional.of(closesOn));
    if (closesOn.isBefore(day) && !sameLastDay) {
      throw Refusal.rule(Reason.of("comment.in-the-past", "FRM-25").with(day).at("closesOn"));
    }
  }

  /** Comments for the programme office, with numbers above the given one. */
  @Transactional(readOnly = true)
  public List<Opinion> opinions(
      Actor actor, DraftId draft, int after, boolean unanswered, int limit) {
    workshop.draft(actor, draft);
    return opinions.after(draft, after, unanswered, limit);
  }

  @Transactional(readOnly = true)
  public Opinion opinion(Actor actor, DraftId draft, OpinionId id) {
    workshop.draft(actor, draft);
    return opinions
        .find(draft, id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("comment.unknown")));
  }

  @Transactional(readOnly = true)
  public OpinionCounts counts(Actor actor, DraftId draft) {
    actor.require(Permission.EDIT_BASELINE);
    return opinions.counts(draft);
  }

  /** Says what became of a comment and why. */
  @Transactional
  public void answer(
      Actor actor,
      DraftId draft,
      OpinionId id,
      Disposition disposition,
      DraftText answer,
      int revision) {
    Opinion opinion = opinion(actor, draft, id);
    refuseWhenPublished(draft);
    if (!opinions.answer(id, disposition, answer, revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "comment.answered",
        PublicComment.subject(draft),
        Map.of("number", opinion.number(), "disposition", disposition));
  }

  /** Keeps a comment from the public, with the reason; it is answered no longer. */
  @Transactional
  public void hide(Actor actor, DraftId draft, OpinionId id, String reason, int revision) {
    Opinion opinion = opinion(actor, draft, id);
    refuseWhenPublished(draft);
    if (!opinions.hide(id, Optional.of(reason), revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "comment.hidden",
        PublicComment.subject(draft),
        Map.of("number", opinion.number(), "reason", reason));
  }

  /** Gives a hidden comment back. */
  @Transactional
  public void unhide(Actor actor, DraftId draft, OpinionId id, int revision) {
    Opinion opinion = opinion(actor, draft, id);
    refuseWhenPublished(draft);
    if (!opinions.hide(id, Optional.empty(), revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "comment.unhidden",
        PublicComment.subject(draft),
        Map.of("number", opinion.number()));
  }

  /**
   * Publishes the result once the round is over, or the draft was withdrawn, and every comment is
   * answered.
   */
  @Transactional
  public void publish(Actor actor, DraftId draft, int revision) {
    DraftState state = workshop.draft(actor, draft).state();
    Round round =
        rounds
            .find(draft)
            .filter(found -> found.isAtItsEnd(today.day(), state))
            .orElseThrow(() -> Refusal.rule(Reason.of("comment.not-over", "FRM-25")));
    int unanswered = opinions.counts(draft).unanswered();
    if (unanswered > 0) {
      throw Refusal.rule(Reason.of("comment.unanswered", "FRM-25").with(unanswered));
    }
    if (!rounds.publish(round.draft(), today.day(), revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "comment.result-published",
        PublicComment.subject(draft),
        Map.of("comments", opinions.counts(draft).all()));
  }

  private void refuseWhenPublished(DraftId draft) {
    if (rounds.find(draft).flatMap(Round::resultOn).isPresent()) {
      throw Refusal.rule(Reason.of("comment.published-already", "FRM-25"));
    }
  }

  private static Refusal stale() {
    return Refusal.stale(Reason.of("comment.changed-meanwhile"));
  }
}
