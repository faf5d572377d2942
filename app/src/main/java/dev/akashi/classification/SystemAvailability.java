package dev.akashi.classification;

/** The availability level of a system, by the impact of its slowdown or stop (FRM-09). */
public enum SystemAvailability {
  A1(1),
  A2(2),
  A3(3);

  private final int level;

  SystemAvailability(int level) {
    this.level = level;
  }

  public int level() {
    return level;
  }

  /** The higher of the two. */
  public SystemAvailability or(SystemAvailability other) {
    return other.level > level ? other : this;
  }

  public static SystemAvailability ofLevel(int level) {
    for (SystemAvailability availability : values()) {
      if (availability.level == level) {
        return availability;
      }
    }
    throw new IllegalArgumentException("no availability level " + level);
  }
}
