package dev.akashi.assessment.web;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.FindingRules;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.FrozenPopulation;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.LastAudits;
import dev.akashi.assessment.LastAudits.OnRequirement;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.PopulationRules;
import dev.akashi.assessment.Populations;
import dev.akashi.assessment.ProcedureStep;
import dev.akashi.assessment.RequestedEvidence.Delivered;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.SampleTable;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessment.files.PopulationFile;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.ProfileFact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Lays out the page of one requirement of an engagement. */
@Component
public class ControlViews {

  private final Pages pages;
  private final Populations populations;
  private final WorkingPapers workingPapers;
  private final Findings allFindings;
  private final LastAudits lastAudits;
  private final PaperTray tray;
  private final Heads heads;
  private final Today today;

  ControlViews(
      Pages pages,
      Populations populations,
      WorkingPapers workingPapers,
      Findings allFindings,
      LastAudits lastAudits,
      PaperTray tray,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.populations = populations;
    this.workingPapers = workingPapers;
    this.allFindings = allFindings;
    this.lastAudits = lastAudits;
    this.tray = tray;
    this.heads = heads;
    this.today = today;
  }

  /**
   * Everything on one requirement.
   *
   * @param delivered the evidence that was delivered for it when it was asked for
   * @param classes what a finding can be
   * @param table what an extension goes by
   * @param otherTechnology whether a signed paper says that another technology than the examples of
   *     the baseline is used
   * @param equivalence what the auditor judged of it
   * @param populations those of the engagement that can be drawn from for this requirement
   * @param populationGroups the groups of controls that the statement says are carried out as one
   * @param asksDesign whether the plan asks for a conclusion on the design
   * @param asksOperation the same for the operation
   * @param outside why it is not concluded on anew in an audit that was opened again
   * @param previous the one before it in the scope
   * @param next the one after it
   * @param last what the report on the audit period before says of it
   */
  public record ControlView(
      Head head,
      Requirement requirement,
      Answer answer,
      ResultEntry entry,
      int revision,
      List<ProcedureStep> steps,
      List<Sample> samples,
      List<FrozenPopulation> populations,
      Part<WorkingPaper> papers,
      List<Finding> findings,
      List<Delivered> delivered,
      SampleTable table,
      Set<FindingClass> classes,
      boolean otherTechnology,
      Optional<Equivalence> equivalence,
      List<ProfileFact.SamePopulation> populationGroups,
      boolean asksDesign,
      boolean asksOperation,
      Optional<Reason> outside,
      Optional<RequirementId> previous,
      Optional<RequirementId> next,
      Optional<OnRequirement> last,
      LocalDate today) {

    /** What can be concluded of the design. */
    public List<Conclusion> designs() {
      return List.of(open(asksDesign), Conclusion.EFFECTIVE, Conclusion.EXCEPTION);
    }

    /** What can be concluded of the operation. */
    public List<Conclusion> operations() {
      return List.of(
          open(asksOperation),
          Conclusion.EFFECTIVE,
          Conclusion.EXCEPTION,
          Conclusion.NO_POPULATION);
    }

    /** What stands while nothing is concluded: what the plan leaves out is not in the cycle. */
    private static Conclusion open(boolean asked) {
      return asked ? Conclusion.NOT_CONCLUDED : Conclusion.NOT_IN_CYCLE;
    }

    /** Whether the technology used is something to judge here. */
    public boolean showsTechnology() {
      return otherTechnology
          || equivalence.isPresent()
          || !requirement.details().examples().isEmpty();
    }

    /** What the auditor can say of the statement itself here. */
    public List<FindingKind> judgements() {
      return Arrays.stream(FindingKind.values())
          .filter(kind -> FindingRules.judged(kind, answer, findings).isEmpty())
          .toList();
    }

    public String link() {
      return head.link() + "/results/" + requirement.id();
    }

    public String linkOf(FrozenPopulation population) {
      return head.link() + "/populations/" + population.id() + "/package";
    }

    /** Frozen for a line of this requirement, which has drawn nothing from it yet. */
    public List<FrozenPopulation> undrawn() {
      return populations.stream()
          .filter(one -> one.requirement().equals(requirement.id()) && !drawn(one, one.line()))
          .toList();
    }

    /**
     * Frozen for another requirement or line, which some line has not drawn from; what is generated
     * serves its own control only.
     */
    public List<FrozenPopulation> shared() {
      return populations.stream()
          .filter(one -> one.origin().kind() != PopulationKind.GENERATED)
          .filter(one ->
              answer.individualControls().stream()
                  .map(IndividualControl::line)
                  .anyMatch(line -> !one.isFor(requirement.id(), line) && !drawn(one, line)))
          .toList();
    }

    /** Whether the reader can ask the provider for evidence now. */
    public boolean asking(PageContext page) {
      return head.engagement().state() == EngagementState.FIELDWORK
          && page.actor().filter(actor -> head.engagement().hasOnTeam(actor.person())).isPresent();
    }

    /** What is to be said for drawing from a population of a line of this requirement. */
    public Optional<Reason> larger(FrozenPopulation population) {
      return answer.individualControls().stream()
          .filter(control -> control.line().equals(population.line()))
          .findFirst()
          .flatMap(control ->
              PopulationRules.larger(
                  population.rows(), control.frequency(), head.engagement().auditPeriod(), table));
    }

    private boolean drawn(FrozenPopulation from, String line) {
      return samples.stream()
          .anyMatch(
              sample -> sample.line().equals(line) && sample.population().id().equals(from.id()));
    }

    public long mostBytes() {
      return PopulationFile.MOST_BYTES;
    }
  }

