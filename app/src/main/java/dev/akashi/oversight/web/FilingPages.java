package dev.akashi.oversight.web;

import dev.akashi.assessor.SelectionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.Filing;
import dev.akashi.oversight.FilingDesk;
import dev.akashi.oversight.Filings;
import dev.akashi.oversight.Filings.Owing;
import dev.akashi.oversight.ReportFact;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** An assessor's own reports and notices. */
@Controller
public class FilingPages {

  static final String HOME = "/assessors/filings";

  private final Pages pages;
  private final Filings filings;
  private final FilingDesk desk;
  private final Today today;

  FilingPages(Pages pages, Filings filings, FilingDesk desk, Today today) {
    this.pages = pages;
    this.filings = filings;
    this.desk = desk;
    this.today = today;
  }

  /** What the own body owes and what it has filed. */
  public record OwnView(List<Owing> owing, Part<Filing> filed) {}

  /** The form of a report, with what Akashi itself knows of its period. */
  public record ReportView(Owing owing, Map<ReportFact, Integer> facts, LocalDate today) {}

  /** The form of a notice. */
  public record ChangeView(List<BodyChange> choices, LocalDate today) {}

  @GetMapping(HOME)
  @Requires(Permission.APPLY_FOR_SELECTION)
  View own(Actor actor, FormInput form) {
    return pages.view(
        "oversight/own",
        new OwnView(filings.owing(actor), filings.mine(actor, Paging.start(form), Part.ROWS)),
        form);
  }

  @GetMapping(HOME + "/reports/{selection}")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View report(Actor actor, @PathVariable SelectionId selection, FormInput form) {
    Owing owing = owing(actor, selection);
    return pages.view(
        "oversight/report",
        new ReportView(owing, desk.ownFacts(actor, owing.owed().period()), today.day()),
        form);
  }

  @PostMapping(HOME + "/reports/{selection}")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View file(Actor actor, @PathVariable SelectionId selection, FormInput form) {
    return form.attempt(
        () -> {
          Map<String, String> texts = FilingInput.report(form, owing(actor, selection).form());
          form.refuseIfBad();
          return HOME
              + "/"
              + filings.report(actor, selection, texts)
              + "?done=oversight.report-filed";
        },
        () -> report(actor, selection, form));
  }

  private Owing owing(Actor actor, SelectionId selection) {
    return filings.owing(actor).stream()
        .filter(each -> each.selection().id().equals(selection))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("oversight.nothing-owed", "FRM-29")));
  }

  @GetMapping(HOME + "/changes")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View change(FormInput form) {
    return pages.view("oversight/change", new ChangeView(filings.notified(), today.day()), form);
  }

  @PostMapping(HOME + "/changes")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View notify(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<BodyChange> what = form.choice("what", BodyChange.class);
          Optional<LocalDate> changedOn = form.requiredDate("changedOn");
          Map<String, String> texts = FilingInput.change(form);
          form.refuseIfBad();
          return HOME
              + "/"
              + filings.change(actor, what.orElseThrow(), changedOn, texts)
              + "?done=oversight.change-filed";
        },
        () -> change(form));
  }
}
