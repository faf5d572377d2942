package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierFile;
import dev.akashi.dossier.DossierFile.Origin;
import dev.akashi.dossier.DossierTable;
import dev.akashi.dossier.FileControl;
import dev.akashi.dossier.FileMeasure;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.CellNotes;
import dev.akashi.platform.workbook.HeadRow;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SheetCells;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.Line;
import dev.akashi.platform.workbook.SheetWords;
import dev.akashi.platform.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands a workbook that was written out of a statement and edited since: sheets and columns
 * may have moved, and every cell that is not understood is named.
 */
public final class DossierReader {

  static final int MOST_ROWS = 20_000;

  private final Texts texts;
  private final DossierWords words;
  private final DossierBook now;
  private final CellNotes notes = new CellNotes();
  private final Map<DossierTable, String> found = new EnumMap<>(DossierTable.class);
  private final Set<DossierColumn> columns = EnumSet.noneOf(DossierColumn.class);
  private final List<FileControl> controls = new ArrayList<>();
  private final List<FileMeasure> measures = new ArrayList<>();
  private final Map<String, String> origin = new HashMap<>();

  private DossierReader(Texts texts, DossierBook now) {
    this.texts = texts;
    this.words = new DossierWords(texts, now.sheet().content().profile().plans());
    this.now = now;
  }

  /**
   * Reads a workbook; refused when it cannot be opened or holds no table of a statement.
   *
   * @param now the statement as it is, to tell what was changed that cannot be taken in
   */
  public static DossierFile read(byte[] workbook, Texts texts, DossierBook now) {
    return new DossierReader(texts, now).read(WorkbookReader.sheets(workbook, MOST_ROWS));
  }

  private DossierFile read(List<SheetTable> sheets) {
    ProfileReader profile = new ProfileReader(texts, words, now, notes);
    for (SheetTable sheet : sheets) {
      if (profile.read(sheet)) {
        continue;
      }
      Optional<FoundTable> table = find(sheet);
      if (table.isPresent()) {
        table(sheet, table.get());
      } else if (!sheet.lines().isEmpty()) {
        other(sheet);
      }
    }
    if (found.isEmpty() && profile.lines().isEmpty()) {
      throw Refusal.input(Reason.atField("file", "dossier.no-table"));
    }
    return new DossierFile(origin(), columns, controls, measures, profile.lines(), notes.all());
  }

  /** A table with the row that names its columns. */
  private record FoundTable(DossierTable table, HeadRow<DossierColumn> head) {
    int width() {
      return head.columns().size();
    }
  }

  private Optional<FoundTable> find(SheetTable sheet) {
    Optional<FoundTable> best = Optional.empty();
    for (DossierTable table : DossierTable.values()) {
      Optional<FoundTable> one =
          HeadRow.find(sheet, words.columns(table), table.key())
              .map(head -> new FoundTable(table, head));
      if (one.map(FoundTable::width).orElse(0) > best.map(FoundTable::width).orElse(0)) {
        best = one;
      }
    }
    return best;
  }

  private void table(SheetTable sheet, FoundTable table) {
    HeadRow<DossierColumn> head = table.head();
    String first = found.putIfAbsent(table.table(), sheet.name());
    if (first != null) {
      notes.error(
          new CellAt(sheet.name(), head.row(), head.columns().firstKey()),
          "",
          Reason.of("dossier.table-twice").with(first));
      return;
    }
    columns.addAll(head.columns().values());
    head.noteColumns(sheet, words.words(), notes);
    lines(sheet, table);
  }

  private void lines(SheetTable sheet, FoundTable table) {
    HeadRow<DossierColumn> head = table.head();
    SheetCells cells = new SheetCells(sheet, head);
    ControlLines controlLines = new ControlLines(words, now.baseline(), notes);
    MeasureLines measureLines = new MeasureLines(words, now.baseline(), notes);
    for (Line line : sheet.lines()) {
      head.noteOutside(sheet, line, notes);
      if (line.row() > head.row()) {
        LineReader<DossierColumn> reader = new LineReader<>(cells, head, line.row(), notes);
        if (table.table() == DossierTable.CONTROLS) {
          controlLines.read(reader).ifPresent(controls::add);
        } else {
          measureLines.read(reader).ifPresent(measures::add);
        }
      }
    }
  }

  /** A sheet without a table: it may say where the workbook came from, or be read only. */
  private void other(SheetTable sheet) {
    Map<String, Set<String>> stated = stated();
    boolean known = words.readOnlySheets().contains(SheetWords.plain(sheet.name()));
    boolean origins = false;
    for (Line line : sheet.lines()) {
      String label = SheetWords.plain(line.cell(0).text());
      origins |= origin(label, line.cell(1).text());
      Set<String> expected = stated.get(label);
      if (known && expected != null && !expected.contains(SheetWords.plain(line.cell(1).text()))) {
        notes.lost(
            new CellAt(sheet.name(), line.row(), 1),
            LineReader.beginning(line.cell(1).text()),
            Reason.of("dossier.read-only-sheet"));
      }
    }
    if (!known && !origins) {
      Line last = sheet.lines().getLast();
      notes.add(
          new CellNote(
              Weight.LOST,
              sheet.name(),
              "A1:" + CellAt.letters(Math.max(0, sheet.width() - 1)) + last.row(),
              "",
              Reason.of("dossier.unknown-sheet")));
    }
  }

  /** What the read-only sheets say now, in both languages. */
  private Map<String, Set<String>> stated() {
    Map<String, Set<String>> stated = new HashMap<>();
    for (Language language : Language.values()) {
      Words spoken = new Words(texts, language);
      Stream.of(FactSheets.head(now, spoken), FactSheets.scope(now, spoken))
          .flatMap(List::stream)
          .forEach(fact ->
              stated
                  .computeIfAbsent(SheetWords.plain(fact.label()), label -> new HashSet<>())
                  .add(SheetWords.plain(fact.value())));
    }
    return stated;
  }

  private boolean origin(String label, String value) {
    for (String key :
        List.of("dossier.origin.statement", "dossier.origin.baseline", "dossier.origin.revision")) {
      if (words.both(key).contains(label) && !value.isBlank()) {
        origin.putIfAbsent(key, value.strip());
        return true;
      }
    }
    return false;
  }

  private Optional<Origin> origin() {
    String statement = origin.get("dossier.origin.statement");
    if (statement == null) {
      return Optional.empty();
    }
    String revision = origin.getOrDefault("dossier.origin.revision", "");
    return Optional.of(
        new Origin(
            statement,
            origin.getOrDefault("dossier.origin.baseline", ""),
            revision.matches("\\d{1,9}")
                ? Optional.of(Integer.parseInt(revision))
                : Optional.empty()));
  }
}
