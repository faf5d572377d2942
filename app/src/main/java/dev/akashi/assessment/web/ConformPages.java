package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.Samples.Rest;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Marks the rest of many samples as conforming, after saying how many items that are. */
@Controller
public class ConformPages {

  private final Pages pages;
  private final ResultPages results;
  private final Samples samples;
  private final PaperTray tray;
  private final Heads heads;

  ConformPages(Pages pages, ResultPages results, Samples samples, PaperTray tray, Heads heads) {
    this.pages = pages;
    this.results = results;
    this.samples = samples;
    this.tray = tray;
    this.heads = heads;
  }

  /**
   * What it comes to.
   *
   * @param chosen the ticked requirements; empty when all of the filter are meant
   */
  public record ConformView(Head head, ResultFilter filter, List<RequirementId> chosen, Rest rest) {

    private static final int NAMED = 20;

    public String link() {
      return head.link() + "/results";
    }

    /** Why the first of the others are left. */
    public List<Reason> left() {
      return rest.left().stream().limit(NAMED).toList();
    }
  }

  /** Says what it comes to, and records nothing. */
  @PostMapping("/assessor/engagements/{id}/results/conforming")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View ask(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attemptHere(
        () -> asked(actor, id, form), () -> results.table(actor, id, form, Optional.empty()));
  }

  private View asked(Actor actor, EngagementId id, FormInput form) {
    ResultFilter filter = ResultFilter.read(form);
    List<RequirementId> chosen = results.chosen(actor, id, filter, form);
    ConformView view =
        new ConformView(
            heads.of(tray.outline(actor, id), "results"),
            filter,
            form.text("which").equals("filter") ? List.of() : chosen,
            samples.rest(actor, id, chosen));
    return pages.view("assessment/conform", view, form);
  }

  /** Records it, when it still comes to what was seen. */
  @PostMapping("/assessor/engagements/{id}/results/conform")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View conform(Actor actor, @PathVariable EngagementId id, FormInput form) {
    ResultFilter filter = ResultFilter.read(form);
    return form.attempt(
        () -> {
          form.required("items");
          Optional<Integer> seen = form.number("items");
          form.refuseIfBad();
          samples.conform(actor, id, results.chosen(actor, id, filter, form), seen);
          return "/assessor/engagements/"
              + id
              + "/results?"
              + filter.query()
              + "&done=assessment.conformed";
        },
        () -> asked(actor, id, form));
  }
}
