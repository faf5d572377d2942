package dev.akashi.dossier.files;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.dossier.Fingerprint;
import dev.akashi.dossier.files.FactSheets.Fact;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.ChoiceLists;
import dev.akashi.platform.workbook.TextCells;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.TreatmentChoices;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a statement as a workbook to be edited and taken back in, row by row to the stream. */
public final class DossierWorkbook {

  private static final int LETTER = 256;
  private static final int ROWS_IN_MEMORY = 100;
  private static final int LABEL_WIDTH = 30;
  private static final int VALUE_WIDTH = 90;
  private static final int README_LINES = 9;

  private final DossierBook book;
  private final Words words;
  private final SXSSFWorkbook workbook;
  private final TextCells cells;
  private final CellStyle day;

  private DossierWorkbook(DossierBook book, Words words, SXSSFWorkbook workbook) {
    this.book = book;
    this.words = words;
    this.workbook = workbook;
    this.cells = TextCells.of(workbook);
    this.day = workbook.createCellStyle();
    day.cloneStyleFrom(cells.text());
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
  }

  public static void write(DossierBook book, Words words, OutputStream out) throws IOException {
    // Shared texts, as Excel itself writes them: other programs edit them with less trouble.
    try (SXSSFWorkbook workbook =
        new SXSSFWorkbook(
            null,
            ROWS_IN_MEMORY,
            /* compressTmpFiles= */ false,
            /* useSharedStringsTable= */ true)) {
      // Readers that take the file as a stream do not understand the form for more than 4 GB.
      workbook.setZip64Mode(Zip64Mode.Never);
      new DossierWorkbook(book, words, workbook).write(out);
    }
  }

  private void write(OutputStream out) throws IOException {
    readme();
    facts("dossier.sheet.head", FactSheets.head(book, words));
    facts("dossier.sheet.scope", FactSheets.scope(book, words));
    controls();
    measures();
    new ProfileSheets(book, words, cells)
        .write(name -> sheet(name, PrintSetup.A4_PAPERSIZE, /* landscape= */ true));
    workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Akashi");
    workbook.write(out);
  }

  private void readme() {
    SXSSFSheet sheet = sheet("dossier.sheet.readme", PrintSetup.A4_PAPERSIZE, false);
    sheet.setColumnWidth(0, LABEL_WIDTH * LETTER);
    sheet.setColumnWidth(1, VALUE_WIDTH * LETTER);
    int row = 0;
    cells.writeHead(
        sheet.createRow(row++).createCell(0),
        words.text("dossier.readme.title", book.serviceName()));
    for (int line = 1; line <= README_LINES; line++) {
      Row of = sheet.createRow(row++);
      cells.write(of.createCell(0), words.text("dossier.readme.topic-" + line));
      cells.write(of.createCell(1), words.text("dossier.readme.line-" + line));
    }
    row++;
    for (Fact fact : FactSheets.origin(book, words)) {
      fact(sheet.createRow(row++), fact);
    }
  }

  private void facts(String name, List<Fact> facts) {
    SXSSFSheet sheet = sheet(name, PrintSetup.A4_PAPERSIZE, false);
    sheet.setColumnWidth(0, LABEL_WIDTH * LETTER);
    sheet.setColumnWidth(1, VALUE_WIDTH * LETTER);
    cells.writeHead(sheet.createRow(0).createCell(0), words.text("dossier.read-only"));
    int row = 1;
    for (Fact fact : facts) {
      fact(sheet.createRow(row++), fact);
    }
  }

  private void fact(Row row, Fact fact) {
    cells.writeHead(row.createCell(0), fact.label());
    cells.writeFixed(row.createCell(1), fact.value());
  }

  private SXSSFSheet sheet(String name, short paper, boolean landscape) {
    SXSSFSheet sheet = workbook.createSheet(words.text(name));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(paper);
    print.setLandscape(landscape);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    String of = book.serviceName().in(words.language()).replace("&", "&&");
    sheet.getHeader().setLeft(of);
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setCenter("&P / &N");
    return sheet;
  }

