package dev.akashi.assessment;

import dev.akashi.assessment.Populations.WithKeys;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.db.SampleRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.Ranking;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.trail.LogHead;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws samples by the table and keeps the result of every drawn item (FRM-38). */
@Service
@Transactional
public class Samples {

  private final SampleRows rows;
  private final Populations populations;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Results results;
  private final LogHead log;
  private final Trail trail;
  private final Today today;

  Samples(
      SampleRows rows,
      Populations populations,
      EngagementAccess access,
      PaperTray tray,
      Results results,
      LogHead log,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.populations = populations;
    this.access = access;
    this.tray = tray;
    this.results = results;
    this.log = log;
    this.trail = trail;
    this.today = today;
  }

  /** What a bulk draw came to: the samples drawn, and the lines whose population is not known. */
  public record BulkDraw(List<Sample> drawn, List<Reason> refused) {}

  /**
   * Draws a sample for one individual control from a frozen population. Its items are the first of
   * the population by rank, so nothing can be chosen here.
   *
   * @param reason why, when a sample was drawn for the control from another population before, or
   *     when this one is much larger than the frequency of the control makes
   */
  public Sample draw(
      Actor actor,
      EngagementId id,
      RequirementId requirement,
      String line,
      PopulationId from,
      String reason) {
    return draw(actor, id, requirement, line, from, reason, /* asNeeded= */ false);
  }

