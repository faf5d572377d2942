package dev.akashi.request;

/** The two sides that share the list. */
public enum RequestParty {
  ASSESSOR,
  PROVIDER
}
