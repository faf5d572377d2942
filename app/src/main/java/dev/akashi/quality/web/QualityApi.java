package dev.akashi.quality.web;

import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.quality.Draw;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.DrawUnit;
import dev.akashi.quality.DrawnRequirement;
import dev.akashi.quality.Frame;
import dev.akashi.quality.FrameChoice;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.quality.QualityResult;
import dev.akashi.quality.QualityReviews;
import dev.akashi.quality.QualityState;
import dev.akashi.quality.ReviewId;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The review of working papers as data, for the office and for the bodies. */
@RestController
class QualityApi {

  private static final String DRAWS = "/api/v1/programme/quality/draws";
  private static final String REVIEW = "/api/v1/programme/quality/reviews/{id}";
  private static final String OWN = "/api/v1/assessor/quality";

  private final QualityDraws draws;
  private final QualityReviews reviews;

  QualityApi(QualityDraws draws, QualityReviews reviews) {
    this.draws = draws;
    this.reviews = reviews;
  }

  record Items<T>(List<T> items) {}

  record Made(String id) {}

  record Drawing(
      @Nullable String assessor,
      @Nullable String first,
      @Nullable String last,
      @Nullable String choice,
      @Nullable BigInteger size,
      @Nullable String reason) {}

  record Assigning(@Nullable String reviewer, @Nullable Integer revision) {}

  record Beginning(@Nullable Boolean declared, @Nullable Integer revision) {}

  record Judging(
      @Nullable String result,
      @Nullable String ground,
      @Nullable String clause,
      @Nullable Boolean declared,
      @Nullable Integer revision) {}

  record Commenting(@Nullable String comment, @Nullable Integer revision) {}

  record DrawJson(
      String id,
      int number,
      @Nullable String assessor,
      LocalDate first,
      LocalDate last,
      FrameChoice choice,
      DrawUnit unit,
      int size,
      String reason,
      int rows,
      String sha256,
      long logRow,
      String publicValue,
      String seed,
      Instant drawnAt) {

    static DrawJson of(Draw draw) {
      return new DrawJson(
          draw.id().toString(),
          draw.number(),
          draw.frame().assessor().map(OrganisationId::toString).orElse(null),
          draw.frame().issued().first(),
          draw.frame().issued().last(),
          draw.frame().choice(),
          draw.frame().unit(),
          draw.size(),
          draw.reason(),
          draw.rows(),
          draw.sha256(),
          draw.logRow(),
          draw.publicValue(),
          draw.seed(),
          draw.drawnAt());
    }
  }

  record DrawnJson(
      DrawJson draw, List<ReviewJson> reviews, List<DrawnRequirementJson> requirements) {}

  /** A requirement as whose ground the paper of a review was drawn. */
  record DrawnRequirementJson(int rank, String review, String requirement) {
    static DrawnRequirementJson of(DrawnRequirement drawn) {
      return new DrawnRequirementJson(
          drawn.rank(), drawn.review().toString(), drawn.requirement().value());
    }
  }

  /** A review; the name of the reviewer is told to the office only. */
  record ReviewJson(
      String id,
      int draw,
      int rank,
      String engagement,
      String assessor,
      String serviceName,
      int paperNumber,
      QualityState state,
      @Nullable String reviewer,
      @Nullable QualityResult result,
      @Nullable String ground,
      @Nullable String clause,
      @Nullable LocalDate commentUntil,
      @Nullable String comment,
      @Nullable QualityResult finalResult,
      @Nullable String closingGround,
      int revision) {

    static ReviewJson of(PaperReview review, boolean office) {
      Optional<PaperReview.Judgement> found = review.judgement();
      return new ReviewJson(
          review.id().toString(),
          review.drawNumber(),
          review.rank(),
          review.engagement().toString(),
          review.assessor().toString(),
          review.serviceName().ja(),
          review.paperNumber(),
          review.state(),
          review.reviewer().filter(one -> office).map(PaperReview.Reviewer::name).orElse(null),
          found.map(PaperReview.Judgement::result).orElse(null),
          found.map(PaperReview.Judgement::ground).orElse(null),
          found.flatMap(PaperReview.Judgement::clause).map(ClauseId::value).orElse(null),
          found.map(PaperReview.Judgement::commentUntil).orElse(null),
          review.comment().map(PaperReview.Comment::text).orElse(null),
          review.closing().map(PaperReview.Closing::result).orElse(null),
          review.closing().map(PaperReview.Closing::ground).orElse(null),
          review.revision());
    }
  }

  record PaperJson(
      int number,
      List<String> requirements,
      String phase,
      String technique,
      String source,
      String sourceName,
      LocalDate doneOn,
      String seen,
      String judgement,
      String ground,
      List<PaperWork.Evidence> evidence,
      String seal) {

    static PaperJson of(PapersOnFile.Opened opened) {
      WorkingPaper paper = opened.paper();
      PaperWork work = paper.work();
      return new PaperJson(
          paper.number(),
          work.requirements().stream().map(RequirementId::value).toList(),
          work.phase().name(),
          work.technique().name(),
          work.source().name(),
          work.sourceName(),
          work.doneOn(),
          work.seen(),
          work.judgement().name(),
          work.ground(),
          work.evidence(),
          paper.seal());
    }
  }

  @GetMapping(DRAWS)
  @Requires(Permission.REVIEW_QUALITY)
  Items<DrawJson> draws(
      Actor actor,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    return new Items<>(
        draws.all(actor, part.start(), part.size()).items().stream().map(DrawJson::of).toList());
  }

