package dev.akashi.statement;

/** Who may see a field of a statement; each value lets in all of those that come after it. */
public enum Visibility {
  /** Everybody: it stands on the public list. */
  PUBLIC,
  /** An agency that the provider gave it to. */
  AGENCY_ON_GRANT,
  /** The assessor of the statement. */
  ASSESSOR,
  /** Those who run the programme. */
  PROGRAMME;

  /** Whether fewer people see this than see the other. */
  public boolean isNarrowerThan(Visibility other) {
    return compareTo(other) > 0;
  }
}
