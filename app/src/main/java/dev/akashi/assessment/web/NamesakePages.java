package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Namesakes;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider confirms that an auditor only bears the name of one of its people. */
@Controller
class NamesakePages {

  static final int NAME_LENGTH = 100;
  static final int TEXT_LENGTH = 1000;

  private final Namesakes namesakes;
  private final FindingPages findings;

  NamesakePages(Namesakes namesakes, FindingPages findings) {
    this.namesakes = namesakes;
    this.findings = findings;
  }

  @PostMapping("/provider/engagements/{id}/namesakes")
  @Requires(Permission.DECLARE_STATEMENT)
  View confirm(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String member = form.required("member", NAME_LENGTH);
          String explanation = form.required("explanation", TEXT_LENGTH);
          form.refuseIfBad();
          namesakes.confirm(actor, id, member, explanation);
          return "/provider/findings?done=assessment.namesake-confirmed";
        },
        () -> findings.ofProvider(actor, form));
  }
}
