package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Reuse;
import dev.akashi.assessment.ReuseId;
import dev.akashi.assessment.ReuseRule;
import dev.akashi.assessment.Reuses;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementScope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The certifications and audits of others that an engagement uses (FRM-40). */
@Controller
public class ReusePages {

  private static final int LINE = 200;

  private final Pages pages;
  private final Reuses reuses;
  private final PaperTray tray;
  private final Heads heads;

  ReusePages(Pages pages, Reuses reuses, PaperTray tray, Heads heads) {
    this.pages = pages;
    this.reuses = reuses;
    this.tray = tray;
    this.heads = heads;
  }

  /** What is used, and what may be. */
  public record ReuseView(
      Head head, Papers papers, List<Reuse> reuses, ReuseRule.Limits limits, boolean open) {

    public StatementScope scope() {
      return papers.statement().content().scope();
    }

    public int overlap(Reuse reuse) {
      return ReuseRule.overlapPercent(head.engagement().auditPeriod(), reuse.content().period());
    }
  }

  @GetMapping("/assessor/engagements/{id}/reuse")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Papers papers = tray.outlined(actor, id);
    boolean open =
        papers.engagement().startedOn().isPresent() && !papers.engagement().state().ended();
    return pages.view(
        "assessment/reuse",
        new ReuseView(
            heads.of(papers, "reuse"),
            papers,
            reuses.of(actor, id),
            reuses.limits(papers.engagement()),
            open),
        form);
  }

  @PostMapping("/assessor/engagements/{id}/reuse")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View record(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Reuse.Content content = content(form);
          reuses.record(actor, id, content);
          return page(id) + "?done=assessment.reuse-recorded";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/reuse/{reuse}/withdraw")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View withdraw(
      Actor actor, @PathVariable EngagementId id, @PathVariable ReuseId reuse, FormInput form) {
    return form.attempt(
        () -> {
          String why = form.optional("why", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          reuses.withdraw(actor, id, reuse, why);
          return page(id) + "?done=assessment.reuse-withdrawn";
        },
        () -> show(actor, id, form));
  }

  private static Reuse.Content content(FormInput form) {
    form.required("kind");
    Optional<Reuse.ReuseKind> kind = form.choice("kind", Reuse.ReuseKind.class);
    String name = form.required("name", LINE);
    String issuer = form.required("issuer", LINE);
    Optional<LocalDate> from = form.requiredDate("from");
    Optional<LocalDate> to = form.requiredDate("to");
    if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
      form.note(Reason.atField("to", "assessment.days-backwards", from.get(), to.orElseThrow()));
    }
    NavigableSet<RequirementId> controls = controls(form);
    String evidence = form.required("evidenceName", LINE);
    String hash = form.required("evidenceHash", LINE);
    if (!hash.isEmpty() && !hash.matches("[0-9a-f]{64}")) {
      form.note(Reason.atField("evidenceHash", "assessment.evidence-hash"));
    }
    String reason = form.optional("reason", EngagementPages.TEXT_LENGTH);
    form.refuseIfBad();
    return new Reuse.Content(
        kind.orElseThrow(),
        name,
        issuer,
        new Period(from.orElseThrow(), to.orElseThrow()),
        form.all("functions"),
        form.all("regions"),
        controls,
        evidence,
        hash,
        reason);
  }

  private static NavigableSet<RequirementId> controls(FormInput form) {
    NavigableSet<RequirementId> controls = new TreeSet<>();
    Arrays.stream(form.text("controls").split("[\\s\u3000,，、;；]+", -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> {
          try {
            controls.add(RequirementId.of(word));
          } catch (IllegalArgumentException e) {
            form.note(Reason.atField("controls", "assessment.unknown-requirement", word));
          }
        });
    return controls;
  }

  private static String page(EngagementId id) {
    return "/assessor/engagements/" + id + "/reuse";
  }
}
