package dev.akashi.oscal.xml;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Place;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an XML document that matter (starts and ends of elements, text) by the JDK's own
 * streaming parser, with its document types and external entities switched off and within limits.
 */
final class XmlCursor implements AutoCloseable {

  static final int START = XMLStreamConstants.START_ELEMENT;
  static final int END = XMLStreamConstants.END_ELEMENT;
  static final int TEXT = XMLStreamConstants.CHARACTERS;
  static final int DOCUMENT_END = XMLStreamConstants.END_DOCUMENT;

  private final XMLStreamReader xml;
  private final Limits limits;
  private int depth;

  XmlCursor(byte[] content, Limits limits) throws OscalException {
    if (content.length > limits.bytes()) {
      throw refused("read.too-large", limits.bytes());
    }
    this.limits = limits;
    try {
      xml = factory().createXMLStreamReader(XmlEncoding.reader(content));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("javax.xml.stream.isSupportingExternalEntities", false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the document is read");
    });
    return factory;
  }

  /**
   * Goes on to the next part: {@link #START}, {@link #END}, {@link #TEXT}, {@link #DOCUMENT_END}.
   */
  int next() throws OscalException {
    while (true) {
      int event = advance();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > limits.depth()) {
            throw refused("read.too-deep", limits.depth());
          }
          return START;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return END;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return TEXT;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return DOCUMENT_END;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("read.xml-dtd");
        default -> {}
      }
    }
  }

  private int advance() throws OscalException {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** The text of this part. */
  String text() throws OscalException {
    return limited(xml.getText());
  }

  /** The text as far as the next element or end, which is then the part at hand. */
  String textRun() throws OscalException {
    String first = text();
    if (next() != TEXT) {
      return first;
    }
    StringBuilder run = new StringBuilder(first);
    do {
      if (run.length() + xml.getTextLength() > limits.text()) {
        throw refused("read.too-long", limits.text());
      }
      run.append(xml.getText());
    } while (next() == TEXT);
    return run.toString();
  }

  /** What kind of part this is. */
  int event() {
    return switch (xml.getEventType()) {
      case XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> TEXT;
      default -> xml.getEventType();
    };
  }

  /** The name of an element. */
  String name() {
    return xml.getLocalName();
  }

  /** Whether the element is one of OSCAL. */
  boolean isOscal() {
    return XmlNotation.NAMESPACE.equals(xml.getNamespaceURI());
  }

  String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  int attributes() {
    return xml.getAttributeCount();
  }

  String attributeName(int index) {
    return xml.getAttributeLocalName(index);
  }

  String attributeNamespace(int index) {
    String namespace = xml.getAttributeNamespace(index);
    return namespace == null ? "" : namespace;
  }

  String attribute(int index) throws OscalException {
    return limited(xml.getAttributeValue(index));
  }

  /** An attribute by its name, or the empty text. */
  String attribute(String name) throws OscalException {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : limited(value);
  }

  /** Goes past the element whose start is at hand, to its end. */
  void skip() throws OscalException {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  private String limited(String text) throws OscalException {
    if (text.length() > limits.text()) {
      throw refused("read.too-long", limits.text());
    }
    return text;
  }

  private static OscalException broken(XMLStreamException e) {
    if (e.getNestedException() instanceof CharacterCodingException) {
      return refused(Problem.NOT_TEXT);
    }
    Location at = e.getLocation();
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf("Message: ");
    return refused(
        "read.xml",
        at == null ? "?" : at.getLineNumber(),
        at == null ? "?" : at.getColumnNumber(),
        own < 0 ? message : message.substring(own + "Message: ".length()));
  }

  static OscalException refused(String rule, Object... args) {
    return new OscalException(Problem.error(Place.root(""), rule, args));
  }

  @Override
  public void close() throws OscalException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }
}
