package dev.akashi.assessment;

import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.db.SampleRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws samples by the table and keeps the result of every drawn item (FRM-38). */
@Service
@Transactional
public class Samples {

  private final SecureRandom seeds = new SecureRandom();
  private final SampleRows rows;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Results results;
  private final Trail trail;
  private final Today today;

  Samples(
      SampleRows rows,
      EngagementAccess access,
      PaperTray tray,
      Results results,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.access = access;
    this.tray = tray;
    this.results = results;
    this.trail = trail;
    this.today = today;
  }

  /** What a bulk draw came to: the samples drawn, and the lines whose population is not known. */
  public record BulkDraw(List<Sample> drawn, List<Reason> refused) {}

  /** Draws a sample for one individual control from its population. */
  public Sample draw(
      Actor actor,
      EngagementId id,
      RequirementId requirement,
      String line,
      int population,
      String populationOf) {
    Papers papers = tray.papers(access.ownForWriting(actor, id));
    Results.known(papers, requirement);
    Frequency frequency =
        papers.answer(requirement).individualControls().stream()
            .filter(control -> control.line().equals(line))
            .map(IndividualControl::frequency)
            .findFirst()
            .orElseThrow(() ->
                Refusal.rule(
                    Reason.of("assessment.line-unknown", "FRM-38")
                        .with(requirement.value(), line)
                        .at("line")));
    if (populationOf.isBlank()) {
      throw Refusal.rule(
          Reason.of("assessment.population-of-missing", "FRM-38").at("populationOf"));
    }
    Sample sample = drawn(papers, requirement, line, frequency, population, populationOf);
    keep(actor, id, List.of(sample));
    return sample;
  }

  /**
   * Draws for every individual control of the requirements that needs a sample and has none, from
   * the number of times its frequency makes in the audit period.
   */
  public BulkDraw drawMany(
      Actor actor, EngagementId id, Collection<RequirementId> requirements, String populationOf) {
    Papers papers = tray.papers(access.ownForWriting(actor, id));
    if (populationOf.isBlank()) {
      throw Refusal.rule(
          Reason.of("assessment.population-of-missing", "FRM-38").at("populationOf"));
    }
    List<Sample> drawn = new ArrayList<>();
    List<Reason> refused = new ArrayList<>();
    for (RequirementId requirement : requirements) {
      Results.known(papers, requirement);
      for (IndividualControl control : withoutSample(papers, requirement)) {
        OptionalInt times = Occurrences.in(papers.engagement().auditPeriod(), control.frequency());
        if (times.isPresent()) {
          drawn.add(
              drawn(
                  papers,
                  requirement,
                  control.line(),
                  control.frequency(),
                  times.getAsInt(),
                  populationOf));
        } else {
          refused.add(
              Reason.of("assessment.population-unknown", "FRM-38").with(requirement.value()));
        }
      }
    }
    if (!drawn.isEmpty()) {
      keep(actor, id, drawn);
    } else {
      Refusal.rulesUnlessEmpty(refused);
    }
    return new BulkDraw(drawn, refused);
  }

  /** Keeps what looking at drawn items came to. */
  public void test(Actor actor, EngagementId id, SampleId sampleId, Collection<Item> outcomes) {
    Papers papers = tray.papers(access.ownForWriting(actor, id));
    Sample sample =
        papers.samples().stream()
            .filter(candidate -> candidate.id().equals(sampleId))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.sample-not-found")));
    Refusal.rulesUnlessEmpty(sample.against(outcomes));
    write(actor, papers, List.of(sample.tested(outcomes)));
  }

  /** Marks the items of the requirements' samples that have no result yet as conforming. */
  public int conform(Actor actor, EngagementId id, Collection<RequirementId> requirements) {
    Papers papers = tray.papers(access.ownForWriting(actor, id));
    Set<RequirementId> wanted = Set.copyOf(requirements);
    List<Sample> tested =
        papers.samples().stream()
            .filter(sample -> wanted.contains(sample.requirement()) && !sample.tested())
            .map(Sample::restConforming)
            .toList();
    write(actor, papers, tested);
    return tested.size();
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
              "population", sample.draw().population(),
              "size", sample.draw().size(),
              "seed", Long.toString(sample.draw().seed())));
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
        .forEach(requirement -> results.candidate(actor, papers, papers.entry(requirement)));
  }

  private Sample drawn(
      Papers papers,
      RequirementId requirement,
      String line,
      Frequency frequency,
      int population,
      String populationOf) {
    int size = papers.sampleTable().size(frequency, population);
    return Sample.drawn(
        SampleId.random(),
        requirement,
        line,
        frequency,
        populationOf,
        SampleDraw.of(population, size, seeds.nextLong()));
  }

  private static List<IndividualControl> withoutSample(Papers papers, RequirementId requirement) {
    List<Sample> samples = papers.samplesOf(requirement);
    Set<String> seen = samples.stream().map(Sample::line).collect(Collectors.toSet());
    return papers.answer(requirement).individualControls().stream()
        .filter(control -> papers.sampleTable().needsSample(control.frequency()))
        .filter(control -> seen.add(control.line()))
        .toList();
  }

  private static Subject subject(SampleId id) {
    return new Subject("sample", id.toString());
  }
}
