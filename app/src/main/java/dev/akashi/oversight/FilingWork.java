package dev.akashi.oversight;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits in reports and notices: for the office those filed, for the body those returned. */
@Service
@Transactional(readOnly = true)
class FilingWork implements WorkSource {

  private static final int AT_MOST = 50;

  private final FilingDesk desk;
  private final Filings filings;
  private final Organisations organisations;

  FilingWork(FilingDesk desk, Filings filings, Organisations organisations) {
    this.desk = desk;
    this.filings = filings;
    this.organisations = organisations;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.MANAGE_ASSESSORS)) {
      List<Filing> filed = desk.filed(actor, Optional.of(FilingState.FILED), 0, AT_MOST).items();
      Map<OrganisationId, Organisation> bodies =
          organisations.findAll(filed.stream().map(Filing::assessor).distinct().toList());
      filed.forEach(filing ->
          items.add(
              item(
                  filing,
                  filing.matter() instanceof Report
                      ? "oversight.report-waits"
                      : "oversight.change-waits",
                  Objects.requireNonNull(bodies.get(filing.assessor())).name())));
    }
    if (actor.may(Permission.APPLY_FOR_SELECTION)) {
      filings
          .returned(actor, AT_MOST)
          .forEach(filing ->
              items.add(
                  item(
                      filing,
                      filing.matter() instanceof Report
                          ? "oversight.report-to-mend"
                          : "oversight.change-to-mend",
                      "")));
    }
    return items;
  }

  private static WorkItem item(Filing filing, String code, Object name) {
    return new WorkItem(code, List.of(name), "/assessors/filings/" + filing.id(), Optional.empty());
  }
}
