package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementChecklist;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlan;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.Work;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan and the checklist of an engagement over the API. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}")
class PlanApi {

  private final EngagementPlans plans;
  private final EngagementChecklist checklist;

  PlanApi(EngagementPlans plans, EngagementChecklist checklist) {
    this.plans = plans;
    this.checklist = checklist;
  }

  record Fixing(@Nullable String level) {}

  record Back(@Nullable String planReason) {}

  record Control(
      String requirement,
      String controlClass,
      List<Work> works,
      String reason,
      Optional<Integer> lastVisited) {

    static Control of(PlannedControl control) {
      return new Control(
          control.requirement().value(),
          control.controlClass(),
          control.works().stream().sorted().toList(),
          control.reason().name(),
          control.lastVisited());
    }
  }

  record PlanJson(
      String level,
      String method,
      String scheme,
      boolean firstAudit,
      boolean managementCycle,
      Optional<LocalDate> fixedOn,
      List<Control> controls) {

    static PlanJson of(EngagementPlan plan) {
      return new PlanJson(
          plan.level(),
          plan.method().name(),
          plan.scheme(),
          plan.firstAudit(),
          plan.managementCycle(),
          plan.fixed().map(EngagementPlan.Fixed::on),
          plan.controls().stream().map(Control::of).toList());
    }
  }

  record Gate(String gate, String before, List<String> clauses, List<String> open) {}

  record Items<T>(List<T> items) {}

  /** The plan as it is fixed, or as it would be for the level, the lowest when none is named. */
  @GetMapping("/plan")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PlanJson show(
      Actor actor,
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable String level) {
    return PlanJson.of(plans.desk(actor, id, Optional.ofNullable(level)).plan());
  }

  @PostMapping("/plan")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PlanJson fix(Actor actor, @PathVariable EngagementId id, @RequestBody Fixing body) {
    plans.fix(actor, id, Optional.ofNullable(body.level()).filter(level -> !level.isBlank()));
    return show(actor, id, null);
  }

  /** Takes the fixed plan back until fieldwork starts. */
  @PostMapping("/plan/back")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  PlanJson takeBack(Actor actor, @PathVariable EngagementId id, @RequestBody Back body) {
    ApiInput input = new ApiInput();
    String reason = input.optional("planReason", body.planReason(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    plans.takeBack(actor, id, reason);
    return show(actor, id, null);
  }

  /** What has to hold before which step, and the codes of what is open. */
  @GetMapping("/checklist")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Items<Gate> gates(Actor actor, @PathVariable EngagementId id) {
    return new Items<>(
        checklist.of(actor, id).stream()
            .map(line ->
                new Gate(
                    line.gate().name(),
                    line.gate().before().name(),
                    line.gate().clauses().stream().map(ClauseId::toString).toList(),
                    line.open().stream().map(Reason::code).toList()))
            .toList());
  }
}
