package dev.akashi.crosswalk;

import dev.akashi.crosswalk.Mapping.Derived;
import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.crosswalk.db.RemovedStore;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What corresponds to what, with the relation and why somebody thinks so (FRM-20, FRM-22). */
@Service
public class Mappings {

  private final MappingStore store;
  private final RemovedStore removals;
  private final SourceStore sources;
  private final Catalogues catalogues;
  private final Trail trail;
  private final Today today;

  Mappings(
      MappingStore store,
      RemovedStore removals,
      SourceStore sources,
      Catalogues catalogues,
      Trail trail,
      Today today) {
    this.store = store;
    this.removals = removals;
    this.sources = sources;
    this.catalogues = catalogues;
    this.trail = trail;
    this.today = today;
  }

  /** The mappings of one control from either end, to catalogues this reader may read. */
  @Transactional(readOnly = true)
  public List<Mapping> of(Optional<Actor> reader, ControlRef control) {
    Set<CatalogueKey> readable = readable(reader);
    return store.of(List.of(control)).stream()
        .filter(mapping -> readable.contains(mapping.other(control).catalogue()))
        .map(mapping -> shownTo(reader, mapping))
        .toList();
  }

  /** Who of the programme office recorded a mapping is told to the office only. */
  private static Mapping shownTo(Optional<Actor> reader, Mapping mapping) {
    return Catalogues.isOffice(reader) ? mapping : mapping.withoutAuthor();
  }

  /** What follows for the control over the controls it is mapped to; nothing of it is stored. */
  @Transactional(readOnly = true)
  public List<Derived> derived(Optional<Actor> reader, ControlRef control) {
    Derivation derivation = new Derivation(control, of(reader, control));
    return derivation.over(store.of(derivation.steps()), readable(reader));
  }

  private Set<CatalogueKey> readable(Optional<Actor> reader) {
    return catalogues.readable(reader).stream().map(Catalogue::key).collect(Collectors.toSet());
  }

  /** The catalogues with mappings to or from this one, among those the reader may read. */
  @Transactional(readOnly = true)
  public List<Catalogue> partners(Optional<Actor> reader, CatalogueKey key) {
    Set<String> partners = store.partners(key);
    return catalogues.readable(reader).stream()
        .filter(catalogue -> partners.contains(catalogue.key().value()))
        .toList();
  }

  /** Every mapping between two catalogues, told from the first to the second, in their order. */
  @Transactional(readOnly = true)
  public List<Mapping> between(Optional<Actor> reader, CatalogueKey from, CatalogueKey to) {
    return comparison(reader, from, to).mappings();
  }

  /** Two catalogues with every mapping between them, told from the left and in their order. */
  @Transactional(readOnly = true)
  public Comparison comparison(Optional<Actor> reader, CatalogueKey left, CatalogueKey right) {
    Catalogue leftCatalogue = catalogues.catalogue(reader, left);
    Catalogue rightCatalogue = catalogues.catalogue(reader, right);
    Comparison empty =
        new Comparison(
            leftCatalogue,
            rightCatalogue,
            catalogues.outlines(left),
            catalogues.outlines(right),
            List.of());
    return empty.with(
        store.between(left, right).stream()
            .map(mapping -> mapping.from().catalogue().equals(left) ? mapping : mapping.turned())
            .map(mapping -> shownTo(reader, mapping))
            .toList());
  }

  /** How far two catalogues are mapped to each other, both ways. */
  @Transactional(readOnly = true)
  public Coverage coverage(Optional<Actor> reader, CatalogueKey left, CatalogueKey right) {
    return Coverage.of(comparison(reader, left, right));
  }

  /** Notes that a control corresponds to another; whichever is the baseline's comes first. */
  @Transactional
  public MappingId add(
      Actor actor, ControlRef one, ControlRef other, Relation relation, String rationale) {
    actor.require(Permission.EDIT_BASELINE);
    if (one.catalogue().equals(other.catalogue())) {
      throw Refusal.input(Reason.atField("control", "crosswalk.same-catalogue"));
    }
    if (one.catalogue().isBaseline() && other.catalogue().isBaseline()) {
      throw Refusal.input(Reason.atField("control", "crosswalk.two-baselines"));
    }
    boolean turn = other.catalogue().isBaseline();
    ControlRef from = existing(actor, turn ? other : one);
    ControlRef to = existing(actor, turn ? one : other);
    Mapping mapping =
        new Mapping(
            MappingId.random(),
            from,
            to,
            turn ? relation.reversed() : relation,
            rationale,
            false,
            actor.name(),
            today.now(),
            0,
            Optional.empty());
    waitForTurn(from.catalogue());
    if (store.between(from, to).isPresent() || !store.add(mapping)) {
      throw mappedAlready(actor, from, to);
    }
    removals.forget(from, to);
    record(actor, "crosswalk.mapping-added", mapping);
    return mapping.id();
  }

