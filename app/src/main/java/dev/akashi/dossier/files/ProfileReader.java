package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.ProfileLine;
import dev.akashi.dossier.ProfileTable;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNotes;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.CellKind;
import dev.akashi.platform.workbook.SheetTable.CellText;
import dev.akashi.platform.workbook.SheetTable.Line;
import dev.akashi.platform.workbook.SheetWords;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.statement.FactShape.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Understands the sheets of the profile; every cell that is not understood is named. */
final class ProfileReader {

  private static final int LAST_LOOKED_AT = 30;
  private static final String YES = "true";
  private static final String NO = "false";

  private final Texts texts;
  private final DossierWords words;
  private final DossierBook now;
  private final CellNotes notes;
  private final List<ProfileLine> lines = new ArrayList<>();
  private final Set<String> found = new HashSet<>();

  ProfileReader(Texts texts, DossierWords words, DossierBook now, CellNotes notes) {
    this.now = now;
    this.texts = texts;
    this.words = words;
    this.notes = notes;
  }

  List<ProfileLine> lines() {
    return lines;
  }

  /** Where the columns of a table stand in its sheet. */
  private record Head(
      ProfileTable table,
      int row,
      int key,
      Optional<Integer> name,
      Map<Integer, Value> columns,
      Optional<Integer> remove,
      Optional<Integer> fingerprint) {

    boolean knows(int place) {
      return place == key
          || name.filter(at -> at == place).isPresent()
          || columns.containsKey(place)
          || remove.filter(at -> at == place).isPresent()
          || fingerprint.filter(at -> at == place).isPresent();
    }
  }

  /** Reads a sheet if it holds one of the tables; whether it does. */
  boolean read(SheetTable sheet) {
    Optional<Head> head =
        sheet.lines().stream()
            .limit(LAST_LOOKED_AT)
            .flatMap(line -> head(line).stream())
            .findFirst();
    if (head.isEmpty()) {
      return false;
    }
    CellAt at = new CellAt(sheet.name(), head.get().row(), head.get().key());
    if (!found.add(head.get().table().code())) {
      notes.error(at, "", Reason.of("dossier.table-twice").with(sheet.name()));
      return true;
    }
    if (!sheet.merged().isEmpty()) {
      SheetTable.Area area = sheet.merged().getFirst();
      notes.error(
          new CellAt(sheet.name(), area.firstRow(), area.firstColumn()),
          "",
          Reason.of("workbook.merged-across"));
      return true;
    }
    if (sheet.unread() > 0) {
      notes.lost(
          at,
          "",
          Reason.of("workbook.unread-columns")
              .with(CellAt.letters(WorkbookReader.MOST_COLUMNS - 1), sheet.unread()));
    }
    for (Line line : sheet.lines()) {
      outside(sheet, head.get(), line);
      if (line.row() > head.get().row()) {
        line(sheet, head.get(), line);
      }
    }
    return true;
  }

