package dev.akashi.disclosure;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.db.DisclosureRows;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies that ask to read a profile wait for the representative of its provider. */
@Service
class DisclosureWork implements WorkSource {

  private final DisclosureRows rows;

  DisclosureWork(DisclosureRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.DECLARE_STATEMENT)) {
      return List.of();
    }
    return rows.ofProvider(actor.organisationId()).stream()
        .filter(asked -> asked.state() == DisclosureState.ASKED)
        .map(asked ->
            new WorkItem(
                "disclosure.asked",
                List.of(asked.agencyName(), asked.serviceName()),
                "/provider/disclosures#d-" + asked.id(),
                Optional.empty()))
        .toList();
  }
}
