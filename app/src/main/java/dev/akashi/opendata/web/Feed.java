package dev.akashi.opendata.web;

import dev.akashi.kernel.Language;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page of a feed of changes, newest first, before it is written in a format. All addresses are
 * whole.
 *
 * @param id the same for all its pages, in every language and format, wherever it is read
 * @param self the page itself
 * @param first its first page; empty when this is it
 * @param next the page with what came before; empty on the last
 * @param page what people read in its place
 */
record Feed(
    String id,
    String title,
    Language language,
    String self,
    Optional<String> first,
    Optional<String> next,
    String page,
    List<Item> items) {

  Feed {
    items = List.copyOf(items);
  }

  /**
   * One change.
   *
   * @param page the page of the entry
   * @param day from which it holds
   * @param at when it was recorded
   * @param word what it is, in the language
   */
  record Item(
      String id,
      RegistryKey key,
      int revision,
      RegistryChange change,
      String word,
      String title,
      String summary,
      String author,
      String page,
      LocalDate day,
      Instant at) {}

  /** When the newest of its changes was recorded. */
  Optional<Instant> updated() {
    return items.stream().map(Item::at).max(Instant::compareTo);
  }
}
