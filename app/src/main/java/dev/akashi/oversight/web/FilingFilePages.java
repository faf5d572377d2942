package dev.akashi.oversight.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingDesk;
import dev.akashi.oversight.FilingFile;
import dev.akashi.oversight.FilingId;
import dev.akashi.oversight.Filings;
import dev.akashi.oversight.ReportForm;
import dev.akashi.oversight.ReportForms;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One report or notice, for the body that filed it and for the programme. */
@Controller
class FilingFilePages {

  private static final String FILING = FilingPages.HOME + "/{id}";

  private final Pages pages;
  private final Filings filings;
  private final FilingDesk desk;
  private final ReportForms forms;
  private final Organisations organisations;

  FilingFilePages(
      Pages pages,
      Filings filings,
      FilingDesk desk,
      ReportForms forms,
      Organisations organisations) {
    this.pages = pages;
    this.filings = filings;
    this.desk = desk;
    this.forms = forms;
    this.organisations = organisations;
  }

  @GetMapping(FILING)
  @SignedIn
  View show(Actor actor, @PathVariable FilingId id, FormInput form) {
    FilingFile file = desk.read(actor, id);
    return pages.view(
        "oversight/filing",
        new FilingView(
            file,
            organisations.get(file.filing().assessor()),
            formOf(file),
            desk.facts(file),
            actor.belongsTo(file.filing().assessor()),
            actor.may(Permission.MANAGE_ASSESSORS)),
        form);
  }

  private Optional<ReportForm> formOf(FilingFile file) {
    return file.filing().matter() instanceof Report report
        ? Optional.of(forms.on(report.form()))
        : Optional.empty();
  }

  @PostMapping(FILING)
  @Requires(Permission.APPLY_FOR_SELECTION)
  View again(Actor actor, @PathVariable FilingId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<ReportForm> by = formOf(desk.read(actor, id));
          Optional<LocalDate> changedOn =
              by.isPresent() ? Optional.empty() : form.requiredDate("changedOn");
          Map<String, String> texts =
              by.map(each -> FilingInput.report(form, each))
                  .orElseGet(() -> FilingInput.change(form));
          int revision = form.revision();
          form.refuseIfBad();
          filings.again(actor, id, revision, changedOn, texts);
          return FilingPages.HOME + "/" + id + "?done=oversight.filed-again";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(FILING + "/{step:acknowledge|return}")
  @Requires(Permission.MANAGE_ASSESSORS)
  View answer(Actor actor, @PathVariable FilingId id, @PathVariable String step, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.optional("reason", FilingInput.LONGEST);
          int revision = form.revision();
          form.refuseIfBad();
          if (step.equals("return")) {
            desk.giveBack(actor, id, revision, reason);
          } else {
            desk.acknowledge(actor, id, revision, reason);
          }
          return FilingPages.HOME + "/" + id + "?done=oversight.answered";
        },
        () -> show(actor, id, form));
  }
}
