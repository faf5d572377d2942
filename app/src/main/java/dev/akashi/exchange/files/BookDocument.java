package dev.akashi.exchange.files;

import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.Branch;
import dev.akashi.exchange.Book.Heading;
import dev.akashi.exchange.Book.Item;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Words;
import dev.akashi.platform.word.OfficeText;
import dev.akashi.platform.word.Paper;
import dev.akashi.workshop.DraftText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A baseline as a Word document: headings to navigate by, page numbers, A4. */
public final class BookDocument {

  private static final int MARGIN = 1418;
  private static final int INDENT = 420;
  private static final int DEEPEST = 4;
  private static final List<Integer> SIZES = List.of(14, 12, 11, 11);

  private final Book book;
  private final Words words;
  private final XWPFDocument document;

  private BookDocument(Book book, Words words, XWPFDocument document) {
    this.book = book;
    this.words = words;
    this.document = document;
  }

  /** Writes the texts of one language. */
  public static void write(Book book, Words words, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      new BookDocument(book, words, document).fill();
      document.write(out);
    }
  }

  private void fill() {
    page();
    styles();
    String title = in(book.title());
    document.getProperties().getCoreProperties().setTitle(title);
    document.getProperties().getCoreProperties().setCreator("Akashi");
    XWPFParagraph head = document.createParagraph();
    head.setAlignment(ParagraphAlignment.CENTER);
    head.setSpacingAfter(200);
    run(head, title, 16).setBold(true);
    XWPFParagraph version = document.createParagraph();
    version.setAlignment(ParagraphAlignment.RIGHT);
    run(
        version,
        words.text(book.draft() ? "exchange.doc.draft" : "exchange.doc.version", book.version()),
        10);
    book.inForceFrom()
        .ifPresent(day -> {
          XWPFParagraph from = document.createParagraph();
          from.setAlignment(ParagraphAlignment.RIGHT);
          run(from, words.text("exchange.doc.from", JapaneseDates.full(day, words.language())), 10);
        });
    if (!in(book.wording()).isBlank()) {
      run(paragraph(0), in(book.wording()), 9);
    }
    book.tree().forEach(branch -> write(branch, 1));
  }

  private void write(Branch branch, int depth) {
    int level = Math.min(depth, DEEPEST);
    switch (branch.entry()) {
      case Heading heading -> {
        XWPFParagraph line = document.createParagraph();
        line.setStyle("Heading" + level);
        run(line, heading.code().value() + "　" + in(heading.title()), SIZES.get(level - 1))
            .setBold(true);
      }
      case Item item -> item(item, level);
    }
    branch.below().forEach(below -> write(below, depth + 1));
  }

  private void item(Item item, int level) {
    XWPFParagraph line = document.createParagraph();
    line.setStyle("Heading" + level);
    run(line, item.id().value() + "　" + in(item.title()), 11).setBold(true);
    run(line, "　" + words.label(item.obligation()), 9);
    if (!in(item.text()).isBlank()) {
      run(paragraph(INDENT), in(item.text()), 10);
    }
    facts("examples", item.details().examples());
    facts("risks", item.details().risks());
    item.details()
        .procedures()
        .forEach(step ->
            fact(
                "procedures",
                words.label(step.aspect())
                    + " "
                    + words.label(step.technique())
                    + " "
                    + step.text().in(words.language())));
    item.details().provenance().forEach(from -> fact("sources", BookTable.source(from)));
  }

  private void facts(String name, List<LocalizedText> texts) {
    texts.forEach(text -> fact(name, text.in(words.language())));
  }

  private void fact(String name, String text) {
    XWPFParagraph line = paragraph(2 * INDENT);
    run(line, words.text("exchange.doc.fact", words.text("exchange.column." + name)), 9)
        .setBold(true);
    run(line, text, 9);
  }

  private XWPFParagraph paragraph(int indent) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationLeft(indent);
    paragraph.setSpacingAfter(60);
    return paragraph;
  }

  private String in(DraftText text) {
    return text.in(words.language());
  }

  private XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    return OfficeText.add(paragraph, text, size, words.language());
  }

  /** The headings that Word's navigation and tables of contents go by. */
  private void styles() {
    for (int level = 1; level <= DEEPEST; level++) {
      CTStyle style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading" + level);
      style.addNewName().setVal("heading " + level);
      style.addNewQFormat();
      style.setType(STStyleType.PARAGRAPH);
      CTPPrGeneral paragraph = style.addNewPPr();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
      paragraph.addNewKeepNext();
      paragraph.addNewSpacing().setBefore(BigInteger.valueOf(level == 1 ? 360 : 160));
      document.createStyles().addStyle(new XWPFStyle(style));
    }
  }

  private void page() {
    Paper.UPRIGHT.of(document, MARGIN);
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph number = footer.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }
}
