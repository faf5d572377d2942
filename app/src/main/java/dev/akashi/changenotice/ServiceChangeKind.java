package dev.akashi.changenotice;

/** What changes in a listed service. */
public enum ServiceChangeKind {
  /** What the service does or how it is built. */
  SERVICE,
  /** Who governs security, and how. */
  GOVERNANCE,
  /** What the statement covers. */
  SCOPE,
  /** Where it is run. */
  SITE,
  /** A service it stands on. */
  BASE_SERVICE,
  /** The provider itself: its name, its capital, its officers. */
  ORGANISATION
}
