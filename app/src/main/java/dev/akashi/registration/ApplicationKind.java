package dev.akashi.registration;

/** What is applied for. The same requirements and the same procedure hold for both. */
public enum ApplicationKind {
  FIRST,
  /** Of a service on the list, filed by the end of its validity. */
  RENEWAL
}