  /**
   * The same with the choice how many are drawn.
   *
   * @param asNeeded draws as many as for a control that is carried out as needed; only where the
   *     population is much larger than the frequency of the control makes
   */
  public Sample draw(
      Actor actor,
      EngagementId id,
      RequirementId requirement,
      String line,
      PopulationId from,
      String reason,
      boolean asNeeded) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of(requirement));
    Results.known(papers, requirement);
    Frequency frequency = control(papers, requirement, line).frequency();
    FrozenPopulation population = populations.find(id, from);
    String why = reason.strip();
    List<Reason> against =
        new ArrayList<>(
            PopulationRules.againstDraw(
                population,
                requirement,
                line,
                why,
                populations.of(id),
                papers.samplesOf(requirement)));
    Optional<Reason> larger =
        PopulationRules.larger(
            population.rows(), frequency, papers.engagement().auditPeriod(), papers.sampleTable());
    if (why.isEmpty()) {
      larger.ifPresent(against::add);
    }
    Refusal.rulesUnlessEmpty(against);
    Frequency drawnBy = asNeeded && larger.isPresent() ? Frequency.AS_NEEDED : frequency;
    Sample sample =
        Draws.drawn(papers, requirement, line, drawnBy, population, why, populations.keys(from));
    keep(actor, id, List.of(sample));
    return sample;
  }

  /** Draws more items of a sample: the next ones by rank. The results so far stay. */
  public Sample extend(Actor actor, EngagementId id, SampleId sampleId, int more, String reason) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), about(id, sampleId));
    Sample sample = find(papers, sampleId);
    Refusal.rulesUnlessEmpty(
        PopulationRules.againstExtension(sample, more, reason, papers.sampleTable()));
    int before = sample.items().size();
    List<String> ranked =
        Ranking.of(sample.population().seed())
            .first(populations.keys(sample.population().id()), before + more);
    Sample extended =
        sample.extended(
            ranked.subList(before, ranked.size()), reason.strip(), actor.name(), today.now());
    rows.extend(extended);
    trail.record(
        actor,
        "sample.extended",
        subject(sampleId),
        Map.of(
            "requirement", sample.requirement().value(),
            "line", sample.line(),
            "from", before,
            "to", extended.items().size(),
            "reason", reason.strip()));
    return extended;
  }

  /**
   * Draws for every individual control of the requirements that needs a sample and has none, from
   * the days and weeks its frequency makes in the audit period. These too are frozen populations.
   */
  public BulkDraw drawMany(
      Actor actor, EngagementId id, Collection<RequirementId> requirements, String populationOf) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), requirements);
    if (populationOf.isBlank()) {
      throw Refusal.rule(
          Reason.of("assessment.population-of-missing", "FRM-38").at("populationOf"));
    }
    LogHead.Head head = log.newest();
    List<FrozenPopulation> before = populations.of(id);
    List<WithKeys> frozen = new ArrayList<>();
    List<Sample> drawn = new ArrayList<>();
    List<Reason> refused = new ArrayList<>();
    for (RequirementId requirement : requirements) {
      Results.known(papers, requirement);
      for (IndividualControl control : Draws.withoutSample(papers, requirement)) {
        Optional<Reason> waits = PopulationRules.waits(requirement, control.line(), before);
        Population keys = Draws.occurrences(papers.engagement().auditPeriod(), control.frequency());
        if (waits.isPresent()) {
          refused.add(waits.get());
        } else if (keys.rows() > 0) {
          FrozenPopulation population =
              populations.frozen(
                  actor,
                  id,
                  Draws.generated(requirement, control.line(), populationOf, today.day()),
                  keys,
                  head);
          frozen.add(new WithKeys(population, keys));
          drawn.add(
              Draws.drawn(
                  papers, requirement, control.line(), control.frequency(), population, "", keys));
        } else {
          refused.add(
              Reason.of("assessment.population-unknown", "FRM-38").with(requirement.value()));
        }
      }
    }
    if (!drawn.isEmpty()) {
      populations.keep(actor, frozen);
      keep(actor, id, drawn);
    } else {
      Refusal.rulesUnlessEmpty(refused);
    }
    return new BulkDraw(drawn, refused);
  }

  /** Keeps what looking at drawn items came to. */
  public void test(
      Actor actor, EngagementId id, SampleId sampleId, Collection<ItemResult> outcomes) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), about(id, sampleId));
    Sample sample = find(papers, sampleId);
    sample.overtaken(outcomes).stream()
        .findFirst()
        .ifPresent(reason -> {
          throw Refusal.stale(reason);
        });
    List<Reason> reasons = new ArrayList<>(sample.against(outcomes));
    reasons.addAll(sample.notYet(outcomes, today.day()));
    Refusal.rulesUnlessEmpty(reasons);
    write(actor, papers, List.of(sample.tested(outcomes)));
  }

  /**
   * What marking the rest as conforming comes to.
   *
   * @param items how many items get a result
   * @param samples the samples with those results
   * @param left why other samples that wait for results are left
   */
  public record Rest(long items, List<Sample> samples, List<Reason> left) {

    public Rest {
      samples = List.copyOf(samples);
      left = List.copyOf(left);
    }
  }

  /** What marking the rest of the requirements' samples as conforming would come to today. */
  @Transactional(readOnly = true)
  public Rest rest(Actor actor, EngagementId id, Collection<RequirementId> requirements) {
    return rest(tray.papersOn(access.own(actor, id), requirements), requirements);
  }

  /**
   * Marks the items of the requirements' samples that have no result yet as conforming. Samples
   * with a deviation or an extension and what is not over yet are left; when nothing else is there,
   * that is refused.
   */
  public Rest conform(Actor actor, EngagementId id, Collection<RequirementId> requirements) {
    return conform(actor, id, requirements, Optional.empty());
  }

  /**
   * The same after somebody saw what it comes to.
   *
   * @param seen the number of items that was seen; another one by now is stale
   */
  public Rest conform(
      Actor actor,
      EngagementId id,
      Collection<RequirementId> requirements,
      Optional<Integer> seen) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), requirements);
    Rest rest = rest(papers, requirements);
    if (seen.filter(items -> items != rest.items()).isPresent()) {
      throw Refusal.stale(Reason.of("assessment.rest-changed", "FRM-38").with(rest.items()));
    }
    if (rest.samples().isEmpty()) {
      Refusal.rulesUnlessEmpty(rest.left());
      return rest;
    }
    write(actor, papers, rest.samples());
    trail.record(
        actor,
        "sample.rest-conformed",
        Engagements.subject(id),
        Map.of("items", rest.items(), "samples", rest.samples().size()));
    return rest;
  }

  private Rest rest(Papers papers, Collection<RequirementId> requirements) {
    Set<RequirementId> wanted = Set.copyOf(requirements);
    List<Sample> conforming = new ArrayList<>();
    List<Reason> left = new ArrayList<>();
    long items = 0;
    for (Sample sample : papers.samples()) {
      if (sample.tested() || !wanted.contains(sample.requirement())) {
        continue;
      }
      Sample after = sample.restConforming(today.day());
      if (sample.goesItemByItem()) {
        left.add(left("assessment.rest-deviates", sample));
      } else if (after.equals(sample)) {
        left.add(left("assessment.nothing-over", sample));
      } else {
        conforming.add(after);
        items += after.testedItems() - sample.testedItems();
      }
    }
    return new Rest(items, conforming, left);
  }

  private static Reason left(String code, Sample sample) {
    return Reason.of(code, "FRM-38").with(sample.requirement().value(), sample.line());
  }

  private void keep(Actor actor, EngagementId id, List<Sample> samples) {
    rows.insert(id, samples, actor.name(), today.now());
    for (Sample sample : samples) {
      trail.record(
          actor,
          "sample.drawn",
          subject(sample.id()),
          Map.of(
              "engagement", id.toString(),
              "requirement", sample.requirement().value(),
              "line", sample.line(),
              "population", sample.population().rows(),
              "fingerprint", sample.population().sha256(),
              "size", sample.items().size(),
              "seed", sample.population().seed(),
              "reason", sample.reason()));
    }
  }

  private void write(Actor actor, Papers papers, List<Sample> tested) {
    Map<SampleId, Sample> before =
        papers.samples().stream().collect(Collectors.toMap(Sample::id, sample -> sample));
    List<Sample> changed =
        tested.stream().filter(sample -> !sample.equals(before.get(sample.id()))).toList();
    rows.write(changed, before, actor.name(), today.now());
    for (Sample sample : changed) {
      trail.record(
          actor,
          "sample.tested",
          subject(sample.id()),
          Map.of(
              "requirement", sample.requirement().value(),
              "deviations", sample.deviations().size()));
    }
    changed.stream()
        .filter(sample -> FindingRules.deviatesAnew(before.get(sample.id()), sample))
        .map(Sample::requirement)
        .distinct()
        .forEach(requirement ->
            results.candidate(actor, papers, requirement, papers.entry(requirement).reason()));
  }

  private List<RequirementId> about(EngagementId id, SampleId sample) {
    return rows.requirementOf(id, sample).stream().toList();
  }

  private static Sample find(Papers papers, SampleId id) {
    return papers.samples().stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.sample-not-found")));
  }

  /** The individual control of a line, refused when the statement has none. */
  static IndividualControl control(Papers papers, RequirementId requirement, String line) {
    return papers.answer(requirement).individualControls().stream()
        .filter(control -> control.line().equals(line))
        .findFirst()
        .orElseThrow(() ->
            Refusal.rule(
                Reason.of("assessment.line-unknown", "FRM-38")
                    .with(requirement.value(), line)
                    .at("line")));
  }

  private static Subject subject(SampleId id) {
    return new Subject("sample", id.toString());
  }
}
