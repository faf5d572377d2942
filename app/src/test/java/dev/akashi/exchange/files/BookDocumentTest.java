package dev.akashi.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.exchange.Book;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.platform.word.OfficeText;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class BookDocumentTest {

  @Autowired Texts texts;

  @Test
  void theWordDocumentHasHeadingsAJapaneseFontAndPageNumbers() throws IOException {
    Book book = Book.of(BaselineFiles.onClassPath("baseline/2022-04-01"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookDocument.write(book, new Words(texts, Language.JA), out);

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      List<XWPFParagraph> chapters =
          document.getParagraphs().stream()
              .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
              .toList();
      assertThat(chapters).hasSize(16);
      assertThat(chapters.getFirst().getText()).startsWith("3　");
      assertThat(chapters.getFirst().getRuns().getFirst().getFontFamily(FontCharRange.eastAsia))
          .isEqualTo(OfficeText.JAPANESE_FONT);
      assertThat(document.getStyles().getStyle("Heading4")).isNotNull();
      assertThat(
              document.getParagraphs().stream()
                  .filter(paragraph -> paragraph.getStyle() != null)
                  .count())
          .isEqualTo(book.entries().size());
      assertThat(document.getFooterList().getFirst().getParagraphs())
          .anyMatch(paragraph ->
              paragraph.getCTP().getFldSimpleList().stream()
                  .anyMatch(field -> field.getInstr().equals("PAGE")));
    }
  }
}
