package dev.akashi.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was decided about an entry beside its validity; how it stands on a day follows from both.
 *
 * @param renewalPending whether a renewal filed in time keeps it valid until the committee decides
 * @param suspension the last suspension, also one that is over
 * @param end its end, also one decided for a later day
 */
public record Standing(boolean renewalPending, Optional<Suspension> suspension, Optional<End> end) {

  /** Nothing was decided. */
  public static final Standing PLAIN =
      new Standing(/* renewalPending= */ false, Optional.empty(), Optional.empty());

  /**
   * A time in which a registered service cannot be chosen (FRM-16).
   *
   * @param until the day from which it can be chosen again; empty while that is not decided
   */
  public record Suspension(LocalDate from, Optional<LocalDate> until, String reason) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    Suspension liftedOn(LocalDate day) {
      return new Suspension(from, Optional.of(day.isBefore(from) ? from : day), reason);
    }

    /** Whether it holds on that day no longer. */
    public boolean isOverBy(LocalDate day) {
      return until.filter(end -> !day.isBefore(end)).isPresent();
    }
  }

  /** The end of an entry: from that day on it is no longer on the list. */
  public record End(LocalDate on, EndKind kind) {

    boolean hasComeBy(LocalDate day) {
      return !day.isBefore(on);
    }
  }

  public Standing withRenewalPending(boolean pending) {
    return new Standing(pending, suspension, end);
  }

  public Standing with(Suspension decided) {
    return new Standing(renewalPending, Optional.of(decided), end);
  }

  public Standing with(End decided) {
    return new Standing(renewalPending, suspension, Optional.of(decided));
  }

  /** The suspension that nobody decided to lift. */
  public Optional<Suspension> openSuspension() {
    return suspension.filter(one -> one.until().isEmpty());
  }

  /** The suspension that holds on the day. */
  public Optional<Suspension> suspensionOn(LocalDate day) {
    return suspension.filter(one -> one.covers(day));
  }

  /** How and when it ended by the day. */
  public Optional<End> endedBy(LocalDate day) {
    return end.filter(one -> one.hasComeBy(day));
  }
}
