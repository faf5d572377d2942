package dev.akashi.assessment;

import dev.akashi.assessment.db.CourseRows.Ordered;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.NamedAssessorRows;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The provider names the assessor of a declared statement. Providers choose freely among the
 * selected ones (FRM-26); only the named one reads the statement and takes it up.
 */
@Service
@Transactional
public class AssessorNaming {

  private final NamedAssessorRows rows;
  private final EngagementRows engagements;
  private final LeftOpenAudits leftOpen;
  private final AssessorRegister register;
  private final Organisations organisations;
  private final Statements statements;
  private final StatementSteps steps;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  AssessorNaming(
      NamedAssessorRows rows,
      EngagementRows engagements,
      LeftOpenAudits leftOpen,
      AssessorRegister register,
      Organisations organisations,
      Statements statements,
      StatementSteps steps,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.engagements = engagements;
    this.leftOpen = leftOpen;
    this.register = register;
    this.organisations = organisations;
    this.statements = statements;
    this.steps = steps;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Who is named, and who could be.
   *
   * @param taken whether an assessor has taken the statement up, so that the name stays
   * @param order the order that was left without a report, if the name is for doing it
   * @param selected the assessors whose selection is in force today
   */
  public record Naming(
      DeclaredStatement statement,
      Optional<Organisation> named,
      boolean taken,
      Optional<Reopening> order,
      List<Organisation> selected) {}

  @Transactional(readOnly = true)
  public Naming of(Actor actor, StatementId id) {
    DeclaredStatement statement = own(actor, id);
    return new Naming(
        statement,
        rows.of(id).map(organisations::get),
        engagements.isTaken(id),
        leftOpen.on(id).map(Ordered::order),
        List.copyOf(organisations.findAll(register.inForceOn(today.day())).values()));
  }

  /**
   * The own statements for which nobody is named yet: the declared ones, and those on which an
   * order was left without a report.
   */
  @Transactional(readOnly = true)
  public List<Statements.DeclaredSummary> unnamed(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    List<Statements.DeclaredSummary> own =
        Stream.concat(
                statements.awaitingAssessment(actor.organisationId()).stream(),
                leftOpen.ofProvider(actor.organisationId()).stream())
            .toList();
    Set<StatementId> named =
        rows.namedAmong(own.stream().map(Statements.DeclaredSummary::id).toList());
    return own.stream().filter(statement -> !named.contains(statement.id())).toList();
  }

  /** Names the assessor, or another one as long as nobody took the statement up. */
  public void name(Actor actor, StatementId id, OrganisationId assessor) {
    DeclaredStatement statement = own(actor, id);
    boolean awaiting = steps.holdAwaiting(id);
    if (engagements.isTaken(id)) {
      throw Refusal.rule(Reason.of("assessment.named-too-late", "FRM-26").at("assessor"));
    }
    if (!awaiting && leftOpen.on(id).isEmpty()) {
      throw Refusal.rule(Reason.of("assessment.named-not-declared", "FRM-26").at("assessor"));
    }
    if (register.selectionOn(assessor, today.day()).isEmpty()) {
      throw Refusal.rule(
          Reason.of("assessment.named-not-selected", "FRM-26").with(today.day()).at("assessor"));
    }
    Optional<Organisation> before = rows.of(id).map(organisations::get);
    if (before.filter(named -> named.id().equals(assessor)).isPresent()) {
      return;
    }
    rows.save(id, assessor, actor, today.now());
    trail.record(
        actor,
        "statement.assessor-named",
        new Subject("statement", id.toString()),
        Map.of(
            "before", before.map(named -> named.name().ja()).orElse(""),
            "after", organisations.get(assessor).name().ja()));
    before.ifPresent(dropped ->
        notices.tell(
            dropped.id(),
            "assessment.named-another",
            List.of(statement.called(), actor.organisation().name()),
            "/assessor",
            List.of()));
    notices.tell(
        assessor,
        "assessment.named",
        List.of(statement.called(), actor.organisation().name()),
        "/assessor",
        List.of());
  }

  private DeclaredStatement own(Actor actor, StatementId id) {
    actor.require(Permission.EDIT_STATEMENT);
    DeclaredStatement statement = statements.declared(id);
    if (!actor.belongsTo(statement.provider())) {
      throw Refusal.notFound(Reason.of("statement.unknown"));
    }
    return statement;
  }
}
