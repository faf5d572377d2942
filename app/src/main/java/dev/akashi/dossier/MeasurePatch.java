package dev.akashi.dossier;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The individual controls of one requirement as the lines of a file leave them: a line with a place
 * changes the one that stands there, a line without adds one, and one without a line stays.
 *
 * @param missing how many stay because they have no line
 */
record MeasurePatch(List<IndividualControl> after, int missing, List<CellNote> errors) {

  /**
   * @param sameRevision whether the places are those of the answer as it is now
   */
  static MeasurePatch of(
      List<IndividualControl> now, List<FileMeasure> lines, boolean sameRevision) {
    List<CellNote> errors = new ArrayList<>();
    List<Optional<IndividualControl>> places = new ArrayList<>();
    now.forEach(measure -> places.add(Optional.of(measure)));
    TreeSet<Integer> told = new TreeSet<>();
    List<FileMeasure> inOrder =
        lines.stream()
            .sorted(Comparator.comparing(line -> line.place().orElse(Integer.MAX_VALUE)))
            .toList();
    for (FileMeasure line : inOrder) {
      int place = line.place().orElse(Integer.MAX_VALUE);
      told.add(place);
      if (place <= now.size()) {
        IndividualControl before = now.get(place - 1);
        places.set(
            place - 1,
            line.remove()
                ? Optional.empty()
                : Optional.of(line.onto(Optional.of(before), now, sameRevision, before.line())));
      } else if (sameRevision && line.place().isPresent()) {
        errors.add(
            CellNote.of(
                Weight.ERROR,
                line.cell(DossierColumn.PLACE),
                Integer.toString(place),
                Reason.of("dossier.place-unknown").with(line.control().value(), now.size())));
      } else if (!line.remove()) {
        String free = freeLine(places, lines);
        places.add(Optional.of(line.onto(Optional.empty(), now, sameRevision, free)));
      }
    }
    lines.stream().filter(line -> !line.remove()).forEach(line -> check(line, now, errors));
    return new MeasurePatch(
        places.stream().flatMap(Optional::stream).toList(),
        now.size() - told.headSet(now.size(), true).size(),
        errors);
  }

  /** The first number that neither the individual controls so far nor the lines of the file use. */
  private static String freeLine(
      List<Optional<IndividualControl>> places, List<FileMeasure> lines) {
    Set<String> used = new HashSet<>();
    places.stream().flatMap(Optional::stream).map(IndividualControl::line).forEach(used::add);
    lines.stream().map(line -> SameText.plain(line.line().or(""))).forEach(used::add);
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(Integer::toString)
        .filter(number -> !used.contains(number))
        .findFirst()
        .orElseThrow();
  }

  private static void check(FileMeasure line, List<IndividualControl> now, List<CellNote> errors) {
    IndividualControl after =
        line.onto(
            line.place().filter(place -> place <= now.size()).map(place -> now.get(place - 1)), "");
    if (after.text().isBlank()) {
      errors.add(
          CellNote.of(
              Weight.ERROR,
              line.cell(DossierColumn.TEXT),
              "",
              Reason.of("dossier.measure-without-text")));
    }
    if (after.validFrom().isPresent()
        && after.validTo().isPresent()
        && after.validTo().get().isBefore(after.validFrom().get())) {
      errors.add(
          CellNote.of(
              Weight.ERROR,
              line.cell(DossierColumn.VALID_TO),
              after.validTo().get().toString(),
              Reason.of("dossier.ends-before-start").with(after.validFrom().get())));
    }
  }
}
