package dev.akashi.platform.workbook;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.workbook.SheetTable.Area;
import dev.akashi.platform.workbook.SheetTable.CellKind;
import dev.akashi.platform.workbook.SheetTable.CellText;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the cells of one line, or says of each why it is not understood. */
public final class LineReader<C extends TableColumn> {

  private static final int SHOWN = 80;

  private final SheetCells cells;
  private final Map<C, Integer> positions = new HashMap<>();
  private final int row;
  private final CellNotes notes;

  public LineReader(SheetCells cells, HeadRow<C> head, int row, CellNotes notes) {
    this.cells = cells;
    this.row = row;
    this.notes = notes;
    head.columns().forEach((position, column) -> positions.put(column, position));
  }

  /** Where the values of the line stand. */
  public Map<C, CellAt> places() {
    Map<C, CellAt> places = new HashMap<>();
    positions.forEach((column, position) -> places.put(column, cells.at(row, position)));
    return places;
  }

  public boolean has(C column) {
    return positions.containsKey(column);
  }

  public CellText cell(C column) {
    return cells.cell(row, positions.getOrDefault(column, Integer.MAX_VALUE));
  }

  public CellAt at(C column) {
    return cells.at(row, positions.getOrDefault(column, 0));
  }

  public void error(C column, Reason reason) {
    notes.error(at(column), beginning(cell(column).text()), reason);
  }

  /** What a long text begins with, and how long it is. */
  public static String beginning(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "… (" + length + ")";
  }

  /** The cell, unless the table has no such column or it cannot be read as anything. */
  private Optional<CellText> readable(C column) {
    if (!has(column)) {
      return Optional.empty();
    }
    CellText cell = cell(column);
    Optional<Area> area = cells.area(row, positions.getOrDefault(column, 0));
    if (area.filter(cells::isAmbiguous).isPresent()) {
      error(column, Reason.of("workbook.merged-across"));
      return Optional.empty();
    }
    if (cell.kind() == CellKind.FORMULA || cell.kind() == CellKind.ERROR) {
      error(
          column,
          Reason.of(
              cell.kind() == CellKind.FORMULA ? "workbook.formula" : "workbook.failed-formula"));
      return Optional.empty();
    }
    area.filter(merged -> merged.firstRow() < row && !cell.isBlank())
        .ifPresent(merged ->
            notes.understood(
                at(column),
                beginning(cell.text()),
                Reason.of("workbook.merged-taken")
                    .with(cells.at(merged.firstRow(), merged.firstColumn()).address())));
    return Optional.of(cell);
  }

  /** A text without line ends of other systems and blanks around it. */
  public Told<String> text(C column, int longest) {
    Optional<CellText> cell = readable(column);
    if (cell.isEmpty()) {
      return Told.nothing();
    }
    String text = cell.get().text().replace("\r\n", "\n").replace('\r', '\n').strip();
    if (cell.get().kind() == CellKind.DATE) {
      error(column, Reason.of("workbook.date-for-text"));
      return Told.nothing();
    }
    if (text.length() > longest) {
      error(column, Reason.of("input.too-long").with(longest, text.length()));
      return Told.nothing();
    }
    if (!WritableText.isWritable(text)) {
      error(column, Reason.of("input.unwritable"));
      return Told.nothing();
    }
    return Told.of(text);
  }

  /** A text without the differences of width, for numbers and keys. */
  public Told<String> narrow(C column, int longest) {
    Told<String> text = text(column, longest);
    return text.isTold()
        ? Told.of(Normalizer.normalize(text.or(""), Normalizer.Form.NFKC).strip())
        : text;
  }

  /** One of the possible values; a blank cell says nothing. */
  public <E extends Enum<E>> Told<E> choice(C column, Map<String, E> choices, List<E> possible) {
    Told<String> text = text(column, SHOWN);
    String said = SheetWords.plain(text.or(""));
    if (said.isEmpty()) {
      return Told.nothing();
    }
    E chosen = choices.get(said);
    if (chosen == null) {
      error(column, Reason.of("workbook.not-a-choice").with(text.or(""), possible));
      return Told.nothing();
    }
    return Told.of(chosen);
  }

  /** A day; a blank cell says that there is none. */
  public Told<Optional<LocalDate>> day(C column) {
    Optional<CellText> cell = readable(column);
    if (cell.isEmpty()) {
      return Told.nothing();
    }
    String text = cell.get().text();
    if (text.isBlank()) {
      return Told.of(Optional.empty());
    }
    Optional<LocalDate> day = cell.get().day().or(() -> JapaneseDates.parse(text));
    if (day.isEmpty()) {
      error(column, Reason.of("workbook.not-a-date").with(beginning(text)));
      return Told.nothing();
    }
    return Told.of(day);
  }

  /** A whole number, or nothing where the cell is blank or none. */
  public Optional<Integer> number(C column, int least) {
    String text = narrow(column, SHOWN).or("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
      error(column, Reason.of("workbook.not-a-number").with(beginning(text)));
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }
}
