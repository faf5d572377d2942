package dev.akashi.oscal;

import dev.akashi.oscal.text.JsonNotation;
import dev.akashi.oscal.text.YamlNotation;
import dev.akashi.oscal.xml.XmlNotation;
import java.io.OutputStream;

/** Writes a document in any notation. */
public final class OscalWriter {

  private OscalWriter() {}

  /** Writes the document, and says what the notation had no place for. */
  public static Written write(OscalDocument document, Format format, OutputStream out) {
    return switch (format) {
      case JSON -> {
        JsonNotation.write(document, out);
        yield Written.WHOLE;
      }
      case YAML -> {
        YamlNotation.write(document, out);
        yield Written.WHOLE;
      }
      case XML -> XmlNotation.write(document, out);
    };
  }
}
