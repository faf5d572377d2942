package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the table of individual controls.
 *
 * @param cells where the values stand
 * @param place which of the written out controls it is, from 1; empty for a new one
 * @param remove whether it is marked to be taken out
 */
public record FileMeasure(
    RequirementId control,
    Map<DossierColumn, CellAt> cells,
    Optional<Integer> place,
    boolean remove,
    Told<String> line,
    Told<String> text,
    Told<String> owner,
    Told<Frequency> frequency,
    Told<Optional<LocalDate>> validFrom,
    Told<Optional<LocalDate>> validTo) {

  private static final IndividualControl NEW =
      new IndividualControl("1", "", "", Frequency.AS_NEEDED, Optional.empty(), Optional.empty());

  public FileMeasure {
    cells = Map.copyOf(cells);
  }

  /** Where a value stands, or would stand: the beginning of the line when there is no column. */
  CellAt cell(DossierColumn column) {
    return Optional.ofNullable(cells.get(column))
        .or(() -> Optional.ofNullable(cells.get(DossierColumn.CONTROL)))
        .orElseThrow();
  }

  /** The individual control as the line leaves it. */
  IndividualControl onto(Optional<IndividualControl> before) {
    IndividualControl base = before.orElse(NEW);
    return new IndividualControl(
        SameText.or(line, base.line()),
        SameText.or(text, base.text()),
        SameText.or(owner, base.owner()),
        frequency.or(base.frequency()),
        validFrom.or(base.validFrom()),
        validTo.or(base.validTo()),
        base.plans());
  }
}
