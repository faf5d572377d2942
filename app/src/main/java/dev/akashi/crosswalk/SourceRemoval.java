package dev.akashi.crosswalk;

import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.crosswalk.db.RemovedStore;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.trail.Trail;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a source that was taken in, with the mappings that somebody agreed to lose with it. */
@Service
public class SourceRemoval {

  private final SourceStore sources;
  private final MappingStore mappings;
  private final RemovedStore removals;
  private final Trail trail;

  SourceRemoval(SourceStore sources, MappingStore mappings, RemovedStore removals, Trail trail) {
    this.sources = sources;
    this.mappings = mappings;
    this.removals = removals;
    this.trail = trail;
  }

  /** Why what came with the program is not removed. */
  public static Reason stays(Catalogue shipped) {
    return Reason.of("crosswalk.source-shipped", "FRM-20").with(shipped.shortName());
  }

  /** How many mappings would go with a source. */
  @Transactional(readOnly = true)
  public int mappings(Actor actor, CatalogueKey key) {
    actor.require(Permission.EDIT_BASELINE);
    return sources.find(key).map(source -> mappings.count(key)).orElseThrow(Catalogues::unknown);
  }

  /**
   * Removes a source. What came with the program stays, because other installations have it too.
   *
   * @param agreed how many mappings the person was told would go with it, and agreed to lose
   */
  @Transactional
  public void remove(Actor actor, CatalogueKey key, Optional<Integer> agreed, int revision) {
    actor.require(Permission.EDIT_BASELINE);
    Catalogue source = sources.findAndHold(key).orElseThrow(Catalogues::unknown);
    if (source.shipped()) {
      throw Refusal.rule(stays(source));
    }
    int mapped = mappings.count(key);
    if (mapped > 0 && !agreed.equals(Optional.of(mapped))) {
      throw Refusal.rule(
          Reason.of("crosswalk.source-mapped", "FRM-20")
              .with(source.shortName(), mapped)
              .at("agreed"));
    }
    mappings.removeAll(key);
    removals.forgetAll(key);
    if (!sources.remove(key, revision)) {
      throw SourceIntake.stale();
    }
    trail.record(
        actor,
        "crosswalk.source-removed",
        SourceIntake.subject(key),
        Map.of(
            "name", source.shortName(),
            "version", source.version(),
            "controls", source.controls(),
            "mappings", mapped));
  }
}
