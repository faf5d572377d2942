package dev.akashi.migration;

import dev.akashi.directory.Actor;
import dev.akashi.migration.db.KeptStore;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What authors wrote and what stands in no statement now. It is shown with all statements of the
 * service: the statement of the next period has use for it too.
 */
@Service
public class KeptAnswers {

  private final OwnStatements own;
  private final CloudServices services;
  private final KeptStore store;

  KeptAnswers(OwnStatements own, CloudServices services, KeptStore store) {
    this.own = own;
    this.services = services;
    this.store = store;
  }

  /**
   * A part of the kept answers.
   *
   * @param total of all
   * @param versions which version of the statement each one was written in
   */
  public record Part(
      StatementHead head, List<KeptAnswer> answers, int total, Map<StatementId, Integer> versions) {

    public Part {
      answers = List.copyOf(answers);
      versions = Map.copyOf(versions);
    }
  }

  /** Those of the service of a statement, the latest first. */
  @Transactional(readOnly = true)
  public Part of(Actor actor, StatementId id, int from, int size) {
    StatementHead head = own.sheet(actor, id).head();
    Map<StatementId, Integer> all =
        services.statements(actor, head.service().id()).stream()
            .collect(Collectors.toMap(StatementHead::id, StatementHead::version));
    return new Part(head, store.of(all.keySet(), from, size), store.count(all.keySet()), all);
  }

  /** How many there are of a service. */
  @Transactional(readOnly = true)
  public int count(Actor actor, ServiceId service) {
    return store.count(
        services.statements(actor, service).stream().map(StatementHead::id).toList());
  }
}
