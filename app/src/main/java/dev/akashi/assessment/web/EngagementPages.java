package dev.akashi.assessment.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementChecklist;
import dev.akashi.assessment.EngagementGate;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementRules;
import dev.akashi.assessment.EngagementRules.ContractChange;
import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.EngagementState.Transition;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.Engagements.Listed;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.LastAudits;
import dev.akashi.assessment.LastAudits.LastReport;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.PaperTray.Outline;
import dev.akashi.assessment.Reopening;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements.DeclaredSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * The assessor's engagements: taking one up, contract, fieldwork, the first phase, breaking off.
 */
@Controller
public class EngagementPages {

  static final int TEXT_LENGTH = 4000;

  private final Pages pages;
  private final Engagements engagements;
  private final EngagementTeam team;
  private final EngagementChecklist checklist;
  private final Reports reports;
  private final LastAudits lastAudits;
  private final PaperTray tray;
  private final Heads heads;
  private final Organisations organisations;
  private final Today today;

  EngagementPages(
      Pages pages,
      Engagements engagements,
      EngagementTeam team,
      EngagementChecklist checklist,
      Reports reports,
      LastAudits lastAudits,
      PaperTray tray,
      Heads heads,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.engagements = engagements;
    this.team = team;
    this.checklist = checklist;
    this.reports = reports;
    this.lastAudits = lastAudits;
    this.tray = tray;
    this.heads = heads;
    this.organisations = organisations;
    this.today = today;
  }

  /** An engagement of the own body in the list. */
  public record EngagementRow(Engagement engagement, Organisation provider) {}

  /** A declared statement that nobody has taken up. */
  public record AwaitingRow(DeclaredSummary statement, Organisation provider) {}

  /** The list of engagements; the reason says why none can be taken up today. */
  public record ListView(
      List<EngagementRow> engagements,
      Listed listed,
      List<AwaitingRow> awaiting,
      Optional<Reason> notSelected,
      LocalDate today) {}

  /** One engagement with its next steps and what stands against each. */
  public record OverviewView(
      Head head,
      List<Transition> next,
      Map<EngagementStep, List<Reason>> blocked,
      List<EngagementGate.Line> gates,
      List<Reopening> openings,
      Optional<LastReport> last,
      LocalDate today) {

    public List<Reason> against(EngagementStep step) {
      return blocked.getOrDefault(step, List.of());
    }

    /** Why nothing is recorded today, although the fieldwork goes on. */
    public List<Reason> shut() {
      return EngagementRules.stillOpen(head.engagement(), today);
    }

    /** The public list, searched for the service. */
    public String publicFacts() {
      return "/services?q="
          + URLEncoder.encode(head.engagement().serviceName().ja(), StandardCharsets.UTF_8);
    }

    public boolean possible(EngagementStep step) {
      return next.stream().anyMatch(transition -> transition.step() == step);
    }
  }

  @GetMapping("/assessor")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View list(Actor actor, FormInput form) {
    LocalDate day = today.day();
    Listed listed = engagements.mine(actor, Math.max(0, form.number("from").orElse(0)));
    List<Engagement> mine = listed.engagements();
    List<DeclaredSummary> awaiting = engagements.awaiting(actor);
    Map<OrganisationId, Organisation> providers =
        organisations.findAll(
            Stream.concat(
                    mine.stream().map(Engagement::provider),
                    awaiting.stream().map(DeclaredSummary::provider))
                .distinct()
                .toList());
    ListView view =
        new ListView(
            mine.stream()
                .map(e -> new EngagementRow(e, Objects.requireNonNull(providers.get(e.provider()))))
                .toList(),
            listed,
            awaiting.stream()
                .map(s -> new AwaitingRow(s, Objects.requireNonNull(providers.get(s.provider()))))
                .toList(),
            engagements.notSelected(actor, day),
            day);
    return pages.view("assessment/engagements", view, form);
  }

  @PostMapping("/assessor/engagements")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View take(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("statement");
          Optional<StatementId> statement = form.id("statement").map(StatementId::new);
          Optional<LocalDate> day = form.requiredDate("on");
          form.refuseIfBad();
          EngagementId id = engagements.take(actor, statement.orElseThrow(), day.orElseThrow());
          return "/assessor/engagements/" + id + "?done=assessment.taken";
        },
        () -> list(actor, form));
  }

  @GetMapping("/assessor/engagements/{id}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Outline outline = tray.outline(actor, id);
    Engagement engagement = outline.engagement();
    List<Transition> next = engagement.state().next();
    Map<EngagementStep, List<Reason>> blocked = new EnumMap<>(EngagementStep.class);
    for (Transition transition : next) {
      blocked.put(transition.step(), engagements.blocked(actor, engagement, transition.step()));
    }
    OverviewView view =
        new OverviewView(
            heads.of(outline, "overview"),
            next,
            blocked,
            engagement.state().ended() ? List.of() : checklist.of(actor, id),
            reports.openings(engagement),
            lastAudits.before(actor, id),
            today.day());
    return pages.view("assessment/engagement", view, form);
  }

  @PostMapping("/assessor/engagements/{id}/contract")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View contract(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> day = form.requiredDate("on");
          Optional<LocalDate> end = form.date("endsOn");
          form.refuseIfBad();
          engagements.contract(actor, id, revision(form), day.orElseThrow(), end);
          return "/assessor/engagements/" + id + "?done=assessment.contracted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/contract/change")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View changeContract(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> day = form.requiredDate("changedOn");
          Optional<LocalDate> end = form.date("newEnd");
          String reason = form.optional("changeReason", TEXT_LENGTH);
          form.refuseIfBad();
          engagements.changeContract(
              actor, id, revision(form), new ContractChange(day.orElseThrow(), end, reason));
          return "/assessor/engagements/" + id + "?done=assessment.contract-changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/fieldwork")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View startFieldwork(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> day = form.requiredDate("on");
          form.refuseIfBad();
          engagements.startFieldwork(actor, id, revision(form), day.orElseThrow());
          return "/assessor/engagements/" + id + "?done=assessment.started";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/abort")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View abort(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.optional("reason", TEXT_LENGTH);
          form.refuseIfBad();
          engagements.abort(actor, id, revision(form), reason);
          return "/assessor/engagements/" + id + "?done=assessment.aborted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/fair-presentation")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View fairPresentation(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> day = form.requiredDate("fairOn");
          Optional<Boolean> fair =
              form.required("fair").isEmpty()
                  ? Optional.empty()
                  : Optional.of(form.text("fair").equals("true"));
          String reason = form.optional("fairReason", TEXT_LENGTH);
          form.refuseIfBad();
          team.fairPresentation(
              actor,
              id,
              revision(form),
              new FairPresentation(day.orElseThrow(), fair.orElseThrow(), reason));
          return "/assessor/engagements/" + id + "?done=assessment.fair-presentation";
        },
        () -> show(actor, id, form));
  }

  static int revision(FormInput form) {
    return form.number("revision").orElse(-1);
  }
}
