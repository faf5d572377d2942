package dev.akashi.statement;

/** The areas in which a weakness can lead to a serious accident (control criteria, appendix 1). */
public enum CriticalArea {
  ACCESS("statement.critical-area.access"),
  DEVELOPMENT("statement.critical-area.development"),
  OPERATION("statement.critical-area.operation"),
  OUTSOURCING("statement.critical-area.outsourcing");

  private final String key;

  CriticalArea(String key) {
    this.key = key;
  }

  /** The key of its members in the parameters, and of its name in the bundles. */
  public String key() {
    return key;
  }
}
