package dev.akashi.decision;

/** What an option is in truth, whatever it calls itself (CBD-02). */
public enum Nature {
  CLOUD,
  SHARED_DATA_CENTRE,
  PLAIN_VIRTUALISATION,
  ON_PREMISES
}
