package dev.akashi.consultation;

import dev.akashi.consultation.Prechecks.Checked;
import dev.akashi.consultation.db.ConsultationRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStandings;
import dev.akashi.statement.StatementStandings.Standing;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prior consultation: the provider gives a report to the support body, which sees nothing of the
 * statement but that report and whether the statement changed since.
 */
@Service
public class Consultations {

  private static final String CLAUSE = "FRM-34";
  private static final int MOST = 200;

  private final ConsultationRows rows;
  private final Prechecks prechecks;
  private final OwnStatements own;
  private final StatementStandings standings;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Consultations(
      ConsultationRows rows,
      Prechecks prechecks,
      OwnStatements own,
      StatementStandings standings,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.prechecks = prechecks;
    this.own = own;
    this.standings = standings;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** A consultation and how its statement stands today. */
  public record Shown(Consultation consultation, Standing standing) {

    public boolean isChanged() {
      return !standing.seal().equals(consultation.statementSeal());
    }
  }

  /** Somebody who advised the provider of a service before the audit. */
  public record Adviser(PersonId person, String name, Instant last) {}

  /**
   * Gives the report of now to the support body.
   *
   * @param seen the seal of the statement whose report was looked at
   */
  @Transactional
  public ConsultationId give(Actor actor, StatementId id, String question, String seen) {
    Checked checked = prechecks.check(actor, id);
    if (!checked.seal().equals(seen)) {
      throw Refusal.stale(Reason.of("consultation.changed-since-seen", CLAUSE));
    }
    StatementHead head = checked.sheet().head();
    ConsultationId given = ConsultationId.random();
    rows.add(
        new Consultation(
            given,
            id,
            head.service().id(),
            head.service().provider(),
            head.called(),
            head.version(),
            checked.baseline().version(),
            checked.seal(),
            question,
            actor.name(),
            today.now(),
            checked.report(),
            List.of(),
            /* revision= */ 0),
        actor);
    trail.record(
        actor,
        "consultation.given",
        subject(given),
        Map.of(
            "service", head.service().name(),
            "version", head.version(),
            "seal", checked.seal(),
            "count", checked.report().errors()));
    return given;
  }

  /** What was given of a statement of the own organisation, newest first. */
  @Transactional(readOnly = true)
  public List<Consultation> of(Actor actor, StatementId id) {
    own.sheet(actor, id);
    return rows.ofStatement(id);
  }

  /** The consultations on the desk of the support body: those without an answer first. */
  @Transactional(readOnly = true)
  public List<Consultation> desk(Actor actor) {
    actor.require(Permission.REVIEW_APPLICATION);
    return rows.newest(MOST);
  }

  /** One consultation, for its provider and for the support body. */
  @Transactional(readOnly = true)
  public Shown show(Actor actor, ConsultationId id) {
    Consultation found =
        rows.find(id)
            .filter(each ->
                actor.may(Permission.REVIEW_APPLICATION)
                    || (actor.may(Permission.EDIT_STATEMENT) && actor.belongsTo(each.provider())))
            .orElseThrow(Consultations::unknown);
    return new Shown(found, standings.of(found.statement()));
  }

  /** The support body says what it makes of it; a later answer stands before the first. */
  @Transactional
  public void answer(Actor actor, ConsultationId id, String text, int revision) {
    actor.require(Permission.REVIEW_APPLICATION);
    Consultation asked = rows.find(id).orElseThrow(Consultations::unknown);
    if (!rows.answer(id, text, actor, today.now(), revision)) {
      throw Refusal.stale(Reason.of("consultation.answered-meanwhile"));
    }
    trail.record(
        actor,
        "consultation.answered",
        subject(id),
        Map.of("service", asked.serviceName().ja(), "version", asked.statementVersion()));
    notices.tell(
        asked.provider(),
        "consultation.answered",
        List.of(asked.serviceName()),
        "/consultations/" + id,
        List.of(ClauseId.of(CLAUSE)));
  }

  /** Who ever answered a consultation on a statement of the service, with the day of the last. */
  @Transactional(readOnly = true)
  public List<Adviser> advisers(ServiceId service) {
    return rows.advisers(service);
  }

  private static Subject subject(ConsultationId id) {
    return new Subject("consultation", id.toString());
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("consultation.unknown"));
  }
}
