package dev.akashi.statement.web;

/** What a column of a pasted block can hold, in the order of a block without headings. */
public enum PasteColumn {
  ID("statement.id"),
  TREATMENT("statement.treatment"),
  REASON("statement.reason"),
  MEASURE("statement.measure"),
  OWNER("statement.owner"),
  FREQUENCY("statement.frequency");

  private final String heading;

  PasteColumn(String heading) {
    this.heading = heading;
  }

  /** The key of its heading. */
  public String heading() {
    return heading;
  }
}
