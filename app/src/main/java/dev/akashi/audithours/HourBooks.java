package dev.akashi.audithours;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.Engagements;
import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.audithours.db.HourRows;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hours of an engagement: everybody of its team notes the own ones until some days after the
 * report is issued, and its lead sees what they come to.
 */
@Service
@Transactional
public class HourBooks {

  private final HourRows rows;
  private final Engagements engagements;
  private final EngagementPlans plans;
  private final Statements statements;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  HourBooks(
      HourRows rows,
      Engagements engagements,
      EngagementPlans plans,
      Statements statements,
      Baselines baselines,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.engagements = engagements;
    this.plans = plans;
    this.statements = statements;
    this.baselines = baselines;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * The hours of an engagement as one person sees them.
   *
   * @param own the person's own entries, the newest day first
   * @param classes the classes that can be named; the empty one for what no class holds
   * @param open whether the person can note hours now
   * @param daysAfterReport for how many days after the report hours can be noted
   * @param totals what all noted; for the lead alone
   */
  public record Book(
      Engagement engagement,
      List<HourEntry> own,
      List<String> classes,
      boolean open,
      int daysAfterReport,
      Optional<HourTotals> totals) {}

  @Transactional(readOnly = true)
  public Book book(Actor actor, EngagementId id) {
    Engagement engagement = engagements.get(actor, id);
    List<HourEntry> all = rows.of(id);
    boolean leads = actor.may(Permission.SIGN_REPORT) && engagement.hasOnTeam(actor.person());
    return new Book(
        engagement,
        all.stream().filter(entry -> entry.person().equals(actor.person())).toList(),
        known(actor, engagement).classes(),
        engagement.hasOnTeam(actor.person())
            && engagement.takesNotesOn(today.day(), daysAfterReport()),
        daysAfterReport(),
        Optional.of(all).filter(entries -> leads).map(HourTotals::of));
  }

  /** An own entry of a book. */
  public HourEntry own(Book book, HourId entry) {
    return book.own().stream()
        .filter(found -> found.id().equals(entry))
        .findFirst()
        .orElseThrow(HourBooks::unknown);
  }

  /** Notes own hours. */
  public HourId note(Actor actor, EngagementId id, Work stated) {
    Work work = allowed(actor, id, stated, Optional.empty());
    HourEntry entry = new HourEntry(HourId.random(), id, actor.person(), actor.name(), work, 0);
    rows.insert(entry, today.now());
    record(actor, "audit-hours.noted", entry);
    return entry.id();
  }

  /** Changes an own entry. */
  public void change(Actor actor, EngagementId id, HourId entryId, Work stated, int revision) {
    Work work = allowed(actor, id, stated, Optional.of(entryId));
    HourEntry before = own(actor, id, entryId);
    HourEntry entry = new HourEntry(entryId, id, before.person(), actor.name(), work, revision);
    if (!rows.update(entry)) {
      throw stale();
    }
    record(actor, "audit-hours.changed", entry);
  }

  /** Takes an own entry back. */
  public void remove(Actor actor, EngagementId id, HourId entryId, int revision) {
    engagements.heldByTeam(actor, id, daysAfterReport());
    HourEntry entry = own(actor, id, entryId);
    if (!rows.delete(entryId, revision)) {
      throw stale();
    }
    record(actor, "audit-hours.removed", entry);
  }

  private int daysAfterReport() {
    return parameters.on(today.day(), HourParameters.DAYS_AFTER_REPORT);
  }

  private Work allowed(Actor actor, EngagementId id, Work stated, Optional<HourId> changed) {
    Engagement engagement = engagements.heldByTeam(actor, id, daysAfterReport());
    rows.hold(actor.person());
    HourControls known = known(actor, engagement);
    Work work = HourRules.classed(stated, known);
    int others = rows.minutes(actor.person(), work.day(), changed);
    Refusal.rulesUnlessEmpty(HourRules.against(work, known, others, today.day()));
    return work;
  }

  private HourControls known(Actor actor, Engagement engagement) {
    return HourControls.of(
        plans.desk(actor, engagement.id(), Optional.empty()).plan(),
        baselines.version(engagement.baselineVersion()),
        statements.declared(engagement.statement()).content());
  }

  private HourEntry own(Actor actor, EngagementId id, HourId entry) {
    return rows.find(entry)
        .filter(found -> found.engagement().equals(id))
        .filter(found -> found.person().equals(actor.person()))
        .orElseThrow(HourBooks::unknown);
  }

  private void record(Actor actor, String action, HourEntry entry) {
    trail.record(
        actor,
        action,
        new Subject("audit-hours", entry.id().toString()),
        Map.of(
            "engagement", entry.engagement().toString(),
            "on", entry.work().day().toString(),
            "stage", entry.work().phase(),
            "class", entry.work().controlClass(),
            "minutes", entry.work().minutes()));
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("audithours.entry-unknown"));
  }

  private static Refusal stale() {
    return Refusal.stale(Reason.of("audithours.changed-meanwhile"));
  }
}
