package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on a draft right now, for colleagues of the same organisation. A courtesy, no lock: the
 * revision of an answer decides what is saved. Nothing of it goes into the event log.
 */
@Service
public class Presences {

  /** How long a sign counts that is not renewed. */
  static final Duration LASTS = Duration.ofSeconds(60);

  private final PresenceStore store;
  private final OwnStatements own;
  private final Today today;

  Presences(PresenceStore store, OwnStatements own, Today today) {
    this.store = store;
    this.own = own;
    this.today = today;
  }

  /**
   * Gives a sign and tells who else did within the last minute.
   *
   * @param row the requirement that is open
   */
  @Transactional
  public List<Presence> mark(Actor actor, StatementId id, Optional<RequirementId> row) {
    actor.require(Permission.EDIT_STATEMENT);
    if (!own.head(actor, id).isDraft()) {
      return List.of();
    }
    store.forget(today.now().minus(LASTS));
    store.mark(id, actor, row, today.now());
    return store.on(id).stream()
        .filter(present -> !present.person().equals(actor.person()))
        .toList();
  }

  /** Takes the sign back when the page is left. */
  @Transactional
  public void leave(Actor actor, StatementId id) {
    own.head(actor, id);
    store.remove(id, actor);
  }
}
