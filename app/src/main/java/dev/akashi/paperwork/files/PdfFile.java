package dev.akashi.paperwork.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.akashi.paperwork.OfficialDocument;
import dev.akashi.paperwork.Part;
import dev.akashi.platform.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;

/** A document as a PDF file with its fonts in it. */
public final class PdfFile {

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfFile() {}

  /** The bytes of the PDF file; signs that its fonts lack are marked and named at the end. */
  public static byte[] of(OfficialDocument document, Words words) {
    Set<Integer> missing = new TreeSet<>();
    String html = html(document, missing);
    if (!missing.isEmpty()) {
      html = html(withNote(document, missing, words), missing);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useUriResolver((base, uri) -> null);
      builder.withHtmlContent(html, null);
      builder.withProducer("Akashi");
      for (Typefaces.Typeface face : Typefaces.all()) {
        builder.useFont(face::stream, face.family(), 400, FontStyle.NORMAL, /* subset= */ true);
      }
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String html(OfficialDocument document, Set<Integer> missing) {
    return PrintHtml.of(
        document,
        Typefaces.all().stream().map(Typefaces.Typeface::family).toList(),
        text -> Typefaces.readable(text, missing));
  }

  private static OfficialDocument withNote(
      OfficialDocument document, Set<Integer> missing, Words words) {
    List<Part> parts = new ArrayList<>(document.parts());
    parts.add(
        new Part.Notice(
            words.text("paperwork.signs-missing", String.join("\n", Typefaces.named(missing)))));
    return new OfficialDocument(
        document.language(), document.title(), document.under(), document.running(), parts);
  }
}
