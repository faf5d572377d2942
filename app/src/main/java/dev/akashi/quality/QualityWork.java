package dev.akashi.quality;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the review of working papers leaves to the office, its reviewers and the bodies. */
@Service
@Transactional(readOnly = true)
class QualityWork implements WorkSource {

  private static final int AT_MOST = 50;

  private final QualityReviews reviews;
  private final Today today;

  QualityWork(QualityReviews reviews, Today today) {
    this.reviews = reviews;
    this.today = today;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    boolean office = actor.may(Permission.REVIEW_QUALITY);
    boolean body = actor.may(Permission.APPLY_FOR_SELECTION);
    if (!office && !body) {
      return List.of();
    }
    List<PaperReview> open = reviews.open();
    return Stream.concat(
            office ? ofOffice(actor, open) : Stream.empty(),
            body ? ofBody(actor, open) : Stream.empty())
        .limit(AT_MOST)
        .toList();
  }

  private Stream<WorkItem> ofOffice(Actor actor, List<PaperReview> open) {
    return Stream.concat(
        open.stream()
            .filter(review -> review.state() == QualityState.DRAWN)
            .map(PaperReview::draw)
            .distinct()
            .map(draw -> toAssign(draw, open)),
        open.stream()
            .filter(review -> review.isReviewedBy(actor.person()))
            .flatMap(review -> toReview(review).stream()));
  }

  private static WorkItem toAssign(DrawId draw, List<PaperReview> open) {
    List<PaperReview> waiting =
        open.stream()
            .filter(review -> review.draw().equals(draw))
            .filter(review -> review.state() == QualityState.DRAWN)
            .toList();
    return new WorkItem(
        "quality.to-assign",
        List.of(waiting.getFirst().drawNumber(), waiting.size()),
        "/programme/quality/draws/" + draw,
        Optional.empty());
  }

  private Optional<WorkItem> toReview(PaperReview review) {
    List<Object> about = List.of(review.serviceName(), review.paperNumber());
    String link = QualityReviews.ofOffice(review.id());
    if (review.state() == QualityState.ASSIGNED || review.state() == QualityState.UNDER_REVIEW) {
      return Optional.of(new WorkItem("quality.to-review", about, link, Optional.empty()));
    }
    return review.closableOn(today.day())
        ? Optional.of(new WorkItem("quality.to-close", about, link, Optional.empty()))
        : Optional.empty();
  }

  private static Stream<WorkItem> ofBody(Actor actor, List<PaperReview> open) {
    return open.stream()
        .filter(review -> actor.belongsTo(review.assessor()))
        .filter(review -> review.state() == QualityState.JUDGED)
        .flatMap(review ->
            review.judgement().stream()
                .filter(found -> found.result() != QualityResult.IN_ORDER)
                .map(found ->
                    new WorkItem(
                        "quality.to-comment",
                        List.of(review.serviceName(), review.paperNumber()),
                        QualityReviews.ofBody(review.id()),
                        Optional.of(found.commentUntil()))));
  }
}
