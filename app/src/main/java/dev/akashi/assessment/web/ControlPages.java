package dev.akashi.assessment.web;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.WorkingPaperStep;
import dev.akashi.assessment.WorkingPaperStep.EvidenceSource;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
  private final WorkingPapers workingPapers;

  ControlPages(ControlViews views, Results results, WorkingPapers workingPapers) {
    this.views = views;
    this.results = results;
    this.workingPapers = workingPapers;
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
          results.record(actor, id, entry, EngagementPages.revision(form));
          return page(id, requirement) + "?done=assessment.recorded";
        },
        () -> show(actor, id, requirement, form));
  }

  @PostMapping("/assessor/engagements/{id}/results/{requirement}/steps")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View writeStep(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          Optional<Technique> technique = form.choice("stepTechnique", Technique.class);
          Optional<EvidenceSource> source = form.choice("source", EvidenceSource.class);
          Optional<LocalDate> doneOn = form.requiredDate("doneOn");
          String description = form.optional("description", EngagementPages.TEXT_LENGTH);
          String evidence = form.optional("evidenceName", NAME_LENGTH);
          form.refuseIfBad();
          workingPapers.write(
              actor,
              id,
              new WorkingPaperStep(
                  UUID.randomUUID(),
                  requirement,
                  technique.orElseThrow(),
                  source.orElseThrow(),
                  description,
                  doneOn.orElseThrow(),
                  evidence,
                  form.text("evidenceHash")));
          return page(id, requirement) + "?done=assessment.step-written";
        },
        () -> show(actor, id, requirement, form));
  }

  static String page(EngagementId id, RequirementId requirement) {
    return "/assessor/engagements/" + id + "/results/" + requirement;
  }
}
