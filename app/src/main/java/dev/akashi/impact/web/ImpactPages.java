package dev.akashi.impact.web;

import dev.akashi.amendment.DraftComparing;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.impact.Impact;
import dev.akashi.impact.Impact.Touched;
import dev.akashi.impact.ImpactStudy;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.platform.workbook.TableWorkbook;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The simulation of a step from one version to another, for the programme office. */
@Controller
class ImpactPages {

  private final Pages pages;
  private final ImpactReport report;
  private final Baselines baselines;
  private final DraftComparing comparing;
  private final ImpactStudy study;
  private final Organisations organisations;
  private final Today today;

  ImpactPages(
      Pages pages,
      ImpactReport report,
      Baselines baselines,
      DraftComparing comparing,
      ImpactStudy study,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.report = report;
    this.baselines = baselines;
    this.comparing = comparing;
    this.study = study;
    this.organisations = organisations;
    this.today = today;
  }

  @GetMapping("/programme/impact")
  @Requires(Permission.EDIT_BASELINE)
  View impact(Actor actor, FormInput form) {
    List<Baseline> versions = baselines.all();
    int from = Paging.start(form);
    List<BaselineDraft> drafts = comparing.drafts(actor);
    String after = after(form, versions, drafts);
    if (after.isEmpty()) {
      return pages.view(
          "impact/impact", new ImpactView(versions, drafts, "", Optional.empty(), Map.of(), 0));
    }
    Impact impact = impact(actor, form, versions, drafts);
    return pages.view(
        "impact/impact",
        new ImpactView(versions, drafts, after, Optional.of(impact), providers(impact), from));
  }

  @GetMapping("/programme/impact.xlsx")
  @Requires(Permission.EDIT_BASELINE)
  void workbook(
      Actor actor, FormInput form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Impact impact = impact(actor, form, baselines.all(), comparing.drafts(actor));
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"impact-" + today.day() + ".xlsx\"");
    try (TableWorkbook workbook = new TableWorkbook()) {
      report.write(impact, providers(impact), pages.language(request), workbook);
      workbook.write(response.getOutputStream());
    }
  }

  /** The new side: what was asked for, else the newest version, else the newest draft. */
  private static String after(FormInput form, List<Baseline> versions, List<BaselineDraft> drafts) {
    if (form.has("new")) {
      return form.text("new");
    }
    return versions.size() > 1
        ? versions.getFirst().version()
        : drafts.stream().findFirst().map(draft -> draft.id().name()).orElse("");
  }

  private Impact impact(
      Actor actor, FormInput form, List<Baseline> versions, List<BaselineDraft> drafts) {
    String after = after(form, versions, drafts);
    return study.of(actor, before(form, after, versions, drafts), after);
  }

  /** The old side: what was asked for, else what the draft is based on, else the one before. */
  private static String before(
      FormInput form, String after, List<Baseline> versions, List<BaselineDraft> drafts) {
    if (!form.text("old").isEmpty()) {
      return form.text("old");
    }
    return drafts.stream()
        .filter(draft -> draft.id().name().equals(after))
        .findFirst()
        .flatMap(BaselineDraft::basedOn)
        .orElseGet(
            () -> versions.get(DraftId.isNamedBy(after) || versions.size() < 2 ? 0 : 1).version());
  }

  private Map<OrganisationId, Organisation> providers(Impact impact) {
    return organisations.findAll(
        impact.statements().stream().map(Touched::provider).distinct().toList());
  }
}
