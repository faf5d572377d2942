package dev.akashi.exchange;

import dev.akashi.directory.Actor;
import dev.akashi.exchange.db.UploadStore;
import dev.akashi.exchange.files.ColumnGuess;
import dev.akashi.exchange.files.LevelHeads;
import dev.akashi.exchange.files.SheetIncoming;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.LevelEditor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out with the people of the office what the columns of a workbook hold (FRM-22). */
@Service
public class ColumnMatching {

  private final UploadStore uploads;
  private final Import imports;
  private final LevelEditor levels;
  private final Texts texts;
  private final ColumnGuess guess;
  private final Trail trail;

  ColumnMatching(
      UploadStore uploads, Import imports, LevelEditor levels, Texts texts, Trail trail) {
    this.uploads = uploads;
    this.imports = imports;
    this.levels = levels;
    this.texts = texts;
    this.guess = new ColumnGuess(texts);
    this.trail = trail;
  }

  /** The sheets of a kept workbook. */
  @Transactional(readOnly = true)
  public List<String> sheets(Actor actor, DraftId draft, UploadId id) {
    imports.upload(actor, draft, id);
    return WorkbookReader.sheetNames(content(id));
  }

  /**
   * A sheet with what its columns seem to hold.
   *
   * @param headRow the row of the heads as people count it; 0 when there is none
   * @param levels those of the draft
   * @param named the level that the head of each column names, where it names one
   */
  public record Matched(
      SheetTable table,
      int headRow,
      List<ColumnUse> columns,
      List<LevelContent> levels,
      List<Optional<String>> named) {}

  /** Looks at a sheet: as it was chosen, else as it is guessed, the row of the heads too. */
  @Transactional(readOnly = true)
  public Matched match(
      Actor actor, DraftId draft, UploadId id, int sheet, Optional<Integer> headRow) {
    Optional<SheetChoice> chosen =
        imports.upload(actor, draft, id).choice().filter(choice -> choice.sheet() == sheet);
    SheetTable table = WorkbookReader.sheet(content(id), sheet);
    List<LevelContent> there = levels(actor, draft);
    LevelHeads heads = new LevelHeads(texts, there);
    int row =
        headRow
            .or(() -> chosen.map(SheetChoice::headRow))
            .orElseGet(() -> guess.headRow(table, heads));
    return new Matched(
        table,
        row,
        chosen
            .filter(choice -> choice.headRow() == row)
            .map(SheetChoice::columns)
            .orElseGet(() -> guess.columns(table, row, heads)),
        there,
        IntStream.range(0, table.width())
            .mapToObj(column -> heads.named(table.line(row).cell(column).text()))
            .toList());
  }

  /** Notes how a sheet is to be read; refused when it cannot be read so. */
  @Transactional
  public void choose(Actor actor, DraftId draft, UploadId id, SheetChoice choice) {
    Upload upload = imports.upload(actor, draft, id);
    if (upload.kind() != Upload.UploadKind.WORKBOOK) {
      throw Refusal.input(Reason.of("exchange.no-columns"));
    }
    SheetTable table = WorkbookReader.sheet(content(id), choice.sheet());
    SheetChoice resolved = new LevelHeads(texts, levels(actor, draft)).resolved(table, choice);
    SheetIncoming.read(table, resolved);
    uploads.choose(id, resolved);
    trail.record(
        actor,
        "exchange.columns-matched",
        new Subject("baseline-draft", draft.toString()),
        Map.of("file", upload.fileName()));
  }

  private List<LevelContent> levels(Actor actor, DraftId draft) {
    return levels.levels(actor, draft).stream().flatMap(piece -> piece.level().stream()).toList();
  }

  private byte[] content(UploadId id) {
    return uploads
        .content(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("exchange.upload-gone")));
  }
}
