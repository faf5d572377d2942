package dev.akashi.quality.web;

import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.quality.Draw;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.Frame;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.quality.QualityDraws.Drawn;
import dev.akashi.quality.QualityDraws.Preview;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The office draws working papers and reviews them. */
@Controller
public class QualityPages {

  static final int TEXT_LENGTH = 4000;
  static final int REASON_LENGTH = 1000;

  private static final String ALL = "/programme/quality";
  private static final String DRAW = ALL + "/draws/";
  private static final String REVIEW = ALL + "/reviews/{id}";

  private final Pages pages;
  private final QualityDraws draws;
  private final QualityReviews reviews;
  private final Organisations organisations;
  private final Today today;

  QualityPages(
      Pages pages,
      QualityDraws draws,
      QualityReviews reviews,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.draws = draws;
    this.reviews = reviews;
    this.organisations = organisations;
    this.today = today;
  }

  /**
   * All draws, and the frame of a new one.
   *
   * @param preview what the frame that was stated would hold
   */
  public record DrawsView(
      Part<Draw> draws,
      Map<OrganisationId, LocalizedText> names,
      List<Organisation> bodies,
      Optional<Preview> preview,
      LocalDate today) {

    /** The body of a frame, or that it is all of them. */
    public String body(PageContext page, Frame frame) {
      return QualityPages.body(page, frame, names);
    }

    /** The bodies to choose from. */
    public List<Option> options(PageContext page) {
      List<Option> options = new ArrayList<>();
      options.add(Option.of("", page.t("quality.all-bodies")));
      bodies.forEach(body -> options.add(Option.of(body.id().toString(), page.text(body.name()))));
      return options;
    }
  }

  /** One draw with its papers. */
  public record DrawView(
      Drawn drawn, Map<OrganisationId, LocalizedText> names, List<Person> reviewers) {

    /** Whether its papers can be given to a reviewer here, several at once. */
    public boolean isAssignable() {
      return drawn.reviews().stream().anyMatch(this::isAssignable);
    }

    /** Whether nobody has begun to read the paper. */
    public boolean isAssignable(PaperReview review) {
      return review.state() == QualityState.DRAWN || review.state() == QualityState.ASSIGNED;
    }

    public List<Option> reviewerOptions(PageContext page) {
      return QualityPages.options(page, reviewers);
    }

    /** A paper as the form sends it. */
    public String chosen(PaperReview review) {
      return review.id() + ":" + review.revision();
    }

    public String body(PageContext page) {
      return QualityPages.body(page, drawn.draw().frame(), names);
    }

    public String nameOf(PageContext page, OrganisationId body) {
      return QualityPages.nameOf(page, body, names);
    }

    /** How many of its papers are closed. */
    public long closed() {
      return drawn.reviews().stream().filter(one -> one.state() == QualityState.CLOSED).count();
    }
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
      return ALL + "/reviews/" + review.id();
    }

    public boolean closable() {
      return review.closableOn(today);
    }

    public boolean awaitsComment() {
      return review.state() == QualityState.JUDGED && !review.closableOn(today);
    }

    public List<Option> reviewerOptions(PageContext page) {
      return QualityPages.options(page, reviewers);
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

  private static List<Option> options(PageContext page, List<Person> reviewers) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", page.t("quality.choose")));
    reviewers.forEach(one -> options.add(Option.of(one.id().toString(), one.name())));
    return options;
  }

  private static String body(
      PageContext page, Frame frame, Map<OrganisationId, LocalizedText> names) {
    return frame
        .assessor()
        .map(body -> nameOf(page, body, names))
        .orElseGet(() -> page.t("quality.all-bodies"));
  }

  private static String nameOf(
      PageContext page, OrganisationId body, Map<OrganisationId, LocalizedText> names) {
    return Optional.ofNullable(names.get(body)).map(page::text).orElse("");
  }

  @GetMapping(ALL)
  @Requires(Permission.REVIEW_QUALITY)
  View all(Actor actor, FormInput form) {
    Optional<Preview> preview = Optional.empty();
    if (form.has("choice")) {
      try {
        preview = Optional.of(draws.preview(actor, FrameInput.read(form)));
      } catch (Refusal refusal) {
        form.show(refusal);
      }
    }
    return all(actor, form, preview);
  }

