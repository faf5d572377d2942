package dev.akashi.representation;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.ProviderEngagements;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.representation.db.RepresentationRows;
import dev.akashi.representation.db.RepresentationRows.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After the audit period the representation waits for the representative. */
@Service
class RepresentationWork implements WorkSource {

  private final ProviderEngagements engagements;
  private final RepresentationRows rows;
  private final Today today;

  RepresentationWork(ProviderEngagements engagements, RepresentationRows rows, Today today) {
    this.engagements = engagements;
    this.rows = rows;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.DECLARE_STATEMENT)) {
      return List.of();
    }
    List<Engagement> waiting =
        engagements.of(actor).stream()
            .filter(engagement -> engagement.state() == EngagementState.FIELDWORK)
            .filter(engagement -> today.day().isAfter(engagement.auditPeriod().last()))
            .toList();
    Map<EngagementId, Standing> signed =
        rows.standingAmong(waiting.stream().map(Engagement::id).toList());
    return waiting.stream()
        .filter(engagement ->
            Optional.ofNullable(signed.get(engagement.id()))
                .filter(standing -> standing.holdsFor(engagement))
                .isEmpty())
        .map(RepresentationWork::item)
        .toList();
  }

  private static WorkItem item(Engagement engagement) {
    return new WorkItem(
        "representation.to-sign",
        List.of(engagement.serviceName()),
        "/representations/" + engagement.id(),
        Optional.empty());
  }
}
