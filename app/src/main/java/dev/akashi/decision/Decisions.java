package dev.akashi.decision;

import dev.akashi.classification.HeldInformation;
import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cloud-by-default decisions of an agency while they are worked on, from Step 0 to the opinion
 * (chapters 2 to 4); {@link DecisionEnds} seals them.
 */
@Service
public class Decisions {

  private final DecisionRegister register;
  private final Systems systems;
  private final PublicRegister list;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;
  private final StepProcesses processes = StepProcesses.bundled();

  Decisions(
      DecisionRegister register,
      Systems systems,
      PublicRegister list,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.register = register;
    this.systems = systems;
    this.list = list;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  @Transactional(readOnly = true)
  public List<DecisionPaper> of(Actor actor) {
    requireAgency(actor);
    return register.of(actor.organisationId());
  }

  @Transactional(readOnly = true)
  public List<DecisionPaper> of(Actor actor, SystemId system) {
    return register.of(systems.get(actor, system).id());
  }

  /** A decision of the own organisation; everybody else's is not found. */
  @Transactional(readOnly = true)
  public DecisionPaper get(Actor actor, DecisionId id) {
    requireAgency(actor);
    return register
        .find(id)
        .filter(paper -> actor.belongsTo(paper.organisation()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("decision.no-such-decision", "CBD-03")));
  }

  @Transactional(readOnly = true)
  public List<DecisionPaper> awaitingOpinion(Actor actor) {
    return register.awaitingOpinion(actor.organisationId());
  }

  /** What the decision rests on at this moment, the list and the system as they are now. */
  @Transactional(readOnly = true)
  public DecisionFacts facts(DecisionPaper paper) {
    return facts(
        paper, systems.get(paper.organisation(), paper.system()), list.findAll(keys(paper)));
  }

  /** What the decisions of the own organisation rest on, read for all of them at once. */
  @Transactional(readOnly = true)
  public Map<DecisionId, DecisionFacts> facts(Actor actor, List<DecisionPaper> papers) {
    Map<SystemId, InformationSystem> decidedOn =
        systems.all(
            actor.organisationId(), papers.stream().map(DecisionPaper::system).distinct().toList());
    Map<RegistryKey, RegistryEntry> entries =
        list.findAll(papers.stream().flatMap(paper -> keys(paper).stream()).distinct().toList());
    Map<DecisionId, DecisionFacts> facts = new HashMap<>();
    for (DecisionPaper paper : papers) {
      Optional.ofNullable(decidedOn.get(paper.system()))
          .ifPresent(system -> facts.put(paper.id(), facts(paper, system, entries)));
    }
    return facts;
  }

  private static List<RegistryKey> keys(DecisionPaper paper) {
    return paper.candidates().stream().flatMap(candidate -> candidate.listed().stream()).toList();
  }

  private DecisionFacts facts(
      DecisionPaper paper, InformationSystem system, Map<RegistryKey, RegistryEntry> entries) {
    return new DecisionFacts(
        processes.version(paper.processVersion()),
        underDecision(system),
        paper.step0(),
        paper.candidates(),
        entries,
        paper.verdicts(),
        paper.opinion(),
        paper.approvals(),
        paper.editors(),
        paper.startedOn(),
        paper.edition(),
        paper.budgetRequestDue(),
        today.day(),
        DecisionValues.on(paper.startedOn(), parameters));
  }

  @Transactional
  public DecisionId start(Actor actor, SystemId systemId, LocalDate budgetRequestDue) {
    requireAgency(actor);
    actor.require(Permission.PREPARE_DECISION);
    InformationSystem system = systems.get(actor, systemId);
    LocalDate day = today.day();
    Refusal.inputUnlessEmpty(
        BudgetRequest.refusals(
            budgetRequestDue, day, parameters.on(day, DecisionValues.BUDGET_MONTHS)));
    StepProcess process = processes.version(parameters.on(day, DecisionValues.PROCESS_VERSION));
    DecisionPaper paper =
        new DecisionPaper(
            DecisionId.random(),
            actor.organisationId(),
            system.id(),
            actor.person(),
            actor.name(),
            Set.of(actor.person()),
            budgetRequestDue,
            day,
            process.version(),
            parameters.versionOn(day),
            DecisionState.DRAFT,
            today.now(),
            1,
            1,
            Step0.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    register.add(paper);
    record(actor, "decision.started", paper, Map.of("system", system.name()));
    return paper.id();
  }

  @Transactional
  public void saveStep0(Actor actor, DecisionId id, int revision, Step0 step0) {
    change(
        actor, id, revision, "decision.step0-saved", Map.of(), p -> register.saveStep0(p, step0));
  }

  /**
   * Adds an option or replaces what is known of it. An approval of the CISO holds for what it was
   * given for and falls (CBD-18).
   *
   * @return whether an approval fell
   */
  @Transactional
  public boolean saveCandidate(Actor actor, DecisionId id, int revision, Candidate candidate) {
    Optional<RegistryEntry> entry = candidate.listed().map(this::listed);
    DecisionPaper before = get(actor, id);
    boolean approved = before.approves(candidate.id());
    change(
        actor,
        id,
        revision,
        "decision.candidate-saved",
        Map.of("name", candidate.name(), "step", candidate.step()),
        paper -> {
          refuseWithdrawn(paper, candidate.id());
          Refusal.inputUnlessEmpty(CandidateRule.refusals(candidate, paper, facts(paper), entry));
          register.saveCandidate(paper, candidate);
        });
    if (approved) {
      record(actor, "decision.approval-dropped", before, Map.of("name", candidate.name()));
    }
    return approved;
  }

  @Transactional
  public void removeCandidate(Actor actor, DecisionId id, int revision, CandidateId candidate) {
    change(
        actor,
        id,
        revision,
        "decision.candidate-removed",
        Map.of("candidate", candidate.toString()),
        paper -> {
          requireCandidate(paper, candidate);
          boolean adopted =
              paper.verdicts().stream()
                  .anyMatch(verdict -> verdict.adopted().filter(candidate::equals).isPresent());
          if (adopted) {
            throw Refusal.rule(Reason.of("decision.candidate-is-adopted", "CBD-08"));
          }
          register.removeCandidate(paper, candidate, today.now());
          if (paper.approves(candidate)) {
            record(
                actor,
                "decision.approval-dropped",
                paper,
                Map.of("candidate", candidate.toString()));
          }
        });
  }

  /** Gives the verdict of a step; a hard stop or a missing fact refuses it for everybody. */
  @Transactional
  public void giveVerdict(Actor actor, DecisionId id, int revision, Verdict verdict) {
    change(
        actor,
        id,
        revision,
        "decision.verdict-given",
        Map.of("step", verdict.step(), "outcome", verdict.outcome()),
        paper -> {
          DecisionFacts facts = facts(paper);
          Refusal.rulesUnlessEmpty(facts.worded(VerdictRule.refusals(verdict, facts)));
          register.saveVerdict(paper, verdict, supersededBy(verdict, facts), actor, today.now());
        });
  }

  /** Records what the advisor says about the paper as it stands (CBD-05). */
  @Transactional
  public void giveOpinion(
      Actor actor, DecisionId id, int revision, LocalDate on, Opinion.Stage stage, String text) {
    actor.require(Permission.GIVE_OPINION);
    DecisionPaper paper = current(draft(get(actor, id)), revision);
    Opinion opinion = new Opinion(actor.person(), actor.name(), on, stage, text, paper.edition());
    Refusal.rulesUnlessEmpty(
        OpinionRule.refusals(
            opinion, paper.editors(), paper.startedOn(), paper.budgetRequestDue(), today.day()));
    register.saveOpinion(paper, opinion, today.now());
    record(actor, "decision.opinion-given", paper, Map.of("stage", opinion.stage()));
  }

  /** The CISO approves, on own responsibility, an option that is not on the list (CBD-18). */
  @Transactional
  public void approve(Actor actor, DecisionId id, int revision, CandidateId candidateId) {
    actor.require(Permission.APPROVE_ON_OWN_RESPONSIBILITY);
    DecisionPaper paper = current(draft(get(actor, id)), revision);
    Candidate candidate = requireCandidate(paper, candidateId);
    DecisionFacts facts = facts(paper);
    List<Reason> refusals = new ArrayList<>();
    if (paper.editedBy(actor.person())) {
      refusals.add(Reason.of("decision.own-draft-approval", "CBD-18"));
    }
    noApprovalOn(facts.routeOf(candidate))
        .map(code -> Reason.of(code, "CBD-18").with(candidate.name()))
        .ifPresent(refusals::add);
    refusals.addAll(AdoptionRule.refusals(candidate, facts));
    Refusal.rulesUnlessEmpty(facts.worded(refusals));
    register.saveApproval(
        paper, new OwnResponsibility(candidateId, actor.person(), actor.name(), today.day()));
    record(
        actor, "decision.approved-on-own-responsibility", paper, Map.of("name", candidate.name()));
  }

  private void change(
      Actor actor,
      DecisionId id,
      int revision,
      String action,
      Map<String, ?> detail,
      Consumer<DecisionPaper> change) {
    requireAgency(actor);
    actor.require(Permission.PREPARE_DECISION);
    DecisionPaper paper = current(draft(get(actor, id)), revision);
    register.addEditor(paper, actor.person());
    change.accept(paper);
    record(actor, action, paper, detail);
  }

  private static Optional<String> noApprovalOn(ProcurementRoute route) {
    return switch (route) {
      case LISTED -> Optional.of("decision.approval-not-needed");
      case PRIVATE_PLATFORM -> Optional.of("decision.private-platform-no-approval");
      case CISO_RESPONSIBILITY -> Optional.empty();
    };
  }

  private static List<Integer> supersededBy(Verdict verdict, DecisionFacts facts) {
    List<Integer> kept = facts.with(verdict).verdicts().stream().map(Verdict::step).toList();
    return facts.verdicts().stream()
        .map(Verdict::step)
        .filter(step -> step == verdict.step() || !kept.contains(step))
        .toList();
  }

  private SystemUnderDecision underDecision(InformationSystem system) {
    return new SystemUnderDecision(
        system.id(),
        system.name(),
        systems.acceptedClass(system).map(reached -> reached.confidentiality()),
        system.gradeUnknown().stream().map(HeldInformation::name).toList(),
        new PublicCloudBan(
            system.specialInformation().stream().map(HeldInformation::name).toList()));
  }

  private RegistryEntry listed(RegistryKey key) {
    return list.find(key)
        .orElseThrow(() ->
            Refusal.input(
                Reason.of("decision.not-on-the-list", "CBD-18")
                    .with(key.value())
                    .at("registryKey")));
  }

  private static Candidate requireCandidate(DecisionPaper paper, CandidateId id) {
    return paper
        .candidate(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("decision.no-such-candidate", "CBD-04")));
  }

  private static void refuseWithdrawn(DecisionPaper paper, CandidateId id) {
    if (paper.withdrawn().stream().anyMatch(candidate -> candidate.id().equals(id))) {
      throw Refusal.rule(Reason.of("decision.candidate-withdrawn", "CBD-09"));
    }
  }

  static DecisionPaper draft(DecisionPaper paper) {
    if (paper.isFinal()) {
      throw Refusal.rule(Reason.of("decision.final", "CBD-09"));
    }
    return paper;
  }

  static DecisionPaper current(DecisionPaper paper, int revision) {
    if (paper.revision() != revision) {
      throw Refusal.stale(Reason.of("decision.changed-meanwhile").with(revision, paper.revision()));
    }
    return paper;
  }

  private static void requireAgency(Actor actor) {
    if (actor.organisation().kind() != OrganisationKind.AGENCY) {
      throw Refusal.forbidden(Reason.of("decision.agencies-only", "CBD-03"));
    }
  }

  private void record(Actor actor, String action, DecisionPaper paper, Map<String, ?> detail) {
    trail.record(actor, action, new Subject("decision", paper.id().toString()), detail);
  }
}
