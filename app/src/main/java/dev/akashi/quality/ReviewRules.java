package dev.akashi.quality;

import dev.akashi.assessment.PapersOnFile.Involved;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may review a drawn paper, and what a result and a closing need. */
public final class ReviewRules {

  private ReviewRules() {}

  /** Whoever worked in the body or on the engagement does not review it; namesakes neither. */
  public static List<Reason> notIndependent(PersonId person, String name, Involved involved) {
    String plain = plain(name);
    boolean part =
        involved.people().contains(person)
            || involved.names().stream().map(ReviewRules::plain).anyMatch(plain::equals);
    return part
        ? List.of(Reason.of("quality.not-independent", Draw.CLAUSE).with(name).at("reviewer"))
        : List.of();
  }

  /** What a result lacks. */
  public static List<Reason> lacking(
      QualityResult result, String ground, Optional<ClauseId> clause) {
    List<Reason> reasons = new ArrayList<>();
    if (ground.isBlank()) {
      reasons.add(Reason.of("quality.ground-missing", Draw.CLAUSE).at("ground"));
    }
    if (result != QualityResult.IN_ORDER && clause.isEmpty()) {
      reasons.add(Reason.of("quality.clause-missing", Draw.CLAUSE).at("clause"));
    }
    return reasons;
  }

  /** What stands against closing a review. */
  public static List<Reason> againstClosing(
      PaperReview review, QualityResult result, String ground, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (!review.closableOn(today)) {
      reasons.add(
          review
              .judgement()
              .filter(found -> review.state() == QualityState.JUDGED)
              .map(found ->
                  Reason.of("quality.comment-awaited", Draw.CLAUSE).with(found.commentUntil()))
              .orElseGet(() -> Reason.of("quality.not-now", Draw.CLAUSE).with(review.state())));
      return reasons;
    }
    if (ground.isBlank()) {
      reasons.add(Reason.of("quality.ground-missing", Draw.CLAUSE).at("ground"));
    }
    QualityResult found = review.judgement().orElseThrow().result();
    if (result.compareTo(found) > 0) {
      reasons.add(
          Reason.of("quality.graver-than-commented", Draw.CLAUSE).with(found, result).at("result"));
    }
    return reasons;
  }

  /** Spaces, width and case do not make another person. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
