package dev.akashi.dossier;

import dev.akashi.dossier.PlannedRow.Kind;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the tables of the profile in a workbook with the draft as it is now. */
final class ProfilePlanning {

  private final DossierBook book;
  private final StatementContent after;
  private final List<CellNote> notes = new ArrayList<>();
  private final List<PlannedRow> rows = new ArrayList<>();
  private final Map<String, ProfileRow> now = new HashMap<>();
  private final Set<String> met = new HashSet<>();

  private ProfilePlanning(DossierBook book, StatementContent after) {
    this.book = book;
    this.after = after;
    for (ProfileTable table : ProfileTable.ALL) {
      ProfileRow.of(table, book).forEach(row -> now.put(key(table, row.key()), row));
    }
  }

  /** The lines that would change, and what is wrong with cells. */
  record Planned(List<PlannedRow> rows, List<CellNote> notes) {

    Planned {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Compares the lines with the draft.
   *
   * @param after the statement as it would be with the answers of the file
   */
  static Planned of(List<ProfileLine> lines, DossierBook book, StatementContent after) {
    ProfilePlanning planning = new ProfilePlanning(book, after);
    lines.forEach(planning::line);
    return new Planned(planning.rows, planning.notes);
  }

  private static String key(ProfileTable table, String key) {
    return table.code() + ":" + key;
  }

  private void line(ProfileLine line) {
    if (line.key().isEmpty()) {
      if (line.table().isFixed()) {
        note(Weight.ERROR, line.at(), "", Reason.of("dossier.row-not-addable"));
      } else if (!line.remove()) {
        plan(line, Kind.ADDED, Optional.empty(), plain(line.table(), line.told()), Set.of());
      }
      return;
    }
    String key = key(line.table(), line.key().get());
    if (!met.add(key)) {
      note(Weight.ERROR, line.at(), line.key().get(), Reason.of("dossier.row-twice"));
      return;
    }
    ProfileRow row = now.get(key);
    if (row == null) {
      gone(line);
      return;
    }
    boolean unedited = line.fingerprint().equals(fingerprint(line));
    if (unedited && !line.remove()) {
      return;
    }
    boolean changedSince = !line.fingerprint().equals(row.fingerprint());
    Set<String> left =
        changedSince
            ? ProfileRow.unedited(line.table(), line.told(), line.fingerprint())
            : Set.of();
    Map<String, String> said = plain(line.table(), onto(row, line, left));
    if (!line.remove() && said.equals(row.values())) {
      return;
    }
    if (line.remove()) {
      rows.add(
          new PlannedRow(
              line.table(),
              key,
              changedSince ? Kind.CONFLICT : Kind.REMOVED,
              row.values(),
              Map.of(),
              Set.of(),
              row.out(book),
              line.cells(),
              line.at()));
    } else {
      plan(
          line,
          changedSince ? Kind.CONFLICT : Kind.CHANGED,
          Optional.of(row),
          said,
          changed(row, line, left));
    }
  }

  private static String fingerprint(ProfileLine line) {
    return ProfileRow.fingerprint(line.table(), line.told());
  }

  /** Somebody took it out since: what was edited of it has no place. */
  private void gone(ProfileLine line) {
    if (!line.remove() && !line.fingerprint().equals(fingerprint(line))) {
      line.cells()
          .forEach((column, at) ->
              note(
                  Weight.LOST,
                  at,
                  line.told().getOrDefault(column, ""),
                  Reason.of("dossier.row-gone")));
    }
  }

  /** The line with what the file says, beside what the file left as it was. */
  private static Map<String, String> onto(ProfileRow row, ProfileLine line, Set<String> left) {
    Map<String, String> said = new HashMap<>(row.values());
    line.told().entrySet().stream()
        .filter(told -> !left.contains(told.getKey()))
        .forEach(told ->
            said.merge(
                told.getKey(),
                told.getValue(),
                (before, text) ->
                    SameText.plain(text).equals(SameText.plain(before)) ? before : text));
    return said;
  }

  /** What the file left as it was and somebody else changed. */
  private static Set<String> changed(ProfileRow row, ProfileLine line, Set<String> left) {
    return left.stream()
        .filter(column ->
            !SameText.plain(line.told().getOrDefault(column, ""))
                .equals(SameText.plain(row.values().getOrDefault(column, ""))))
        .collect(Collectors.toSet());
  }

  private Map<String, String> plain(ProfileTable table, Map<String, String> said) {
    return table.code().equals(ProfileTable.RISKS)
        ? RiskRow.plain(said, book.baseline(), after)
        : said;
  }

  private void plan(
      ProfileLine line,
      Kind kind,
      Optional<ProfileRow> before,
      Map<String, String> said,
      Set<String> left) {
    ProfileRow.edit(
            line.table(),
            before,
            book,
            after,
            said,
            reason ->
                note(
                    Weight.ERROR,
                    line.cell(reason.field().orElse("")),
                    said.getOrDefault(reason.field().orElse(""), ""),
                    reason.at(/* fieldName= */ null)))
        .ifPresent(edit ->
            rows.add(
                new PlannedRow(
                    line.table(),
                    before
                        .map(row -> key(line.table(), row.key()))
                        .orElse(key(line.table(), "+" + line.at().row())),
                    kind,
                    before.map(ProfileRow::values).orElse(Map.of()),
                    said,
                    left,
                    edit,
                    line.cells(),
                    line.at())));
  }

  private void note(Weight weight, CellAt at, String shown, Reason reason) {
    notes.add(CellNote.of(weight, at, LineReader.beginning(shown), reason));
  }
}
