package dev.akashi.opendata.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.akashi.registry.RegistryChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1; what only this list has to say stands under {@code _akashi}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    @JsonProperty("next_url") @Nullable String nextUrl,
    String language,
    List<Item> items) {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  static JsonFeed of(Feed feed) {
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.page(),
        feed.self(),
        feed.next().orElse(null),
        feed.language().code(),
        feed.items().stream().map(Item::of).toList());
  }

  record Item(
      String id,
      String url,
      String title,
      @JsonProperty("content_text") String contentText,
      @JsonProperty("date_published") Instant datePublished,
      List<Author> authors,
      List<String> tags,
      @JsonProperty("_akashi") Change change) {

    static Item of(Feed.Item item) {
      return new Item(
          item.id(),
          item.page(),
          item.title(),
          item.summary(),
          item.at(),
          List.of(new Author(item.author())),
          List.of(item.word()),
          new Change(item.key().value(), item.revision(), item.change(), item.day()));
    }
  }

  record Author(String name) {}

  /** The change for programs. */
  record Change(String key, int revision, RegistryChange change, LocalDate from) {}
}
