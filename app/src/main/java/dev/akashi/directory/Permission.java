package dev.akashi.directory;

/**
 * What a person may do. Handlers name one; services check it again together with whose thing it is.
 */
public enum Permission {
  MANAGE_PEOPLE,
  MANAGE_PARAMETERS,
  /** Grant an assessor a later last day for a report, as the programme office. */
  EXTEND_REPORT,
  READ_TRAIL,
  /** Keep the register of assessors: selection, its period, its end. */
  MANAGE_ASSESSORS,
  /** Ask for selection as an assessor, keep the own auditors, answer in a misconduct case. */
  APPLY_FOR_SELECTION,
  /** Check and evaluate bodies that ask for selection, and verify facts in misconduct cases. */
  EVALUATE_ASSESSORS,
  /** Decide on selections and misconduct cases as the committee. */
  DECIDE_ON_ASSESSORS,
  /** Draw working papers of issued reports for review, and review them as a check on auditors. */
  REVIEW_QUALITY,
  /** Read how many hours audits take, as statistics that name no body. */
  READ_EFFORT,
  /** Write drafts of baseline versions, rule on what changes, and see whom a version touches. */
  EDIT_BASELINE,
  /** Note the decision on a draft and promulgate it as a version. */
  PROMULGATE_BASELINE,
  EDIT_STATEMENT,
  /** Declare a statement in the name of the provider; needs the representative. */
  DECLARE_STATEMENT,
  FILE_APPLICATION,
  /** Read the whole profile of a declared service for the programme. */
  READ_PROFILES,
  /** Ask a provider to let the agency read what it discloses on grant, and read it. */
  ASK_FOR_DISCLOSURE,
  /**
   * Make a checklist for a service that is not on the list, hand it to its provider and read it.
   */
  MAKE_CHECKLIST,
  /** Record design and operation results, findings and working papers of an engagement. */
  CONDUCT_ASSESSMENT,
  /** Sign and issue the assessment report. */
  SIGN_REPORT,
  /** Formal check, acceptance and technical review by the operation support body. */
  REVIEW_APPLICATION,
  /** Vote on listing and on removal as a member of the committee. */
  DECIDE_REGISTRATION,
  /** Read what is before the committee, how it votes and what it resolved. */
  READ_COMMITTEE,
  /** Plan the committee's meetings, make agendas, close the votes and carry out the resolutions. */
  RUN_COMMITTEE,
  /** Propose the removal of a registration to the committee. */
  PROPOSE_REMOVAL,
  /** Suspend a registered service or lift its suspension, with a second person of the office. */
  SUSPEND_REGISTRATION,
  CLASSIFY_SYSTEM,
  /**
   * Accept a classification or order a higher or lower class, as head information security officer.
   */
  ACCEPT_CLASSIFICATION,
  PREPARE_DECISION,
  /** Give the dated opinion of the CIO advisor. */
  GIVE_OPINION,
  FINALISE_DECISION,
  /** Approve what goes on the agency CISO's own responsibility. */
  APPROVE_ON_OWN_RESPONSIBILITY,
  APPLY_FOR_USE,
  APPROVE_USE
}
