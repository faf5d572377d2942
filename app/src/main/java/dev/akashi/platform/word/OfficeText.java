package dev.akashi.platform.word;

import dev.akashi.kernel.Language;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** Texts of a Word document, in a font of each script and marked with their language. */
public final class OfficeText {

  /** A font that every Japanese office has; others put their own Mincho in its place. */
  public static final String JAPANESE_FONT = "ＭＳ 明朝";

  private static final String LATIN_FONT = "Times New Roman";

  private OfficeText() {}

  /**
   * Adds a text to a paragraph; its line feeds become line breaks.
   *
   * @param size in points
   */
  public static XWPFRun add(XWPFParagraph paragraph, String text, int size, Language language) {
    XWPFRun run = paragraph.createRun();
    String[] lines = writable(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
    run.setFontSize(size);
    run.setFontFamily(LATIN_FONT, FontCharRange.ascii);
    run.setFontFamily(LATIN_FONT, FontCharRange.hAnsi);
    run.setFontFamily(JAPANESE_FONT, FontCharRange.eastAsia);
    run.setLang(language == Language.JA ? "ja-JP" : "en-GB");
    return run;
  }

  /** Without the signs that a document cannot hold. */
  private static String writable(String text) {
    return text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
