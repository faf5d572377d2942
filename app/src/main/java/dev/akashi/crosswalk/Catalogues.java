package dev.akashi.crosswalk;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogues to read: every version of the baseline, and the sources that were taken in. */
@Service
public class Catalogues {

  private final SourceStore sources;
  private final Baselines baselines;
  private final Map<String, BaselineCatalogue> made = new ConcurrentHashMap<>();

  Catalogues(SourceStore sources, Baselines baselines) {
    this.sources = sources;
    this.baselines = baselines;
  }

  /** All catalogues this reader may read: baselines from the newest, then sources by name. */
  @Transactional(readOnly = true)
  public List<Catalogue> readable(Optional<Actor> reader) {
    return everything().stream().filter(catalogue -> mayRead(reader, catalogue)).toList();
  }

  /** All catalogues, whoever may read them. */
  @Transactional(readOnly = true)
  public List<Catalogue> everything() {
    return Stream.concat(
            baselines.all().stream().map(BaselineCatalogue::described), sources.all().stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public Catalogue catalogue(Optional<Actor> reader, CatalogueKey key) {
    return find(key).filter(found -> mayRead(reader, found)).orElseThrow(Catalogues::unknown);
  }

  static boolean mayRead(Optional<Actor> reader, Catalogue catalogue) {
    return catalogue.openToAll() || isOffice(reader);
  }

  /** Whether the reader looks after the catalogues and may see what others do not. */
  static boolean isOffice(Optional<Actor> reader) {
    return reader.filter(actor -> actor.may(Permission.EDIT_BASELINE)).isPresent();
  }

  private Optional<Catalogue> find(CatalogueKey key) {
    return key.isBaseline() ? baseline(key).map(BaselineCatalogue::described) : sources.find(key);
  }

  private Optional<BaselineCatalogue> baseline(CatalogueKey key) {
    return key.version()
        .flatMap(version ->
            baselines.all().stream().filter(b -> b.version().equals(version)).findFirst())
        .map(this::made);
  }

  private BaselineCatalogue made(Baseline baseline) {
    BaselineCatalogue known = made.get(baseline.version());
    if (known != null && known.isOf(baseline)) {
      return known;
    }
    BaselineCatalogue fresh = new BaselineCatalogue(baseline);
    made.put(baseline.version(), fresh);
    return fresh;
  }

  /** A stretch of the controls of a catalogue, in its order. */
  @Transactional(readOnly = true)
  public List<CatalogueControl> controls(
      Optional<Actor> reader, CatalogueKey key, int from, int limit) {
    catalogue(reader, key);
    return stretch(key, from, limit);
  }

  private List<CatalogueControl> stretch(CatalogueKey key, int from, int limit) {
    return baseline(key)
        .map(baseline -> baseline.controls(from, limit))
        .orElseGet(() -> sources.controls(key, from, limit));
  }

  /** Every control of a catalogue with its texts; for the index, not for pages. */
  @Transactional(readOnly = true)
  public List<CatalogueControl> allControls(CatalogueKey key) {
    return stretch(key, 0, Integer.MAX_VALUE);
  }

  /** Every control of a catalogue without its text, in its order. */
  List<ControlOutline> outlines(CatalogueKey key) {
    return baseline(key).map(BaselineCatalogue::outlines).orElseGet(() -> sources.outlines(key));
  }

  @Transactional(readOnly = true)
  public CatalogueControl control(Optional<Actor> reader, ControlRef ref) {
    catalogue(reader, ref.catalogue());
    return find(ref)
        .orElseThrow(() ->
            Refusal.notFound(
                Reason.of("crosswalk.control-unknown", "FRM-20")
                    .with(ref.control(), ref.catalogue().value())));
  }

  /** What stands before and after a control in its catalogue. */
  public record Beside(Optional<CatalogueControl> before, Optional<CatalogueControl> after) {

    static Beside in(List<CatalogueControl> near, CatalogueControl control) {
      int at = near.stream().map(CatalogueControl::id).toList().indexOf(control.id());
      return new Beside(
          at > 0 ? Optional.of(near.get(at - 1)) : Optional.empty(),
          at >= 0 && at < near.size() - 1 ? Optional.of(near.get(at + 1)) : Optional.empty());
    }
  }

  /** In a baseline these are of the same kind: objectives follow objectives. */
  @Transactional(readOnly = true)
  public Beside beside(CatalogueKey key, CatalogueControl control) {
    return baseline(key)
        .map(baseline -> baseline.beside(control))
        .orElseGet(() -> Beside.in(sources.controls(key, control.position() - 1, 3), control));
  }

  Optional<CatalogueControl> find(ControlRef ref) {
    return ref.catalogue().isBaseline()
        ? baseline(ref.catalogue()).flatMap(baseline -> baseline.find(ref.control()))
        : sources.control(ref.catalogue(), ref.control());
  }

  /** What stands below a requirement of a baseline; nothing is told of controls of a source. */
  @Transactional(readOnly = true)
  public List<CatalogueControl> below(ControlRef ref) {
    return baseline(ref.catalogue())
        .map(baseline -> baseline.below(ref.control()))
        .orElse(List.of());
  }

  /** The controls that are named, however many, with one question for each catalogue. */
  @Transactional(readOnly = true)
  public Map<ControlRef, CatalogueControl> named(Collection<ControlRef> wanted) {
    Map<ControlRef, CatalogueControl> found = new HashMap<>();
    Map<CatalogueKey, Optional<BaselineCatalogue>> asked = new HashMap<>();
    Set<ControlRef> ofSources = new HashSet<>();
    for (ControlRef ref : wanted) {
      if (ref.catalogue().isBaseline()) {
        asked
            .computeIfAbsent(ref.catalogue(), this::baseline)
            .flatMap(baseline -> baseline.find(ref.control()))
            .ifPresent(control -> found.put(ref, control));
      } else {
        ofSources.add(ref);
      }
    }
    found.putAll(sources.named(ofSources));
    return found;
  }

  /** The outermost headings with the place in the list where each begins. */
  @Transactional(readOnly = true)
  public SequencedMap<EitherText, Integer> groups(CatalogueKey key) {
    return baseline(key).map(BaselineCatalogue::groups).orElseGet(() -> sources.groups(key));
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("crosswalk.catalogue-unknown"));
  }
}
