package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalences;
import dev.akashi.assessment.Equivalences.Stated;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The judgement on other technology, on the page of a requirement. */
@Controller
public class EquivalencePages {

  private final ControlViews views;
  private final Equivalences equivalences;

  EquivalencePages(ControlViews views, Equivalences equivalences) {
    this.views = views;
    this.equivalences = equivalences;
  }

  @PostMapping("/assessor/engagements/{id}/results/{requirement}/equivalence")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View record(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          String judged = form.text("equivalent");
          if (judged.isEmpty()) {
            form.note(Reason.of("assessment.equivalence-judgement", "FRM-37").at("equivalent"));
          }
          Stated stated =
              new Stated(
                  form.optional("technology", ControlPages.NAME_LENGTH),
                  form.optional("explanation", EngagementPages.TEXT_LENGTH),
                  Boolean.parseBoolean(judged),
                  form.optional("equivalenceReason", EngagementPages.TEXT_LENGTH),
                  form.optional("adviser", ControlPages.NAME_LENGTH));
          form.refuseIfBad();
          equivalences.record(actor, id, requirement, stated, EngagementPages.revision(form));
          return ControlPages.page(id, requirement)
              + "?done=assessment.equivalence-recorded#technology";
        },
        () -> views.show(actor, id, requirement, form));
  }
}
