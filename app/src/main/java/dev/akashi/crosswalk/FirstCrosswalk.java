package dev.akashi.crosswalk;

import dev.akashi.crosswalk.ShippedSources.Line;
import dev.akashi.crosswalk.ShippedSources.Shipped;
import dev.akashi.crosswalk.db.MappingStore;
import dev.akashi.crosswalk.db.SourceStore;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads what comes with the program, once: what the programme office changed or removed afterwards
 * stays as it left it.
 */
@Service
class FirstCrosswalk implements SmartInitializingSingleton {

  private static final String MAPPING = "mapping-of-the-reference-baseline";

  private final SourceStore sources;
  private final MappingStore mappings;
  private final Trail trail;
  private final Today today;
  private final TransactionTemplate transaction;

  FirstCrosswalk(
      SourceStore sources,
      MappingStore mappings,
      Trail trail,
      Today today,
      TransactionTemplate transaction) {
    this.sources = sources;
    this.mappings = mappings;
    this.trail = trail;
    this.today = today;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    load();
  }

  /** Loads what is not there yet; a second time changes nothing. */
  void load() {
    if (sources.shipments().contains(MAPPING)) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      sources.waitForTurn();
      if (!sources.shipments().contains(MAPPING)) {
        loadAll();
      }
    });
  }

  private void loadAll() {
    for (Shipped shipped : ShippedSources.sources()) {
      Catalogue catalogue = shipped.catalogue();
      if (!sources.add(catalogue, shipped.controls(), today.now())) {
        throw new IllegalStateException("a source of that key is there: " + catalogue.key());
      }
      trail.recordSystem(
          "crosswalk.source-added",
          new Subject("source-catalogue", catalogue.key().value()),
          Map.of("name", catalogue.shortName(), "controls", shipped.controls().size()));
    }
    List<Mapping> all = ShippedSources.mapping().stream().map(this::mapping).toList();
    mappings.addAll(all);
    sources.addShipment(MAPPING, today.now());
    trail.recordSystem(
        "crosswalk.mapping-shipped",
        new Subject("baseline", ShippedSources.baseline().value()),
        Map.of("mappings", all.size()));
  }

  private Mapping mapping(Line line) {
    return new Mapping(
        MappingId.random(),
        new ControlRef(ShippedSources.baseline(), line.requirement()),
        ControlRef.of(line.source(), line.control()),
        line.relation(),
        "",
        true,
        "",
        today.now(),
        0,
        Optional.empty());
  }
}
