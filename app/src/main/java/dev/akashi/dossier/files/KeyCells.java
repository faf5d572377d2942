package dev.akashi.dossier.files;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellNotes;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SheetWords;
import dev.akashi.platform.workbook.Told;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the requirement that a line is about, and tells what was written where none can be. */
final class KeyCells {

  private static final int LONGEST = 40;

  private KeyCells() {}

  /** The requirement of a line; empty, with the reason noted, where there is none. */
  static Optional<Requirement> requirement(
      LineReader<DossierColumn> line, DossierTable table, Baseline baseline) {
    Told<String> told = line.narrow(table.key(), LONGEST);
    if (!told.isTold()) {
      return Optional.empty();
    }
    String text = told.or("");
    if (text.isEmpty()) {
      if (table.columns().stream()
          .anyMatch(
              column -> column.isEdited() && line.has(column) && !line.cell(column).isBlank())) {
        line.error(table.key(), Reason.of("dossier.id-missing"));
      }
      return Optional.empty();
    }
    Optional<Requirement> requirement = id(text).flatMap(baseline::find);
    if (requirement.isEmpty()) {
      line.error(table.key(), Reason.of("dossier.id-unknown").with(text, baseline.version()));
    }
    return requirement;
  }

  private static Optional<RequirementId> id(String text) {
    try {
      return Optional.of(RequirementId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Notes what was written into a cell that is there to be read only. */
  static void readOnly(
      LineReader<DossierColumn> line, CellNotes notes, DossierColumn column, Set<String> expected) {
    String text = line.has(column) ? line.cell(column).text() : "";
    if (!text.isBlank() && !expected.contains(SheetWords.plain(text))) {
      notes.lost(line.at(column), LineReader.beginning(text), Reason.of("workbook.read-only-cell"));
    }
  }

  /** Notes a title that is none of the requirement's. */
  static void title(
      LineReader<DossierColumn> line,
      CellNotes notes,
      DossierColumn column,
      Requirement requirement) {
    String text = line.has(column) ? line.cell(column).text() : "";
    if (!text.equals(requirement.title().ja()) && !text.equals(requirement.title().en())) {
      readOnly(
          line,
          notes,
          column,
          Stream.of(Language.values())
              .map(language -> SheetWords.plain(requirement.title().in(language)))
              .collect(Collectors.toSet()));
    }
  }
}
