package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.AssessorNaming.Naming;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider names the assessor of its declared statement. */
@Controller
class NamingPages {

  private final Pages pages;
  private final AssessorNaming naming;

  NamingPages(Pages pages, AssessorNaming naming) {
    this.pages = pages;
    this.naming = naming;
  }

  @GetMapping("/provider/statements/{id}/assessor")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable StatementId id, FormInput form) {
    Naming view = naming.of(actor, id);
    return pages.view("assessment/naming", view, form);
  }

  @PostMapping("/provider/statements/{id}/assessor")
  @Requires(Permission.EDIT_STATEMENT)
  View name(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("assessor");
          Optional<OrganisationId> assessor = form.id("assessor").map(OrganisationId::new);
          form.refuseIfBad();
          naming.name(actor, id, assessor.orElseThrow());
          return "/provider/statements/" + id + "?done=assessment.named";
        },
        () -> show(actor, id, form));
  }
}
