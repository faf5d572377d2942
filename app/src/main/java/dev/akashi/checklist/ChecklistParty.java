package dev.akashi.checklist;

/** The two sides of a checklist. */
public enum ChecklistParty {
  AGENCY,
  PROVIDER
}
