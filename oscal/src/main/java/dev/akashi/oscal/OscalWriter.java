package dev.akashi.oscal;

import dev.akashi.oscal.text.JsonNotation;
import java.io.OutputStream;

public final class OscalWriter {
  private OscalWriter() {}

  public static Written write(OscalDocument document, Format format, OutputStream out) {
    JsonNotation.write(document, out);
    return Written.WHOLE;
  }
}
