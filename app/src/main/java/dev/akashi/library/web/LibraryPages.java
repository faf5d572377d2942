package dev.akashi.library.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.library.Libraries;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.LibraryOffers;
import dev.akashi.library.MeasureId;
import dev.akashi.library.ReasonTextId;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider's library: what it holds, and putting it into statements. */
@Controller
class LibraryPages {

  private static final String HOME = "/provider/library";

  private final Pages pages;
  private final Libraries libraries;
  private final LibraryOffers offers;
  private final OwnStatements own;

  LibraryPages(Pages pages, Libraries libraries, LibraryOffers offers, OwnStatements own) {
    this.pages = pages;
    this.libraries = libraries;
    this.offers = offers;
    this.own = own;
  }

  @GetMapping("/provider/library")
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    return pages.view("library/list", libraries.all(actor), form);
  }

  /** The part with which the grid offers the library beside an answer. */
  @GetMapping("/provider/library/choices")
  @Requires(Permission.EDIT_STATEMENT)
  View choices(Actor actor) {
    return pages.view("library/choices", libraries.all(actor));
  }

  @PostMapping("/provider/library/measures")
  @Requires(Permission.EDIT_STATEMENT)
  View add(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          LibraryMeasure.Content content = content(form);
          form.refuseIfBad();
          return HOME + "/measures/" + libraries.add(actor, content) + "?done=library.added";
        },
        () -> list(actor, form));
  }

  @GetMapping("/provider/library/measures/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View measure(Actor actor, @PathVariable MeasureId id, FormInput form) {
    return pages.view("library/measure", libraries.measure(actor, id), form);
  }

  @PostMapping("/provider/library/measures/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(Actor actor, @PathVariable MeasureId id, FormInput form) {
    return form.attempt(
        () -> {
          LibraryMeasure.Content content = content(form);
          int revision = form.revision();
          form.refuseIfBad();
          libraries.change(actor, id, content, revision);
          return HOME + "/measures/" + id + "?done=library.changed";
        },
        () -> measure(actor, id, form));
  }

  @PostMapping("/provider/library/measures/{id}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View remove(Actor actor, @PathVariable MeasureId id, FormInput form) {
    return form.attempt(
        () -> {
          libraries.remove(actor, id);
          return HOME + "?done=library.removed";
        },
        () -> measure(actor, id, form));
  }

  /** Puts the measure to the named requirements of a draft. */
  @PostMapping("/provider/library/measures/{id}/put")
  @Requires(Permission.EDIT_STATEMENT)
  View put(Actor actor, @PathVariable MeasureId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("statement");
          Optional<StatementId> statement =
              form.read("statement", "input.not-an-id", StatementId::of);
          List<RequirementId> requirements = requirements(form);
          form.refuseIfBad();
          int seen = own.sheet(actor, statement.orElseThrow()).answersRevision();
          boolean undoing = form.has("undo");
          int changed = offers.put(actor, id, statement.orElseThrow(), requirements, undoing, seen);
          return HOME + "/measures/" + id + "?done=library.put:" + changed;
        },
        () -> measure(actor, id, form));
  }

  @PostMapping("/provider/library/reasons")
  @Requires(Permission.EDIT_STATEMENT)
  View addReason(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("reason", AnswerLimits.LONGEST_REASON);
          form.refuseIfBad();
          libraries.addReason(actor, text);
          return HOME + "?done=library.reason-added#reasons";
        },
        () -> list(actor, form));
  }

  @PostMapping("/provider/library/reasons/{id}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View removeReason(Actor actor, @PathVariable ReasonTextId id, FormInput form) {
    return form.attempt(
        () -> {
          libraries.removeReason(actor, id);
          return HOME + "?done=library.removed#reasons";
        },
        () -> list(actor, form));
  }

  static LibraryMeasure.Content content(FormInput form) {
    String text = form.required("text", AnswerLimits.LONGEST_TEXT);
    String owner = form.optional("owner", AnswerLimits.LONGEST_NAME);
    Optional<Frequency> frequency = form.choice("frequency", Frequency.class);
    Optional<LocalDate> from = form.date("validFrom");
    Optional<LocalDate> to = form.date("validTo");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      form.note(Reason.atField("validTo", "statement.ends-before-start"));
    }
    return new LibraryMeasure.Content(text, owner, frequency.orElse(Frequency.AS_NEEDED), from, to);
  }

  private static List<RequirementId> requirements(FormInput form) {
    List<RequirementId> found = new ArrayList<>();
    for (String each : form.required("requirements").split("[\\s,、，]+", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      try {
        found.add(RequirementId.of(each));
      } catch (IllegalArgumentException e) {
        form.note(Reason.atField("requirements", "statement.not-a-requirement", each));
      }
    }
    return found;
  }
}
