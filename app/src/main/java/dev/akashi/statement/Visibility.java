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

  /** Whether a reader sees it whom nothing narrower than the other lets in. */
  public boolean letsIn(Visibility reader) {
    return compareTo(reader) <= 0;
  }

  /** Whether fewer people see this than see the other. */
  public boolean isNarrowerThan(Visibility other) {
    return compareTo(other) > 0;
  }
}
