package dev.akashi.paperwork.files;

import dev.akashi.paperwork.OfficialDocument;
import dev.akashi.paperwork.Part;
import dev.akashi.platform.word.OfficeText;
import dev.akashi.platform.word.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A document as a Word file: A4, headings to navigate by, seal and page numbers on every page. */
public final class WordFile {

  private static final int MARGIN = 1134;
  private static final int WIDTH = Paper.UPRIGHT.between(MARGIN);
  private static final List<Integer> HEADING_SIZES = List.of(14, 12, 11);
  private static final String HEAD_COLOUR = "E8EBEF";
  private static final List<Part.Column> FACT_COLUMNS =
      List.of(new Part.Column("", 3), new Part.Column("", 9));

  private final OfficialDocument content;
  private final XWPFDocument document;

  private WordFile(OfficialDocument content, XWPFDocument document) {
    this.content = content;
    this.document = document;
  }

  /** The bytes of the Word file. */
  public static byte[] of(OfficialDocument content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      new WordFile(content, document).fill();
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void fill() {
    Paper.UPRIGHT.of(document, MARGIN);
    styles();
    document.getProperties().getCoreProperties().setTitle(content.title());
    document.getProperties().getCoreProperties().setCreator("Akashi");
    margins();
    XWPFParagraph title = document.createParagraph();
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setSpacingAfter(160);
    run(title, content.title(), 18).setBold(true);
    for (String line : content.under()) {
      XWPFParagraph under = document.createParagraph();
      under.setAlignment(ParagraphAlignment.CENTER);
      under.setSpacingAfter(60);
      run(under, line, 11);
    }
    content.parts().forEach(this::write);
  }

  private void write(Part part) {
    switch (part) {
      case Part.Heading heading -> heading(heading);
      case Part.Text text -> run(paragraph(), text.text(), 10);
      case Part.Notice notice -> notice(notice);
      case Part.Facts facts -> facts(facts);
      case Part.Grid grid -> grid(grid);
    }
  }

  private void heading(Part.Heading heading) {
    XWPFParagraph line = document.createParagraph();
    line.setStyle("Heading" + heading.level());
    run(line, heading.text(), HEADING_SIZES.get(heading.level() - 1)).setBold(true);
  }

  private void notice(Part.Notice notice) {
    XWPFParagraph framed = paragraph();
    framed.setBorderTop(Borders.SINGLE);
    framed.setBorderBottom(Borders.SINGLE);
    framed.setBorderLeft(Borders.SINGLE);
    framed.setBorderRight(Borders.SINGLE);
    framed.setIndentationLeft(120);
    framed.setIndentationRight(120);
    run(framed, notice.text(), 10);
  }

  private void facts(Part.Facts facts) {
    XWPFTable table = table(FACT_COLUMNS, facts.facts().size());
    for (int i = 0; i < facts.facts().size(); i++) {
      Part.Fact fact = facts.facts().get(i);
      XWPFTableRow row = table.getRow(i);
      row.getCell(0).setColor(HEAD_COLOUR);
      cell(row.getCell(0), fact.name(), 9);
      cell(row.getCell(1), fact.value(), 10);
    }
    gap();
  }

  private void grid(Part.Grid grid) {
    XWPFTable table = table(grid.columns(), grid.rows().size() + 1);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < grid.columns().size(); c++) {
      head.getCell(c).setColor(HEAD_COLOUR);
      cell(head.getCell(c), grid.columns().get(c).head(), 9);
    }
    List<XWPFTableRow> rows = table.getRows();
    for (int r = 0; r < grid.rows().size(); r++) {
      List<XWPFTableCell> cells = rows.get(r + 1).getTableCells();
      for (int c = 0; c < cells.size(); c++) {
        cell(cells.get(c), grid.rows().get(r).get(c), 9);
      }
    }
    gap();
  }

  /** Widths are fixed, so that no office programme makes a column as wide as its longest word. */
  private XWPFTable table(List<Part.Column> columns, int rows) {
    XWPFTable table = document.createTable(rows, columns.size());
    table.setTableAlignment(TableRowAlign.LEFT);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(WIDTH);
    table.setCellMargins(40, 80, 40, 80);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int[] widths = widths(columns);
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int c = 0; c < widths.length; c++) {
      (c < grid.sizeOfGridColArray() ? grid.getGridColArray(c) : grid.addNewGridCol())
          .setW(BigInteger.valueOf(widths[c]));
    }
    for (XWPFTableRow row : table.getRows()) {
      List<XWPFTableCell> cells = row.getTableCells();
      for (int c = 0; c < widths.length; c++) {
        cells.get(c).setWidth(Integer.toString(widths[c]));
      }
    }
    return table;
  }

  private static int[] widths(List<Part.Column> columns) {
    int sum = columns.stream().mapToInt(Part.Column::share).sum();
    return columns.stream().mapToInt(column -> WIDTH * column.share() / sum).toArray();
  }

  private void cell(XWPFTableCell cell, String text, int size) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setSpacingAfter(0);
    run(paragraph, text, size);
  }

  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(120);
    return paragraph;
  }

  private void gap() {
    document.createParagraph().setSpacingAfter(0);
  }

  private XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    return OfficeText.add(paragraph, text, size, content.language());
  }

  private void margins() {
    XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    head.setBorderBottom(Borders.SINGLE);
    run(head, content.running(), 7);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.CENTER);
    counted(foot, "PAGE");
    run(foot, " / ", 9);
    counted(foot, "NUMPAGES");
  }

  private static void counted(XWPFParagraph paragraph, String what) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(what);
    XWPFRun number = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
    number.setText("1");
    number.setFontSize(9);
  }

  private void styles() {
    for (int level = 1; level <= HEADING_SIZES.size(); level++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading" + level);
      style.addNewName().setVal("heading " + level);
      style.addNewQFormat();
      style.setType(STStyleType.PARAGRAPH);
      CTPPrGeneral paragraph = style.addNewPPr();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
      paragraph.addNewKeepNext();
      paragraph.addNewSpacing().setBefore(BigInteger.valueOf(level == 1 ? 300 : 160));
      document.createStyles().addStyle(new XWPFStyle(style));
    }
  }
}
