package dev.akashi.statement;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of statements wait for the people who write them. */
@Service
class StatementWork implements WorkSource {

  private static final int MOST = 20;

  private final StatementStore store;

  StatementWork(StatementStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    if (!actor.may(Permission.EDIT_STATEMENT)) {
      return List.of();
    }
    return store.draftsOf(actor.organisationId(), MOST).stream()
        .map(draft ->
            new WorkItem(
                "statement.draft",
                List.of(draft.service().called(), draft.version()),
                "/provider/statements/" + draft.id(),
                Optional.empty()))
        .toList();
  }
}
