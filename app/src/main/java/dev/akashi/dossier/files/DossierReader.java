package dev.akashi.dossier.files;

import dev.akashi.dossier.CellAt;
import dev.akashi.dossier.CellNote;
import dev.akashi.dossier.CellNote.Weight;
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
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.Line;
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
  private final Notes notes = new Notes();
  private final Map<DossierTable, String> found = new EnumMap<>(DossierTable.class);
  private final Set<DossierColumn> columns = EnumSet.noneOf(DossierColumn.class);
  private final List<FileControl> controls = new ArrayList<>();
  private final List<FileMeasure> measures = new ArrayList<>();
  private final Map<String, String> origin = new HashMap<>();

  private DossierReader(Texts texts, DossierBook now) {
    this.texts = texts;
    this.words = new DossierWords(texts);
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
    ProfileReader profile = new ProfileReader(texts, words, notes);
    for (SheetTable sheet : sheets) {
      if (profile.read(sheet)) {
        continue;
      }
      Optional<HeadRow> head = HeadRow.find(sheet, words);
      if (head.isPresent()) {
        table(sheet, head.get());
      } else if (!sheet.lines().isEmpty()) {
        other(sheet);
      }
    }
    if (found.isEmpty() && profile.lines().isEmpty()) {
      throw Refusal.input(Reason.atField("file", "dossier.no-table"));
    }
    return new DossierFile(origin(), columns, controls, measures, profile.lines(), notes.all());
  }

  private void table(SheetTable sheet, HeadRow head) {
    String first = found.putIfAbsent(head.table(), sheet.name());
    if (first != null) {
      notes.error(
          new CellAt(sheet.name(), head.row(), head.columns().firstKey()),
          "",
          Reason.of("dossier.table-twice").with(first));
      return;
    }
    columns.addAll(head.columns().values());
    head.twice()
        .forEach((position, column) ->
            notes.error(
                new CellAt(sheet.name(), head.row(), position),
                texts.text(Language.JA, column.textKey()),
                Reason.of("dossier.column-twice")));
    if (sheet.unread() > 0) {
      notes.add(
          new CellNote(
              Weight.LOST,
              sheet.name(),
              "",
              "",
              Reason.of("dossier.unread-columns")
                  .with(CellAt.letters(WorkbookReader.MOST_COLUMNS - 1), sheet.unread())));
    }
    lines(sheet, head);
  }

  private void lines(SheetTable sheet, HeadRow head) {
    SheetCells cells = new SheetCells(sheet, head);
    ControlLines controlLines = new ControlLines(words, now.baseline(), notes);
    MeasureLines measureLines =
        new MeasureLines(words, now.baseline(), now.sheet().content(), notes);
    for (Line line : sheet.lines()) {
      if (line.row() == head.row()) {
        continue;
      }
      outside(cells, head, line);
      if (line.row() > head.row()) {
        LineReader reader = new LineReader(cells, head, line.row(), notes);
        if (head.table() == DossierTable.CONTROLS) {
          controlLines.read(reader).ifPresent(controls::add);
        } else {
          measureLines.read(reader).ifPresent(measures::add);
        }
      }
    }
  }

  /** Cells of columns that the table does not know, and above its head. */
  private void outside(SheetCells cells, HeadRow head, Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      String text = line.cell(i).text();
      boolean above = line.row() < head.row();
      if (text.isBlank()
          || (!above && (head.columns().containsKey(i) || head.twice().containsKey(i)))) {
        continue;
      }
      notes.lost(
          cells.at(line.row(), i),
          LineReader.beginning(text),
          above
              ? Reason.of("dossier.above-head")
              : Reason.of("dossier.extra-column").with(CellAt.letters(i)));
    }
  }

  /** A sheet without a table: it may say where the workbook came from, or be read only. */
  private void other(SheetTable sheet) {
    Map<String, Set<String>> stated = stated();
    boolean known = words.readOnlySheets().contains(DossierWords.plain(sheet.name()));
    boolean origins = false;
    for (Line line : sheet.lines()) {
      String label = DossierWords.plain(line.cell(0).text());
      origins |= origin(label, line.cell(1).text());
      Set<String> expected = stated.get(label);
      if (known
          && expected != null
          && !expected.contains(DossierWords.plain(line.cell(1).text()))) {
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
                  .computeIfAbsent(DossierWords.plain(fact.label()), label -> new HashSet<>())
                  .add(DossierWords.plain(fact.value())));
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
