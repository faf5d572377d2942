package dev.akashi.internalaudit.web;

import dev.akashi.internalaudit.Correction;
import dev.akashi.internalaudit.InternalAudit;
import java.util.Optional;

/**
 * What is done about one result.
 *
 * @param audits the address of the internal audits of the service
 */
public record CorrectionView(String audits, InternalAudit audit, Optional<Correction> correction) {

  public Optional<Correction.Check> check() {
    return correction.flatMap(Correction::check);
  }
}
