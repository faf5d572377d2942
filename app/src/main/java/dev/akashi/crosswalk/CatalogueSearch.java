package dev.akashi.crosswalk;

import dev.akashi.crosswalk.search.CatalogueIndex;
import dev.akashi.crosswalk.search.CatalogueIndex.Found;
import dev.akashi.crosswalk.search.Marked;
import dev.akashi.crosswalk.search.Marker;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Search over all catalogues and suggestions for mappings. Every node has an index of its own, made
 * from the database at start; the edition of a source tells when it has to be read again.
 */
@Service
public class CatalogueSearch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueSearch.class);
  private static final int CANDIDATES = 10;

  private final Catalogues catalogues;
  private final Mappings mappings;
  private final CatalogueIndex index = new CatalogueIndex();
  private final Map<CatalogueKey, Integer> indexed = new HashMap<>();

  CatalogueSearch(Catalogues catalogues, Mappings mappings) {
    this.catalogues = catalogues;
    this.mappings = mappings;
  }

  /**
   * One control that was found.
   *
   * @param title the title in one language, what was asked for marked
   * @param passages the parts of the text that hold it
   */
  public record Hit(
      Catalogue catalogue,
      CatalogueControl control,
      Language titleLanguage,
      List<Marked> title,
      Language textLanguage,
      List<Marked> passages) {}

  /** A page of what was found. */
  public record Hits(int total, List<Hit> hits) {}

  @EventListener(ApplicationReadyEvent.class)
  void buildAtStart() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            refresh(catalogues.everything());
          } catch (RuntimeException e) {
            LOG.info("the index of the catalogues is made at the first search: {}", e.getMessage());
          }
        });
  }

  private void refresh(List<Catalogue> all) {
    synchronized (indexed) {
      Set<CatalogueKey> gone = new HashSet<>(indexed.keySet());
      for (Catalogue catalogue : all) {
        gone.remove(catalogue.key());
        Integer known = indexed.get(catalogue.key());
        if (known == null || known != catalogue.edition()) {
          index.put(catalogue.key(), catalogues.allControls(catalogue.key()));
          indexed.put(catalogue.key(), catalogue.edition());
        }
      }
      for (CatalogueKey key : gone) {
        index.remove(key);
        indexed.remove(key);
      }
    }
  }

  /**
   * Controls that hold what is asked for, best first.
   *
   * @param in the catalogue to look in; all that the reader may read when empty
   */
  public Hits find(
      Optional<Actor> reader,
      String question,
      Optional<CatalogueKey> in,
      Language language,
      int from,
      int limit) {
    List<Catalogue> all = catalogues.everything();
    refresh(all);
    Map<CatalogueKey, Catalogue> readable =
        all.stream()
            .filter(catalogue -> Catalogues.mayRead(reader, catalogue))
            .collect(Collectors.toMap(Catalogue::key, catalogue -> catalogue));
    in.ifPresent(key -> readable.keySet().retainAll(Set.of(key)));
    if (readable.isEmpty() || question.isBlank()) {
      return new Hits(0, List.of());
    }
    Found found = index.find(question, readable.keySet(), from, limit);
    Map<ControlRef, CatalogueControl> named = catalogues.named(found.hits());
    Marker marker = index.marker(question);
    List<Hit> hits = new ArrayList<>();
    for (ControlRef ref : found.hits()) {
      CatalogueControl control = named.get(ref);
      Catalogue catalogue = readable.get(ref.catalogue());
      if (control != null && catalogue != null) {
        hits.add(hit(marker, catalogue, control, language));
      }
    }
    return new Hits(found.total(), hits);
  }

  private static Hit hit(
      Marker marker, Catalogue catalogue, CatalogueControl control, Language language) {
    Language title = control.title().shownIn(language);
    Language text = control.text().shownIn(language);
    return new Hit(
        catalogue,
        control,
        title,
        marker.whole(control.title().in(language), title),
        text,
        marker.passages(control.text().in(language), text));
  }

  /** The controls of a source that a control may correspond to, without those it is mapped to. */
  public List<CatalogueControl> suggestions(Actor actor, ControlRef control, CatalogueKey in) {
    actor.require(Permission.EDIT_BASELINE);
    Optional<Actor> reader = Optional.of(actor);
    refresh(catalogues.everything());
    CatalogueControl mine = catalogues.control(reader, control);
    catalogues.catalogue(reader, in);
    Set<String> without =
        Stream.concat(
                mappings.of(reader, control).stream().map(mapping -> mapping.other(control)),
                Stream.of(control))
            .filter(ref -> ref.catalogue().equals(in))
            .map(ControlRef::control)
            .collect(Collectors.toSet());
    Sought sought = new Sought(mine, catalogues.below(control));
    List<ControlRef> alike = index.similar(sought, in, without, CANDIDATES);
    Map<ControlRef, CatalogueControl> named = catalogues.named(alike);
    return alike.stream().flatMap(ref -> Stream.ofNullable(named.get(ref))).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
