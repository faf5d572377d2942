package dev.akashi.internalaudit;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.InternalAuditFacts;
import dev.akashi.baseline.RequirementId;
import dev.akashi.internalaudit.db.InternalAuditStore;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.Statements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the assessment which controls were audited internally, and by whom. */
@Service
@Transactional(readOnly = true)
class AuditedControls implements InternalAuditFacts {

  private final InternalAuditStore store;
  private final Statements statements;

  AuditedControls(InternalAuditStore store, Statements statements) {
    this.store = store;
    this.statements = statements;
  }

  @Override
  public List<InternalAuditor> auditors(Engagement engagement) {
    return store.auditors(service(engagement));
  }

  @Override
  public Set<RequirementId> covered(Engagement engagement) {
    return store
        .last(
            service(engagement),
            engagement.baselineVersion(),
            Optional.of(engagement.auditPeriod()),
            Reach.of(engagement))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().result() != AuditResult.NONCONFORMITY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private ServiceId service(Engagement engagement) {
    return statements.declared(engagement.statement()).service();
  }
}
