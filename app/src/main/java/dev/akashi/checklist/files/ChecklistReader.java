package dev.akashi.checklist.files;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistBook;
import dev.akashi.checklist.ChecklistColumn;
import dev.akashi.checklist.ChecklistFile;
import dev.akashi.checklist.ChecklistFile.Origin;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.FileAnswer;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands a workbook that was written out of a checklist and filled in since: sheets and
 * columns may have moved, and every cell that is not understood is named.
 */
public final class ChecklistReader {

  private static final int MOST_ROWS = 5_000;
  private static final int LONGEST_KEY = 60;
  private static final List<String> ORIGINS =
      List.of(
          "checklist.origin.checklist", "checklist.origin.baseline", "checklist.origin.revision");

  /** What people write in place of the words. */
  private static final Map<String, ChecklistVerdict> SIGNS =
      Map.of(
          "○", ChecklistVerdict.MET,
          "〇", ChecklistVerdict.MET,
          "△", ChecklistVerdict.PARTLY,
          "×", ChecklistVerdict.NOT_MET,
          "✕", ChecklistVerdict.NOT_MET);

  private final SheetWords words;
  private final ChecklistBook now;
  private final CellNotes notes = new CellNotes();
  private final Map<String, ChecklistVerdict> verdicts;
  private final Map<RequirementId, CellAt> seen = new HashMap<>();
  private final List<FileAnswer> answers = new ArrayList<>();
  private final Map<String, String> origin = new HashMap<>();

  private ChecklistReader(Texts texts, ChecklistBook now) {
    this.words = new SheetWords(texts);
    this.now = now;
    this.verdicts = words.choices(ChecklistVerdict.class);
    SIGNS.forEach((sign, verdict) -> verdicts.put(SheetWords.plain(sign), verdict));
  }

  /**
   * Reads a workbook; refused when it cannot be opened or holds no questions of a checklist.
   *
   * @param now the checklist as it is, to tell what was changed that cannot be taken in
   */
  public static ChecklistFile read(byte[] workbook, Texts texts, ChecklistBook now) {
    return new ChecklistReader(texts, now).read(WorkbookReader.sheets(workbook, MOST_ROWS));
  }

  private ChecklistFile read(List<SheetTable> sheets) {
    Map<String, ChecklistColumn> known = words.columns(List.of(ChecklistColumn.values()));
    Optional<String> first = Optional.empty();
    for (SheetTable sheet : sheets) {
      Optional<HeadRow<ChecklistColumn>> head = HeadRow.find(sheet, known, ChecklistColumn.ID);
      if (head.isEmpty()) {
        other(sheet);
      } else if (first.isPresent()) {
        notes.error(
            new CellAt(sheet.name(), head.get().row(), head.get().columns().firstKey()),
            "",
            Reason.of("checklist.table-twice").with(first.get()));
      } else {
        first = Optional.of(sheet.name());
        table(sheet, head.get());
      }
    }
    if (first.isEmpty()) {
      throw Refusal.input(Reason.atField("file", "checklist.no-table"));
    }
    return new ChecklistFile(origin(), answers, notes.all());
  }

  private void table(SheetTable sheet, HeadRow<ChecklistColumn> head) {
    head.noteColumns(sheet, words, notes);
    SheetCells cells = new SheetCells(sheet, head);
    for (Line line : sheet.lines()) {
      head.noteOutside(sheet, line, notes);
      if (line.row() > head.row()) {
        line(new LineReader<>(cells, head, line.row(), notes)).ifPresent(answers::add);
      }
    }
  }

