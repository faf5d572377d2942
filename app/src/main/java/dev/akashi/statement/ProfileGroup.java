package dev.akashi.statement;

/** The pages of the service profile, in their order. */
public enum ProfileGroup {
  SERVICE,
  SCOPE,
  USED_SERVICES,
  SYSTEM,
  LEGAL,
  CERTIFICATIONS,
  AI,
  TESTS,
  NOTES;

  /** The part of an address, {@code used-services}. */
  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The group of that part of an address. */
  public static ProfileGroup of(String path) {
    for (ProfileGroup group : values()) {
      if (group.path().equals(path)) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group: " + path);
  }
}
