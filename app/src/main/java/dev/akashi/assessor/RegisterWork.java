package dev.akashi.assessor;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people in the register of assessors. */
@Service
@Transactional(readOnly = true)
class RegisterWork implements WorkSource {

  private final AssessorSelections selections;
  private final Organisations organisations;
  private final Today today;

  RegisterWork(AssessorSelections selections, Organisations organisations, Today today) {
    this.selections = selections;
    this.organisations = organisations;
    this.today = today;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    return actor.may(Permission.MANAGE_ASSESSORS) ? ofOffice(actor) : List.of();
  }

  private List<WorkItem> ofOffice(Actor actor) {
    LocalDate day = today.day();
    List<AssessorSelections.Listed> overdue =
        selections.all(actor).stream()
            .filter(listed -> listed.selection().inForceOn(day) && listed.reports().overdueOn(day))
            .toList();
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(
            overdue.stream().map(listed -> listed.selection().assessor()).toList());
    return overdue.stream()
        .map(listed ->
            new WorkItem(
                "assessor.report-overdue",
                List.of(Objects.requireNonNull(bodies.get(listed.selection().assessor())).name()),
                "/programme/assessors#s-" + listed.selection().id(),
                listed.reports().next()))
        .toList();
  }
}
