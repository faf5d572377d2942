package dev.akashi.quality;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.util.Optional;

/**
 * What a draw is made from: the reviewed working papers of the reports that were issued within some
 * days (FRM-47).
 *
 * @param assessor the body whose papers they are; empty for all bodies
 * @param unit what is drawn from it
 */
public record Frame(
    Optional<OrganisationId> assessor, Period issued, FrameChoice choice, DrawUnit unit) {

  /** A frame of papers, each once. */
  public Frame(Optional<OrganisationId> assessor, Period issued, FrameChoice choice) {
    this(assessor, issued, choice, DrawUnit.PAPER);
  }

  /** The same frame for drawing something else. */
  Frame by(DrawUnit other) {
    return new Frame(assessor, issued, choice, other);
  }

  /** The frame and the size of its draw in one line, as the seed takes them up. */
  public String line(int size) {
    return "assessor="
        + assessor.map(OrganisationId::toString).orElse("all")
        + " issued="
        + issued.first()
        + "/"
        + issued.last()
        + " papers="
        + choice
        + (unit == DrawUnit.PAPER ? "" : " by=" + unit)
        + " size="
        + size;
  }

  /** Whether the same paper may stand in both, whichever papers were chosen. */
  public boolean overlaps(Frame other) {
    boolean bodies =
        assessor.isEmpty() || other.assessor().isEmpty() || assessor.equals(other.assessor());
    return bodies
        && !issued.first().isAfter(other.issued().last())
        && !other.issued().first().isAfter(issued.last());
  }
}
