package dev.akashi.library.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.library.Libraries;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.LibraryOffers;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.StatementId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What the library offers one statement, and what of the statement the library could keep. */
@Controller
class OfferPages {

  private final Pages pages;
  private final Libraries libraries;
  private final LibraryOffers offers;

  OfferPages(Pages pages, Libraries libraries, LibraryOffers offers) {
    this.pages = pages;
    this.libraries = libraries;
    this.offers = offers;
  }

  @GetMapping("/provider/statements/{id}/library")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("library/offers", offers.of(actor, id), form);
  }

  /** Takes the chosen changes, or keeps the words of the statement at the chosen lines. */
  @PostMapping("/provider/statements/{id}/library")
  @Requires(Permission.EDIT_STATEMENT)
  View take(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          if (form.text("do").equals("keep")) {
            int kept = offers.keepOwnWords(actor, id, form.all("line"));
            return path(id) + "?done=library.own-words-kept:" + kept;
          }
          int seen = form.number("seen").orElse(-1);
          int taken = offers.take(actor, id, form.all("line"), seen);
          return path(id) + "?done=library.taken:" + taken;
        },
        () -> show(actor, id, form));
  }

  /** Keeps a text of the statement in the library. */
  @PostMapping("/provider/statements/{id}/library/keep")
  @Requires(Permission.EDIT_STATEMENT)
  View keep(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          if (form.has("reason")) {
            String reason = form.required("reason", AnswerLimits.LONGEST_REASON);
            form.refuseIfBad();
            libraries.addReason(actor, reason);
          } else {
            LibraryMeasure.Content content = LibraryPages.content(form);
            form.refuseIfBad();
            offers.keep(actor, id, content);
          }
          return path(id) + "?done=library.added";
        },
        () -> show(actor, id, form));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id + "/library";
  }
}
