package dev.akashi.exchange.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.exchange.ColumnMatching;
import dev.akashi.exchange.ColumnMatching.Matched;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.exchange.Import;
import dev.akashi.exchange.ImportVerdict;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.exchange.UploadId;
import dev.akashi.exchange.web.ImportJson.Rows;
import dev.akashi.exchange.web.ImportJson.SheetJson;
import dev.akashi.exchange.web.ImportJson.Sheets;
import dev.akashi.exchange.web.ImportJson.Taken;
import dev.akashi.exchange.web.ImportJson.UploadJson;
import dev.akashi.exchange.web.ImportJson.Uploads;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.workshop.DraftId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Taking a file into a draft over the API, in the steps of the pages: upload, match the columns of
 * a workbook, read every row with its verdict, take it in whole. What was taken in is undone as any
 * edit of the draft is.
 */
@RestController
class ImportApi {

  private static final String IMPORTS = "/api/v1/programme/baselines/{id}/imports";
  private static final int LAST_HEAD_ROW = 10_000;
  private static final int ROWS = 200;

  private final Import imports;
  private final ColumnMatching matching;

  ImportApi(Import imports, ColumnMatching matching) {
    this.imports = imports;
    this.matching = matching;
  }

  record ColumnsRequest(
      @Nullable BigInteger sheet,
      @Nullable BigInteger headRow,
      @Nullable List<@Nullable String> columns) {}

  record TakeRequest(@Nullable Integer revision) {}

  @GetMapping(IMPORTS)
  @Requires(Permission.EDIT_BASELINE)
  Uploads waiting(Actor actor, @PathVariable DraftId id) {
    return new Uploads(imports.waiting(actor, id).stream().map(UploadJson::of).toList());
  }

  /** Keeps a file, sent as the part {@code file} of a form. */
  @PostMapping(IMPORTS)
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  UploadJson upload(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
    UploadBody body = new UploadBody(file);
    UploadId kept = imports.keep(actor, id, body.name(), body.content());
    return UploadJson.of(imports.upload(actor, id, kept));
  }

  @GetMapping(IMPORTS + "/{upload}")
  @Requires(Permission.EDIT_BASELINE)
  UploadJson one(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload) {
    return UploadJson.of(imports.upload(actor, id, upload));
  }

  @DeleteMapping(IMPORTS + "/{upload}")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload) {
    imports.discard(actor, id, upload);
  }

  @GetMapping(IMPORTS + "/{upload}/sheets")
  @Requires(Permission.EDIT_BASELINE)
  Sheets sheets(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload) {
    return new Sheets(matching.sheets(actor, id, upload));
  }

  /** A sheet, from 0, with what its columns seem to hold. */
  @GetMapping(IMPORTS + "/{upload}/sheets/{sheet}")
  @Requires(Permission.EDIT_BASELINE)
  SheetJson sheet(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable UploadId upload,
      @PathVariable int sheet,
      @RequestParam(required = false) @Nullable BigInteger headRow) {
    ApiInput input = new ApiInput();
    Optional<Integer> head = input.number("headRow", headRow, 0, LAST_HEAD_ROW).map(Long::intValue);
    input.refuseIfBad();
    Matched matched = matching.match(actor, id, upload, sheet, head);
    return SheetJson.of(matched);
  }

  /** Says how the workbook is to be read. */
  @PutMapping(IMPORTS + "/{upload}/columns")
  @Requires(Permission.EDIT_BASELINE)
  UploadJson choose(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable UploadId upload,
      @RequestBody ColumnsRequest request) {
    ApiInput input = new ApiInput();
    int sheet =
        input
            .number("sheet", request.sheet(), 0, WorkbookReader.MOST_SHEETS)
            .map(Long::intValue)
            .orElse(0);
    int headRow =
        input.number("headRow", request.headRow(), 0, LAST_HEAD_ROW).map(Long::intValue).orElse(0);
    List<ColumnUse> uses = uses(input, input.list("columns", request.columns()));
    input.refuseIfBad();
    matching.choose(actor, id, upload, new SheetChoice(sheet, headRow, uses));
    return one(actor, id, upload);
  }

  private static List<ColumnUse> uses(ApiInput input, List<String> columns) {
    List<ColumnUse> uses = new ArrayList<>();
    if (columns.size() > WorkbookReader.MOST_COLUMNS) {
      input.note(
          Reason.atField("columns", "exchange.too-many-columns", WorkbookReader.MOST_COLUMNS));
      return uses;
    }
    for (int i = 0; i < columns.size(); i++) {
      uses.add(
          input
              .read("columns" + i, columns.get(i), "input.not-a-choice", ColumnUse::of)
              .orElse(ColumnUse.NONE));
    }
    return uses;
  }

  /** Rows with their verdicts, so many after the first ones. */
  @GetMapping(IMPORTS + "/{upload}/rows")
  @Requires(Permission.EDIT_BASELINE)
  Rows rows(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable UploadId upload,
      @RequestParam(required = false) @Nullable String only,
      @RequestParam(defaultValue = "0") BigInteger from) {
    ApiInput input = new ApiInput();
    Optional<ImportVerdict> verdict =
        only == null ? Optional.empty() : input.choice("only", only, ImportVerdict.class);
    int first =
        input.number("from", from, 0, Integer.MAX_VALUE - ROWS).map(Long::intValue).orElse(0);
    input.refuseIfBad();
    return Rows.of(imports.preview(actor, id, upload), verdict, first, ROWS);
  }

  /** Takes everything in; {@code revision} is the last edit that the rows were compared with. */
  @PostMapping(IMPORTS + "/{upload}/take")
  @Requires(Permission.EDIT_BASELINE)
  Taken take(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable UploadId upload,
      @RequestBody TakeRequest request) {
    int seen = ApiInput.revision(request.revision());
    return new Taken(seen + 1, imports.take(actor, id, upload, seen));
  }
}