  View show(Actor actor, EngagementId id, RequirementId requirement, FormInput form) {
    Papers whole = tray.outlined(actor, id);
    Papers papers = tray.papers(actor, id, List.of(requirement));
    Requirement found =
        papers
            .baseline()
            .find(requirement)
            .orElseThrow(() ->
                Refusal.notFound(
                    Reason.of("assessment.unknown-requirement").with(requirement.value())));
    ControlView view =
        new ControlView(
            heads.of(whole, "results"),
            found,
            papers.answer(requirement),
            papers.entry(requirement),
            papers.revision(requirement),
            papers.steps(found),
            papers.samplesOf(requirement),
            populations.of(actor, id),
            Part.cut(
                workingPapers.of(actor, id, requirement), Paging.start(form, "papers"), Part.ROWS),
            papers.findingsOn(requirement),
            papers.deliveredFor(List.of(requirement)),
            papers.sampleTable(),
            allFindings.classes(papers.engagement()),
            papers.groundwork().otherTechnology().contains(requirement),
            Optional.ofNullable(papers.groundwork().equivalences().get(requirement)),
            papers.statement().content().profile().populationsOf(requirement),
            papers.groundwork().asksDesign(requirement),
            papers.groundwork().asksOperation(requirement),
            Results.outsideOrder(papers, found),
            beside(whole, requirement, -1),
            beside(whole, requirement, 1),
            lastAudits.on(actor, id, requirement),
            today.day());
    return pages.view("assessment/control", view, form);
  }

  /** What comes after a requirement in the scope; empty at its end. */
  Optional<RequirementId> after(Actor actor, EngagementId id, RequirementId requirement) {
    return beside(tray.outlined(actor, id), requirement, 1);
  }

  private static Optional<RequirementId> beside(
      Papers papers, RequirementId requirement, int steps) {
    List<RequirementId> all = papers.inScope().stream().map(Requirement::id).toList();
    int at = all.indexOf(requirement);
    int beside = at + steps;
    return at < 0 || beside < 0 || beside >= all.size()
        ? Optional.empty()
        : Optional.of(all.get(beside));
  }
}
