package dev.akashi.classification.web;

import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reported classifications wait for the head officer. */
@Service
class ClassificationWork implements WorkSource {

  private static final int SHOWN = 20;

  private final Systems systems;

  ClassificationWork(Systems systems) {
    this.systems = systems;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.ACCEPT_CLASSIFICATION)) {
      return List.of();
    }
    return systems.reportedTo(actor).stream()
        .limit(SHOWN)
        .map(system ->
            new WorkItem(
                "classification-reported",
                List.of(system.name()),
                "/agency/systems/" + system.id(),
                Optional.empty()))
        .toList();
  }
}
