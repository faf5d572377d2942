package dev.akashi.assessment;

import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.CourseRows.Ordered;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.NamedAssessorRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Statements.DeclaredSummary;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Audits that the operation support body ordered after a report and that nobody does any more,
 * because the engagement ended. The order stands: the statement keeps its place and its report, and
 * the provider names a body, which takes it up as it takes up a declared statement (FRM-26,
 * FRM-43).
 */
@Service
class LeftOpenAudits {

  private static final String LEFT_OPEN = "statement.audit-left-open";
  private static final List<ClauseId> CLAUSES =
      List.of(ClauseId.of("FRM-26"), ClauseId.of("FRM-43"));

  private final CourseRows courses;
  private final EngagementRows engagements;
  private final NamedAssessorRows named;
  private final Statements statements;
  private final Organisations organisations;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  LeftOpenAudits(
      CourseRows courses,
      EngagementRows engagements,
      NamedAssessorRows named,
      Statements statements,
      Organisations organisations,
      Notices notices,
      Trail trail,
      Today today) {
    this.courses = courses;
    this.engagements = engagements;
    this.named = named;
    this.statements = statements;
    this.organisations = organisations;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** What was ordered on the statement and is done by nobody; empty when there is nothing. */
  Optional<Ordered> on(StatementId statement) {
    return Optional.ofNullable(on(List.of(statement)).get(statement));
  }

  /** The same for several statements; an amended one leaves its order to the version after it. */
  private Map<StatementId, Ordered> on(Collection<StatementId> among) {
    if (among.isEmpty()) {
      return Map.of();
    }
    Map<StatementId, Ordered> ended =
        courses.ordered(among).entrySet().stream()
            .filter(each -> each.getValue().state() == EngagementState.ABORTED)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (ended.isEmpty()) {
      return Map.of();
    }
    Set<StatementId> elsewhere = new HashSet<>(engagements.takenAmong(ended.keySet()));
    elsewhere.addAll(statements.amendedAmong(ended.keySet()));
    return ended.entrySet().stream()
        .filter(each -> !elsewhere.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of the statements on which an order is left open. */
  List<DeclaredSummary> among(Collection<StatementId> candidates) {
    Set<StatementId> open = on(candidates).keySet();
    return open.isEmpty() ? List.of() : statements.summaries(open);
  }

  /** The statements of a provider on which an order is left open. */
  List<DeclaredSummary> ofProvider(OrganisationId provider) {
    List<DeclaredSummary> all = statements.declaredBy(provider);
    Set<StatementId> open = on(all.stream().map(DeclaredSummary::id).toList()).keySet();
    return all.stream().filter(statement -> open.contains(statement.id())).toList();
  }

  /** Tells what an ended engagement leaves open; somebody of one of the two sides ended it. */
  void ended(Actor actor, Engagement engagement) {
    StatementId statement = engagement.statement();
    on(statement)
        .ifPresent(left -> {
          trail.record(actor, LEFT_OPEN, subject(statement), facts(left.order()));
          nameAnew(engagement, left);
        });
  }

  /** The same where the course of things ended it. */
  void endedByCourse(Engagement engagement) {
    StatementId statement = engagement.statement();
    on(statement)
        .ifPresent(left -> {
          trail.recordSystem(LEFT_OPEN, subject(statement), facts(left.order()));
          nameAnew(engagement, left);
        });
  }

  /** The name goes with the body that left. */
  private void nameAnew(Engagement ended, Ordered left) {
    named.clear(ended.statement());
    tellProvider(ended, ended.statement(), left.order());
    tellDesk(left, "assessment.left-open-desk", ended, left.order().dueOn().toString());
  }

  /** Tells the provider of an order that nobody does. */
  void tellProvider(Engagement ended, StatementId statement, Reopening order) {
    notices.tell(
        ended.provider(),
        "assessment.left-open",
        List.of(ended.serviceName(), order.dueOn().toString()),
        "/provider/statements/" + statement + "/assessor",
        CLAUSES);
  }

  /** The engagement that does what was ordered, by the day that was set for it. */
  void takenOver(Actor actor, Engagement taken, Ordered left) {
    Reopening order = left.order();
    courses.insert(taken.id(), order.as(courses.next(taken.id())), actor, today.now());
    trail.record(
        actor, "engagement.order-taken-over", Engagements.subject(taken.id()), facts(order));
    tellDesk(left, "assessment.order-taken-over", taken, actor.organisation().name());
  }

  private void tellDesk(Ordered left, String code, Engagement engagement, Object arg) {
    organisations
        .ofKind(OrganisationKind.SUPPORT_BODY)
        .forEach(desk ->
            notices.tell(
                desk.id(),
                code,
                List.of(engagement.serviceName(), arg),
                "/reports/" + left.engagement(),
                CLAUSES));
  }

  private static Subject subject(StatementId statement) {
    return new Subject("statement", statement.toString());
  }

  private static Map<String, Object> facts(Reopening order) {
    return Map.of(
        "kind", order.kind(),
        "reason", order.ground(),
        "controls", order.controls().size(),
        "until", order.dueOn().toString());
  }
}
