package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.Map;
import java.util.Optional;

/**
 * The risks that the controls of a statement answer (FRM-03). Told by the module that holds the
 * provider's risk analyses.
 */
public interface ControlRisks {

  /** How many risks each control answers; empty while the statement has no risk on record. */
  Optional<Map<RequirementId, Integer>> of(StatementSheet sheet);
}
