package dev.akashi.statement;

/** A field of the statement that has its own visibility, with the clause that asks for it. */
public enum StatementField {
  SERVICE_NAME("FRM-50"),
  SCOPE("FRM-50"),
  SITES("FRM-50"),
  SERVICE_MODELS("FRM-51"),
  RESPONSIBILITIES("FRM-51"),
  PLANS("FRM-50"),
  STAKEHOLDERS("FRM-14"),
  USED_SERVICES("FRM-53"),
  SHARES("FRM-52"),
  AUDIT_PERIOD("FRM-32"),
  CONTROL_OBJECTIVES("FRM-43"),
  INDIVIDUAL_CONTROLS("FRM-36"),
  SAME_POPULATION("FRM-38"),
  SYSTEM_LAYERS("FRM-34"),
  INTERNAL_AUDIT("FRM-34"),
  DATA_LOCATION("CBD-19"),
  CAPITAL_AND_OFFICERS("FRM-51"),
  FOREIGN_LAW_RISK("TMP-14"),
  GOVERNING_LAW("TMP-14"),
  THIRD_PARTY_TESTS("FRM-51"),
  GENERATIVE_AI("FRM-51"),
  CERTIFICATIONS("FRM-40"),
  SPECIAL_NOTES("FRM-34"),
  SUBSEQUENT_EVENTS("FRM-32");

  private final String clause;

  StatementField(String clause) {
    this.clause = clause;
  }

  public String clause() {
    return clause;
  }
}