  private Optional<Head> head(Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      String text = SheetWords.plain(line.cell(i).text());
      for (ProfileTable table : ProfileTable.ALL) {
        if (!text.isEmpty() && keyHeads(table).contains(text)) {
          return Optional.of(head(table, line, i));
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> keyHeads(ProfileTable table) {
    Set<String> heads = new HashSet<>();
    for (Language language : Language.values()) {
      heads.add(SheetWords.plain(ProfileSheets.keyHead(new Words(texts, language), table)));
    }
    return heads;
  }

  private Head head(ProfileTable table, Line line, int key) {
    Map<String, Value> known = new HashMap<>();
    table
        .columns()
        .forEach(
            column -> words.both(table.columnKey(column)).forEach(text -> known.put(text, column)));
    Map<Integer, Value> columns = new TreeMap<>();
    Optional<Integer> name = Optional.empty();
    Optional<Integer> remove = Optional.empty();
    Optional<Integer> fingerprint = Optional.empty();
    for (int i = 0; i < line.cells().size(); i++) {
      String text = SheetWords.plain(line.cell(i).text());
      Value column = known.get(text);
      if (column != null && !columns.containsValue(column)) {
        columns.put(i, column);
      } else if (table.isNamed() && words.both(table.nameKey()).contains(text)) {
        name = Optional.of(i);
      } else if (!table.isFixed() && words.both(DossierColumn.REMOVE.textKey()).contains(text)) {
        remove = Optional.of(i);
      } else if (words.both(DossierColumn.FINGERPRINT.textKey()).contains(text)) {
        fingerprint = Optional.of(i);
      }
    }
    return new Head(table, line.row(), key, name, columns, remove, fingerprint);
  }

  private void outside(SheetTable sheet, Head head, Line line) {
    if (line.row() == head.row()) {
      return;
    }
    for (int i = 0; i < line.cells().size(); i++) {
      String text = line.cell(i).text();
      boolean above = line.row() < head.row();
      if (!text.isBlank() && (above || !head.knows(i))) {
        notes.lost(
            new CellAt(sheet.name(), line.row(), i),
            LineReader.beginning(text),
            above
                ? Reason.of("workbook.above-head")
                : Reason.of("workbook.extra-column").with(CellAt.letters(i)));
      }
    }
  }

  private void line(SheetTable sheet, Head head, Line line) {
    Map<String, String> told = new HashMap<>();
    Map<String, CellAt> cells = new HashMap<>();
    boolean said = false;
    for (Map.Entry<Integer, Value> column : head.columns().entrySet()) {
      CellText cell = line.cell(column.getKey());
      CellAt at = new CellAt(sheet.name(), line.row(), column.getKey());
      said |= !cell.isBlank();
      cells.put(column.getValue().name(), at);
      value(column.getValue(), cell, at)
          .ifPresent(text -> told.put(column.getValue().name(), text));
    }
    Optional<String> key =
        Optional.of(line.cell(head.key()).text().strip()).filter(text -> !text.isEmpty());
    head.name().ifPresent(at -> named(sheet, head, line, at, key.orElse("")));
    if (key.isPresent() || said) {
      lines.add(
          new ProfileLine(
              head.table(),
              key,
              head.fingerprint().map(at -> line.cell(at).text().strip()).orElse(""),
              told,
              head.remove().filter(at -> words.isMark(line.cell(at).text())).isPresent(),
              cells,
              new CellAt(sheet.name(), line.row(), head.key())));
    }
  }

  /** What was written over the name of a line, which is there to be read. */
  private void named(SheetTable sheet, Head head, Line line, int place, String key) {
    String text = line.cell(place).text();
    boolean asWritten =
        Stream.of(Language.values())
            .map(language -> LineNames.of(head.table(), key, now, new Words(texts, language)))
            .anyMatch(name -> SheetWords.plain(name).equals(SheetWords.plain(text)));
    if (!text.isBlank() && !asWritten) {
      notes.lost(
          new CellAt(sheet.name(), line.row(), place),
          LineReader.beginning(text),
          Reason.of("workbook.read-only-cell"));
    }
  }

  private Optional<String> value(Value column, CellText cell, CellAt at) {
    if (cell.kind() == CellKind.FORMULA || cell.kind() == CellKind.ERROR) {
      return wrong(
          cell,
          at,
          Reason.of(
              cell.kind() == CellKind.FORMULA ? "workbook.formula" : "dossier.failed-formula"));
    }
    String text = cell.text().replace("\r\n", "\n").replace('\r', '\n').strip();
    return switch (column.type()) {
      case FLAG -> flag(cell, text, at);
      case CHOICE -> choice(column, cell, text, at);
      case DAY -> day(cell, text, at);
      case TEXT, LONG_TEXT, REQUIREMENTS -> text(cell, text, at);
    };
  }

  private Optional<String> text(CellText cell, String text, CellAt at) {
    if (cell.kind() == CellKind.DATE) {
      return wrong(cell, at, Reason.of("workbook.date-for-text"));
    }
    return WritableText.isWritable(text)
        ? Optional.of(text)
        : wrong(cell, at, Reason.of("input.unwritable"));
  }

  private Optional<String> wrong(CellText cell, CellAt at, Reason reason) {
    notes.error(at, LineReader.beginning(cell.text()), reason);
    return Optional.empty();
  }

  private Optional<String> flag(CellText cell, String text, CellAt at) {
    String said = SheetWords.plain(text);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (words.isYes(text)) {
      return Optional.of(YES);
    }
    if (words.isNo(text)) {
      return Optional.of(NO);
    }
    return wrong(
        cell,
        at,
        Reason.of("workbook.not-a-choice")
            .with(LineReader.beginning(text), List.of(word("profile.yes"), word("profile.no"))));
  }

  private LocalizedText word(String key) {
    return new LocalizedText(texts.text(Language.JA, key), texts.text(Language.EN, key));
  }

  private Optional<String> choice(Value column, CellText cell, String text, CellAt at) {
    String said = SheetWords.plain(text);
    if (said.isEmpty()) {
      return Optional.of("");
    }
    for (Enum<?> choice : column.choices()) {
      if (words.both(choice).contains(said) || SheetWords.plain(choice.name()).equals(said)) {
        return Optional.of(choice.name());
      }
    }
    return wrong(
        cell,
        at,
        Reason.of("workbook.not-a-choice")
            .with(LineReader.beginning(text), List.copyOf(column.choices())));
  }

  private Optional<String> day(CellText cell, String text, CellAt at) {
    if (text.isEmpty()) {
      return Optional.of("");
    }
    Optional<LocalDate> day = cell.day().or(() -> JapaneseDates.parse(text));
    return day.isPresent()
        ? day.map(LocalDate::toString)
        : wrong(cell, at, Reason.of("workbook.not-a-date").with(LineReader.beginning(text)));
  }
}
