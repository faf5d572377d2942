package dev.akashi.assessment.web;

import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.DrawnSamples;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Results.BulkResult;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Samples;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The table of requirements with conclusions, samples and bulk conclusions. */
@Controller
public class ResultPages {

  /** Each is a request of its own, and so many are made at once. */
  private static final int MOST_ASKED = 200;

  private final Pages pages;
  private final Results results;
  private final DrawnSamples drawn;
  private final Samples samples;
  private final PaperTray tray;
  private final Heads heads;

  ResultPages(
      Pages pages,
      Results results,
      DrawnSamples drawn,
      Samples samples,
      PaperTray tray,
      Heads heads) {
    this.pages = pages;
    this.results = results;
    this.drawn = drawn;
    this.samples = samples;
    this.tray = tray;
    this.heads = heads;
  }

  /** How many requirements a bulk action changed, and why it left the others. */
  private record Outcome(int kept, List<Reason> refused) {}

  @GetMapping("/assessor/engagements/{id}/results")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return table(actor, id, form, Optional.empty());
  }

  View table(Actor actor, EngagementId id, FormInput form, Optional<Integer> kept) {
    Papers papers = tray.papers(actor, id);
    ResultsView view =
        ResultsView.of(heads.of(papers, "results"), papers, ResultFilter.read(form), kept);
    return pages.view("assessment/results", view, form);
  }

  /**
   * Concludes or draws samples for many requirements. When some are left as they are, the page says
   * which and why.
   */
  @PostMapping("/assessor/engagements/{id}/results")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View many(Actor actor, @PathVariable EngagementId id, FormInput form) {
    AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome(0, List.of()));
    ResultFilter filter = ResultFilter.read(form);
    View next =
        form.attempt(
            () -> {
              List<RequirementId> chosen = chosen(actor, id, filter, form);
              if (form.text("act").equals("ask")) {
                return askFor(actor, id, chosen);
              }
              outcome.set(act(actor, id, chosen, form));
              return "/assessor/engagements/"
                  + id
                  + "/results?"
                  + filter.query()
                  + "&done=assessment.recorded";
            },
            () -> table(actor, id, form, Optional.empty()));
    Outcome came = outcome.get();
    if (came.refused().isEmpty()) {
      return next;
    }
    came.refused().forEach(form::note);
    return table(actor, id, form, Optional.of(came.kept()));
  }

  /** The form that asks for the drawn items of the requirements. */
  private String askFor(Actor actor, EngagementId id, List<RequirementId> chosen) {
    List<RequirementId> about =
        drawn.on(actor, id, chosen).stream()
            .filter(sample -> !sample.items().isEmpty())
            .map(Sample::requirement)
            .distinct()
            .toList();
    if (about.isEmpty()) {
      throw Refusal.rule(Reason.of("assessment.nothing-drawn", "FRM-38").at("requirement"));
    }
    if (about.size() > MOST_ASKED) {
      throw Refusal.rule(
          Reason.of("assessment.too-many-to-ask", "FRM-39")
              .with(MOST_ASKED, about.size())
              .at("requirement"));
    }
    return "/assessor/engagements/"
        + id
        + "/requests/new?drawn=all"
        + about.stream().map(each -> "&requirement=" + each).collect(Collectors.joining());
  }

  private Outcome act(Actor actor, EngagementId id, List<RequirementId> chosen, FormInput form) {
    return switch (form.text("act")) {
      case "draw" -> {
        Samples.BulkDraw draw =
            samples.drawMany(
                actor, id, chosen, form.optional("populationOf", EngagementPages.TEXT_LENGTH));
        yield new Outcome(draw.drawn().size(), draw.refused());
      }
      default -> {
        BulkConclusion bulk = bulk(form);
        if (form.reasons().isEmpty() && bulk.changesNothing()) {
          form.note(Reason.atField("design", "assessment.nothing-to-record"));
        }
        form.refuseIfBad();
        BulkResult result = results.recordMany(actor, id, chosen, bulk);
        yield new Outcome(result.kept().size(), result.refused());
      }
    };
  }

  private static BulkConclusion bulk(FormInput form) {
    return new BulkConclusion(
        optional(form, "design", Conclusion.class),
        form.date("designOn"),
        optional(form, "operation", Conclusion.class),
        optional(form, "technique", Technique.class),
        form.optional("reason", EngagementPages.TEXT_LENGTH));
  }

  static <E extends Enum<E>> Optional<E> optional(FormInput form, String field, Class<E> type) {
    return form.text(field).isEmpty() ? Optional.empty() : form.choice(field, type);
  }

  List<RequirementId> chosen(Actor actor, EngagementId id, ResultFilter filter, FormInput form) {
    if (form.text("which").equals("filter")) {
      return filter.matching(tray.papers(actor, id)).stream()
          .map(requirement -> requirement.id())
          .toList();
    }
    List<RequirementId> chosen =
        form.all("requirement").stream().map(ResultPages::requirement).toList();
    if (chosen.isEmpty()) {
      throw Refusal.input(Reason.atField("requirement", "assessment.nothing-chosen"));
    }
    return chosen;
  }

  static RequirementId requirement(String text) {
    try {
      return RequirementId.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.input(Reason.atField("requirement", "assessment.unknown-requirement", text));
    }
  }
}
