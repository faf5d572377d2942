package dev.akashi.quality.web;

import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityResult;
import dev.akashi.quality.QualityReviews;
import dev.akashi.quality.QualityState;
import dev.akashi.quality.ReviewId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The office reviews the working papers that it drew. */
@Controller
public class PaperReviewPages {

  static final int TEXT_LENGTH = 4000;

  private static final String LINK = "/programme/quality/reviews/";
  private static final String REVIEW = LINK + "{id}";

  private final Pages pages;
  private final QualityReviews reviews;
  private final Organisations organisations;
  private final Today today;

  PaperReviewPages(Pages pages, QualityReviews reviews, Organisations organisations, Today today) {
    this.pages = pages;
    this.reviews = reviews;
    this.organisations = organisations;
    this.today = today;
  }

  /** A piece of evidence the paper names, and whether its file is kept here. */
  public record Named(PaperWork.Evidence evidence, int place, boolean kept) {}

  /**
   * The review of one paper.
   *
   * @param paper what it says; only for its reviewer
   * @param drawnFor the requirements as whose ground it was drawn
   * @param others the reviews of the same paper after other draws
   */
  public record ReviewView(
      PaperReview review,
      LocalizedText body,
      Optional<PapersOnFile.Opened> paper,
      List<Named> evidence,
      List<RequirementId> drawnFor,
      List<PaperReview> others,
      List<Person> reviewers,
      boolean mine,
      LocalDate today) {

    public String link() {
      return LINK + review.id();
    }

    public boolean closable() {
      return review.closableOn(today);
    }

    public boolean awaitsComment() {
      return review.state() == QualityState.JUDGED && !review.closableOn(today);
    }

    public List<Option> reviewerOptions(PageContext page) {
      return QualityNames.reviewers(page, reviewers);
    }

    /** The results to choose from, no graver than the one the body commented on. */
    public List<Option> results(PageContext page) {
      List<Option> options = new ArrayList<>();
      if (review.judgement().isEmpty()) {
        options.add(Option.of("", page.t("quality.choose")));
      }
      Arrays.stream(QualityResult.values())
          .filter(one ->
              review.judgement().map(found -> one.compareTo(found.result()) <= 0).orElse(true))
          .map(one -> Option.of(one.name(), page.label(one)))
          .forEach(options::add);
      return options;
    }
  }

  @GetMapping(REVIEW)
  @Requires(Permission.REVIEW_QUALITY)
  View review(Actor actor, @PathVariable ReviewId id, FormInput form) {
    PaperReview review = reviews.get(actor, id);
    Optional<PapersOnFile.Opened> paper = reviews.paper(actor, id);
    return pages.view(
        "quality/review",
        new ReviewView(
            review,
            organisations.get(review.assessor()).name(),
            paper,
            paper.map(this::evidence).orElse(List.of()),
            reviews.drawnFor(review),
            reviews.others(actor, review),
            review.state().assignable() ? reviews.reviewers(actor) : List.of(),
            review.isReviewedBy(actor.person()),
            today.day()),
        form);
  }

  private List<Named> evidence(PapersOnFile.Opened opened) {
    List<PaperWork.Evidence> all = opened.paper().work().evidence();
    Set<String> kept = reviews.kept(opened);
    return IntStream.range(0, all.size())
        .mapToObj(place -> new Named(all.get(place), place, kept.contains(all.get(place).sha256())))
        .toList();
  }

  /** A file of the paper's evidence, always to be saved: nothing in it may run here. */
  @GetMapping({REVIEW + "/evidence/{place}", "/api/v1" + REVIEW + "/evidence/{place}"})
  @Requires(Permission.REVIEW_QUALITY)
  void evidence(
      Actor actor, @PathVariable ReviewId id, @PathVariable int place, HttpServletResponse response)
      throws IOException {
    QualityReviews.ReviewedFile opened = reviews.evidence(actor, id, place);
    try (InputStream content = opened.content()) {
      response.setContentType(opened.mediaType());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(opened.fileName(), StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
      content.transferTo(response.getOutputStream());
    }
  }

  @PostMapping(REVIEW + "/assign")
  @Requires(Permission.REVIEW_QUALITY)
  View assign(Actor actor, @PathVariable ReviewId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("reviewer");
          Optional<PersonId> reviewer = form.id("reviewer").map(PersonId::new);
          form.refuseIfBad();
          reviews.assign(actor, id, reviewer.orElseThrow(), form.revision());
          return done(id, "quality.assigned");
        },
        () -> review(actor, id, form));
  }

  @PostMapping(REVIEW + "/begin")
  @Requires(Permission.REVIEW_QUALITY)
  View begin(Actor actor, @PathVariable ReviewId id, FormInput form) {
    return form.attempt(
        () -> {
          reviews.begin(actor, id, form.checked("declared"), form.revision());
          return done(id, "quality.begun");
        },
        () -> review(actor, id, form));
  }

  @PostMapping(REVIEW + "/result")
  @Requires(Permission.REVIEW_QUALITY)
  View judge(Actor actor, @PathVariable ReviewId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<QualityResult> result = form.choice("result", QualityResult.class);
          String ground = form.required("ground", TEXT_LENGTH);
          Optional<ClauseId> clause = form.read("clause", "quality.not-a-clause", ClauseId::of);
          form.refuseIfBad();
          reviews.judge(actor, id, result.orElseThrow(), ground, clause, form.revision());
          return done(id, "quality.judged");
        },
        () -> review(actor, id, form));
  }

  @PostMapping(REVIEW + "/close")
  @Requires(Permission.REVIEW_QUALITY)
  View close(Actor actor, @PathVariable ReviewId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<QualityResult> result = form.choice("result", QualityResult.class);
          String ground = form.required("ground", TEXT_LENGTH);
          form.refuseIfBad();
          reviews.close(
              actor, id, result.orElseThrow(), ground, form.checked("declared"), form.revision());
          return done(id, "quality.closed");
        },
        () -> review(actor, id, form));
  }

  private static String done(ReviewId id, String what) {
    return LINK + id + "?done=" + what;
  }
}
