package dev.akashi.evidence;

/**
 * How far the provider lets its evidence go, each wider than the one before. At present only the
 * provider and the assessor of its statement are shown any; the others are what it agreed to.
 */
public enum EvidenceVisibility {
  ASSESSOR,
  PROGRAMME,
  AGENCY_ON_GRANT,
  PUBLIC
}
