package dev.akashi.classification;

/** How hard a slowdown or stop hits; the answers of the availability questionnaire (FRM-09). */
public enum Impact {
  SLIGHT(SystemAvailability.A1),
  CONSIDERABLE(SystemAvailability.A2),
  GRAVE(SystemAvailability.A3);

  private final SystemAvailability demands;

  Impact(SystemAvailability demands) {
    this.demands = demands;
  }

  public SystemAvailability demands() {
    return demands;
  }
}
