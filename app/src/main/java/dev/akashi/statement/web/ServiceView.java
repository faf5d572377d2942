package dev.akashi.statement.web;

import dev.akashi.statement.CloudService;
import dev.akashi.statement.StatementHead;
import java.util.List;

/** One service with all versions of its statement, newest first. */
public record ServiceView(CloudService service, List<StatementHead> statements) {

  /** Whether it can be put away: nothing of it was declared. */
  public boolean canBePutAway() {
    return service.putAway().isEmpty() && statements.stream().allMatch(StatementHead::isDraft);
  }
}
