package dev.akashi.quality.web;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.quality.Frame;
import dev.akashi.quality.FrameChoice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads the frame of a draw from a form. */
final class FrameInput {

  /** The fields that state a frame. */
  private static final Set<String> FIELDS = Set.of("assessor", "first", "last", "choice");

  private FrameInput() {}

  /** The frame; refused with everything that is wrong with it. */
  static Frame read(FormInput form) {
    Optional<OrganisationId> assessor = form.id("assessor").map(OrganisationId::new);
    Optional<LocalDate> first = form.requiredDate("first");
    Optional<LocalDate> last = form.requiredDate("last");
    Optional<FrameChoice> choice = form.choice("choice", FrameChoice.class);
    if (backwards(first, last)) {
      form.note(Reason.atField("last", "quality.frame-backwards"));
    }
    if (form.reasons().stream().anyMatch(FrameInput::concerns)) {
      form.refuseIfBad();
    }
    return new Frame(
        assessor, new Period(first.orElseThrow(), last.orElseThrow()), choice.orElseThrow());
  }

  /** Whether a reason is about the frame, and not about what is drawn from it. */
  static boolean concerns(Reason reason) {
    return reason.field().filter(FIELDS::contains).isPresent();
  }

  static boolean backwards(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isPresent() && last.filter(first.get()::isAfter).isPresent();
  }
}
