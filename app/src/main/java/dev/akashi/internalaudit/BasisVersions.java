package dev.akashi.internalaudit;

import static java.util.stream.Collectors.joining;

import dev.akashi.internalaudit.db.AuditReportStore;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredBeside;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementDeclared;
import dev.akashi.statement.StatementId;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the basis of a statement with its declaration, and goes on with it in a new version. */
@Service
class BasisVersions implements DeclaredBeside {

  private final AuditReportStore store;
  private final OwnStatements own;
  private final Trail trail;
  private final Today today;

  BasisVersions(AuditReportStore store, OwnStatements own, Trail trail, Today today) {
    this.store = store;
    this.own = own;
    this.trail = trail;
    this.today = today;
  }

  @Override
  public Optional<String> digest(StatementId statement) {
    List<AuditReport> basis = store.basisReports(statement);
    return basis.isEmpty()
        ? Optional.empty()
        : Optional.of(basis.stream().map(AuditReport::hash).sorted().collect(joining(" ")));
  }

  /** Whoever changes the basis holds the draft, as the declaration does. */
  @Override
  public void hold(StatementId statement) {}

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void declared(StatementDeclared told) {
    List<AuditReport> basis = store.basisReports(told.statement());
    if (!basis.isEmpty()) {
      store.seal(told.statement(), today.now());
      trail.record(
          told.actor(),
          "internal-audit.basis-fixed",
          subject(told.statement()),
          Map.of(
              "seal", told.seal(),
              "count", basis.size(),
              "contentHash", basis.stream().map(AuditReport::hash).collect(joining(" "))));
    }
  }

  /**
   * A new version for the same audit period rests on the same reports; one for the next does not.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    List<ReportId> basis = store.basis(told.from());
    boolean samePeriod = own.sheet(told.actor(), told.draft()).content().auditPeriod().isPresent();
    if (!basis.isEmpty() && samePeriod) {
      store.rest(told.draft(), basis, told.actor().name(), today.now());
      trail.record(
          told.actor(),
          "internal-audit.basis-carried-on",
          subject(told.draft()),
          Map.of("count", basis.size()));
    }
  }

  private static Subject subject(StatementId statement) {
    return new Subject("statement", statement.toString());
  }
}
