package dev.akashi.impact.web;

import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.DraftComparing;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.impact.Impact;
import dev.akashi.impact.Impact.Touched;
import dev.akashi.impact.Impact.TouchedControl;
import dev.akashi.impact.ImpactStudy;
import dev.akashi.impact.files.ImpactWorkbook;
import dev.akashi.impact.files.ImpactWorkbook.Column;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The simulation of a step from one version to another, for the programme office. */
@Controller
class ImpactPages {

  private final Pages pages;
  private final Texts texts;
  private final Baselines baselines;
  private final DraftComparing comparing;
  private final ImpactStudy study;
  private final Organisations organisations;
  private final Today today;

  ImpactPages(
      Pages pages,
      Texts texts,
      Baselines baselines,
      DraftComparing comparing,
      ImpactStudy study,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.texts = texts;
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
    Language language = pages.language(request);
    Map<OrganisationId, Organisation> providers = providers(impact);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"impact-" + today.day() + ".xlsx\"");
    try (ImpactWorkbook workbook = new ImpactWorkbook()) {
      workbook.sheet(
          texts.text(language, "impact.sheet.summary"),
          List.of(column(language, "fact", 40), column(language, "value", 60)),
          summary(impact, language));
      workbook.sheet(
          texts.text(language, "impact.sheet.statements"),
          List.of(
              column(language, "provider", 32),
              column(language, "service", 32),
              column(language, "version", 8),
              column(language, "state", 14),
              column(language, "new", 14),
              column(language, "new-mandatory", 14),
              column(language, "again", 14),
              column(language, "carried", 14),
              column(language, "kept", 14)),
          impact.statements().stream().map(each -> statement(each, providers, language)).toList());
      workbook.sheet(
          texts.text(language, "impact.sheet.controls"),
          List.of(
              column(language, "kind", 16),
              column(language, "old-id", 16),
              column(language, "new-id", 16),
              column(language, "title", 60),
              column(language, "statements", 14)),
          impact.controls().stream().map(each -> control(each, language)).toList());
      workbook.write(response.getOutputStream());
    }
  }

  private List<List<Object>> summary(Impact impact, Language language) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(fact(language, "as-of", today.day().toString()));
    rows.add(fact(language, "old", impact.comparison().before().version()));
    rows.add(fact(language, "new-version", impact.comparison().after().version()));
    for (Map.Entry<ChangeKind, Integer> count : impact.comparison().counts().entrySet()) {
      rows.add(List.of(texts.label(language, count.getKey()), count.getValue()));
    }
    rows.add(fact(language, "providers", impact.providers().size()));
    rows.add(fact(language, "statements", impact.statements().size()));
    rows.add(fact(language, "touched", impact.touchedCount()));
    rows.add(fact(language, "new", impact.newQuestions()));
    rows.add(fact(language, "again", impact.lookAgain()));
    rows.add(fact(language, "carried", impact.carriedOver()));
    rows.add(fact(language, "kept", impact.kept()));
    rows.add(fact(language, "effort", texts.text(language, "impact.effort.unknown")));
    if (!impact.isWhole()) {
      rows.add(fact(language, "limit", texts.text(language, "impact.not-whole", ImpactStudy.MOST)));
    }
    return rows;
  }

  private List<Object> fact(Language language, String name, Object value) {
    return List.of(texts.text(language, "impact.column." + name), value);
  }

  private List<Object> statement(
      Touched each, Map<OrganisationId, Organisation> providers, Language language) {
    return List.of(
        Optional.ofNullable(providers.get(each.provider()))
            .map(provider -> provider.name().in(language))
            .orElse(""),
        each.service(),
        each.version(),
        texts.label(language, each.state()),
        each.newQuestions(),
        each.newMandatory(),
        each.lookAgain(),
        each.carriedOver(),
        each.kept());
  }

  private List<Object> control(TouchedControl each, Language language) {
    return List.of(
        texts.label(language, each.change().kind()),
        ids(each.change().before()),
        ids(each.change().after()),
        each.change().shown().title().in(language),
        each.statements());
  }

  private static String ids(List<Requirement> several) {
    return several.stream().map(r -> r.id().value()).collect(Collectors.joining(" / "));
  }

  private Column column(Language language, String name, int width) {
    return new Column(texts.text(language, "impact.column." + name), width);
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
