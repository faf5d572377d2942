package dev.akashi.crosswalk;

import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mappings that were carried over and wait for another look, by the version they are of. */
@Service
class AnotherLookWork implements WorkSource {

  private static final int MOST = 20;

  private final MappingStore store;

  AnotherLookWork(MappingStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.EDIT_BASELINE)) {
      return List.of();
    }
    return store.waitingByVersion(MOST).entrySet().stream()
        .map(waiting ->
            new WorkItem(
                "crosswalk.another-look",
                List.of(waiting.getKey().version().orElse(""), waiting.getValue()),
                "/programme/catalogues/" + waiting.getKey() + "/another-look",
                Optional.empty()))
        .toList();
  }
}
