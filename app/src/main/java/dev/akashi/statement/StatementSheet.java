package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a statement with its content, as its provider works on it.
 *
 * @param scopeRevision counts the changes of the scope
 * @param answerRevisions counts the changes of each answer; none stands for 0
 */
public record StatementSheet(
    StatementHead head,
    StatementContent content,
    int scopeRevision,
    List<NamedUse> uses,
    Map<RequirementId, Integer> answerRevisions) {

  /** A used service with the id by which it can be taken out again. */
  public record NamedUse(UUID id, UsedService service) {}

  public StatementSheet {
    uses = List.copyOf(uses);
    answerRevisions = Map.copyOf(answerRevisions);
  }

  public StatementId id() {
    return head.id();
  }

  /** Grows with every change of an answer. */
  public int answersRevision() {
    return answerRevisions.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int revisionOf(RequirementId requirement) {
    return answerRevisions.getOrDefault(requirement, 0);
  }
}
