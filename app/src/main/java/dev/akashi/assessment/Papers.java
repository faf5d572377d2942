package dev.akashi.assessment;

import dev.akashi.assessment.RequestedEvidence.Delivered;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.Answer;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.LinkedFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything on the assessor's desk for one engagement.
 *
 * @param revisions the revision of each recorded entry; an entry not recorded yet has 0
 * @param samples oldest first
 * @param cover what the signed working papers cover
 * @param groundwork the plan and what is reused
 * @param delivered the evidence that was delivered beside the statement
 * @param own what the team made or took itself
 */
public record Papers(
    Engagement engagement,
    DeclaredStatement statement,
    Baseline baseline,
    Map<RequirementId, ResultEntry> entries,
    Map<RequirementId, Integer> revisions,
    List<Sample> samples,
    List<Finding> findings,
    PaperCover cover,
    SampleTable sampleTable,
    StandardProcedure procedure,
    Groundwork groundwork,
    List<Delivered> delivered,
    List<OwnEvidence> own) {

  /** The requirements that may be concluded on: those the statement chose or took over. */
  public List<Requirement> inScope() {
    return baseline.requirements().stream()
        .filter(requirement -> statement.content().isSelected(requirement.id()))
        .toList();
  }

  public ResultEntry entry(RequirementId id) {
    return entries.getOrDefault(id, ResultEntry.none(id));
  }

  public int revision(RequirementId id) {
    return revisions.getOrDefault(id, 0);
  }

  public Answer answer(RequirementId id) {
    return statement.content().answer(id);
  }

  /** The evidence that the statement shows for the requirements. */
  public List<LinkedFile> filesOf(Collection<RequirementId> ids) {
    return statement.content().evidence().stream()
        .filter(file -> ids.contains(file.requirement()))
        .toList();
  }

  /** The evidence that was delivered for the requirements when it was asked for. */
  public List<Delivered> deliveredFor(Collection<RequirementId> ids) {
    return delivered.stream().filter(each -> ids.contains(each.file().requirement())).toList();
  }

  /** The same for people who are not on the team. */
  Papers withoutDelivered() {
    return new Papers(
        engagement,
        statement,
        baseline,
        entries,
        revisions,
        samples,
        findings,
        cover,
        sampleTable,
        procedure,
        groundwork,
        List.of(),
        List.of());
  }

  public List<Sample> samplesOf(RequirementId id) {
    return samples.stream().filter(sample -> sample.requirement().equals(id)).toList();
  }

  public List<Finding> findingsOn(RequirementId id) {
    return findings.stream().filter(finding -> finding.requirement().equals(id)).toList();
  }

  /** Whether it is to be audited since the engagement was opened again, or serves what is. */
  public boolean isOrdered(RequirementId id) {
    return groundwork.ordered().contains(id)
        || groundwork.ordered().stream()
            .anyMatch(control ->
                baseline.find(control).flatMap(Requirement::objective).equals(Optional.of(id)));
  }

  /**
   * What is not to be audited again stays as it was reported, unless what was seen since
   * contradicts it. The objective of what is audited again is concluded with it.
   */
  public boolean standsAsReported(Requirement requirement) {
    ResultEntry now = entry(requirement.id());
    return groundwork.reported()
        && now.concluded()
        && !isOrdered(requirement.id())
        && ConclusionRules.check(facts(requirement, now)).isEmpty();
  }

  /** Everything that the entry on the requirement is judged by. */
  ConclusionRules.Facts facts(Requirement requirement, ResultEntry entry) {
    return new ConclusionRules.Facts(
        entry,
        requirement,
        answer(requirement.id()),
        engagement.auditPeriod(),
        samplesOf(requirement.id()),
        findingsOn(requirement.id()),
        cover.on(requirement.id()),
        cover.deviationsOn(requirement.id()),
        sampleTable,
        groundwork);
  }

  /** The steps of the procedure; what the plan leaves out has none but those that were taken. */
  public List<ProcedureStep> steps(Requirement requirement) {
    return ProcedureStep.of(
            new ProcedureStep.Material(
                requirement,
                answer(requirement.id()),
                entry(requirement.id()),
                samplesOf(requirement.id()),
                cover.on(requirement.id()),
                sampleTable,
                procedure,
                engagement.closing().fairPresentation().isPresent()))
        .stream()
        .filter(step -> step.done() || groundwork.asks(step.phase(), requirement.id()))
        .toList();
  }

  /** Whether a step of the procedure on what the report waits for is not done. */
  public boolean hasOpenStep(Requirement requirement) {
    return counts(requirement)
        && !standsAsReported(requirement)
        && steps(requirement).stream()
            .anyMatch(step -> step.phase() != AssessmentPhase.FAIR_PRESENTATION && !step.done());
  }

  /** Whether the report waits for it: a result that is needed, or that was begun. */
  public boolean counts(Requirement requirement) {
    return statement.content().needsResult(requirement.id()) || entry(requirement.id()).started();
  }

  /**
   * How far the phases are, counted in the requirements that the report waits for. What needs no
   * result and has one all the same is not among them.
   */
  public record Progress(int inScope, int designed, int operated, int exceptions) {}

  private boolean isWaitedFor(Requirement requirement) {
    return counts(requirement)
        && (statement.content().needsResult(requirement.id())
            || !entry(requirement.id()).concluded());
  }

  public Progress progress() {
    return progress(inScope());
  }

  public Progress progress(List<Requirement> requirements) {
    List<Requirement> counted = requirements.stream().filter(this::isWaitedFor).toList();
    int designed = 0;
    int operated = 0;
    int exceptions = 0;
    for (Requirement requirement : counted) {
      ResultEntry entry = entry(requirement.id());
      designed += entry.design() != ControlResult.Conclusion.NOT_CONCLUDED ? 1 : 0;
      operated += entry.operation() != ControlResult.Conclusion.NOT_CONCLUDED ? 1 : 0;
    }
    for (Requirement requirement : requirements) {
      exceptions += entry(requirement.id()).hasException() ? 1 : 0;
    }
    return new Progress(counted.size(), designed, operated, exceptions);
  }
}
