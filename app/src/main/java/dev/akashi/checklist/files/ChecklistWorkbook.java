package dev.akashi.checklist.files;

import dev.akashi.baseline.Requirement;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistBook;
import dev.akashi.checklist.ChecklistColumn;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.FileAnswer;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.ChoiceLists;
import dev.akashi.platform.workbook.TextCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a checklist as a workbook that a provider fills in, row by row to the stream. */
public final class ChecklistWorkbook {

  private static final List<ChecklistColumn> COLUMNS = List.of(ChecklistColumn.values());
  private static final int LETTER = 256;
  private static final int ROWS_IN_MEMORY = 100;
  private static final int LABEL_WIDTH = 30;
  private static final int VALUE_WIDTH = 90;
  private static final int README_LINES = 8;

  private final ChecklistBook book;
  private final Words words;
  private final SXSSFWorkbook workbook;
  private final TextCells cells;

  private ChecklistWorkbook(ChecklistBook book, Words words, SXSSFWorkbook workbook) {
    this.book = book;
    this.words = words;
    this.workbook = workbook;
    this.cells = TextCells.of(workbook);
  }

  public static void write(ChecklistBook book, Words words, OutputStream out) throws IOException {
    // Shared texts, as Excel itself writes them: other programs edit them with less trouble.
    try (SXSSFWorkbook workbook =
        new SXSSFWorkbook(
            null,
            ROWS_IN_MEMORY,
            /* compressTmpFiles= */ false,
            /* useSharedStringsTable= */ true)) {
      // Readers that take the file as a stream do not understand the form for more than 4 GB.
      workbook.setZip64Mode(Zip64Mode.Never);
      new ChecklistWorkbook(book, words, workbook).write(out);
    }
  }

  private void write(OutputStream out) throws IOException {
    readme();
    questions();
    workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Akashi");
    workbook.write(out);
  }

  private void readme() {
    SXSSFSheet sheet = sheet("checklist.sheet.readme", PrintSetup.A4_PAPERSIZE, false);
    sheet.setColumnWidth(0, LABEL_WIDTH * LETTER);
    sheet.setColumnWidth(1, VALUE_WIDTH * LETTER);
    int row = 0;
    cells.writeHead(
        sheet.createRow(row++).createCell(0),
        words.text("checklist.readme.title", book.serviceName()));
    for (int line = 1; line <= README_LINES; line++) {
      fact(
          sheet.createRow(row++),
          "checklist.readme.topic-" + line,
          words.text("checklist.readme.line-" + line));
    }
    row++;
    fact(sheet.createRow(row++), "checklist.service", book.serviceName());
    fact(sheet.createRow(row++), "checklist.agency", book.sheet().head().agencyName());
    if (book.sheet().open().isPresent()) {
      fact(
          sheet.createRow(row++),
          "checklist.wanted-by",
          JapaneseDates.full(book.sheet().open().get().wantedBy(), words.language()));
    }
    fact(sheet.createRow(row++), "checklist.origin.checklist", book.sheet().head().id().toString());
    fact(sheet.createRow(row++), "checklist.origin.baseline", book.sheet().head().baseline());
    fact(
        sheet.createRow(row++),
        "checklist.origin.revision",
        Integer.toString(book.sheet().head().answersRevision()));
    fact(sheet.createRow(row), "checklist.origin.day", book.day().toString());
  }

  private void fact(Row row, String label, String value) {
    cells.writeHead(row.createCell(0), words.text(label));
    cells.writeFixed(row.createCell(1), value);
  }

  private SXSSFSheet sheet(String name, short paper, boolean landscape) {
    SXSSFSheet sheet = workbook.createSheet(words.text(name));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(paper);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getHeader().setLeft(book.serviceName().replace("&", "&&"));
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setCenter("&P / &N");
    return sheet;
  }

  private void questions() {
    SXSSFSheet sheet = sheet("checklist.sheet.questions", PrintSetup.A3_PAPERSIZE, true);
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    Row heads = sheet.createRow(0);
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.setColumnWidth(i, COLUMNS.get(i).width() * LETTER);
      sheet.setColumnHidden(i, COLUMNS.get(i).isHidden());
      sheet.setDefaultColumnStyle(i, cells.text());
      cells.writeHead(heads.createCell(i), words.text(COLUMNS.get(i).textKey()));
    }
    List<Requirement> asked = book.sheet().questions().all();
    for (int r = 0; r < asked.size(); r++) {
      question(sheet.createRow(r + 1), asked.get(r));
    }
    sheet.setAutoFilter(new CellRangeAddress(0, asked.size(), 0, COLUMNS.size() - 1));
    new ChoiceLists(sheet)
        .add(
            COLUMNS.indexOf(ChecklistColumn.VERDICT),
            Arrays.stream(ChecklistVerdict.values()).map(words::label).toList(),
            row -> true,
            asked.size());
  }

  private void question(Row row, Requirement asked) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      Cell cell = row.createCell(i);
      String value = value(COLUMNS.get(i), asked);
      if (COLUMNS.get(i).isEdited()) {
        cells.write(cell, value);
      } else {
        cells.writeFixed(cell, value);
      }
    }
  }

  private String value(ChecklistColumn column, Requirement asked) {
    ChecklistAnswer answer = book.sheet().answer(asked.id());
    return switch (column) {
      case ID -> asked.id().value();
      case CHAPTER -> chapter(asked).in(words.language());
      case KIND -> words.label(asked.kind());
      case QUESTION_JA -> question(asked, Language.JA);
      case QUESTION_EN -> question(asked, Language.EN);
      case VERDICT -> words.label(answer.verdict());
      case HOW -> plain(answer.said().how());
      case REASON -> plain(answer.said().reason());
      case EVIDENCE -> plain(answer.said().evidence());
      case REMARKS -> plain(answer.said().remarks());
      case REVISION -> Integer.toString(answer.revision());
      case FINGERPRINT -> FileAnswer.sum(asked.id(), answer.said());
    };
  }

  private LocalizedText chapter(Requirement asked) {
    return book.sheet().questions().baseline().chapters().stream()
        .filter(chapter -> chapter.chapter() == asked.id().chapter())
        .findFirst()
        .orElseThrow()
        .title();
  }

  static String question(Requirement asked, Language language) {
    return asked.title().in(language) + "\n" + asked.text().in(language);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
