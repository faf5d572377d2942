package dev.akashi.directory;

/** The kinds of organisation that take part in the programme. */
public enum OrganisationKind {
  PROGRAMME_OFFICE,
  SUPPORT_BODY,
  COMMITTEE,
  ASSESSOR,
  PROVIDER,
  AGENCY,
  LOCAL_GOVERNMENT
}
