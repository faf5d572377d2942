package dev.akashi.assessor;

import dev.akashi.assessor.db.ProposalRows;
import dev.akashi.assessor.db.StepRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office proposes to select a body without a request, for example one that was decided on
 * before requests came through Akashi, or to end a selection; the committee decides (FRM-30).
 */
@Service
@Transactional
public class SelectionProposals {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-30"));

  private final ProposalRows rows;
  private final StepRows steps;
  private final AssessorSelections selections;
  private final Organisations organisations;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  SelectionProposals(
      ProposalRows rows,
      StepRows steps,
      AssessorSelections selections,
      Organisations organisations,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.steps = steps;
    this.selections = selections;
    this.organisations = organisations;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** Proposes to put a body on the list of assessors for a period. */
  public ProposalId select(
      Actor actor,
      OrganisationId assessor,
      AssessorKind kind,
      String number,
      Period term,
      String reason) {
    actor.require(Permission.MANAGE_ASSESSORS);
    Refusal.rulesUnlessEmpty(selections.against(assessor, kind, number, term));
    return propose(actor, assessor, new SelectionProposal.Select(kind, number, term), reason);
  }

  /** Proposes to end a selection before its time; the last day still counts. */
  public ProposalId end(Actor actor, SelectionId id, LocalDate lastDay, String reason) {
    actor.require(Permission.MANAGE_ASSESSORS);
    AssessorSelection selection = selections.found(id);
    Refusal.rulesUnlessEmpty(SelectionRule.end(selection, lastDay, reason, today.day()));
    return propose(actor, selection.assessor(), new SelectionProposal.End(id, lastDay), reason);
  }

  private ProposalId propose(
      Actor actor, OrganisationId assessor, SelectionProposal.Content content, String reason) {
    Refusal.rulesUnlessEmpty(saysWhy(reason));
    SelectionProposal made =
        new SelectionProposal(
            ProposalId.random(), assessor, content, reason, ProposalState.OPEN, today.day(), 0);
    if (!rows.insert(made)) {
      throw Refusal.rule(Reason.of("assessor.proposal-open", "FRM-30"));
    }
    step(actor, made, ProposalStep.PROPOSE, reason);
    organisations
        .ofKind(OrganisationKind.COMMITTEE)
        .forEach(committee ->
            notices.tell(
                committee.id(),
                "assessor.proposed",
                List.of(organisations.get(assessor).name()),
                link(made.id()),
                CLAUSES));
    return made.id();
  }

  /** The proposals that wait for a decision, the oldest first. */
  @Transactional(readOnly = true)
  public List<SelectionProposal> open(Actor actor) {
    return RequestFiles.keepsRegister(actor) ? rows.open() : List.of();
  }

  /** A proposal, for those who keep the register. */
  @Transactional(readOnly = true)
  public SelectionProposal.File read(Actor actor, ProposalId id) {
    return file(
        rows.find(id)
            .filter(found -> RequestFiles.keepsRegister(actor))
            .orElseThrow(SelectionProposals::unknown));
  }

  /** What stands against this person deciding on the proposal. */
  @Transactional(readOnly = true)
  public List<Reason> against(Actor actor, SelectionProposal.File file) {
    return DutiesRule.against(actor, file.proposal().assessor(), file.preparedBy());
  }

  /**
   * The committee decides; what it carries takes effect with the decision.
   *
   * @return the selection that was made or ended; empty when the proposal is rejected
   */
  public Optional<SelectionId> decide(
      Actor actor, ProposalId id, int revision, boolean carried, String reason) {
    actor.require(Permission.DECIDE_ON_ASSESSORS);
    SelectionProposal.File file =
        file(rows.findForUpdate(id).orElseThrow(SelectionProposals::unknown));
    SelectionProposal proposal = file.proposal();
    if (proposal.revision() != revision) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    if (proposal.state() != ProposalState.OPEN) {
      throw Refusal.rule(Reason.of("assessor.proposal-decided", "FRM-30").with(proposal.state()));
    }
    Refusal.rulesUnlessEmpty(against(actor, file));
    Refusal.rulesUnlessEmpty(saysWhy(reason));
    rows.decide(proposal.decided(carried ? ProposalState.CARRIED : ProposalState.REJECTED));
    step(actor, proposal, carried ? ProposalStep.CARRY : ProposalStep.REJECT, reason);
    return carried ? Optional.of(carryOut(actor, proposal, reason)) : Optional.empty();
  }

  private SelectionId carryOut(Actor actor, SelectionProposal proposal, String reason) {
    return switch (proposal.content()) {
      case SelectionProposal.Select made ->
          selections.put(actor, proposal.assessor(), made.kind(), made.number(), made.term());
      case SelectionProposal.End ending ->
          selections.end(actor, ending.selection(), ending.lastDay(), reason);
    };
  }

  private static List<Reason> saysWhy(String reason) {
    return reason.isBlank()
        ? List.of(Reason.of("assessor.reason-missing", "FRM-30").at("reason"))
        : List.of();
  }

  private SelectionProposal.File file(SelectionProposal proposal) {
    return new SelectionProposal.File(proposal, steps.of(proposal.id().value()));
  }

  private void step(Actor actor, SelectionProposal proposal, ProposalStep step, String reason) {
    steps.add(
        proposal.id().value(),
        new StepTaken(
            step.name(),
            today.day(),
            reason,
            step == ProposalStep.PROPOSE,
            actor.person(),
            actor.name(),
            today.now()));
    trail.record(
        actor,
        switch (step) {
          case PROPOSE -> "assessor.proposed";
          case CARRY -> "assessor.proposal-carried";
          case REJECT -> "assessor.proposal-rejected";
        },
        new Subject("assessor-proposal", proposal.id().toString()),
        facts(proposal, reason));
  }

  private static Map<String, Object> facts(SelectionProposal proposal, String reason) {
    String assessor = proposal.assessor().toString();
    return switch (proposal.content()) {
      case SelectionProposal.Select made ->
          Map.of(
              "assessor", assessor,
              "kind", made.kind(),
              "number", made.number(),
              "firstDay", made.term().first().toString(),
              "until", made.term().last().toString(),
              "reason", reason);
      case SelectionProposal.End ending ->
          Map.of("assessor", assessor, "lastDay", ending.lastDay().toString(), "reason", reason);
    };
  }

  static String link(ProposalId id) {
    return "/assessors/proposals/" + id;
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessor.proposal-unknown"));
  }
}
