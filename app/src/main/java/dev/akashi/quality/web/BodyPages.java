package dev.akashi.quality.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityReviews;
import dev.akashi.quality.ReviewId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A body sees which of its papers were drawn and what came of it, and comments. */
@Controller
public class BodyPages {

  private static final String OWN = "/assessor/quality";

  private final Pages pages;
  private final QualityReviews reviews;

  BodyPages(Pages pages, QualityReviews reviews) {
    this.pages = pages;
    this.reviews = reviews;
  }

  /** The drawn papers of the own body. */
  public record OwnView(Part<PaperReview> reviews) {}

  /**
   * One of them.
   *
   * @param drawnFor the requirements as whose ground it was drawn
   */
  public record OneView(PaperReview review, List<RequirementId> drawnFor) {

    public String link() {
      return OWN + "/" + review.id();
    }

    public String paperLink() {
      return "/assessor/engagements/" + review.engagement() + "/papers/" + review.paper();
    }
  }

  @GetMapping(OWN)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View own(Actor actor, FormInput form) {
    return pages.view(
        "quality/own", new OwnView(reviews.mine(actor, Paging.start(form), Part.ROWS)));
  }

  @GetMapping(OWN + "/{id}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View one(Actor actor, @PathVariable ReviewId id, FormInput form) {
    PaperReview review = reviews.mine(actor, id);
    return pages.view("quality/one", new OneView(review, reviews.drawnFor(review)), form);
  }

  @PostMapping(OWN + "/{id}/comment")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View comment(Actor actor, @PathVariable ReviewId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("comment", PaperReviewPages.TEXT_LENGTH);
          form.refuseIfBad();
          reviews.comment(actor, id, text, form.revision());
          return OWN + "/" + id + "?done=quality.commented";
        },
        () -> one(actor, id, form));
  }
}
