package dev.akashi.oscal.xml;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Written;
import dev.akashi.oscal.model.Model;
import java.io.OutputStream;

/** XML in and out, as the metaschema's XML mapping says. */
public final class XmlNotation {

  /** The namespace of every OSCAL element. */
  public static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

  private XmlNotation() {}

  /**
   * Reads a document by the model. Document types and entities of their own are refused.
   *
   * @param lenient whether elements and attributes the model does not have are told as warnings
   *     instead of errors; they are left out either way
   * @throws OscalException if there is no telling what the content means
   */
  public static Reading read(byte[] content, Model model, Limits limits, boolean lenient)
      throws OscalException {
    try (XmlCursor cursor = new XmlCursor(content, limits)) {
      return new XmlReader(cursor, model, lenient).read();
    }
  }

  /** Writes a document in the order of the model, indented by two spaces. */
  public static Written write(OscalDocument document, OutputStream out) {
    return new XmlWriter(out).write(document);
  }
}
