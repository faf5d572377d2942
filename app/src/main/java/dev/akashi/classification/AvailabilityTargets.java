package dev.akashi.classification;

/**
 * What an availability level asks for in the specification and the SLA (FRM-09).
 *
 * @param backupHours the longest time between two backups
 * @param uptimeHundredths the monthly uptime in hundredths of a percent, 9950 for 99.50 %
 * @param recoveryHours the longest time until service is back
 */
public record AvailabilityTargets(int backupHours, int uptimeHundredths, int recoveryHours) {

  /** The uptime as text, {@code 99.50}. */
  public String uptimePercent() {
    return "%d.%02d".formatted(uptimeHundredths / 100, uptimeHundredths % 100);
  }
}
