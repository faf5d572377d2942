package dev.akashi.amendment.files;

import dev.akashi.amendment.ChangeFact;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.OldNewTable.Cell;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.amendment.OldNewTable.Heading;
import dev.akashi.amendment.OldNewTable.HeadingRow;
import dev.akashi.amendment.OldNewTable.OmittedRow;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Language;
import dev.akashi.platform.word.OfficeText;
import dev.akashi.platform.word.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes the comparison table as a Word document: A4 across, new left, old right. */
public final class OldNewDocument {

  private static final int MARGIN = 1134;
  private static final int COLUMN = Paper.ACROSS.between(MARGIN) / 2;
  private static final int SMALL = 10;

  /** The words around the table, in the reader's language. */
  public interface Words {
    String text(String key, Object... args);

    String label(Enum<?> value);
  }

  private final Words words;
  private final Language language;
  private final XWPFDocument document;

  private OldNewDocument(Words words, Language language, XWPFDocument document) {
    this.words = words;
    this.language = language;
    this.document = document;
  }

  /**
   * Writes the table.
   *
   * @param title of the document
   * @param lead what stands below it, a line each
   */
  public static void write(
      OldNewTable table,
      String title,
      List<String> lead,
      List<String> columns,
      Words words,
      OutputStream out)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      new OldNewDocument(words, table.language(), document).fill(table, title, lead, columns);
      document.write(out);
    }
  }

  private void fill(OldNewTable table, String title, List<String> lead, List<String> columns) {
    Paper.ACROSS.of(document, MARGIN);
    document.getProperties().getCoreProperties().setTitle(title);
    document.getProperties().getCoreProperties().setCreator("Akashi");
    XWPFParagraph head = document.createParagraph();
    head.setAlignment(ParagraphAlignment.CENTER);
    run(head, title, language).setFontSize(14);
    for (String line : lead) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      run(paragraph, line, language);
    }
    XWPFTable grid = grid();
    XWPFTableRow first = grid.getRow(0);
    first.setRepeatHeader(true);
    for (int side = 0; side < 2; side++) {
      XWPFParagraph cell = first.getCell(side).getParagraphs().getFirst();
      cell.setAlignment(ParagraphAlignment.CENTER);
      run(cell, columns.get(side), language);
    }
    for (OldNewTable.Row row : table.rows()) {
      row(grid, row);
    }
  }

  private XWPFTable grid() {
    XWPFTable grid = document.createTable(1, 2);
    grid.setWidth(2 * COLUMN);
    CTTblPr properties = grid.getCTTbl().getTblPr();
    CTTblLayoutType layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    CTTblGrid columns = grid.getCTTbl().addNewTblGrid();
    for (int side = 0; side < 2; side++) {
      columns.addNewGridCol().setW(BigInteger.valueOf(COLUMN));
    }
    return grid;
  }

  private void row(XWPFTable grid, OldNewTable.Row row) {
    XWPFTableRow made = grid.createRow();
    made.setCantSplitRow(false);
    switch (row) {
      case OmittedRow omitted -> {
        for (XWPFTableCell cell : made.getTableCells()) {
          run(only(cell), words.text("amendment.omitted"), language);
        }
      }
      case HeadingRow heading -> {
        heading(only(made.getCell(0)), heading, heading.now(), heading.old());
        heading(only(made.getCell(1)), heading, heading.old(), heading.now());
        if (heading.isNoted(language)) {
          note(made.getCell(0), words.text("amendment.only." + heading.only().orElseThrow()));
        }
      }
      case ChangeRow change -> {
        side(made.getCell(0), change, change.now(), "amendment.deleted");
        if (change.isNoted(language)) {
          note(made.getCell(0), words.text("amendment.only." + change.only().orElseThrow()));
        }
        side(made.getCell(1), change, change.old(), "amendment.newly");
      }
    }
  }

  private void heading(XWPFParagraph paragraph, HeadingRow row, Heading side, Heading other) {
    if (side.title().isEmpty()) {
      boolean isNewSide = side.equals(row.now());
      run(paragraph, words.text(isNewSide ? "amendment.deleted" : "amendment.newly"), language);
      return;
    }
    XWPFRun number =
        run(
            paragraph,
            words.text("amendment.heading." + (row.isChapter() ? "chapter" : "section"), row.id()),
            language);
    number.setBold(true);
    for (Span span : side.title()) {
      XWPFRun run = run(paragraph, span.text(), side.language());
      run.setBold(true);
      underline(run, OldNewTable.isMarked(span) || other.title().isEmpty());
    }
  }

  private void side(XWPFTableCell cell, ChangeRow row, List<Cell> side, String none) {
    if (side.isEmpty()) {
      run(only(cell), words.text(none), language);
      return;
    }
    boolean first = true;
    for (Cell each : side) {
      XWPFParagraph line = first ? only(cell) : cell.addParagraph();
      first = false;
      underline(run(line, each.requirement().id().value(), Language.EN), each.idChanged());
      run(line, "　", language);
      spans(line, each.title(), each.language());
      each.elsewhere()
          .ifPresent(heading ->
              note(
                  cell,
                  words.text(
                      side.equals(row.now()) ? "amendment.stands-under" : "amendment.stood-under",
                      heading.id(),
                      heading.title().in(language))));
      XWPFParagraph text = cell.addParagraph();
      text.setIndentationLeft(210);
      spans(text, each.text(), each.language());
      facts(cell, row, each.requirement());
    }
  }

  private void note(XWPFTableCell cell, String text) {
    XWPFParagraph line = cell.addParagraph();
    line.setIndentationLeft(210);
    run(line, text, language);
  }

  private void facts(XWPFTableCell cell, ChangeRow row, Requirement requirement) {
    for (Map.Entry<ChangeFact, Enum<?>> fact : values(requirement).entrySet()) {
      if (row.change().has(fact.getKey())) {
        XWPFParagraph line = cell.addParagraph();
        line.setIndentationLeft(210);
        run(line, words.text("amendment.fact-is", words.label(fact.getKey())), language);
        underline(run(line, words.label(fact.getValue()), language), true);
      }
    }
  }

  /** What a requirement is in those facts that have a value to show. */
  public static Map<ChangeFact, Enum<?>> values(Requirement requirement) {
    Map<ChangeFact, Enum<?>> values = new EnumMap<>(ChangeFact.class);
    values.put(ChangeFact.OBLIGATION, requirement.obligation());
    values.put(ChangeFact.ACTOR, requirement.actor());
    values.put(ChangeFact.KIND, requirement.kind());
    return values;
  }

  private void spans(XWPFParagraph line, List<Span> spans, Language textLanguage) {
    for (Span span : spans) {
      underline(run(line, span.text(), textLanguage), OldNewTable.isMarked(span));
    }
  }

  private static void underline(XWPFRun run, boolean on) {
    if (on) {
      run.setUnderline(UnderlinePatterns.SINGLE);
    }
  }

  private static XWPFParagraph only(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst();
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, Language language) {
    paragraph.setSpacingAfter(0);
    return OfficeText.add(paragraph, text, SMALL, language);
  }
}
