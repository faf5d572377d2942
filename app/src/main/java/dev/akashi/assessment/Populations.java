package dev.akashi.assessment;

import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.db.PopulationRows;
import dev.akashi.assessment.db.SampleRows;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.SamplePackage;
import dev.akashi.trail.LogHead;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes populations (FRM-38). The seed is fixed in the same transaction from what nobody chose:
 * the newest entry of the event log, and the instant.
 */
@Service
@Transactional
public class Populations {

  private final PopulationRows rows;
  private final SampleRows samples;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final LogHead log;
  private final Trail trail;
  private final Today today;

  Populations(
      PopulationRows rows,
      SampleRows samples,
      EngagementAccess access,
      PaperTray tray,
      LogHead log,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.samples = samples;
    this.access = access;
    this.tray = tray;
    this.log = log;
    this.trail = trail;
    this.today = today;
  }

  /** A population with its keys, as it is kept. */
  public record WithKeys(FrozenPopulation population, Population keys) {}

  /** The populations of the engagement without their keys, oldest first. */
  @Transactional(readOnly = true)
  public List<FrozenPopulation> of(Actor actor, EngagementId id) {
    return rows.of(access.own(actor, id).id());
  }

  /** Refuses what would be refused whatever the keys are, before a file is read. */
  public void mayFreeze(Actor actor, EngagementId id, Wanted wanted) {
    refuseUnlessPossible(
        tray.papersOn(access.ownForWriting(actor, id), List.of(wanted.requirement())), wanted);
  }

  /** Freezes a population; it cannot be changed or removed afterwards. */
  public FrozenPopulation freeze(Actor actor, EngagementId id, Wanted wanted, Population keys) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of(wanted.requirement()));
    refuseUnlessPossible(papers, wanted);
    PopulationRules.again(wanted, keys, rows.of(id), papers.samplesOf(wanted.requirement()))
        .ifPresent(reason -> {
          throw Refusal.rule(reason);
        });
    FrozenPopulation frozen = frozen(actor, id, wanted, keys, log.newest());
    keep(actor, List.of(new WithKeys(frozen, keys)));
    return frozen;
  }

  private void refuseUnlessPossible(Papers papers, Wanted wanted) {
    Results.known(papers, wanted.requirement());
    Samples.control(papers, wanted.requirement(), wanted.line());
    Refusal.rulesUnlessEmpty(PopulationRules.lacking(wanted.origin(), today.day()));
  }

  /** What freezing comes to, not yet kept. */
  FrozenPopulation frozen(
      Actor actor, EngagementId id, Wanted wanted, Population keys, LogHead.Head head) {
    var at = today.now().truncatedTo(ChronoUnit.MICROS);
    Freeze freeze =
        new Freeze(
            head.value(),
            head.row(),
            id.toString(),
            wanted.requirement().value(),
            wanted.line(),
            at.toString(),
            keys.rows(),
            keys.sha256());
    return new FrozenPopulation(
        PopulationId.random(),
        id,
        wanted.requirement(),
        wanted.line(),
        wanted.origin(),
        wanted.reason(),
        keys.rows(),
        keys.sha256(),
        head.row(),
        head.value(),
        freeze.seed(),
        actor.name(),
        at);
  }

  void keep(Actor actor, List<WithKeys> populations) {
    rows.insert(populations);
    for (WithKeys one : populations) {
      FrozenPopulation frozen = one.population();
      Map<String, Object> detail = new HashMap<>();
      detail.put("engagement", frozen.engagement().toString());
      detail.put("requirement", frozen.requirement().value());
      detail.put("line", frozen.line());
      detail.put("population", frozen.rows());
      detail.put("fingerprint", frozen.sha256());
      detail.put("logRow", frozen.logRow());
      detail.put("seed", frozen.seed());
      detail.put("source", frozen.origin().source());
      detail.put("reason", frozen.reason());
      frozen.origin().file().ifPresent(file -> detail.put("file", file.name()));
      trail.record(
          actor, "population.frozen", new Subject("population", frozen.id().toString()), detail);
    }
  }

  /** All that is needed to draw the samples of a population again. */
  public record Handout(SamplePackage facts, Population keys) {

    /** Writes it as the file that {@code ./akashi sample verify} reads. */
    public void write(OutputStream to) throws IOException {
      facts.write(keys, to);
    }
  }

  @Transactional(readOnly = true)
  public Handout handOut(Actor actor, EngagementId id, PopulationId population) {
    Engagement engagement = access.own(actor, id);
    FrozenPopulation frozen = find(id, population);
    List<Sample> drawn =
        samples.of(id).stream()
            .filter(sample -> sample.population().id().equals(population))
            .toList();
    return new Handout(SamplePackages.of(engagement, frozen, drawn), rows.keys(population));
  }

  List<FrozenPopulation> of(EngagementId id) {
    return rows.of(id);
  }

  FrozenPopulation find(EngagementId id, PopulationId population) {
    return rows.of(id).stream()
        .filter(one -> one.id().equals(population))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.population-not-found")));
  }

  Population keys(PopulationId population) {
    return rows.keys(population);
  }
}
