package dev.akashi.workshop.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.BesideDraft;
import dev.akashi.workshop.BesideDraft.Obstacle;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftChecks;
import dev.akashi.workshop.DraftFinding;
import dev.akashi.workshop.DraftFindings;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Drafts as a whole: the list, one draft with its checks, and the steps it takes. */
@Controller
public class WorkshopPages {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_NOTE = 1_000;

  private final Pages pages;
  private final Texts texts;
  private final Workshop workshop;
  private final DraftFindings findings;
  private final Baselines baselines;
  private final Today today;
  private final List<BesideDraft> beside;

  WorkshopPages(
      Pages pages,
      Texts texts,
      Workshop workshop,
      DraftFindings findings,
      Baselines baselines,
      Today today,
      List<BesideDraft> beside) {
    this.beside = beside;
    this.pages = pages;
    this.texts = texts;
    this.workshop = workshop;
    this.findings = findings;
    this.baselines = baselines;
    this.today = today;
  }

  @GetMapping("/programme/baselines")
  @Requires(Permission.EDIT_BASELINE)
  View list(Actor actor, FormInput form, HttpServletRequest request) {
    int from = form.number("from", 0, Integer.MAX_VALUE / 2).orElse(0L).intValue();
    List<BaselineDraft> found = workshop.newest(actor, from, DraftsView.ROWS + 1);
    List<Baseline> all = baselines.all();
    List<Option> bases = new ArrayList<>();
    bases.add(Option.of("", texts.text(pages.language(request), "workshop.base.none")));
    all.forEach(baseline ->
        bases.add(Option.of(baseline.version(), baseline.title().in(pages.language(request)))));
    return pages.view(
        "workshop/drafts",
        new DraftsView(
            found.stream()
                .limit(DraftsView.ROWS)
                .map(draft -> DraftRow.of(draft, all, today.day()))
                .toList(),
            from,
            found.size() > DraftsView.ROWS,
            bases),
        form);
  }

  @PostMapping("/programme/baselines")
  @Requires(Permission.EDIT_BASELINE)
  View begin(Actor actor, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          String version = form.required("version", Workshop.LONGEST_VERSION);
          DraftText title = title(form);
          form.refuseIfBad();
          DraftId id =
              workshop.begin(
                  actor,
                  version,
                  Optional.of(form.text("base")).filter(base -> !base.isEmpty()),
                  title);
          return "/programme/baselines/" + id + "?done=workshop.begun";
        },
        () -> list(actor, form, request));
  }

  @GetMapping("/programme/baselines/{id}")
  @Requires(Permission.EDIT_BASELINE)
  View show(Actor actor, @PathVariable DraftId id, FormInput form) {
    return pages.view("workshop/draft", view(actor, id), form);
  }

  /** What is lost and what is kept, before a draft is discarded for good. */
  @GetMapping("/programme/baselines/{id}/discard")
  @Requires(Permission.EDIT_BASELINE)
  View askToDiscard(Actor actor, @PathVariable DraftId id, FormInput form) {
    DraftAction.DISCARD.after(workshop.draft(actor, id).state());
    return pages.view("workshop/discard", view(actor, id), form);
  }

  private DraftView view(Actor actor, DraftId id) {
    BaselineDraft draft = workshop.draft(actor, id);
    DraftSheet sheet = workshop.sheet(actor, id);
    List<DraftFinding> found = findings.of(draft, sheet);
    Optional<Baseline> previous = draft.basedOn().map(baselines::version);
    return new DraftView(
        DraftRow.of(draft, baselines.all(), today.day()),
        actor,
        DraftChecks.counts(sheet, previous),
        found,
        found.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.reason().code(), LinkedHashMap::new, Collectors.toList())),
        beside.stream().flatMap(each -> each.of(id).stream()).toList(),
        DraftAction.in(draft.state()).stream()
            .collect(Collectors.toMap(Function.identity(), step -> against(draft, step))));
  }

  private List<Obstacle> against(BaselineDraft draft, DraftAction step) {
    return beside.stream().flatMap(each -> each.against(draft, step).stream()).toList();
  }

  @PostMapping("/programme/baselines/{id}/describe")
  @Requires(Permission.EDIT_BASELINE)
  View describe(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          DraftText title = title(form);
          DraftText wording =
              new DraftText(
                  form.optional("wordingJa", LONGEST_NOTE),
                  form.optional("wordingEn", LONGEST_NOTE));
          int revision = form.revision();
          form.refuseIfBad();
          workshop.describe(actor, id, title, wording, revision);
          return "/programme/baselines/" + id + "?done=workshop.described";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/step")
  @Requires(Permission.EDIT_BASELINE)
  View step(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<DraftAction> action = form.choice("action", DraftAction.class);
          int revision = form.revision();
          form.refuseIfBad();
          workshop.step(actor, id, action.orElseThrow(), revision);
          return "/programme/baselines/" + id + "?done=" + done(action.orElseThrow());
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/decide")
  @Requires(Permission.PROMULGATE_BASELINE)
  View decide(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("decidedOn");
          String document = form.required("document", LONGEST_TITLE);
          int revision = form.revision();
          form.refuseIfBad();
          workshop.decide(actor, id, new Decided(on.orElseThrow(), document), revision);
          return "/programme/baselines/" + id + "?done=" + done(DraftAction.DECIDE);
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/promulgate")
  @Requires(Permission.PROMULGATE_BASELINE)
  View promulgate(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> from = form.requiredDate("inForceFrom");
          List<Applicability> applies = new ArrayList<>();
          for (FilingKind kind : FilingKind.values()) {
            Optional<ApplicableBy> by = form.choice("by" + kind, ApplicableBy.class);
            Optional<LocalDate> day = form.requiredDate("from" + kind);
            by.ifPresent(b -> day.ifPresent(d -> applies.add(new Applicability(kind, b, d))));
          }
          int revision = form.revision();
          form.refuseIfBad();
          workshop.promulgate(actor, id, new Promulgated(from.orElseThrow(), applies), revision);
          return "/programme/baselines/" + id + "?done=" + done(DraftAction.PROMULGATE);
        },
        () -> show(actor, id, form));
  }

  /** What is told after a step. */
  private static String done(DraftAction step) {
    return switch (step) {
      case OPEN_COMMENT -> "workshop.put-out";
      case REVISE -> "workshop.taken-back";
      case DECIDE -> "workshop.decided";
      case REOPEN -> "workshop.decision-withdrawn";
      case PROMULGATE -> "workshop.promulgated";
      case DISCARD -> "workshop.discarded";
    };
  }

  private static DraftText title(FormInput form) {
    return new DraftText(
        form.required("titleJa", LONGEST_TITLE), form.optional("titleEn", LONGEST_TITLE));
  }
}
