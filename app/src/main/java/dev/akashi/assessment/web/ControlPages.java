package dev.akashi.assessment.web;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One requirement of an engagement: procedure, result and working papers. */
@Controller
public class ControlPages {

  static final int NAME_LENGTH = 300;

  private final ControlViews views;
  private final Results results;

  ControlPages(ControlViews views, Results results) {
    this.views = views;
    this.results = results;
  }

  @GetMapping("/assessor/engagements/{id}/results/{requirement}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return views.show(actor, id, requirement, form);
  }

  @PostMapping("/assessor/engagements/{id}/results/{requirement}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View record(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          ResultEntry entry =
              new ResultEntry(
                  requirement,
                  ResultPages.optional(form, "design", Conclusion.class)
                      .orElse(Conclusion.NOT_CONCLUDED),
                  form.date("designOn"),
                  ResultPages.optional(form, "operation", Conclusion.class)
                      .orElse(Conclusion.NOT_CONCLUDED),
                  ResultPages.optional(form, "technique", Technique.class),
                  form.optional("reason", EngagementPages.TEXT_LENGTH),
                  form.checked("objectiveEffective"),
                  form.optional("rationalExplanation", EngagementPages.TEXT_LENGTH));
          form.refuseIfBad();
          boolean changed = results.record(actor, id, entry, EngagementPages.revision(form));
          return page(id, goingOn(actor, id, requirement, form))
              + (changed ? "?done=assessment.recorded" : "?done=assessment.unchanged");
        },
        () -> show(actor, id, requirement, form));
  }

  private RequirementId goingOn(Actor actor, EngagementId id, RequirementId from, FormInput form) {
    return form.text("go").equals("next") ? views.after(actor, id, from).orElse(from) : from;
  }

  static String page(EngagementId id, RequirementId requirement) {
    return "/assessor/engagements/" + id + "/results/" + requirement;
  }
}
