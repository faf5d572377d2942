package dev.akashi.classification.db;

import dev.akashi.classification.AcceptedClass;
import dev.akashi.classification.AvailabilityTargets;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.SystemAvailability;
import dev.akashi.classification.SystemClass;
import dev.akashi.database.classification.tables.records.SystemRecord;
import java.util.Optional;

/** The accepted class in the row of its system; all columns are filled or none is. */
final class AcceptedColumns {

  private AcceptedColumns() {}

  static void write(Optional<AcceptedClass> accepted, SystemRecord row) {
    row.setAcceptedOn(accepted.map(AcceptedClass::on).orElse(null));
    row.setAcceptedParameters(accepted.map(AcceptedClass::parametersVersion).orElse(null));
    row.setAcceptedLevel(accepted.map(AcceptedClass::requiredLevel).orElse(null));
    Optional<SystemClass> reached = accepted.map(AcceptedClass::systemClass);
    row.setAcceptedConfidentiality(reached.map(c -> c.confidentiality().name()).orElse(null));
    row.setAcceptedHighestHeld(reached.map(c -> c.highestHeld().name()).orElse(null));
    row.setAcceptedIntegrity(reached.map(SystemClass::integrity).orElse(null));
    row.setAcceptedAvailability(reached.map(c -> c.availability().name()).orElse(null));
    Optional<AvailabilityTargets> targets = reached.map(SystemClass::targets);
    row.setAcceptedBackupHours(targets.map(AvailabilityTargets::backupHours).orElse(null));
    row.setAcceptedUptimeHundredths(
        targets.map(AvailabilityTargets::uptimeHundredths).orElse(null));
    row.setAcceptedRecoveryHours(targets.map(AvailabilityTargets::recoveryHours).orElse(null));
  }

  static Optional<AcceptedClass> read(SystemRecord row) {
    if (row.getAcceptedLevel() == null) {
      return Optional.empty();
    }
    SystemClass reached =
        new SystemClass(
            Confidentiality.valueOf(row.getAcceptedConfidentiality()),
            Confidentiality.valueOf(row.getAcceptedHighestHeld()),
            row.getAcceptedIntegrity(),
            SystemAvailability.valueOf(row.getAcceptedAvailability()),
            new AvailabilityTargets(
                row.getAcceptedBackupHours(),
                row.getAcceptedUptimeHundredths(),
                row.getAcceptedRecoveryHours()));
    return Optional.of(
        new AcceptedClass(
            reached, row.getAcceptedLevel(), row.getAcceptedParameters(), row.getAcceptedOn()));
  }
}
