package dev.akashi.crosswalk;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in sources, puts other editions in their place, and changes what is said about them. */
@Service
public class SourceIntake {

  private static final int LONGEST_KEY = 40;
  private static final int NAMED = 10;

  private final SourceStore sources;
  private final MappingStore mappings;
  private final Trail trail;
  private final Today today;

  SourceIntake(SourceStore sources, MappingStore mappings, Trail trail, Today today) {
    this.sources = sources;
    this.mappings = mappings;
    this.trail = trail;
    this.today = today;
  }

  /** What a person says about a source beside what its file says. */
  public record Description(
      String shortName, EitherText title, SourceLanguage language, String licence, boolean open) {}

  /** Takes in a source catalogue (FRM-22). */
  @Transactional
  public CatalogueKey add(Actor actor, CatalogueFile file, Description description) {
    actor.require(Permission.EDIT_BASELINE);
    requireOneLanguage(description);
    Storable.require(file);
    CatalogueKey key = stored(file, description);
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

  /** Names may differ in signs that no address takes; the later one is given a number. */
  private CatalogueKey stored(CatalogueFile file, Description description) {
    String plain = plainKey(description.shortName());
    for (int number = 1; !sources.isNamed(description.shortName(), Optional.empty()); number++) {
      CatalogueKey key = CatalogueKey.of(number == 1 ? plain : plain + "-" + number);
      if (sources.add(source(key, file, description), file.controls(), today.now())) {
        return key;
      }
    }
    throw nameTaken(description);
  }

  /**
   * Puts another edition of a source in its place. What was mapped stays mapped, so every control
   * that a mapping names must be in the new edition too; nobody maps to it meanwhile.
   */
  @Transactional
  public void replace(
      Actor actor, CatalogueKey key, CatalogueFile file, Description description, int revision) {
    actor.require(Permission.EDIT_BASELINE);
    requireOneLanguage(description);
    Storable.require(file);
    Catalogue before = sources.findAndHold(key).orElseThrow(Catalogues::unknown);
    Set<String> missing = new TreeSet<>(mappings.mapped(key));
    file.controls().forEach(control -> missing.remove(control.id()));
    if (!missing.isEmpty()) {
      throw Refusal.rule(
          Reason.of("crosswalk.mapped-missing", "FRM-20")
              .with(missing.size(), missing.stream().limit(NAMED).toList()));
    }
    if (sources.isNamed(description.shortName(), Optional.of(key))) {
      throw nameTaken(description);
    }
    replace(source(key, file, description), file, description, revision);
    trail.record(
        actor,
        "crosswalk.source-replaced",
        subject(key),
        Map.of(
            "name", description.shortName(),
            "from", before.version(),
            "to", file.version(),
            "controls", file.controls().size()));
  }

  private void replace(Catalogue after, CatalogueFile file, Description description, int revision) {
    boolean replaced;
    try {
      replaced = sources.replace(after, file.controls(), revision);
    } catch (DuplicateKeyException e) {
      throw nameTaken(description);
    }
    if (!replaced) {
      throw stale();
    }
  }

  /** Changes what is said about a source, and who may read it. */
  @Transactional
  public void describe(Actor actor, CatalogueKey key, Description description, int revision) {
    actor.require(Permission.EDIT_BASELINE);
    Catalogue before = sources.find(key).orElseThrow(Catalogues::unknown);
    if (sources.isNamed(description.shortName(), Optional.of(key))) {
      throw nameTaken(description);
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
            before.withdrawn(),
            before.edition(),
            before.revision());
    boolean changed;
    try {
      changed = sources.describe(after, revision);
    } catch (DuplicateKeyException e) {
      throw nameTaken(description);
    }
    if (!changed) {
      throw stale();
    }
    trail.record(
        actor,
        "crosswalk.source-described",
        subject(key),
        Map.of("name", description.shortName(), "public", description.open()));
  }

  /** Only what came with the program has its texts in both. */
  private static void requireOneLanguage(Description description) {
    if (description.language() == SourceLanguage.BOTH) {
      throw Refusal.input(Reason.atField("language", "crosswalk.one-language"));
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
        (int) file.controls().stream().filter(CatalogueControl::withdrawn).count(),
        1,
        0);
  }

  private static String plainKey(String shortName) {
    String plain =
        Normalizer.normalize(shortName, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[^a-z]+|[-.]+$", "");
    String key = plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    return key.length() < 2 || key.startsWith("baseline-") || key.equals("search")
        ? "source-" + UUID.randomUUID().toString().substring(0, 8)
        : key;
  }

  static Subject subject(CatalogueKey key) {
    return new Subject("source-catalogue", key.value());
  }

  private static Refusal nameTaken(Description description) {
    return Refusal.input(
        Reason.atField("shortName", "crosswalk.name-taken", description.shortName()));
  }

  static Refusal stale() {
    return Refusal.stale(Reason.of("crosswalk.source-changed-meanwhile"));
  }
}
