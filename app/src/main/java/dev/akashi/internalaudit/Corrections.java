package dev.akashi.internalaudit;

import dev.akashi.directory.Actor;
import dev.akashi.internalaudit.db.CorrectionStore;
import dev.akashi.internalaudit.db.InternalAuditStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.ServiceId;
import dev.akashi.trail.Trail;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a provider does about the results of its internal audits (FRM-21). */
@Service
public class Corrections {

  private final CorrectionStore store;
  private final InternalAuditStore audits;
  private final CloudServices services;
  private final Trail trail;
  private final Today today;

  Corrections(
      CorrectionStore store,
      InternalAuditStore audits,
      CloudServices services,
      Trail trail,
      Today today) {
    this.store = store;
    this.audits = audits;
    this.services = services;
    this.trail = trail;
    this.today = today;
  }

  /** The corrections of the own service by the audits they are about. */
  @Transactional(readOnly = true)
  public Map<InternalAuditId, Correction> of(Actor actor, ServiceId service) {
    return store.of(services.get(actor, service).id());
  }

  /** Writes what is done about a result. */
  @Transactional
  public void save(Actor actor, ServiceId service, InternalAuditId id, Correction said) {
    CloudService audited = services.get(actor, service);
    InternalAudit audit =
        audits
            .find(service, id)
            .filter(found -> found.withdrawn().isEmpty())
            .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.unknown")));
    Refusal.rulesUnlessEmpty(PlanRules.check(audit.content(), said, today.day()));
    Optional<Correction> before = Optional.ofNullable(store.of(service).get(id));
    if (!store.save(id, said)) {
      throw Refusal.stale(Reason.of("internalaudit.correction-changed-meanwhile"));
    }
    trail.record(
        actor,
        "internal-audit.correction-saved",
        AuditPlans.subject(service),
        Map.of(
            "service", audited.name(),
            "on", audit.content().auditedOn().toString(),
            "measure", said.action(),
            "until", said.due().toString(),
            "done", said.doneOn().map(Object::toString).orElse(""),
            "before", before.map(Corrections::inWords).orElse(""),
            "after", inWords(said)));
  }

  /** What the event log keeps of a correction, with how it was checked. */
  private static String inWords(Correction said) {
    return String.join(
        "; ",
        said.action(),
        said.owner(),
        said.due().toString(),
        said.doneOn().map(Object::toString).orElse("-"),
        said.check()
            .map(check -> check.on() + " " + check.by() + " effective=" + check.effective())
            .orElse("-"));
  }
}
