package dev.akashi.difference.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.difference.Differences;
import dev.akashi.difference.Differences.Compared;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.ApplicationId;
import dev.akashi.statement.StatementId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The difference between a statement and the version before it, for whoever may read both. */
@Controller
class DifferencePages {

  private final Pages pages;
  private final Differences differences;

  DifferencePages(Pages pages, Differences differences) {
    this.pages = pages;
    this.differences = differences;
  }

  @GetMapping("/provider/statements/{id}/difference")
  @Requires(Permission.EDIT_STATEMENT)
  View ofOwn(Actor actor, @PathVariable StatementId id, FormInput form) {
    Optional<StatementId> with = form.read("with", "input.not-an-id", StatementId::of);
    form.refuseIfBad();
    String back = "/provider/statements/" + id;
    return show(differences.ofOwn(actor, id, with), back, "provider-services", form);
  }

  @GetMapping("/assessor/engagements/{id}/difference")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View ofEngagement(Actor actor, @PathVariable EngagementId id, FormInput form) {
    String back = "/assessor/engagements/" + id;
    return show(differences.ofEngagement(actor, id), back, "engagements", form);
  }

  @GetMapping("/review/{id}/difference")
  @Requires(Permission.REVIEW_APPLICATION)
  View ofApplication(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return show(differences.ofApplication(actor, id), "/review/" + id, "review", form);
  }

  private View show(Compared compared, String back, String menu, FormInput form) {
    return pages.view(
        "difference/difference",
        new DifferenceView(
            compared, back + "/difference", back, menu, form.text("show").equals("all")));
  }
}
