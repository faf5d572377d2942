package dev.akashi.library;

import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.Optional;

/** An individual control as the library keeps it. */
public record LibraryMeasure(MeasureId id, Content content, int revision) {

  /**
   * What it says.
   *
   * @param validFrom the first day of this content; empty means it always held
   */
  public record Content(
      String text,
      String owner,
      Frequency frequency,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo) {

    /** Whether a line of a statement says the same; since when is told by the statement. */
    public boolean isSaidBy(IndividualControl line) {
      return text.equals(line.text())
          && owner.equals(line.owner())
          && frequency == line.frequency();
    }

    /** The content as the line of an answer. */
    public IndividualControl asLine(String line) {
      return new IndividualControl(line, text, owner, frequency, validFrom, validTo);
    }
  }
}
