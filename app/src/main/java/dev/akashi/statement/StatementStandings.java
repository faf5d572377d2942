package dev.akashi.statement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a statement stands today, without what it says. Whoever asks checks who may know. */
@Service
public class StatementStandings {

  private final StatementStore store;

  StatementStandings(StatementStore store) {
    this.store = store;
  }

  /**
   * How a statement stands.
   *
   * @param seal the hash over its content as it is now
   */
  public record Standing(StatementState state, String seal) {}

  @Transactional(readOnly = true)
  public Standing of(StatementId id) {
    StatementSheet sheet = store.sheet(id).orElseThrow(OwnStatements::unknown);
    return new Standing(sheet.head().state(), StatementSeal.of(sheet));
  }
}
