package dev.akashi.risk.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskAnalyses.Overview;
import dev.akashi.risk.RiskId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider writes its risk analysis; the assessor reads it (FRM-03). */
@Controller
class RiskPages {

  private final Pages pages;
  private final RiskAnalyses analyses;

  RiskPages(Pages pages, RiskAnalyses analyses) {
    this.pages = pages;
    this.analyses = analyses;
  }

  @GetMapping("/provider/statements/{id}/risks")
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, @PathVariable StatementId id, FormInput form) {
    return list(
        path(id),
        "/provider/statements/" + id,
        /* reader= */ true,
        analyses.overview(actor, id),
        analyses.ownCriterion(actor, id),
        form);
  }

  @GetMapping("/assessor/engagements/{id}/risks")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View listForAssessor(Actor actor, @PathVariable EngagementId id, FormInput form) {
    String engagement = "/assessor/engagements/" + id;
    return list(
        engagement + "/risks",
        engagement,
        /* reader= */ false,
        analyses.overview(actor, id),
        OwnCriterion.NONE,
        form);
  }

  private View list(
      String path,
      String back,
      boolean reader,
      Overview overview,
      OwnCriterion own,
      FormInput form) {
    return pages.view(
        "risk/risks",
        new RisksView(
            path, back, reader, overview, own, filter(form), form.text("q"), form.text("control")),
        form);
  }

  /** A filter that is none shows all. */
  private static RiskFilter filter(FormInput form) {
    return Arrays.stream(RiskFilter.values())
        .filter(each -> each.name().equals(form.text("show")))
        .findFirst()
        .orElse(RiskFilter.ALL);
  }

  @PostMapping("/provider/statements/{id}/risks/criterion")
  @Requires(Permission.EDIT_STATEMENT)
  View setCriterion(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          OwnCriterion said = RiskForm.readCriterion(form);
          analyses.setCriterion(actor, id, said, form.revision());
          return path(id) + "?done=risk.criterion-set";
        },
        () -> list(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/risks/new")
  @Requires(Permission.EDIT_STATEMENT)
  View blank(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view(
        "risk/edit", new RiskView(path(id), analyses.overview(actor, id), Optional.empty()), form);
  }

  @PostMapping("/provider/statements/{id}/risks")
  @Requires(Permission.EDIT_STATEMENT)
  View add(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          Risk.Content said = RiskForm.read(form, typed -> analyses.read(actor, id, typed));
          RiskId risk = analyses.add(actor, id, said);
          return path(id) + "/" + risk + "?done=risk.added";
        },
        () -> blank(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/risks/{risk}")
  @Requires(Permission.EDIT_STATEMENT)
  View edit(Actor actor, @PathVariable StatementId id, @PathVariable RiskId risk, FormInput form) {
    Overview overview = analyses.overview(actor, id);
    Optional<Risk> found = overview.analysis().find(risk);
    if (found.isEmpty()) {
      throw Refusal.notFound(Reason.of("risk.unknown"));
    }
    return pages.view("risk/edit", new RiskView(path(id), overview, found), form);
  }

  @PostMapping("/provider/statements/{id}/risks/{risk}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(
      Actor actor, @PathVariable StatementId id, @PathVariable RiskId risk, FormInput form) {
    return form.attempt(
        () -> {
          Risk.Content said = RiskForm.read(form, typed -> analyses.read(actor, id, typed));
          analyses.change(actor, id, risk, said, form.revision());
          return path(id) + "/" + risk + "?done=risk.changed";
        },
        () -> edit(actor, id, risk, form));
  }

  @PostMapping("/provider/statements/{id}/risks/{risk}/approve")
  @Requires(Permission.EDIT_STATEMENT)
  View approve(
      Actor actor, @PathVariable StatementId id, @PathVariable RiskId risk, FormInput form) {
    return form.attempt(
        () -> {
          String by = form.required("approvedBy", RiskForm.LONGEST_NAME);
          Optional<LocalDate> on = form.requiredDate("approvedOn");
          String because = form.optional("because", RiskForm.LONGEST_TEXT);
          form.refuseIfBad();
          analyses.approve(actor, id, risk, by, on.orElseThrow(), because, form.revision());
          return path(id) + "/" + risk + "?done=risk.approved";
        },
        () -> edit(actor, id, risk, form));
  }

  @PostMapping("/provider/statements/{id}/risks/{risk}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View remove(
      Actor actor, @PathVariable StatementId id, @PathVariable RiskId risk, FormInput form) {
    return form.attempt(
        () -> {
          analyses.remove(actor, id, risk, form.revision());
          return path(id) + "?done=risk.removed";
        },
        () -> edit(actor, id, risk, form));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id + "/risks";
  }
}
