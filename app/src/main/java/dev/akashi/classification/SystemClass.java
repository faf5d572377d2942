package dev.akashi.classification;

/**
 * The security class of a system: the combination of the three axes (FRM-10).
 *
 * @param highestHeld the highest confidentiality among its information, the floor of the grade
 */
public record SystemClass(
    Confidentiality confidentiality,
    Confidentiality highestHeld,
    String integrity,
    SystemAvailability availability,
    AvailabilityTargets targets) {

  /** The level a listed service must have; the number equals the confidentiality (FRM-10). */
  public int requiredLevel() {
    return confidentiality.level();
  }

  @Override
  public String toString() {
    return confidentiality + " " + integrity + " " + availability;
  }
}
