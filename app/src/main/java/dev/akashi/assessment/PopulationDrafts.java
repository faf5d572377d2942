package dev.akashi.assessment;

import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.db.PopulationDraftRows;
import dev.akashi.assessment.files.PopulationFile;
import dev.akashi.assessment.files.PopulationFile.Doubt;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read from a file until its reader has looked at it (FRM-38). */
@Service
@Transactional
public class PopulationDrafts {

  private static final Duration KEPT = Duration.ofDays(1);

  private final PopulationDraftRows rows;
  private final Populations populations;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Trail trail;
  private final Today today;

  PopulationDrafts(
      PopulationDraftRows rows,
      Populations populations,
      EngagementAccess access,
      PaperTray tray,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.populations = populations;
    this.access = access;
    this.tray = tray;
    this.trail = trail;
    this.today = today;
  }

  /** What was read, with what speaks against it. */
  public record Looked(PopulationDraft draft, List<Reason> doubts) {

    public Looked {
      doubts = List.copyOf(doubts);
    }
  }

  /** Keeps what was read for a day. */
  public PopulationId keep(Actor actor, EngagementId id, Wanted wanted, PopulationFile.Keys keys) {
    populations.mayFreeze(actor, id, wanted);
    PopulationDraft draft =
        new PopulationDraft(
            PopulationId.random(),
            id,
            wanted,
            keys.headings(),
            keys.doubts(),
            keys.first(),
            keys.last(),
            keys.population(),
            actor.person(),
            today.now().truncatedTo(ChronoUnit.MICROS));
    rows.deleteBefore(draft.readAt().minus(KEPT));
    rows.insert(draft);
    trail.record(
        actor,
        "population.read",
        new Subject("population", draft.id().toString()),
        Map.of(
            "engagement", id.toString(),
            "requirement", wanted.requirement().value(),
            "line", wanted.line(),
            "population", keys.population().rows(),
            "fingerprint", keys.population().sha256(),
            "file", draft.file().name()));
    return draft.id();
  }

  /** What the actor read. */
  @Transactional(readOnly = true)
  public Looked get(Actor actor, EngagementId id, PopulationId draft) {
    access.own(actor, id);
    PopulationDraft found = find(actor, id, draft);
    return new Looked(
        found, doubts(actor, id, found.wanted(), found.doubts(), found.keys().rows()));
  }

  /**
   * Freezes what the actor read and looked at.
   *
   * @param reason why there is another one; empty when it is the first
   */
  public FrozenPopulation freeze(Actor actor, EngagementId id, PopulationId draft, String reason) {
    access.ownForWriting(actor, id);
    PopulationDraft found = find(actor, id, draft);
    Wanted wanted = found.wanted();
    rows.delete(draft);
    return populations.freeze(
        actor,
        id,
        new Wanted(wanted.requirement(), wanted.line(), wanted.origin(), reason),
        found.keys());
  }

  /** What speaks against a population. */
  @Transactional(readOnly = true)
  public List<Reason> doubts(
      Actor actor, EngagementId id, Wanted wanted, Collection<Doubt> ofFile, int count) {
    Papers papers = tray.papers(actor, id);
    return PopulationDoubts.of(
        wanted.origin().takenOn(),
        Set.copyOf(ofFile),
        count,
        Samples.control(papers, wanted.requirement(), wanted.line()).frequency(),
        papers.engagement().auditPeriod(),
        papers.sampleTable());
  }

  private PopulationDraft find(Actor actor, EngagementId id, PopulationId draft) {
    return rows.find(draft)
        .filter(found -> found.engagement().equals(id) && found.reader().equals(actor.person()))
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("assessment.population-draft-not-found", "FRM-38")));
  }
}
