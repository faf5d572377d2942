package dev.akashi.decision;

import java.util.Optional;

/** Step 0: the business and what it needs, as far as it is filled in (CBD-10 to CBD-13). */
public record Step0(
    Optional<Audience> audience,
    String audienceDetail,
    Optional<Boolean> overInternet,
    Optional<ServiceKind> kind,
    String links,
    Optional<ServiceHours> hours,
    Optional<Integer> recoveryHours,
    Optional<Boolean> disasterMeasures,
    Optional<Constancy> constancy,
    Optional<Workload> workload,
    Optional<Variation> variation,
    boolean sizingDifficult,
    boolean newTechnology,
    boolean smallSystem,
    boolean staffWeak) {

  /** Who mainly uses the service. */
  public enum Audience {
    CITIZENS,
    STAFF,
    BOTH
  }

  /** Business of its own or communication. */
  public enum ServiceKind {
    SPECIFIC_BUSINESS,
    COMMUNICATION
  }

  /** When the service must be there. */
  public enum ServiceHours {
    OFFICE_HOURS,
    EXTENDED,
    ROUND_THE_CLOCK
  }

  /** Lasting, or for a trial or a while. */
  public enum Constancy {
    STEADY,
    TRIAL,
    TEMPORARY
  }

  /** How the workload moves. */
  public enum Variation {
    STABLE,
    GROWING,
    DECLINING,
    PEAKS
  }

  /**
   * How much there is to do.
   *
   * @param unit what is counted, for example applications
   */
  public record Workload(long perYear, long peakPerHour, String unit) {}

  public static Step0 empty() {
    return new Step0(
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        false);
  }

  public boolean roundTheClock() {
    return hours.filter(ServiceHours.ROUND_THE_CLOCK::equals).isPresent();
  }

  public boolean communication() {
    return kind.filter(ServiceKind.COMMUNICATION::equals).isPresent();
  }

  public boolean servesCitizens() {
    return audience.filter(who -> who != Audience.STAFF).isPresent();
  }
}