  @PostMapping(DRAWS)
  @Requires(Permission.REVIEW_QUALITY)
  @ResponseStatus(HttpStatus.CREATED)
  Made draw(Actor actor, @RequestBody Drawing body) {
    ApiInput input = new ApiInput();
    Optional<UUID> assessor =
        given(body.assessor())
            ? input.read("assessor", body.assessor(), "input.not-an-id", UUID::fromString)
            : Optional.empty();
    Optional<LocalDate> first = input.requiredDate("first", body.first());
    Optional<LocalDate> last = input.requiredDate("last", body.last());
    Optional<FrameChoice> choice = input.choice("choice", body.choice(), FrameChoice.class);
    Optional<Long> size = input.number("size", body.size(), 1, Integer.MAX_VALUE);
    if (body.size() == null) {
      input.note(Reason.atField("size", "input.required"));
    }
    String reason = input.optional("reason", body.reason(), QualityPages.REASON_LENGTH);
    if (FrameInput.backwards(first, last)) {
      input.note(Reason.atField("last", "quality.frame-backwards"));
    }
    input.refuseIfBad();
    Frame frame =
        new Frame(
            assessor.map(OrganisationId::new),
            new Period(first.orElseThrow(), last.orElseThrow()),
            choice.orElseThrow());
    return new Made(draws.draw(actor, frame, size.orElseThrow().intValue(), reason).toString());
  }

  @GetMapping(DRAWS + "/{id}")
  @Requires(Permission.REVIEW_QUALITY)
  DrawnJson drawn(Actor actor, @PathVariable DrawId id) {
    QualityDraws.Drawn drawn = draws.get(actor, id);
    return new DrawnJson(
        DrawJson.of(drawn.draw()),
        drawn.reviews().stream().map(one -> ReviewJson.of(one, true)).toList(),
        drawn.requirements().stream().map(DrawnRequirementJson::of).toList());
  }

  @GetMapping(REVIEW)
  @Requires(Permission.REVIEW_QUALITY)
  ReviewJson review(Actor actor, @PathVariable ReviewId id) {
    return ReviewJson.of(reviews.get(actor, id), /* office= */ true);
  }

  /** What the drawn paper says, for its reviewer. */
  @GetMapping(REVIEW + "/paper")
  @Requires(Permission.REVIEW_QUALITY)
  PaperJson paper(Actor actor, @PathVariable ReviewId id) {
    return reviews
        .paper(actor, id)
        .map(PaperJson::of)
        .orElseThrow(() -> Refusal.forbidden(Reason.of("quality.paper-not-open", Draw.CLAUSE)));
  }

  @PostMapping(REVIEW + "/assign")
  @Requires(Permission.REVIEW_QUALITY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(Actor actor, @PathVariable ReviewId id, @RequestBody Assigning body) {
    ApiInput input = new ApiInput();
    Optional<UUID> reviewer =
        input.read("reviewer", body.reviewer(), "input.not-an-id", UUID::fromString);
    input.refuseIfBad();
    reviews.assign(
        actor, id, new PersonId(reviewer.orElseThrow()), ApiInput.revision(body.revision()));
  }

  @PostMapping(REVIEW + "/begin")
  @Requires(Permission.REVIEW_QUALITY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(Actor actor, @PathVariable ReviewId id, @RequestBody Beginning body) {
    reviews.begin(
        actor, id, Boolean.TRUE.equals(body.declared()), ApiInput.revision(body.revision()));
  }

  @PostMapping(REVIEW + "/result")
  @Requires(Permission.REVIEW_QUALITY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void judge(Actor actor, @PathVariable ReviewId id, @RequestBody Judging body) {
    ApiInput input = new ApiInput();
    Optional<QualityResult> result = input.choice("result", body.result(), QualityResult.class);
    String ground = input.required("ground", body.ground(), PaperReviewPages.TEXT_LENGTH);
    Optional<ClauseId> clause =
        given(body.clause())
            ? input.read("clause", body.clause(), "quality.not-a-clause", ClauseId::of)
            : Optional.empty();
    input.refuseIfBad();
    reviews.judge(
        actor, id, result.orElseThrow(), ground, clause, ApiInput.revision(body.revision()));
  }

  @PostMapping(REVIEW + "/close")
  @Requires(Permission.REVIEW_QUALITY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(Actor actor, @PathVariable ReviewId id, @RequestBody Judging body) {
    ApiInput input = new ApiInput();
    Optional<QualityResult> result = input.choice("result", body.result(), QualityResult.class);
    String ground = input.required("ground", body.ground(), PaperReviewPages.TEXT_LENGTH);
    input.refuseIfBad();
    reviews.close(
        actor,
        id,
        result.orElseThrow(),
        ground,
        Boolean.TRUE.equals(body.declared()),
        ApiInput.revision(body.revision()));
  }

  @GetMapping(OWN)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Items<ReviewJson> own(
      Actor actor,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    return new Items<>(
        reviews.mine(actor, part.start(), part.size()).items().stream()
            .map(one -> ReviewJson.of(one, false))
            .toList());
  }

  @GetMapping(OWN + "/{id}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  ReviewJson one(Actor actor, @PathVariable ReviewId id) {
    return ReviewJson.of(reviews.mine(actor, id), /* office= */ false);
  }

  @PostMapping(OWN + "/{id}/comment")
  @Requires(Permission.APPLY_FOR_SELECTION)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void comment(Actor actor, @PathVariable ReviewId id, @RequestBody Commenting body) {
    ApiInput input = new ApiInput();
    String comment = input.required("comment", body.comment(), PaperReviewPages.TEXT_LENGTH);
    input.refuseIfBad();
    reviews.comment(actor, id, comment, ApiInput.revision(body.revision()));
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
