package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application with the papers it rests on: the facts of the formal check.
 *
 * @param filedHash the content hash of the statement that the application names
 * @param baseline the baseline the statement names
 * @param report the report issued on the statement; empty when there is none yet
 * @param selectionAtStart the assessor's selection in force when the engagement started
 * @param selectionAtIssue the assessor's selection in force when the report was issued
 * @param listedBases the entries of the base services the statement names
 * @param standsOnAlready the bases of the registration it renews
 * @param renewedLevel the level of the registration it renews
 * @param mendBy the last day to file it again, when it was returned as incomplete
 * @param overtaken what has overtaken the papers: the audit opened again, the statement amended
 * @param judgedOn the day the check is made for: of filing, acceptance or decision
 */
public record ApplicationFile(
    ApplicationKind kind,
    LocalDate appliedOn,
    int level,
    String filedHash,
    DeclaredStatement statement,
    Baseline baseline,
    Optional<AssessmentReport> report,
    Optional<Period> selectionAtStart,
    Optional<Period> selectionAtIssue,
    Map<RegistryKey, RegistryEntry> listedBases,
    Set<RegistryKey> standsOnAlready,
    Optional<Integer> renewedLevel,
    Optional<LocalDate> mendBy,
    List<Reason> overtaken,
    LocalDate judgedOn,
    LocalDate today) {

  public ApplicationFile {
    listedBases = Map.copyOf(listedBases);
    standsOnAlready = Set.copyOf(standsOnAlready);
    overtaken = List.copyOf(overtaken);
  }
}
