package dev.akashi.quality;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The review of one drawn paper.
 *
 * @param rank its place in the draw, from 1
 * @param paperNumber the number of the paper within its engagement
 * @param reviewer who reviews it; empty until somebody is named
 * @param declaredAt when the reviewer declared to have no part in the body or the engagement
 * @param revision grows with every change
 */
public record PaperReview(
    ReviewId id,
    DrawId draw,
    int drawNumber,
    int rank,
    PaperId paper,
    EngagementId engagement,
    OrganisationId assessor,
    LocalizedText serviceName,
    int paperNumber,
    LocalDate issuedOn,
    QualityState state,
    Optional<Reviewer> reviewer,
    Optional<Instant> declaredAt,
    Optional<Judgement> judgement,
    Optional<Comment> comment,
    Optional<Closing> closing,
    int revision) {

  /** Who reviews a paper, by the name of the day. */
  public record Reviewer(PersonId person, String name) {}

  /**
   * What the reviewer found.
   *
   * @param clause what it rests on; empty when all is in order
   * @param commentUntil until when the body is asked for its comment
   */
  public record Judgement(
      QualityResult result,
      String ground,
      Optional<ClauseId> clause,
      LocalDate commentUntil,
      Instant at) {}

  /** What the body said. */
  public record Comment(String text, String byName, Instant at) {}

  /** What it came to in the end, after the comment. */
  public record Closing(QualityResult result, String ground, String byName, LocalDate on) {}

  /** Whether the person reviews it and declared to have no part in the matter. */
  public boolean isOpenTo(Actor actor) {
    return isReviewedBy(actor.person()) && declaredAt.isPresent();
  }

  public boolean isReviewedBy(PersonId person) {
    return reviewer.filter(one -> one.person().equals(person)).isPresent();
  }

  /** What stands now: the result it was closed with, else the one that was found. */
  public Optional<QualityResult> result() {
    return closing.map(Closing::result).or(() -> judgement.map(Judgement::result));
  }

  /** Whether it can be closed: the body had its say, or its time is over, or nothing was found. */
  public boolean closableOn(LocalDate day) {
    return switch (state) {
      case DRAWN, ASSIGNED, UNDER_REVIEW, CLOSED -> false;
      case COMMENTED -> true;
      case JUDGED ->
          judgement
              .filter(found ->
                  found.result() == QualityResult.IN_ORDER || day.isAfter(found.commentUntil()))
              .isPresent();
    };
  }

  /** A paper that was just drawn. */
  public static PaperReview drawn(Draw draw, int rank, OnFile paper) {
    return new PaperReview(
        ReviewId.random(),
        draw.id(),
        draw.number(),
        rank,
        paper.paper(),
        paper.engagement(),
        paper.assessor(),
        paper.serviceName(),
        paper.number(),
        paper.issuedOn(),
        QualityState.DRAWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  PaperReview assignedTo(Reviewer one) {
    return in(
        QualityState.ASSIGNED,
        Optional.of(one),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  PaperReview begun(Instant at) {
    return in(
        QualityState.UNDER_REVIEW,
        reviewer,
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  PaperReview judged(Judgement found) {
    return in(
        QualityState.JUDGED,
        reviewer,
        declaredAt,
        Optional.of(found),
        Optional.empty(),
        Optional.empty());
  }

  PaperReview commented(Comment said) {
    return in(
        QualityState.COMMENTED,
        reviewer,
        declaredAt,
        judgement,
        Optional.of(said),
        Optional.empty());
  }

  PaperReview closed(Closing with) {
    return in(QualityState.CLOSED, reviewer, declaredAt, judgement, comment, Optional.of(with));
  }

  private PaperReview in(
      QualityState next,
      Optional<Reviewer> by,
      Optional<Instant> declared,
      Optional<Judgement> found,
      Optional<Comment> said,
      Optional<Closing> with) {
    return new PaperReview(
        id,
        draw,
        drawNumber,
        rank,
        paper,
        engagement,
        assessor,
        serviceName,
        paperNumber,
        issuedOn,
        next,
        by,
        declared,
        found,
        said,
        with,
        revision);
  }
}
