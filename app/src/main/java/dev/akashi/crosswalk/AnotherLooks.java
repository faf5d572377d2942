package dev.akashi.crosswalk;

import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mappings that were carried over and that somebody has to look at again (FRM-20). */
@Service
public class AnotherLooks {

  private final MappingStore store;
  private final Mappings mappings;
  private final Catalogues catalogues;
  private final Trail trail;
  private final Today today;

  AnotherLooks(
      MappingStore store, Mappings mappings, Catalogues catalogues, Trail trail, Today today) {
    this.store = store;
    this.mappings = mappings;
    this.catalogues = catalogues;
    this.trail = trail;
    this.today = today;
  }

  /**
   * One mapping with what it rests on.
   *
   * @param was the requirements as they were when somebody last looked, with their versions
   * @param is the requirement as it is now
   * @param other what it corresponds to
   */
  public record Waiting(
      Mapping mapping,
      List<Former> was,
      CatalogueControl is,
      Catalogue catalogue,
      CatalogueControl other) {

    public AnotherLook look() {
      return mapping.anotherLook().orElseThrow();
    }
  }

  /** A requirement as a version had it. */
  public record Former(CatalogueKey catalogue, CatalogueControl control) {}

  /** How many mappings of a catalogue wait. */
  @Transactional(readOnly = true)
  public int count(Actor actor, CatalogueKey key) {
    actor.require(Permission.EDIT_BASELINE);
    return store.countForAnotherLook(key);
  }

  /** The mappings of a catalogue that wait, in the order of the requirements. */
  @Transactional(readOnly = true)
  public List<Waiting> waiting(Actor actor, CatalogueKey key, int from, int limit) {
    actor.require(Permission.EDIT_BASELINE);
    catalogues.catalogue(Optional.of(actor), key);
    List<Mapping> some = store.forAnotherLook(key, from, limit);
    Set<ControlRef> ends = new HashSet<>();
    some.forEach(mapping -> {
      ends.addAll(List.of(mapping.from(), mapping.to()));
      ends.addAll(formerly(mapping));
    });
    Map<ControlRef, CatalogueControl> named = catalogues.named(ends);
    Map<CatalogueKey, Catalogue> known =
        catalogues.everything().stream()
            .collect(Collectors.toMap(Catalogue::key, Function.identity()));
    List<Waiting> found = new ArrayList<>();
    for (Mapping mapping : some) {
      found.add(
          new Waiting(
              mapping,
              formerly(mapping).stream()
                  .filter(named::containsKey)
                  .map(ref -> new Former(ref.catalogue(), Objects.requireNonNull(named.get(ref))))
                  .toList(),
              Objects.requireNonNull(named.get(mapping.from())),
              Objects.requireNonNull(known.get(mapping.to().catalogue())),
              Objects.requireNonNull(named.get(mapping.to()))));
    }
    return found;
  }

  private static List<ControlRef> formerly(Mapping mapping) {
    return mapping.carried().map(Carried::controls).orElse(List.of());
  }

  /**
   * Says that a mapping stays as it is. It keeps who recorded it, except that the office answers
   * from now on for what came with the program.
   */
  @Transactional
  public void confirm(Actor actor, MappingId id, int revision) {
    Mapping before = mappings.find(actor, id);
    AnotherLook look = before.anotherLook().orElseThrow(Mappings::stale);
    if (!store.change(lookedAt(before, actor), revision)) {
      throw Mappings.stale();
    }
    trail.record(
        actor,
        "crosswalk.mapping-confirmed",
        new Subject("control-mapping", id.toString()),
        Map.of(
            "control", before.from().catalogue() + " " + before.from().control(),
            "counterpart", before.to().catalogue() + " " + before.to().control(),
            "look", look));
  }

  private Mapping lookedAt(Mapping mapping, Actor actor) {
    boolean shipped = mapping.asShipped();
    return new Mapping(
        mapping.id(),
        mapping.from(),
        mapping.to(),
        mapping.relation(),
        mapping.rationale(),
        mapping.shipped(),
        shipped ? actor.name() : mapping.authorName(),
        shipped ? today.now() : mapping.changedAt(),
        mapping.revision(),
        mapping.carried().map(Carried::lookedAt));
  }
}
