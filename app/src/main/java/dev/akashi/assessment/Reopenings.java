package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an engagement again after its report: by an order of the operation support body, or because
 * the provider declared another adoption of controls for the same period (FRM-43).
 */
@Service
@Transactional
public class Reopenings {

  private final CourseRows courses;
  private final EngagementRows engagements;
  private final ResultRows results;
  private final Reports reports;
  private final Statements statements;
  private final StatementSteps steps;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Reopenings(
      CourseRows courses,
      EngagementRows engagements,
      ResultRows results,
      Reports reports,
      Statements statements,
      StatementSteps steps,
      Notices notices,
      Trail trail,
      Today today) {
    this.courses = courses;
    this.engagements = engagements;
    this.results = results;
    this.reports = reports;
    this.statements = statements;
    this.steps = steps;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What the operation support body orders.
   *
   * @param controls what is to be audited; none means everything in scope
   * @param dueOn the last day for the report
   */
  public record Order(
      ReopeningKind kind, String ground, List<RequirementId> controls, LocalDate dueOn) {

    public Order {
      controls = List.copyOf(controls);
    }
  }

  /** Orders an additional audit or a re-audit after a report. */
  public void order(Actor actor, EngagementId id, Order order) {
    actor.require(EngagementState.permissionFor(EngagementStep.ORDER_AGAIN));
    Engagement engagement = engagements.lock(id).orElseThrow(EngagementAccess::unknown);
    Refusal.rulesUnlessEmpty(EngagementRules.notNow(engagement, EngagementStep.ORDER_AGAIN));
    DeclaredStatement statement = statements.declared(engagement.statement());
    Refusal.rulesUnlessEmpty(lacking(order, statement.content()));
    List<RequirementId> controls =
        order.controls().isEmpty() ? selected(statement.content()) : order.controls();
    open(
        actor,
        engagement,
        statement,
        new Reopening(
            courses.next(id),
            order.kind(),
            order.ground(),
            controls,
            order.dueOn(),
            today.day(),
            actor.name()));
    tell(engagement.assessor(), engagement, order.dueOn(), "/assessor/engagements/" + id);
    tell(engagement.provider(), engagement, order.dueOn(), "/provider/findings");
  }

  private List<Reason> lacking(Order order, StatementContent content) {
    List<Reason> lacking = new ArrayList<>();
    if (order.kind() == ReopeningKind.CHANGED_ADOPTION) {
      lacking.add(Reason.of("assessment.order-kind", "FRM-43").at("kind"));
    }
    if (order.ground().isBlank()) {
      lacking.add(Reason.of("assessment.order-ground", "FRM-43").at("ground"));
    }
    if (order.dueOn().isBefore(today.day())) {
      lacking.add(
          Reason.of("assessment.order-day", "FRM-43").with(order.dueOn(), today.day()).at("dueOn"));
    }
    List<String> outside =
        order.controls().stream()
            .filter(id -> !content.isSelected(id))
            .map(RequirementId::value)
            .toList();
    if (!outside.isEmpty()) {
      lacking.add(Reason.of("assessment.order-outside", "FRM-43").with(outside).at("controls"));
    }
    return lacking;
  }

  private static List<RequirementId> selected(StatementContent content) {
    return content.answers().keySet().stream().filter(content::isSelected).sorted().toList();
  }

  /**
   * The engagement of the own body that goes on with an amended statement instead of a new one, if
   * it assessed the version before it.
   */
  Optional<Engagement> takeAmended(Actor actor, DeclaredStatement amended) {
    return statements
        .amends(amended.id())
        .flatMap(engagements::on)
        .map(Engagement::id)
        .flatMap(engagements::lock)
        .filter(engagement -> actor.belongsTo(engagement.assessor()))
        .filter(
            engagement -> engagement.baselineVersion().equals(amended.content().baselineVersion()))
        .filter(engagement -> courses.next(engagement.id()) > 1)
        .map(engagement -> goOn(actor, engagement, amended));
  }

  private Engagement goOn(Actor actor, Engagement engagement, DeclaredStatement amended) {
    StatementContent before = statements.declared(engagement.statement()).content();
    List<RequirementId> changed = changed(before, amended.content());
    LocalDate due = reports.dueOn(engagement);
    if (engagement.state() == EngagementState.FIELDWORK) {
      engagements.update(engagement.reopened(amended, due, today.day()));
      results.reopen(engagement.id(), changed);
      trail.record(
          actor,
          "engagement.amended",
          Engagements.subject(engagement.id()),
          Map.of(
              "version", amended.version(),
              "controls", changed.size(),
              "statementHash", amended.contentHash()));
    } else {
      open(
          actor,
          engagement,
          amended,
          new Reopening(
              courses.next(engagement.id()),
              ReopeningKind.CHANGED_ADOPTION,
              ground(amended),
              changed,
              due.isBefore(today.day()) ? today.day() : due,
              today.day(),
              actor.name()));
    }
    steps.takenUp(actor, amended.id());
    return engagement;
  }

  private static String ground(DeclaredStatement amended) {
    return "言明書 第" + amended.version() + "版 / Statement version " + amended.version();
  }

  /** What is answered otherwise, and what is selected by one of the two alone. */
  private static List<RequirementId> changed(StatementContent before, StatementContent after) {
    return Stream.concat(before.answers().keySet().stream(), after.answers().keySet().stream())
        .distinct()
        .filter(id -> !before.answer(id).equals(after.answer(id)))
        .sorted()
        .toList();
  }

  private void open(Actor actor, Engagement engagement, DeclaredStatement on, Reopening reopening) {
    courses.insert(engagement.id(), reopening, actor, today.now());
    engagements.update(engagement.reopened(on, reopening.dueOn(), today.day()));
    results.reopen(engagement.id(), reopening.controls());
    trail.record(
        actor,
        "engagement.reopened",
        Engagements.subject(engagement.id()),
        Map.of(
            "kind", reopening.kind(),
            "reason", reopening.ground(),
            "controls", reopening.controls().size(),
            "until", reopening.dueOn().toString(),
            "number", reopening.number()));
  }

  private void tell(
      OrganisationId organisation, Engagement engagement, LocalDate due, String link) {
    notices.tell(
        organisation,
        "assessment.reopened",
        List.of(engagement.serviceName(), due.toString()),
        link,
        List.of(ClauseId.of("FRM-43")));
  }
}
