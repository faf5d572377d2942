package dev.akashi.paperwork;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.paperwork.files.PdfFile;
import dev.akashi.paperwork.files.WordFile;
import dev.akashi.platform.Words;
import java.io.ByteArrayOutputStream;

/** A document as it is handed out. */
public final class PaperworkFile {

  private final String name;
  private final String type;
  private final byte[] content;

  private PaperworkFile(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
  }

  static PaperworkFile onPaper(FileName asked, OfficialDocument document, Words words) {
    return asked.ending().equals("pdf")
        ? new PaperworkFile(asked.toString(), "application/pdf", PdfFile.of(document, words))
        : new PaperworkFile(
            asked.toString(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            WordFile.of(document));
  }

  static PaperworkFile oscal(FileName asked, Format format, OscalDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(document, format, out);
    return new PaperworkFile(asked.toString(), "application/" + asked.ending(), out.toByteArray());
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  /** The bytes, which the caller does not change. */
  public byte[] content() {
    return content;
  }
}
