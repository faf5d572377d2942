package dev.akashi.classification;

/** The confidentiality grade of information and of systems, 機密性 3 to 1 (FRM-04, FRM-06). */
public enum Confidentiality {
  C1(1),
  C2(2),
  C3(3);

  private final int level;

  Confidentiality(int level) {
    this.level = level;
  }

  /** The number of the grade; the level of the list that serves it bears the same one (FRM-10). */
  public int level() {
    return level;
  }

  public boolean higherThan(Confidentiality other) {
    return level > other.level;
  }

  public static Confidentiality ofLevel(int level) {
    for (Confidentiality grade : values()) {
      if (grade.level == level) {
        return grade;
      }
    }
    throw new IllegalArgumentException("no confidentiality grade " + level);
  }
}
