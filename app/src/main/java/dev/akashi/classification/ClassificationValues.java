package dev.akashi.classification;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * The dated values the classification takes.
 *
 * @param integrityLevels the integrity levels of systems; one for the time being (FRM-08)
 * @param splitShare up to which share of its information a higher grade suggests a split (FRM-07)
 * @param minimumAvailability the least availability level by factor (FRM-05)
 */
public record ClassificationValues(
    Set<String> integrityLevels,
    int splitShare,
    Map<String, Integer> minimumAvailability,
    Map<String, Integer> backupHours,
    Map<String, Integer> uptimeHundredths,
    Map<String, Integer> recoveryHours) {

  static final Parameter<Set<String>> INTEGRITY_LEVELS = Parameter.set("integrity.levels");
  static final Parameter<Integer> SPLIT_SHARE =
      Parameter.number("classification.split.share-percent");
  static final Parameter<Map<String, Integer>> MINIMUM_AVAILABILITY =
      Parameter.table("classification.availability.minimum");
  static final Parameter<Map<String, Integer>> BACKUP_HOURS =
      Parameter.table("classification.availability.backup-hours");
  static final Parameter<Map<String, Integer>> UPTIME =
      Parameter.table("classification.availability.uptime-hundredths");
  static final Parameter<Map<String, Integer>> RECOVERY_HOURS =
      Parameter.table("classification.availability.recovery-hours");

  public static ClassificationValues on(LocalDate day, ProgrammeParameters parameters) {
    return new ClassificationValues(
        parameters.on(day, INTEGRITY_LEVELS),
        parameters.on(day, SPLIT_SHARE),
        parameters.on(day, MINIMUM_AVAILABILITY),
        parameters.on(day, BACKUP_HOURS),
        parameters.on(day, UPTIME),
        parameters.on(day, RECOVERY_HOURS));
  }

  /** The integrity level of every system: the highest of the set (FRM-08). */
  public String integrity() {
    return "I" + Collections.max(integrityLevels);
  }

  public SystemAvailability minimum(String factor) {
    return SystemAvailability.ofLevel(minimumAvailability.getOrDefault(factor, 1));
  }

  public AvailabilityTargets targets(SystemAvailability level) {
    return new AvailabilityTargets(
        value(backupHours, level), value(uptimeHundredths, level), value(recoveryHours, level));
  }

  private static int value(Map<String, Integer> table, SystemAvailability level) {
    Integer value = table.get(level.name());
    if (value == null) {
      throw new IllegalStateException("no availability target for " + level);
    }
    return value;
  }
}
