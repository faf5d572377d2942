package dev.akashi.assessor;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people in the register of assessors. */
@Service
@Transactional(readOnly = true)
class RegisterWork implements WorkSource {

  private static final int AT_MOST = 50;
  private static final int LOOKED_THROUGH = 500;
  private static final String REQUESTS = "/assessors/requests/";
  private static final String CASES = "/assessors/cases/";

  private final AssessorSelections selections;
  private final SelectionReminders reminders;
  private final RequestFiles requests;
  private final MisconductCases cases;
  private final SelectionProposals proposals;
  private final AuditorConfirmations confirmations;
  private final Organisations organisations;
  private final Today today;

  RegisterWork(
      AssessorSelections selections,
      SelectionReminders reminders,
      RequestFiles requests,
      MisconductCases cases,
      SelectionProposals proposals,
      AuditorConfirmations confirmations,
      Organisations organisations,
      Today today) {
    this.selections = selections;
    this.reminders = reminders;
    this.requests = requests;
    this.cases = cases;
    this.proposals = proposals;
    this.confirmations = confirmations;
    this.organisations = organisations;
    this.today = today;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.APPLY_FOR_SELECTION)) {
      items.addAll(ofBody(actor));
    }
    if (actor.may(Permission.MANAGE_ASSESSORS)) {
      items.addAll(ofOffice(actor));
    }
    if (actor.may(Permission.EVALUATE_ASSESSORS) || actor.may(Permission.DECIDE_ON_ASSESSORS)) {
      items.addAll(ofDesk(actor));
    }
    if (actor.may(Permission.EVALUATE_ASSESSORS)) {
      items.addAll(toConfirm(actor));
    }
    if (actor.may(Permission.DECIDE_ON_ASSESSORS)) {
      items.addAll(ofCommittee(actor));
    }
    return items.stream().limit(AT_MOST).toList();
  }

  private List<WorkItem> ofBody(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    for (SelectionReminders.Due due : reminders.near()) {
      if (actor.belongsTo(due.selection().assessor())) {
        items.add(
            new WorkItem(
                due.kind(), List.of(due.selection().number()), due.link(), Optional.of(due.on())));
      }
    }
    for (SelectionRequest request : requests.mine(actor)) {
      if (request.state() == RequestState.RETURNED) {
        items.add(
            new WorkItem(
                "assessor.request-to-mend", List.of(), REQUESTS + request.id(), Optional.empty()));
      }
    }
    for (MisconductCase matter : cases.readable(actor, 0, LOOKED_THROUGH).items()) {
      if (matter.state() == CaseState.HEARING) {
        items.add(
            new WorkItem(
                "assessor.hearing",
                List.of(),
                CASES + matter.id(),
                matter.hearing().map(offered -> offered.days().last())));
      } else if (matter.state() == CaseState.IMPROVEMENT_ORDERED) {
        items.add(
            new WorkItem(
                "assessor.improvement",
                List.of(),
                CASES + matter.id(),
                matter.decision().flatMap(MisconductCase.Decision::until)));
      }
    }
    return items;
  }

  private List<WorkItem> toConfirm(Actor actor) {
    int waiting = confirmations.waiting(actor).size();
    return waiting == 0
        ? List.of()
        : List.of(
            new WorkItem(
                "assessor.auditors-to-confirm",
                List.of(waiting),
                "/assessors/desk#auditors",
                Optional.empty()));
  }

  /** Requests and cases whose next step is this person's. */
  private List<WorkItem> ofDesk(Actor actor) {
    List<SelectionRequest> requested =
        requests.underWay(actor, 0, LOOKED_THROUGH).items().stream()
            .filter(request ->
                RequestLife.from(request.state()).stream()
                    .filter(move -> move.permission() != Permission.APPLY_FOR_SELECTION)
                    .anyMatch(move -> actor.may(move.permission())))
            .toList();
    List<MisconductCase> open =
        cases.readable(actor, 0, LOOKED_THROUGH).items().stream()
            .filter(matter ->
                CaseLife.from(matter.state()).stream()
                    .anyMatch(move -> actor.may(move.permission())))
            .toList();
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(
            Stream.concat(
                    requested.stream().map(SelectionRequest::assessor),
                    open.stream().map(MisconductCase::assessor))
                .distinct()
                .toList());
    return Stream.concat(
            requested.stream()
                .map(request ->
                    new WorkItem(
                        "assessor.request-waits",
                        List.of(name(bodies, request.assessor())),
                        REQUESTS + request.id(),
                        Optional.empty())),
            open.stream()
                .map(matter ->
                    new WorkItem(
                        "assessor.case-waits",
                        List.of(name(bodies, matter.assessor())),
                        CASES + matter.id(),
                        dueOn(matter))))
        .toList();
  }

  private List<WorkItem> ofCommittee(Actor actor) {
    List<SelectionProposal> open = proposals.open(actor);
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(open.stream().map(SelectionProposal::assessor).distinct().toList());
    return open.stream()
        .map(proposal ->
            new WorkItem(
                "assessor.proposal-waits",
                List.of(name(bodies, proposal.assessor())),
                SelectionProposals.link(proposal.id()),
                Optional.empty()))
        .toList();
  }

  private Optional<LocalDate> dueOn(MisconductCase matter) {
    return matter.state() == CaseState.IMPROVEMENT_ORDERED
        ? matter.decision().flatMap(MisconductCase.Decision::until)
        : matter
            .hearing()
            .map(offered -> offered.days().last())
            .filter(day -> !day.isBefore(today.day()));
  }

  private static LocalizedText name(Map<OrganisationId, Organisation> bodies, OrganisationId id) {
    return Objects.requireNonNull(bodies.get(id)).name();
  }

  private List<WorkItem> ofOffice(Actor actor) {
    LocalDate day = today.day();
    List<AssessorSelections.Listed> overdue =
        selections.all(actor).stream()
            .filter(listed -> listed.selection().lastsOn(day) && listed.reports().overdueOn(day))
            .toList();
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(
            overdue.stream().map(listed -> listed.selection().assessor()).toList());
    return overdue.stream()
        .map(listed ->
            new WorkItem(
                "assessor.report-overdue-of",
                List.of(name(bodies, listed.selection().assessor())),
                AssessorSelections.link(listed.selection()),
                listed.reports().next().map(ReportDuty.Owed::dueOn)))
        .toList();
  }
}
