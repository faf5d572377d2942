package dev.akashi.audithours;

import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be noted as hours: on a day that was, of a class the plan has, no more than a day. */
final class HourRules {

  static final String CLAUSE = "FRM-56";

  private HourRules() {}

  /** The same work with the class that its control has, and none where there are no controls. */
  static Work classed(Work work, HourControls known) {
    String controlClass =
        work.phase().onControls()
            ? work.requirement().flatMap(known::classOf).orElse(work.controlClass())
            : "";
    return new Work(
        work.day(),
        work.phase(),
        controlClass,
        work.phase().onControls() ? work.requirement() : Optional.empty(),
        work.minutes(),
        work.note());
  }

  /**
   * What stands against an entry, all of it.
   *
   * @param otherMinutes what the person noted for that day besides
   */
  static List<Reason> against(Work work, HourControls known, int otherMinutes, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (work.day().isAfter(today)) {
      reasons.add(Reason.of("audithours.day-in-future", CLAUSE).with(work.day(), today).at("day"));
    }
    if (work.minutes() < Hours.QUARTER || work.minutes() > Hours.DAY) {
      reasons.add(
          Reason.of("audithours.hours-outside", CLAUSE).with(Hours.of(work.minutes())).at("hours"));
    } else if (otherMinutes + work.minutes() > Hours.DAY) {
      reasons.add(
          Reason.of("audithours.more-than-a-day", CLAUSE)
              .with(work.day(), Hours.of(otherMinutes))
              .at("hours"));
    }
    work.requirement()
        .filter(control -> known.classOf(control).isEmpty())
        .ifPresent(control ->
            reasons.add(
                Reason.of("audithours.control-unknown", CLAUSE)
                    .with(control.value())
                    .at("requirement")));
    if (!known.classes().contains(work.controlClass())) {
      reasons.add(
          Reason.of("audithours.class-unknown", CLAUSE).with(work.controlClass()).at("class"));
    }
    return reasons;
  }
}
