package dev.akashi.registry.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.platform.Texts;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What changed on the list, as an Atom feed (AMD-08). Links are relative to where it was read. */
@Controller
class PublicServicesFeed {

  private static final int MOST = 50;

  private final PublicList list;
  private final PublicAnswers answers;
  private final Pages pages;
  private final Texts texts;

  PublicServicesFeed(PublicList list, PublicAnswers answers, Pages pages, Texts texts) {
    this.list = list;
    this.answers = answers;
    this.pages = pages;
    this.texts = texts;
  }

  @OpenToAll
  @GetMapping("/services.atom")
  ResponseEntity<byte[]> feed(HttpServletRequest request) {
    Language language = pages.language(request);
    return answers.answer(
        request,
        list.edition(),
        "/services.atom",
        MediaType.APPLICATION_ATOM_XML,
        () -> feed(list.changes(MOST), language));
  }

  private byte[] feed(List<PublishedState> changes, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      xml.writeAttribute("xml:lang", language.code());
      text(xml, "id", "urn:akashi:services");
      text(xml, "title", texts.text(language, "services.feed-title"));
      text(
          xml,
          "updated",
          changes.stream()
              .findFirst()
              .map(PublishedState::recordedAt)
              .orElse(Instant.EPOCH)
              .toString());
      link(xml, "alternate", "/services");
      for (PublishedState change : changes) {
        entry(xml, change, language);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void entry(XMLStreamWriter xml, PublishedState change, Language language)
      throws XMLStreamException {
    RegistryEntry entry = change.entry();
    String name = language == Language.EN ? entry.nameEn().orElse(entry.name()) : entry.name();
    xml.writeStartElement("entry");
    text(xml, "id", "urn:akashi:services:" + entry.key() + ":" + change.revision());
    text(xml, "title", name + " ― " + texts.label(language, change.change()));
    text(xml, "updated", change.recordedAt().toString());
    xml.writeStartElement("author");
    text(xml, "name", entry.applicant());
    xml.writeEndElement();
    text(xml, "summary", summary(change, language));
    link(xml, "alternate", "/services/" + entry.key());
    xml.writeEndElement();
  }

  private String summary(PublishedState change, Language language) {
    String on = texts.text(language, "services.on", change.decidedAhead().orElse(change.from()));
    return change.reason().isEmpty() ? on : on + " ― " + change.reason();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