  private View all(Actor actor, FormInput form, Optional<Preview> preview) {
    List<Organisation> bodies = organisations.ofKind(OrganisationKind.ASSESSOR);
    return pages.view(
        "quality/draws",
        new DrawsView(
            draws.all(actor, Paging.start(form), Part.ROWS),
            names(bodies),
            bodies,
            preview,
            today.day()),
        form);
  }

  private static Map<OrganisationId, LocalizedText> names(List<Organisation> bodies) {
    return bodies.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  @PostMapping(ALL)
  @Requires(Permission.REVIEW_QUALITY)
  View draw(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Frame frame = FrameInput.read(form);
          Optional<Integer> size = form.required("size").isEmpty() ? Optional.empty() : size(form);
          String reason = form.optional("reason", REASON_LENGTH);
          form.refuseIfBad();
          return DRAW
              + draws.draw(actor, frame, size.orElseThrow(), reason)
              + "?done=quality.drawn";
        },
        () -> again(actor, form));
  }

  private static Optional<Integer> size(FormInput form) {
    return form.number("size", 1, Integer.MAX_VALUE).map(Long::intValue);
  }

  /** The frame as it was stated stays in sight when the draw was refused. */
  private View again(Actor actor, FormInput form) {
    Optional<Preview> preview = Optional.empty();
    if (form.reasons().stream().noneMatch(FrameInput::concerns)) {
      preview = Optional.of(draws.preview(actor, FrameInput.read(form)));
    }
    return all(actor, form, preview);
  }

  @GetMapping(DRAW + "{id}")
  @Requires(Permission.REVIEW_QUALITY)
  View show(Actor actor, @PathVariable DrawId id, FormInput form) {
    return pages.view(
        "quality/draw",
        new DrawView(
            draws.get(actor, id),
            names(organisations.ofKind(OrganisationKind.ASSESSOR)),
            reviews.reviewers(actor)),
        form);
  }

  /** Gives several papers of a draw to one reviewer. */
  @PostMapping(DRAW + "{id}/assign")
  @Requires(Permission.REVIEW_QUALITY)
  View assignSeveral(Actor actor, @PathVariable DrawId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("reviewer");
          Optional<PersonId> reviewer = form.id("reviewer").map(PersonId::new);
          List<QualityReviews.Chosen> chosen = chosen(form);
          form.refuseIfBad();
          reviews.assign(actor, id, chosen, reviewer.orElseThrow());
          return DRAW + id + "?done=quality.assigned-several:" + chosen.size();
        },
        () -> show(actor, id, form));
  }

  private static List<QualityReviews.Chosen> chosen(FormInput form) {
    List<QualityReviews.Chosen> chosen = new ArrayList<>();
    for (String each : form.all("paper")) {
      try {
        int colon = each.indexOf(':');
        chosen.add(
            new QualityReviews.Chosen(
                ReviewId.of(each.substring(0, Math.max(colon, 0))),
                Integer.parseInt(each.substring(colon + 1))));
      } catch (IllegalArgumentException e) {
        form.note(Reason.atField("paper", "input.not-an-id", each));
      }
    }
    if (chosen.isEmpty() && form.reasons().isEmpty()) {
      form.note(Reason.atField("paper", "quality.nothing-chosen"));
    }
    return chosen;
  }

  /** The draw as a file, for {@code ./akashi sample verify}. */
  @GetMapping({DRAW + "{id}/package", "/api/v1/programme/quality/draws/{id}/package"})
  @Requires(Permission.REVIEW_QUALITY)
  void handOut(Actor actor, @PathVariable DrawId id, HttpServletResponse response)
      throws IOException {
    QualityDraws.Handout handout = draws.handOut(actor, id);
    response.setContentType("application/jsonl");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("akashi-draw-" + id.toString().substring(0, 8) + ".jsonl")
            .build()
            .toString());
    handout.write(response.getOutputStream());
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
    return ALL + "/reviews/" + id + "?done=" + what;
  }
}
