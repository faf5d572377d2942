package dev.akashi.directory;

import static dev.akashi.directory.Permission.ACCEPT_CLASSIFICATION;
import static dev.akashi.directory.Permission.APPLY_FOR_SELECTION;
import static dev.akashi.directory.Permission.APPLY_FOR_USE;
import static dev.akashi.directory.Permission.APPROVE_ON_OWN_RESPONSIBILITY;
import static dev.akashi.directory.Permission.APPROVE_USE;
import static dev.akashi.directory.Permission.ASK_FOR_DISCLOSURE;
import static dev.akashi.directory.Permission.CLASSIFY_SYSTEM;
import static dev.akashi.directory.Permission.CONDUCT_ASSESSMENT;
import static dev.akashi.directory.Permission.DECIDE_ON_ASSESSORS;
import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;
import static dev.akashi.directory.Permission.DECLARE_STATEMENT;
import static dev.akashi.directory.Permission.EDIT_BASELINE;
import static dev.akashi.directory.Permission.EDIT_STATEMENT;
import static dev.akashi.directory.Permission.EVALUATE_ASSESSORS;
import static dev.akashi.directory.Permission.EXTEND_REPORT;
import static dev.akashi.directory.Permission.FILE_APPLICATION;
import static dev.akashi.directory.Permission.FINALISE_DECISION;
import static dev.akashi.directory.Permission.GIVE_OPINION;
import static dev.akashi.directory.Permission.MAKE_CHECKLIST;
import static dev.akashi.directory.Permission.MANAGE_ASSESSORS;
import static dev.akashi.directory.Permission.MANAGE_PARAMETERS;
import static dev.akashi.directory.Permission.MANAGE_PEOPLE;
import static dev.akashi.directory.Permission.PREPARE_DECISION;
import static dev.akashi.directory.Permission.PROMULGATE_BASELINE;
import static dev.akashi.directory.Permission.PROPOSE_REMOVAL;
import static dev.akashi.directory.Permission.READ_COMMITTEE;
import static dev.akashi.directory.Permission.READ_EFFORT;
import static dev.akashi.directory.Permission.READ_PROFILES;
import static dev.akashi.directory.Permission.READ_TRAIL;
import static dev.akashi.directory.Permission.REVIEW_APPLICATION;
import static dev.akashi.directory.Permission.REVIEW_QUALITY;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;
import static dev.akashi.directory.Permission.SIGN_REPORT;
import static dev.akashi.directory.Permission.SUSPEND_REGISTRATION;

import java.util.EnumSet;
import java.util.Set;

/** The roles of people, the kind of organisation each belongs to, and what each may do. */
public enum Role {
  ADMINISTRATOR(OrganisationKind.PROGRAMME_OFFICE, MANAGE_PEOPLE, READ_TRAIL),
  PROGRAMME_OFFICER(
      OrganisationKind.PROGRAMME_OFFICE,
      MANAGE_PARAMETERS,
      EXTEND_REPORT,
      MANAGE_ASSESSORS,
      REVIEW_QUALITY,
      READ_EFFORT,
      PROPOSE_REMOVAL,
      READ_COMMITTEE,
      RUN_COMMITTEE,
      SUSPEND_REGISTRATION,
      EDIT_BASELINE,
      PROMULGATE_BASELINE,
      READ_PROFILES,
      READ_TRAIL),
  REVIEWER(OrganisationKind.SUPPORT_BODY, REVIEW_APPLICATION, EVALUATE_ASSESSORS, READ_PROFILES),
  COMMITTEE_MEMBER(
      OrganisationKind.COMMITTEE,
      DECIDE_REGISTRATION,
      READ_COMMITTEE,
      DECIDE_ON_ASSESSORS,
      READ_PROFILES),
  ASSESSOR(OrganisationKind.ASSESSOR, CONDUCT_ASSESSMENT),
  LEAD_ASSESSOR(OrganisationKind.ASSESSOR, CONDUCT_ASSESSMENT, SIGN_REPORT, APPLY_FOR_SELECTION),
  STATEMENT_EDITOR(OrganisationKind.PROVIDER, EDIT_STATEMENT),
  REPRESENTATIVE(OrganisationKind.PROVIDER, EDIT_STATEMENT, DECLARE_STATEMENT, FILE_APPLICATION),
  SYSTEM_SECURITY_OFFICER(
      OrganisationKind.AGENCY,
      CLASSIFY_SYSTEM,
      PREPARE_DECISION,
      APPLY_FOR_USE,
      ASK_FOR_DISCLOSURE,
      MAKE_CHECKLIST),
  HEAD_SECURITY_OFFICER(
      OrganisationKind.AGENCY,
      ACCEPT_CLASSIFICATION,
      FINALISE_DECISION,
      APPROVE_USE,
      ASK_FOR_DISCLOSURE,
      MAKE_CHECKLIST),
  CIO_ADVISOR(OrganisationKind.AGENCY, GIVE_OPINION),
  AGENCY_CISO(
      OrganisationKind.AGENCY, FINALISE_DECISION, APPROVE_ON_OWN_RESPONSIBILITY, MAKE_CHECKLIST),
  CITY_SECURITY_OFFICER(OrganisationKind.LOCAL_GOVERNMENT, APPLY_FOR_USE),
  CITY_APPROVER(OrganisationKind.LOCAL_GOVERNMENT, APPLY_FOR_USE, APPROVE_USE);

  private final OrganisationKind kind;
  private final Set<Permission> permissions;

  Role(OrganisationKind kind, Permission... permissions) {
    this.kind = kind;
    this.permissions = EnumSet.copyOf(Set.of(permissions));
  }

  /** The kind of organisation whose people may hold this role. */
  public OrganisationKind kind() {
    return kind;
  }

  public Set<Permission> permissions() {
    return EnumSet.copyOf(permissions);
  }
}
