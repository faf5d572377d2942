package dev.akashi.opendata.web;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.PublicAddress;
import dev.akashi.platform.PublicAnswers;
import dev.akashi.platform.PublicAnswers.Made;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What changes on the list, for feed readers (AMD-08). */
@RestController
class Feeds {

  private static final String ATOM = "/feeds/services.atom";
  private static final String JSON = "/feeds/services.json";
  private static final MediaType JSON_FEED = MediaType.parseMediaType("application/feed+json");

  private final PublicList list;
  private final FeedMaker maker;
  private final PublicAnswers answers;
  private final PublicAddress address;
  private final Pages pages;
  private final JsonMapper json;

  Feeds(
      PublicList list,
      FeedMaker maker,
      PublicAnswers answers,
      PublicAddress address,
      Pages pages,
      JsonMapper json) {
    this.list = list;
    this.maker = maker;
    this.answers = answers;
    this.address = address;
    this.pages = pages;
    this.json = json;
  }

  /** How a feed is made of a question, where this installation stands, and its path. */
  @FunctionalInterface
  private interface Making {
    Feed feed(FeedQuestion question, String base, String path);
  }

  @OpenToAll
  @GetMapping(ATOM)
  ResponseEntity<byte[]> atom(HttpServletRequest request) {
    return answer(request, ATOM, MediaType.APPLICATION_ATOM_XML, maker::all, AtomFeed::write);
  }

  @OpenToAll
  @GetMapping(JSON)
  ResponseEntity<byte[]> json(HttpServletRequest request) {
    return answer(
        request, JSON, JSON_FEED, maker::all, feed -> json.writeValueAsBytes(JsonFeed.of(feed)));
  }

  @OpenToAll
  @GetMapping("/services/{key}/feed.atom")
  ResponseEntity<byte[]> entry(@PathVariable String key, HttpServletRequest request) {
    RegistryKey known =
        RegistryKey.read(key)
            .orElseThrow(() -> Refusal.notFound(Reason.of("registry.unknown-key").with(key)));
    return answer(
        request,
        "/services/" + known + "/feed.atom",
        MediaType.APPLICATION_ATOM_XML,
        (question, base, path) -> maker.of(known, question, base, path),
        AtomFeed::write);
  }

  /** Where the feed was before. */
  @OpenToAll
  @GetMapping("/services.atom")
  ResponseEntity<Void> moved(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
        .location(URI.create(RegistryAddress.in(pages.language(request), ATOM)))
        .build();
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      String path,
      MediaType type,
      Making making,
      Function<Feed, byte[]> write) {
    FeedQuestion question = FeedQuestion.read(request.getParameterMap(), pages.language(request));
    String base = address.of(request);
    return answers.answer(
        request,
        list.edition(),
        question.address(path),
        List.of(base),
        type,
        () -> {
          Feed feed = making.feed(question, base, path);
          return new Made(write.apply(feed), feed.updated());
        });
  }
}