  /** Numbers are told as people write them. */
  private Refusal mappedAlready(Actor actor, ControlRef from, ControlRef to) {
    Optional<Actor> reader = Optional.of(actor);
    return Refusal.rule(
        Reason.of("crosswalk.mapped-already", "FRM-20")
            .with(
                catalogues.control(reader, from).label(),
                catalogues.catalogue(reader, to.catalogue()).shortName(),
                catalogues.control(reader, to).label())
            .at("control"));
  }

  /** Whether two numbers name one control of a catalogue, in whatever way each is typed. */
  @Transactional(readOnly = true)
  public boolean isSame(Actor actor, CatalogueKey catalogue, String one, String other) {
    actor.require(Permission.EDIT_BASELINE);
    Optional<CatalogueControl> control = written(new ControlRef(catalogue, one));
    return one.equals(other)
        || (control.isPresent() && control.equals(written(new ControlRef(catalogue, other))));
  }

  private Optional<CatalogueControl> written(ControlRef typed) {
    return catalogues.find(typed).or(() -> sources.written(typed.catalogue(), typed.control()));
  }

  /** The control as its catalogue writes it, however it was typed. */
  private ControlRef existing(Actor actor, ControlRef typed) {
    Catalogue catalogue = catalogues.catalogue(Optional.of(actor), typed.catalogue());
    if (!catalogue.isBaseline()) {
      sources.keep(typed.catalogue());
    }
    CatalogueControl control =
        written(typed)
            .orElseThrow(() ->
                Refusal.rule(
                    Reason.of("crosswalk.control-unknown", "FRM-20")
                        .with(typed.control(), catalogue.shortName())
                        .at("control")));
    if (control.withdrawn()) {
      throw Refusal.rule(
          Reason.of("crosswalk.control-withdrawn", "FRM-20")
              .with(control.label(), catalogue.shortName())
              .at("control"));
    }
    return new ControlRef(typed.catalogue(), control.id());
  }

  /**
   * Changes relation and rationale. Whoever does so has looked at it.
   *
   * @param seenFrom the side the relation is told from
   */
  @Transactional
  public void change(
      Actor actor,
      MappingId id,
      ControlRef seenFrom,
      Relation relation,
      String rationale,
      int revision) {
    Mapping before = find(actor, id);
    boolean turned = !before.from().equals(seenFrom);
    Mapping after =
        new Mapping(
            id,
            before.from(),
            before.to(),
            turned ? relation.reversed() : relation,
            rationale,
            before.shipped(),
            actor.name(),
            today.now(),
            revision,
            before.carried().map(Carried::lookedAt));
    if (!store.change(after, revision)) {
      throw stale();
    }
    record(actor, "crosswalk.mapping-changed", after);
  }

  /** Removes a mapping; a version of the baseline keeps in mind that it is not wanted there. */
  @Transactional
  public void remove(Actor actor, MappingId id, int revision) {
    Mapping before = find(actor, id);
    waitForTurn(before.from().catalogue());
    if (!store.remove(id, revision)) {
      throw stale();
    }
    if (before.from().catalogue().isBaseline()) {
      removals.add(List.of(new Removed(before.from(), before.to(), actor.name(), today.now())));
    }
    record(actor, "crosswalk.mapping-removed", before);
  }

  /** What is there and what was removed change together, also while mappings are taken over. */
  private void waitForTurn(CatalogueKey from) {
    if (from.isBaseline()) {
      removals.waitForTurn(from);
    }
  }

  @Transactional(readOnly = true)
  public Mapping find(Actor actor, MappingId id) {
    actor.require(Permission.EDIT_BASELINE);
    return store.find(id).orElseThrow(Mappings::unknown);
  }

  private void record(Actor actor, String action, Mapping mapping) {
    trail.record(
        actor,
        action,
        new Subject("control-mapping", mapping.id().toString()),
        Map.of(
            "control",
            mapping.from().catalogue() + " " + mapping.from().control(),
            "counterpart",
            mapping.to().catalogue() + " " + mapping.to().control(),
            "relation",
            mapping.relation(),
            "rationale",
            mapping.rationale()));
  }

  /** One mapping of a version of the baseline; one of another version is not found. */
  @Transactional(readOnly = true)
  public Mapping find(Actor actor, CatalogueKey version, MappingId id) {
    Mapping mapping = find(actor, id);
    if (!mapping.from().catalogue().equals(version)) {
      throw unknown();
    }
    return mapping;
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("crosswalk.mapping-unknown"));
  }

  static Refusal stale() {
    return Refusal.stale(Reason.of("crosswalk.mapping-changed-meanwhile"));
  }
}
