package dev.akashi.exchange.web;

import dev.akashi.exchange.ColumnMatching.Matched;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.exchange.Import.Preview;
import dev.akashi.exchange.ImportVerdict;
import dev.akashi.exchange.PlannedRow;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.exchange.Upload;
import dev.akashi.exchange.Upload.UploadKind;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.SheetTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** What the API says about files that are to be taken in. */
final class ImportJson {

  private ImportJson() {}

  record Uploads(List<UploadJson> items) {}

  /**
   * A file that waits.
   *
   * @param ready whether its rows can be read; a workbook needs its columns matched first
   */
  record UploadJson(
      String id,
      String fileName,
      UploadKind kind,
      boolean ready,
      @Nullable ChoiceJson choice,
      Instant uploadedAt,
      Instant expiresAt) {

    static UploadJson of(Upload upload) {
      return new UploadJson(
          upload.id().toString(),
          upload.fileName(),
          upload.kind(),
          upload.isReady(),
          upload.choice().map(ChoiceJson::of).orElse(null),
          upload.uploadedAt(),
          upload.expiresAt());
    }
  }

  record ChoiceJson(int sheet, int headRow, List<String> columns) {

    static ChoiceJson of(SheetChoice choice) {
      return new ChoiceJson(
          choice.sheet(),
          choice.headRow(),
          choice.columns().stream().map(ColumnUse::toString).toList());
    }
  }

  record Sheets(List<String> items) {}

  /**
   * A sheet.
   *
   * @param lines how many of its lines hold anything
   * @param unreadColumns how many columns stand too far to the right to be read
   */
  record SheetJson(
      String name, int headRow, int lines, int unreadColumns, List<ColumnJson> columns) {

    static SheetJson of(Matched matched) {
      SheetTable table = matched.table();
      return new SheetJson(
          table.name(),
          matched.headRow(),
          table.lines().size(),
          table.unread(),
          IntStream.range(0, matched.columns().size())
              .mapToObj(column ->
                  new ColumnJson(
                      CellReference.convertNumToColString(column),
                      table.line(matched.headRow()).cell(column).text(),
                      matched.columns().get(column).toString()))
              .toList());
    }
  }

  record ColumnJson(String column, String head, String use) {}

  /**
   * Rows with their verdicts.
   *
   * @param revision the last edit of the draft, to be sent with taking the file in
   * @param next the first row of the next part
   */
  record Rows(
      int revision,
      Map<ImportVerdict, Long> counts,
      int skipped,
      List<RowJson> items,
      @Nullable Integer next) {

    static Rows of(Preview preview, Optional<ImportVerdict> only, int from, int limit) {
      List<PlannedRow> rows =
          preview.plan().rows().stream()
              .filter(row -> only.isEmpty() || row.verdict() == only.get())
              .toList();
      return new Rows(
          preview.lastEdit(),
          preview.plan().counts(),
          preview.skipped(),
          rows.stream().skip(from).limit(limit).map(RowJson::of).toList(),
          rows.size() > from + limit ? from + limit : null);
    }
  }

  record RowJson(
      String place,
      String number,
      String title,
      ImportVerdict verdict,
      List<FieldChange> changes,
      @Nullable ReasonJson reason) {

    static RowJson of(PlannedRow row) {
      return new RowJson(
          row.place(),
          row.number(),
          row.title(),
          row.verdict(),
          row.changes(),
          row.reason().map(ReasonJson::of).orElse(null));
    }
  }

  record ReasonJson(String code, List<Object> args, List<String> clauses) {

    static ReasonJson of(Reason reason) {
      return new ReasonJson(
          reason.code(), reason.args(), reason.clauses().stream().map(Object::toString).toList());
    }
  }

  /**
   * What was taken in.
   *
   * @param edit the edit that undoes it all
   */
  record Taken(int edit, int pieces) {}
}