  private SXSSFSheet table(DossierTable table, String name, short paper) {
    SXSSFSheet sheet = sheet(name, paper, true);
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    Row heads = sheet.createRow(0);
    List<DossierColumn> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      DossierColumn column = columns.get(i);
      sheet.setColumnWidth(i, column.width() * LETTER);
      sheet.setColumnHidden(i, column.isHidden());
      sheet.setDefaultColumnStyle(i, isDay(column) ? day : cells.text());
      cells.writeHead(heads.createCell(i), words.text(column.textKey()));
    }
    return sheet;
  }

  private static boolean isDay(DossierColumn column) {
    return column == DossierColumn.VALID_FROM || column == DossierColumn.VALID_TO;
  }

  private void controls() {
    SXSSFSheet sheet =
        table(DossierTable.CONTROLS, "dossier.sheet.controls", PrintSetup.A3_PAPERSIZE);
    List<Requirement> requirements = book.baseline().requirements();
    for (int r = 0; r < requirements.size(); r++) {
      control(sheet.createRow(r + 1), requirements.get(r));
    }
    filter(sheet, DossierTable.CONTROLS, requirements.size());
    ChoiceLists choices = new ChoiceLists(sheet);
    for (RequirementKind kind : RequirementKind.values()) {
      choices.add(
          at(DossierColumn.TREATMENT),
          labels(
              Stream.concat(TreatmentChoices.of(kind).stream(), Stream.of(Treatment.UNANSWERED))),
          row -> requirements.get(row - 1).kind() == kind,
          requirements.size());
    }
    choices.add(
        at(DossierColumn.RESPONSIBILITY),
        labels(Arrays.stream(Responsibility.values())),
        row -> true,
        requirements.size());
  }

  /** The place of a column in its table. */
  private static int at(DossierColumn column) {
    return column.table().columns().indexOf(column);
  }

  private List<String> labels(Stream<? extends Enum<?>> values) {
    return values.map(words::label).toList();
  }

  private void control(Row row, Requirement requirement) {
    Answer answer = book.sheet().content().answer(requirement.id());
    List<DossierColumn> columns = DossierTable.CONTROLS.columns();
    for (int i = 0; i < columns.size(); i++) {
      write(row.createCell(i), columns.get(i), value(columns.get(i), requirement, answer));
    }
  }

  private void write(Cell cell, DossierColumn column, String value) {
    if (column.isEdited()) {
      cells.write(cell, value);
    } else {
      cells.writeFixed(cell, value);
    }
  }

  private String value(DossierColumn column, Requirement requirement, Answer answer) {
    return switch (column) {
      case ID -> requirement.id().value();
      case KIND -> words.label(requirement.kind());
      case MARK -> requirement.id().mark();
      case OBLIGATION -> words.label(requirement.obligation());
      case TITLE -> requirement.title().in(words.language());
      case TREATMENT -> words.label(answer.treatment());
      case REASON -> plain(answer.reason());
      case BASE -> answer.inheritedFrom().map(Object::toString).orElse("");
      case FUNCTION -> plain(answer.inheritedFunction());
      case RESPONSIBILITY -> words.label(answer.responsibility());
      case DUTY -> plain(answer.customerDuty());
      case ANSWER_PLANS -> answer.plansNamedHere();
      case REVISION -> Integer.toString(book.sheet().revisionOf(requirement.id()));
      case FINGERPRINT -> Fingerprint.of(answer);
      default -> throw new IllegalArgumentException("no column of controls: " + column);
    };
  }

  private void measures() {
    SXSSFSheet sheet =
        table(DossierTable.MEASURES, "dossier.sheet.measures", PrintSetup.A4_PAPERSIZE);
    int row = 1;
    for (Requirement requirement : book.baseline().requirements()) {
      List<IndividualControl> measures =
          book.sheet().content().answer(requirement.id()).individualControls();
      for (int place = 0; place < measures.size(); place++) {
        measure(sheet.createRow(row++), requirement, place + 1, measures.get(place));
      }
      if (isToBeWritten(requirement)) {
        prepared(sheet.createRow(row++), requirement);
      }
    }
    int last = row - 1;
    filter(sheet, DossierTable.MEASURES, last);
    ChoiceLists choices = new ChoiceLists(sheet);
    int toWriteInto = last + ChoiceLists.ROWS_BELOW;
    choices.add(
        at(DossierColumn.FREQUENCY),
        labels(Arrays.stream(Frequency.values())),
        r -> true,
        toWriteInto);
    choices.add(at(DossierColumn.REMOVE), List.of("○"), r -> true, toWriteInto);
  }

  /** Whether an individual control of it is still to come. */
  private boolean isToBeWritten(Requirement requirement) {
    Answer answer = book.sheet().content().answer(requirement.id());
    return requirement.kind() != RequirementKind.CONTROL_OBJECTIVE
        && answer.individualControls().isEmpty()
        && (answer.treatment() == Treatment.UNANSWERED || answer.treatment() == Treatment.SELECTED);
  }

  /** A line to write into; one that nobody writes into says nothing. */
  private void prepared(Row row, Requirement requirement) {
    List<DossierColumn> columns = DossierTable.MEASURES.columns();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      switch (columns.get(i)) {
        case CONTROL -> cells.writeFixed(cell, requirement.id().value());
        case CONTROL_TITLE -> cells.writeFixed(cell, requirement.title().in(words.language()));
        case VALID_FROM, VALID_TO -> day(cell, Optional.empty());
        default -> cells.write(cell, "");
      }
    }
  }

  private void measure(Row row, Requirement requirement, int place, IndividualControl measure) {
    List<DossierColumn> columns = DossierTable.MEASURES.columns();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.createCell(i);
      switch (columns.get(i)) {
        case CONTROL -> cells.writeFixed(cell, requirement.id().value());
        case CONTROL_TITLE -> cells.writeFixed(cell, requirement.title().in(words.language()));
        case PLACE -> cells.writeFixed(cell, Integer.toString(place));
        case LINE -> cells.write(cell, plain(measure.line()));
        case TEXT -> cells.write(cell, plain(measure.text()));
        case OWNER -> cells.write(cell, plain(measure.owner()));
        case FREQUENCY -> cells.write(cell, words.label(measure.frequency()));
        case VALID_FROM -> day(cell, measure.validFrom());
        case VALID_TO -> day(cell, measure.validTo());
        case PLANS -> cells.write(cell, measure.plansNamed());
        default -> cells.write(cell, "");
      }
    }
  }

  private void day(Cell cell, Optional<LocalDate> value) {
    value.ifPresent(cell::setCellValue);
    cell.setCellStyle(day);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void filter(SXSSFSheet sheet, DossierTable table, int lastRow) {
    sheet.setAutoFilter(
        new CellRangeAddress(0, Math.max(1, lastRow), 0, table.columns().size() - 1));
  }
}
