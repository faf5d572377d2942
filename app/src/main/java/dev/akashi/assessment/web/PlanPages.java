package dev.akashi.assessment.web;

import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlan;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.ManagementWish;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.ManagementRelief.Certificate;
import dev.akashi.cycle.ManagementRelief.CertifiedStandard;
import dev.akashi.cycle.ManagementRelief.Wish;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The plan of an engagement: what this year does with each control, fixed before fieldwork. */
@Controller
public class PlanPages {

  private static final int LINE = 200;

  private final Pages pages;
  private final EngagementPlans plans;
  private final PaperTray tray;
  private final Results results;
  private final Heads heads;

  PlanPages(Pages pages, EngagementPlans plans, PaperTray tray, Results results, Heads heads) {
    this.pages = pages;
    this.plans = plans;
    this.tray = tray;
    this.results = results;
    this.heads = heads;
  }

  /**
   * The plan with its controls.
   *
   * @param shown the reason whose controls are shown; empty for all
   * @param toConclude how many of the controls left out are not recorded as such yet
   */
  public record PlanView(
      Head head, Papers papers, EngagementPlans.Desk desk, String shown, int toConclude) {

    public EngagementPlan plan() {
      return desk.plan();
    }

    public List<PlannedControl> controls() {
      return plan().controls().stream()
          .filter(control -> shown.isEmpty() || control.reason().name().equals(shown))
          .toList();
    }

    public Requirement requirement(PlannedControl control) {
      return papers.baseline().find(control.requirement()).orElseThrow();
    }

    /** Whether it is fixed and can be taken back. */
    public boolean takeable() {
      return desk.fixed()
          && head.engagement().startedOn().isEmpty()
          && !head.engagement().state().ended();
    }

    /** Whether it can still be changed. */
    public boolean open() {
      return !desk.fixed() && head.engagement().startedOn().isEmpty();
    }
  }

  @GetMapping("/assessor/engagements/{id}/plan")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Papers papers = tray.papers(actor, id);
    Optional<String> level = Optional.of(form.text("level")).filter(text -> !text.isEmpty());
    EngagementPlans.Desk desk =
        plans.desk(actor, id, level.filter(plans.levels(papers.engagement())::contains));
    return pages.view(
        "assessment/plan",
        new PlanView(
            heads.of(papers, "plan"),
            papers,
            desk,
            form.text("show"),
            untouched(papers, desk.plan()).size()),
        form);
  }

  /** What rests and was not looked at all the same. */
  private static List<RequirementId> untouched(Papers papers, EngagementPlan plan) {
    return plan.resting().stream()
        .filter(control -> !papers.groundwork().ordered().contains(control))
        .filter(control -> !papers.entry(control).started())
        .toList();
  }

  @PostMapping("/assessor/engagements/{id}/plan")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View fix(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String level = form.optional("level", LINE);
          form.refuseIfBad();
          plans.fix(actor, id, Optional.of(level).filter(text -> !text.isEmpty()));
          return page(id) + "?done=assessment.plan-fixed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/plan/back")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View takeBack(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.optional("planReason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          plans.takeBack(actor, id, reason);
          return page(id) + "?done=assessment.plan-taken-back";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/plan/management-cycle")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View wish(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          ManagementWish wish = wish(form);
          form.refuseIfBad();
          plans.wish(actor, id, wish);
          return page(id) + "?done=assessment.management-cycle-stated";
        },
        () -> show(actor, id, form));
  }

  /**
   * Records what the plan leaves out as not in the cycle, with the auditor's technique and reason.
   * What somebody looked at all the same keeps its conclusion.
   */
  @PostMapping("/assessor/engagements/{id}/plan/resting")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View conclude(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("technique");
          Optional<Technique> technique = form.choice("technique", Technique.class);
          String reason = form.required("reason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          results.recordMany(
              actor,
              id,
              untouched(tray.papers(actor, id), plans.desk(actor, id, Optional.empty()).plan()),
              new BulkConclusion(
                  Optional.of(Conclusion.NOT_IN_CYCLE),
                  Optional.empty(),
                  Optional.of(Conclusion.NOT_IN_CYCLE),
                  technique,
                  reason));
          return page(id) + "?done=assessment.resting-concluded";
        },
        () -> show(actor, id, form));
  }

  private static ManagementWish wish(FormInput form) {
    return new ManagementWish(
        form.checked("wanted"),
        new Wish(
            certificate(form),
            form.optional("serviceScope", EngagementPages.TEXT_LENGTH),
            form.optional("organisationScope", EngagementPages.TEXT_LENGTH),
            form.optional("annex", LINE),
            form.date("toldOn"),
            form.date("confirmedOn"),
            form.optional("confirmation", LINE)),
        EngagementPages.revision(form));
  }

  /** The certificate as a whole: half of one is said to be half, and nothing typed is dropped. */
  private static Optional<Certificate> certificate(FormInput form) {
    boolean stated =
        Stream.of("standard", "issuer", "validFrom", "validTo")
                .anyMatch(field -> !form.text(field).isBlank())
            || form.checked("accreditedByMember")
            || form.checked("renewalExpected");
    if (!stated) {
      return Optional.empty();
    }
    form.required("standard");
    Optional<CertifiedStandard> standard =
        ResultPages.optional(form, "standard", CertifiedStandard.class);
    String issuer = form.required("issuer", LINE);
    Optional<LocalDate> from = form.requiredDate("validFrom");
    Optional<LocalDate> to = form.requiredDate("validTo");
    if (standard.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      form.note(Reason.atField("validTo", "assessment.days-backwards", from.get(), to.get()));
      return Optional.empty();
    }
    return Optional.of(
        new Certificate(
            standard.get(),
            issuer,
            form.checked("accreditedByMember"),
            new Period(from.get(), to.get()),
            form.checked("renewalExpected")));
  }

  private static String page(EngagementId id) {
    return "/assessor/engagements/" + id + "/plan";
  }
}
