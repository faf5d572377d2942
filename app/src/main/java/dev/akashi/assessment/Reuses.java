package dev.akashi.assessment;

import dev.akashi.assessment.db.ReuseRows;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records which certifications and audits of others an engagement uses as evidence (FRM-40). */
@Service
@Transactional
public class Reuses {

  private final ReuseRows rows;
  private final EngagementAccess access;
  private final Statements statements;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Reuses(
      ReuseRows rows,
      EngagementAccess access,
      Statements statements,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.access = access;
    this.statements = statements;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** Those of an engagement of the own body, oldest first. */
  @Transactional(readOnly = true)
  public List<Reuse> of(Actor actor, EngagementId id) {
    return rows.of(access.own(actor, id).id());
  }

  /** What may be used, on the last day of the audit period. */
  @Transactional(readOnly = true)
  public ReuseRule.Limits limits(Engagement engagement) {
    LocalDate end = engagement.auditPeriod().last();
    return new ReuseRule.Limits(
        AssessmentParameters.noneIfDash(
            parameters.on(end, AssessmentParameters.REUSE_KINDS_EXCLUDED)),
        AssessmentParameters.noneIfDash(
            parameters.on(end, AssessmentParameters.REUSE_CONTROLS_EXCLUDED)),
        parameters.on(end, AssessmentParameters.REUSE_PERIOD_PERCENT));
  }

  /** Records one, or refuses it with everything in which it falls short. */
  public ReuseId record(Actor actor, EngagementId id, Reuse.Content said) {
    Engagement engagement = access.ownForWriting(actor, id);
    DeclaredStatement statement = statements.declared(engagement.statement());
    Refusal.rulesUnlessEmpty(
        ReuseRule.check(
            said, statement.content(), engagement.auditPeriod(), limits(engagement), today.day()));
    Reuse reuse = new Reuse(ReuseId.random(), said, actor.name(), today.now(), Optional.empty());
    rows.insert(id, reuse);
    trail.record(
        actor,
        "engagement.reuse-recorded",
        Engagements.subject(id),
        Map.of("name", said.name(), "kind", said.kind(), "controls", said.controls().size()));
    return reuse.id();
  }

  /** Takes one out of use; conclusions that rest on it alone no longer stand in the report. */
  public void withdraw(Actor actor, EngagementId id, ReuseId reuse, String why) {
    access.ownForWriting(actor, id);
    if (why.isBlank()) {
      throw Refusal.rule(Reason.of("assessment.reuse-why", "FRM-40").at("why"));
    }
    if (!rows.withdraw(id, reuse, new Reuse.Withdrawal(actor.name(), today.now(), why))) {
      throw Refusal.notFound(Reason.of("assessment.reuse-not-found"));
    }
    trail.record(
        actor, "engagement.reuse-withdrawn", Engagements.subject(id), Map.of("reason", why));
  }
}
