package dev.akashi.supplychain.web;

import dev.akashi.supplychain.AskedEnd;
import dev.akashi.supplychain.Simulation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The question and, when a service is named, the answer. */
public record SimulationView(Optional<Simulation> simulation, LocalDate today) {

  /** How many lines the page shows of each kind; the file has all. */
  private static final int SHOWN = 200;

  public List<AskedEnd> kinds() {
    return List.of(AskedEnd.values());
  }

  public List<Simulation.Line> dependents() {
    return simulation.map(Simulation::dependents).orElse(List.of()).stream().limit(SHOWN).toList();
  }

  public List<Simulation.Affected> uses() {
    return simulation.stream()
        .flatMap(one ->
            Stream.concat(
                one.ofRoot().stream(),
                one.dependents().stream().flatMap(line -> line.users().stream())))
        .limit(SHOWN)
        .toList();
  }

  public int shown() {
    return SHOWN;
  }

  /** The file with every line. */
  public String csv() {
    return simulation
        .map(one ->
            "/programme/simulation.csv?root=%s&day=%s&kind=%s"
                .formatted(one.root().key(), one.day(), one.kind()))
        .orElse("");
  }
}
