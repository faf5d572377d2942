package dev.akashi.quality.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
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
import dev.akashi.quality.DrawRules;
import dev.akashi.quality.Frame;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.quality.QualityDraws.Drawn;
import dev.akashi.quality.QualityDraws.Preview;
import dev.akashi.quality.QualityReviews;
import dev.akashi.quality.QualityState;
import dev.akashi.quality.ReviewId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The office draws working papers and gives them to reviewers. */
@Controller
public class QualityPages {

  static final int REASON_LENGTH = 1000;

  private static final String ALL = "/programme/quality";
  private static final String DRAW = ALL + "/draws/";

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
      return QualityNames.body(page, frame, names);
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
      return QualityNames.reviewers(page, reviewers);
    }

    /** A paper as the form sends it. */
    public String chosen(PaperReview review) {
      return review.id() + ":" + review.revision();
    }

    public String body(PageContext page) {
      return QualityNames.body(page, drawn.draw().frame(), names);
    }

    public String nameOf(PageContext page, OrganisationId body) {
      return QualityNames.nameOf(page, body, names);
    }

    /** How many of its papers are closed. */
    public long closed() {
      return drawn.reviews().stream().filter(one -> one.state() == QualityState.CLOSED).count();
    }
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
              + draws.drawOnce(actor, frame, size.orElseThrow(), reason)
              + "?done=quality.drawn";
        },
        () -> again(actor, form));
  }

  private static Optional<Integer> size(FormInput form) {
    return form.number("size", 1, DrawRules.MOST).map(Long::intValue);
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
}
