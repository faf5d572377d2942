package dev.akashi.checklist;

/** What a provider says of a requirement. */
public enum ChecklistVerdict {
  UNANSWERED,
  MET,
  PARTLY,
  NOT_MET,
  NOT_APPLICABLE;

  /** Whether something is missing. */
  public boolean isShortfall() {
    return this == PARTLY || this == NOT_MET;
  }
}
