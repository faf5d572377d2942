package dev.akashi.crosswalk;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogues: every version of the baseline, and the sources that were taken in. */
@Service
public class Catalogues {

  private static final int LONGEST_KEY = 40;
  private static final int NAMED = 10;

  private final SourceStore sources;
  private final MappingStore mappings;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;

  Catalogues(
      SourceStore sources, MappingStore mappings, Baselines baselines, Trail trail, Today today) {
    this.sources = sources;
    this.mappings = mappings;
    this.baselines = baselines;
    this.trail = trail;
    this.today = today;
  }

  /** What a person says about a source beside what its file says. */
  public record Description(
      String shortName, EitherText title, SourceLanguage language, String licence, boolean open) {}

  /** All catalogues this reader may read: baselines from the newest, then sources by name. */
  @Transactional(readOnly = true)
  public List<Catalogue> readable(Optional<Actor> reader) {
    return Stream.concat(
            baselines.all().stream().map(Catalogues::catalogue),
            sources.all().stream().filter(source -> mayRead(reader, source)))
        .toList();
  }

  /** All catalogues, whoever may read them. */
  @Transactional(readOnly = true)
  public List<Catalogue> everything() {
    return Stream.concat(
            baselines.all().stream().map(Catalogues::catalogue), sources.all().stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public Catalogue catalogue(Optional<Actor> reader, CatalogueKey key) {
    return find(key).filter(found -> mayRead(reader, found)).orElseThrow(Catalogues::unknown);
  }

  private static boolean mayRead(Optional<Actor> reader, Catalogue catalogue) {
    return catalogue.openToAll()
        || reader.filter(actor -> actor.may(Permission.EDIT_BASELINE)).isPresent();
  }

  private Optional<Catalogue> find(CatalogueKey key) {
    return key.isBaseline() ? baseline(key).map(Catalogues::catalogue) : sources.find(key);
  }

  private Optional<Baseline> baseline(CatalogueKey key) {
    return key.version()
        .flatMap(version ->
            baselines.all().stream().filter(b -> b.version().equals(version)).findFirst());
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
        .map(baseline -> controls(baseline).stream().skip(from).limit(limit).toList())
        .orElseGet(() -> sources.controls(key, from, limit));
  }

  /** Every control of a catalogue; for counting and for the index, not for pages. */
  @Transactional(readOnly = true)
  public List<CatalogueControl> allControls(CatalogueKey key) {
    return stretch(key, 0, Integer.MAX_VALUE);
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
  public record Beside(Optional<CatalogueControl> before, Optional<CatalogueControl> after) {}

  /** In a baseline these are of the same kind: objectives follow objectives. */
  @Transactional(readOnly = true)
  public Beside beside(CatalogueKey key, CatalogueControl control) {
    List<CatalogueControl> near =
        baseline(key)
            .map(baseline -> sameKind(baseline, control.id()))
            .orElseGet(() -> sources.controls(key, control.position() - 1, 3));
    int at = near.stream().map(CatalogueControl::id).toList().indexOf(control.id());
    return new Beside(
        at > 0 ? Optional.of(near.get(at - 1)) : Optional.empty(),
        at >= 0 && at < near.size() - 1 ? Optional.of(near.get(at + 1)) : Optional.empty());
  }

  private static List<CatalogueControl> sameKind(Baseline baseline, String id) {
    return baseline
        .find(RequirementId.of(id))
        .map(Requirement::kind)
        .map(kind -> controls(baseline, requirement -> requirement.kind() == kind))
        .orElse(List.of());
  }

  Optional<CatalogueControl> find(ControlRef ref) {
    return ref.catalogue().isBaseline()
        ? baseline(ref.catalogue()).flatMap(baseline -> find(baseline, ref.control()))
        : sources.control(ref.catalogue(), ref.control());
  }

  private static Optional<CatalogueControl> find(Baseline baseline, String id) {
    return baseline.requirements().stream()
        .filter(requirement -> requirement.id().value().equals(id))
        .findFirst()
        .map(requirement -> control(baseline, requirement, 0));
  }

  /** The controls that are named, however many, with one question for each catalogue. */
  @Transactional(readOnly = true)
  public Map<ControlRef, CatalogueControl> named(Collection<ControlRef> wanted) {
    Map<ControlRef, CatalogueControl> found = new HashMap<>();
    Map<Boolean, Set<ControlRef>> kinds =
        wanted.stream()
            .collect(
                Collectors.partitioningBy(ref -> ref.catalogue().isBaseline(), Collectors.toSet()));
    kinds
        .getOrDefault(true, Set.of())
        .forEach(ref -> find(ref).ifPresent(control -> found.put(ref, control)));
    found.putAll(sources.named(kinds.getOrDefault(false, Set.of())));
    return found;
  }

  /** The outermost headings with the place in the list where each begins. */
  @Transactional(readOnly = true)
  public SequencedMap<EitherText, Integer> groups(CatalogueKey key) {
    Optional<Baseline> baseline = baseline(key);
    if (baseline.isEmpty()) {
      return sources.groups(key);
    }
    SequencedMap<EitherText, Integer> found = new LinkedHashMap<>();
    controls(baseline.get())
        .forEach(control -> found.putIfAbsent(control.group(), control.position()));
    return found;
  }

  /** Takes in a source catalogue (FRM-22). */
  @Transactional
  public CatalogueKey add(Actor actor, CatalogueFile file, Description description) {
    actor.require(Permission.EDIT_BASELINE);
    requireStorable(file);
    CatalogueKey key = keyOf(description.shortName());
    boolean taken =
        sources.all().stream()
            .anyMatch(source -> source.shortName().equalsIgnoreCase(description.shortName()));
    Catalogue source = source(key, file, description);
    if (taken || !sources.add(source, file.controls(), today.now())) {
      throw Refusal.input(
          Reason.atField("shortName", "crosswalk.name-taken", description.shortName()));
    }
    trail.record(
        actor,
        "crosswalk.source-added",
        subject(key),
        Map.of(
            "name", description.shortName(),
            "version", file.version(),
            "controls", file.controls().size(),
            "public", description.open()));
    return key;
  }

  /**
   * Puts another edition of a source in its place. What was mapped stays mapped, so every control
   * that a mapping names must be in the new edition too.
   */
  @Transactional
  public void replace(
      Actor actor, CatalogueKey key, CatalogueFile file, Description description, int revision) {
    actor.require(Permission.EDIT_BASELINE);
    requireStorable(file);
    Catalogue before = sources.find(key).orElseThrow(Catalogues::unknown);
    Set<String> missing = new TreeSet<>(mappings.mapped(key));
    file.controls().forEach(control -> missing.remove(control.id()));
    if (!missing.isEmpty()) {
      throw Refusal.rule(
          Reason.of("crosswalk.mapped-missing", "FRM-20")
              .with(missing.size(), missing.stream().limit(NAMED).toList()));
    }
    Catalogue after = source(key, file, description);
    if (!sources.replace(after, file.controls(), revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "crosswalk.source-replaced",
        subject(key),
        Map.of(
            "name", before.shortName(),
            "from", before.version(),
            "to", file.version(),
            "controls", file.controls().size()));
  }

  /** Changes what is said about a source, and who may read it. */
  @Transactional
  public void describe(Actor actor, CatalogueKey key, Description description, int revision) {
    actor.require(Permission.EDIT_BASELINE);
    Catalogue before = sources.find(key).orElseThrow(Catalogues::unknown);
    boolean taken =
        sources.all().stream()
            .anyMatch(source ->
                !source.key().equals(key)
                    && source.shortName().equalsIgnoreCase(description.shortName()));
    if (taken) {
      throw Refusal.input(
          Reason.atField("shortName", "crosswalk.name-taken", description.shortName()));
    }
    Catalogue after =
        new Catalogue(
            key,
            description.shortName(),
            description.title(),
            before.version(),
            before.language(),
            description.licence(),
            before.note(),
            description.open(),
            before.shipped(),
            before.controls(),
            before.edition(),
            before.revision());
    if (!sources.describe(after, revision)) {
      throw stale();
    }
    trail.record(
        actor,
        "crosswalk.source-described",
        subject(key),
        Map.of("name", description.shortName(), "public", description.open()));
  }

  /** Refuses a file that is no catalog, is damaged, or names a control twice. */
  private static void requireStorable(CatalogueFile file) {
    file.otherKind()
        .ifPresent(kind -> {
          throw Refusal.input(Reason.atField("file", "crosswalk.not-a-catalog", kind));
        });
    if (!file.problems().isEmpty()) {
      throw Refusal.input(
          Reason.atField("file", "crosswalk.file-problems", file.problems().size()));
    }
    if (file.controls().isEmpty()) {
      throw Refusal.input(Reason.atField("file", "crosswalk.no-controls"));
    }
    Set<String> seen = new TreeSet<>();
    List<String> twice =
        file.controls().stream()
            .map(CatalogueControl::id)
            .filter(id -> !seen.add(id))
            .distinct()
            .limit(NAMED)
            .toList();
    if (!twice.isEmpty()) {
      throw Refusal.input(
          new Reason("crosswalk.control-twice", Optional.of("file"), List.of(twice), List.of()));
    }
  }

  private static Catalogue source(CatalogueKey key, CatalogueFile file, Description description) {
    EitherText title =
        description.title().isEmpty()
            ? EitherText.in(description.language(), file.title())
            : description.title();
    return new Catalogue(
        key,
        description.shortName(),
        title,
        file.version(),
        description.language(),
        description.licence(),
        EitherText.NONE,
        description.open(),
        false,
        file.controls().size(),
        1,
        0);
  }

  private static CatalogueKey keyOf(String shortName) {
    String plain =
        Normalizer.normalize(shortName, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[^a-z]+|[-.]+$", "");
    String key = plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    return CatalogueKey.of(
        key.length() < 2 || key.startsWith("baseline-") || key.equals("search")
            ? "source-" + UUID.randomUUID().toString().substring(0, 8)
            : key);
  }

  private static Catalogue catalogue(Baseline baseline) {
    return new Catalogue(
        CatalogueKey.ofBaseline(baseline.version()),
        baseline.version(),
        EitherText.of(baseline.title()),
        baseline.version(),
        SourceLanguage.BOTH,
        "",
        baseline.wording().map(EitherText::of).orElse(EitherText.NONE),
        true,
        false,
        baseline.requirements().size(),
        1,
        0);
  }

  private static List<CatalogueControl> controls(Baseline baseline) {
    return controls(baseline, requirement -> true);
  }

  private static List<CatalogueControl> controls(Baseline baseline, Predicate<Requirement> wanted) {
    List<CatalogueControl> all = new ArrayList<>();
    int position = 0;
    for (Requirement requirement : baseline.requirements()) {
      if (wanted.test(requirement)) {
        all.add(control(baseline, requirement, position));
      }
      position++;
    }
    return all;
  }

  private static CatalogueControl control(Baseline baseline, Requirement requirement, int at) {
    List<EitherText> groups =
        Stream.of(String.valueOf(requirement.id().chapter()), requirement.group())
            .distinct()
            .flatMap(id -> baseline.group(id).stream())
            .map(Catalogues::heading)
            .toList();
    return new CatalogueControl(
        requirement.id().value(),
        requirement.id().value(),
        EitherText.of(requirement.title()),
        EitherText.of(requirement.text()),
        groups,
        at,
        false);
  }

  private static EitherText heading(Group group) {
    return new EitherText(
        group.id() + " " + group.title().ja(),
        group.title().en().isBlank() ? "" : group.id() + " " + group.title().en());
  }

  private static Subject subject(CatalogueKey key) {
    return new Subject("source-catalogue", key.value());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("crosswalk.catalogue-unknown"));
  }

  private static Refusal stale() {
    return Refusal.stale(Reason.of("crosswalk.source-changed-meanwhile"));
  }
}
