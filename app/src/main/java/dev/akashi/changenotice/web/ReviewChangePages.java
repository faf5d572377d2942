package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeId;
import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ChangeRulings;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The support body rules on changes, with four eyes. */
@Controller
class ReviewChangePages {

  private static final String HOME = "/review/changes";

  private final Pages pages;
  private final ChangeRulings rulings;

  ReviewChangePages(Pages pages, ChangeRulings rulings) {
    this.pages = pages;
    this.rulings = rulings;
  }

  @GetMapping(HOME)
  @Requires(Permission.REVIEW_APPLICATION)
  View desk(Actor actor, FormInput form) {
    return pages.view(
        "changenotice/desk", new DeskView(rulings.desk(actor, Paging.start(form), Part.ROWS)));
  }

  @GetMapping(HOME + "/{id}")
  @Requires(Permission.REVIEW_APPLICATION)
  View show(Actor actor, @PathVariable ChangeId id, FormInput form) {
    ChangeNotice notice = rulings.get(actor, id);
    return pages.view(
        "changenotice/ruling",
        new ChangeView(
            notice,
            rulings.againstConfirming(actor, notice),
            rulings.presumed(),
            rulings.latestReAudit()),
        form);
  }

  @PostMapping(HOME + "/{id}/propose")
  @Requires(Permission.REVIEW_APPLICATION)
  View propose(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          rulings.propose(actor, id, ChangeInput.ruling(form), form.revision());
          return HOME + "/" + id + "?done=changenotice.proposed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/confirm")
  @Requires(Permission.REVIEW_APPLICATION)
  View confirm(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          rulings.confirm(actor, id, form.revision());
          return HOME + "/" + id + "?done=changenotice.ruled";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/send-back")
  @Requires(Permission.REVIEW_APPLICATION)
  View sendBack(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("back", ChangeInput.LONGEST);
          form.refuseIfBad();
          rulings.sendBack(actor, id, reason, form.revision());
          return HOME + "/" + id + "?done=changenotice.sent-back";
        },
        () -> show(actor, id, form));
  }
}
