package dev.akashi.opendata.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287), in pages that are linked (RFC 5005). */
final class AtomFeed {

  private static final String PAGE = "text/html";
  private static final String ATOM = "application/atom+xml";

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(Feed feed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new AtomFeed(
              XMLOutputFactory.newFactory()
                  .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()))
          .feed(feed);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute("xml:lang", feed.language().code());
    text("id", feed.id());
    text("title", feed.title());
    text("updated", feed.updated().orElse(Instant.EPOCH).toString());
    link("self", ATOM, feed.self());
    link("alternate", PAGE, feed.page());
    if (feed.first().isPresent()) {
      link("first", ATOM, feed.first().get());
    }
    if (feed.next().isPresent()) {
      link("next", ATOM, feed.next().get());
    }
    for (Feed.Item item : feed.items()) {
      entry(item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(Feed.Item item) throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", item.id());
    text("title", item.title());
    text("updated", item.at().toString());
    text("published", item.at().toString());
    xml.writeStartElement("author");
    text("name", item.author());
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", item.change().name());
    xml.writeAttribute("label", legal(item.word()));
    text("summary", item.summary());
    link("alternate", PAGE, item.page());
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  /** The text without what no XML document can hold. */
  static String legal(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(AtomFeed::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLegal(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xfffe && c != 0xffff;
  }
}
