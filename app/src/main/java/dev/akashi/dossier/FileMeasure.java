package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.platform.workbook.Told;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Told<Optional<LocalDate>> validTo,
    Told<Set<String>> plans) {

  public FileMeasure {
    cells = Map.copyOf(cells);
  }

  /** Where a value stands, or would stand: the beginning of the line when there is no column. */
  CellAt cell(DossierColumn column) {
    return Optional.ofNullable(cells.get(column))
        .or(() -> Optional.ofNullable(cells.get(DossierColumn.CONTROL)))
        .orElseThrow();
  }

  /**
   * The individual control as the line leaves it.
   *
   * @param before the one that stands at the place of the line
   * @param now all there are: lines are moved about in a spreadsheet, and what an individual
   *     control is limited to goes where it goes when the file does not tell
   * @param samePlaces whether the places are still those of the file
   * @param free the line that one without a line gets
   */
  IndividualControl onto(
      Optional<IndividualControl> before,
      List<IndividualControl> now,
      boolean samePlaces,
      String free) {
    IndividualControl after = onto(before, free);
    if (plans.isTold()) {
      return after;
    }
    return after.limitedTo(
        before
            .filter(one -> samePlaces && hasTextOf(one, after))
            .or(() -> moved(after, now))
            .or(() -> before.filter(one -> samePlaces || one.line().equals(after.line())))
            .map(IndividualControl::plans)
            .orElse(Set.of()));
  }

  /** The individual control whose text the line has: of its line, or the only one with the text. */
  private static Optional<IndividualControl> moved(
      IndividualControl after, List<IndividualControl> now) {
    List<IndividualControl> alike = now.stream().filter(one -> hasTextOf(one, after)).toList();
    return alike.stream()
        .filter(one -> one.line().equals(after.line()))
        .findFirst()
        .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
  }

  private static boolean hasTextOf(IndividualControl one, IndividualControl other) {
    return SameText.plain(one.text()).equals(SameText.plain(other.text()));
  }

  /** The same with what the one at its place is limited to. */
  IndividualControl onto(Optional<IndividualControl> before, String free) {
    IndividualControl base = before.orElseGet(() -> blank(free));
    String said = SameText.or(line, base.line());
    return new IndividualControl(
        said.isEmpty() ? base.line() : said,
        SameText.or(text, base.text()),
        SameText.or(owner, base.owner()),
        frequency.or(base.frequency()),
        validFrom.or(base.validFrom()),
        validTo.or(base.validTo()),
        plans.or(base.plans()));
  }

  private static IndividualControl blank(String line) {
    return new IndividualControl(
        line, "", "", Frequency.AS_NEEDED, Optional.empty(), Optional.empty());
  }
}