  private Optional<FileAnswer> line(LineReader<ChecklistColumn> line) {
    Optional<Requirement> asked = question(line);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    RequirementId id = asked.get().id();
    CellAt before = seen.putIfAbsent(id, line.at(ChecklistColumn.ID));
    if (before != null) {
      line.error(ChecklistColumn.ID, Reason.of("checklist.id-twice").with(before.address()));
      return Optional.empty();
    }
    readOnly(line, asked.get());
    return Optional.of(
        new FileAnswer(
            id,
            line.places(),
            line.choice(ChecklistColumn.VERDICT, verdicts, List.of(ChecklistVerdict.values())),
            line.text(ChecklistColumn.HOW, ChecklistAnswer.LONGEST),
            line.text(ChecklistColumn.REASON, ChecklistAnswer.LONGEST),
            line.text(ChecklistColumn.EVIDENCE, ChecklistAnswer.LONGEST),
            line.text(ChecklistColumn.REMARKS, ChecklistAnswer.LONGEST),
            line.number(ChecklistColumn.REVISION, /* least= */ 0),
            Optional.of(line.narrow(ChecklistColumn.FINGERPRINT, LONGEST_KEY).or(""))
                .filter(text -> !text.isEmpty())));
  }

  private Optional<Requirement> question(LineReader<ChecklistColumn> line) {
    String text = line.narrow(ChecklistColumn.ID, LONGEST_KEY).or("");
    if (text.isEmpty()) {
      boolean saysSomething =
          Stream.of(ChecklistColumn.values())
              .anyMatch(
                  column -> column.isEdited() && line.has(column) && !line.cell(column).isBlank());
      if (saysSomething) {
        line.error(ChecklistColumn.ID, Reason.of("checklist.id-missing"));
      }
      return Optional.empty();
    }
    Optional<Requirement> asked = id(text).flatMap(now.sheet().questions()::find);
    if (asked.isEmpty()) {
      line.error(
          ChecklistColumn.ID,
          Reason.of("checklist.id-unknown").with(text, now.sheet().head().baseline()));
    }
    return asked;
  }

  private static Optional<RequirementId> id(String text) {
    try {
      return Optional.of(RequirementId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void readOnly(LineReader<ChecklistColumn> line, Requirement asked) {
    readOnly(line, ChecklistColumn.KIND, words.both(asked.kind()));
    readOnly(line, ChecklistColumn.QUESTION_JA, asked, Language.JA);
    readOnly(line, ChecklistColumn.QUESTION_EN, asked, Language.EN);
  }

  private void readOnly(
      LineReader<ChecklistColumn> line,
      ChecklistColumn column,
      Requirement asked,
      Language language) {
    readOnly(line, column, Set.of(SheetWords.plain(ChecklistWorkbook.question(asked, language))));
  }

  private void readOnly(
      LineReader<ChecklistColumn> line, ChecklistColumn column, Set<String> expected) {
    String text = line.has(column) ? line.cell(column).text() : "";
    if (!text.isBlank() && !expected.contains(SheetWords.plain(text))) {
      notes.lost(line.at(column), LineReader.beginning(text), Reason.of("workbook.read-only-cell"));
    }
  }

  /** A sheet without questions: it says where the workbook came from, or is none of ours. */
  private void other(SheetTable sheet) {
    if (sheet.lines().isEmpty()) {
      return;
    }
    boolean known = words.both("checklist.sheet.readme").contains(SheetWords.plain(sheet.name()));
    for (Line line : sheet.lines()) {
      known |= isOrigin(SheetWords.plain(line.cell(0).text()), line.cell(1).text().strip());
    }
    if (!known) {
      Line last = sheet.lines().getLast();
      notes.add(
          new CellNote(
              Weight.LOST,
              sheet.name(),
              "A1:" + CellAt.letters(Math.max(0, sheet.width() - 1)) + last.row(),
              "",
              Reason.of("checklist.unknown-sheet")));
    }
  }

  private boolean isOrigin(String label, String value) {
    Set<String> keys =
        ORIGINS.stream()
            .filter(key -> !value.isEmpty() && words.both(key).contains(label))
            .collect(Collectors.toSet());
    keys.forEach(key -> origin.putIfAbsent(key, value));
    return !keys.isEmpty();
  }

  private Optional<Origin> origin() {
    String revision = origin.getOrDefault("checklist.origin.revision", "");
    return Optional.ofNullable(origin.get("checklist.origin.checklist"))
        .map(checklist ->
            new Origin(
                checklist,
                origin.getOrDefault("checklist.origin.baseline", ""),
                revision.matches("\\d{1,9}")
                    ? Optional.of(Integer.parseInt(revision))
                    : Optional.empty()));
  }
}
