package dev.akashi.classification.web;

import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reported classifications wait for the head officer, orders to change one for who classifies. */
@Service
class ClassificationWork implements WorkSource {

  private static final int SHOWN = 20;

  private final Systems systems;

  ClassificationWork(Systems systems) {
    this.systems = systems;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.ACCEPT_CLASSIFICATION)) {
      systems.reportedTo(actor).stream()
          .limit(SHOWN)
          .map(system -> item("classification-reported", List.of(system.name()), system))
          .forEach(items::add);
    }
    if (actor.may(Permission.CLASSIFY_SYSTEM)) {
      systems.instructedIn(actor).stream()
          .limit(SHOWN)
          .flatMap(system ->
              system.instruction().stream()
                  .map(order ->
                      item(
                          "classification-instructed",
                          List.of(system.name(), order.target().level()),
                          system)))
          .forEach(items::add);
    }
    return items;
  }

  private static WorkItem item(String code, List<Object> args, InformationSystem system) {
    return new WorkItem(code, args, "/agency/systems/" + system.id(), Optional.empty());
  }
}
