package dev.akashi.opendata.web;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.PublicAddress;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where search engines find the page of each entry (sitemaps.org). */
@RestController
class SiteMap {

  /** What one file may hold. */
  static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<String> PAGES = List.of("/", "/services", "/log", "/about");

  private final PublicList list;
  private final PublicAnswers answers;
  private final PublicAddress address;

  SiteMap(PublicList list, PublicAnswers answers, PublicAddress address) {
    this.list = list;
    this.answers = answers;
    this.address = address;
  }

  @OpenToAll
  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots(HttpServletRequest request) {
    String base = address.of(request);
    String text = "User-agent: *\nDisallow: /sign-in\n\nSitemap: " + base + "/sitemap.xml\n";
    return answer(
        request,
        "/robots.txt",
        base,
        new MediaType("text", "plain", StandardCharsets.UTF_8),
        () -> text.getBytes(StandardCharsets.UTF_8));
  }

  @OpenToAll
  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> map(HttpServletRequest request) {
    String base = address.of(request);
    return answer(request, "/sitemap.xml", base, MediaType.APPLICATION_XML, () -> map(base, MOST));
  }

  /** One part of a large map: the entries with so many places on the list. */
  @OpenToAll
  @GetMapping("/sitemaps/{part}.xml")
  ResponseEntity<byte[]> part(@PathVariable String part, HttpServletRequest request) {
    if (!part.matches("[1-9]\\d{0,3}")) {
      throw Refusal.notFound(Reason.of("opendata.no-such-part").with(part));
    }
    String base = address.of(request);
    return answer(
        request,
        "/sitemaps/" + part + ".xml",
        base,
        MediaType.APPLICATION_XML,
        () -> part(base, Integer.parseInt(part), MOST));
  }

  /** The map, or when the list has more places than a file may hold, the index of its parts. */
  byte[] map(String base, int most) {
    int places = list.places();
    if (places + PAGES.size() <= most) {
      return urls(base, Stream.concat(PAGES.stream(), pages(0, places)));
    }
    int parts = (places + most - 1) / most;
    return written(
        "sitemapindex",
        "sitemap",
        IntStream.rangeClosed(1, parts).mapToObj(part -> base + "/sitemaps/" + part + ".xml"));
  }

  byte[] part(String base, int part, int most) {
    int after = (part - 1) * most;
    if (after >= list.places()) {
      throw Refusal.notFound(Reason.of("opendata.no-such-part").with(part));
    }
    return urls(base, pages(after, after + most));
  }

  private Stream<String> pages(int after, int upTo) {
    return list.keys(after, upTo).stream().map(RegistryKey::value).map(key -> "/services/" + key);
  }

  private static byte[] urls(String base, Stream<String> paths) {
    return written("urlset", "url", paths.map(path -> base + path));
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, String path, String base, MediaType type, Supplier<byte[]> make) {
    return answers.answer(
        request,
        list.edition(),
        path,
        List.of(base),
        type,
        () -> new PublicAnswers.Made(make.get(), Optional.empty()));
  }

  private static byte[] written(String root, String each, Stream<String> addresses) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      for (String address : addresses.toList()) {
        xml.writeStartElement(each);
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
