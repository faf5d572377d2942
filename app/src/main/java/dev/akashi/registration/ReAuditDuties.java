package dev.akashi.registration;

import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.List;

/** The re-audits that registered services owe after significant changes (FRM-57). */
public interface ReAuditDuties {

  /**
   * A re-audit that was ordered.
   *
   * @param due the last day for the report of an audit that covers the change
   * @param change what changed
   * @param link where the notice of the change is, for its provider
   * @param done whether a statement audited since then covers the day of the change
   */
  record Duty(LocalDate due, String change, String link, boolean done) {}

  /** Those of a registration, the earliest first. */
  List<Duty> of(RegistryKey key);
}
