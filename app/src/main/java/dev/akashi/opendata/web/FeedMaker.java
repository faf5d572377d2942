package dev.akashi.opendata.web;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.registry.ChangesAsked;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registrylog.PublicLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes feeds of the changes of the list, whole or of one entry. */
@Component
class FeedMaker {

  private static final int MOST = 50;

  private final PublicList list;
  private final PublicLog log;
  private final Texts texts;

  FeedMaker(PublicList list, PublicLog log, Texts texts) {
    this.list = list;
    this.log = log;
    this.texts = texts;
  }

  /**
   * One page of the feed of all changes.
   *
   * @param base where this installation stands
   * @param path of the feed
   */
  Feed all(FeedQuestion question, String base, String path) {
    List<PublishedState> read = read(Optional.empty(), question);
    String title = texts.text(question.language(), "services.feed-title");
    return feed(read, question, title, base, path, "/services");
  }

  /** One page of the feed of an entry; a refusal when there is none under the key. */
  Feed of(RegistryKey key, FeedQuestion question, String base, String path) {
    List<PublishedState> read = read(Optional.of(key), question);
    if (read.isEmpty()) {
      throw Refusal.notFound(Reason.of("registry.unknown-key").with(key));
    }
    Language language = question.language();
    String name = nameIn(language, read.getFirst().entry());
    String title = texts.text(language, "opendata.feed-of", name);
    return feed(read, question, title, base, path, "/services/" + key);
  }

  /** The changes of the page, and one more when others came before. */
  private List<PublishedState> read(Optional<RegistryKey> of, FeedQuestion question) {
    List<PublishedState> read = list.changes(new ChangesAsked(of, question.before(), MOST + 1));
    if (read.isEmpty() && question.before().isPresent()) {
      throw Refusal.input(FeedQuestion.noPlace());
    }
    return read;
  }

  private Feed feed(
      List<PublishedState> read,
      FeedQuestion question,
      String title,
      String base,
      String path,
      String page) {
    List<PublishedState> shown = read.stream().limit(MOST).toList();
    Optional<ChangesAsked.Place> earlier =
        read.size() > MOST ? Optional.of(ChangesAsked.Place.of(shown.getLast())) : Optional.empty();
    String id = "tag:akashi.dev,2026:" + log.head().origin();
    Language language = question.language();
    return new Feed(
        id + page,
        title,
        language,
        base + question.address(path),
        question.before().map(place -> base + FeedQuestion.first(language).address(path)),
        earlier.map(place -> base + FeedQuestion.from(place, language).address(path)),
        base + RegistryAddress.in(language, page),
        shown.stream().map(change -> item(change, id, base, language)).toList());
  }

  private Feed.Item item(PublishedState change, String id, String base, Language language) {
    RegistryEntry entry = change.entry();
    String word = texts.label(language, change.change());
    String page = "/services/" + entry.key();
    return new Feed.Item(
        id + page + "/" + change.revision(),
        entry.key(),
        change.revision(),
        change.change(),
        word,
        nameIn(language, entry) + " ― " + word,
        summary(change, language),
        entry.applicant(),
        base + RegistryAddress.in(language, page),
        change.decidedAhead().orElse(change.from()),
        change.recordedAt());
  }

  private static String nameIn(Language language, RegistryEntry entry) {
    return language == Language.EN ? entry.nameEn().orElse(entry.name()) : entry.name();
  }

  private String summary(PublishedState change, Language language) {
    String on = texts.text(language, "services.on", change.decidedAhead().orElse(change.from()));
    return change.reason().isEmpty() ? on : on + " ― " + change.reason();
  }
}
