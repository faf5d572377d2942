package dev.akashi.oscal.model;

/** The releases of OSCAL whose models differ; patch releases share one. */
public enum Release {
  /** 1.0 and 1.1, by the tables of 1.1.3. */
  V1_1("1.1"),
  /** 1.2, by the tables of 1.2.1; adds mapping collections. */
  V1_2("1.2");

  private final String line;

  Release(String line) {
    this.line = line;
  }

  /** The first two numbers, for example {@code 1.2}. */
  public String line() {
    return line;
  }

  /** The release whose models hold for a document of that {@code oscal-version}. */
  public static Release ofVersion(String oscalVersion) {
    return oscalVersion.startsWith("1.0")
            || oscalVersion.equals("1.1")
            || oscalVersion.startsWith("1.1.")
        ? V1_1
        : V1_2;
  }
}
