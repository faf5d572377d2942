package dev.akashi.supplychain.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.TableWorkbook.Column;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A simulation as a table: a row for each use, and one for a service that nobody uses. */
final class SimulationTable {

  private static final List<String> COLUMNS =
      List.of(
          "effect",
          "key",
          "name",
          "depth",
          "path",
          "organisation",
          "system",
          "since",
          "transition");
  private static final int WIDTH = 20;

  private final Simulation simulation;
  private final Texts texts;
  private final Language language;

  private SimulationTable(Simulation simulation, Texts texts, Language language) {
    this.simulation = simulation;
    this.texts = texts;
    this.language = language;
  }

  static TableDownload of(Simulation simulation, Texts texts, Language language) {
    SimulationTable table = new SimulationTable(simulation, texts, language);
    return new TableDownload(
        "simulation-" + simulation.root().key() + "-" + simulation.day(),
        table.text("title"),
        COLUMNS.stream().map(column -> new Column(table.text("csv." + column), WIDTH)).toList(),
        table.rows());
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    RegistryKey root = simulation.root().key();
    rows.addAll(rows("csv.root", root, "0", root.value(), simulation.ofRoot()));
    for (Simulation.Line line : simulation.dependents()) {
      String path = line.path().stream().map(RegistryKey::value).collect(Collectors.joining(" > "));
      rows.addAll(
          rows(
              line.listed() ? "csv.falls" : "csv.not-listed",
              line.key(),
              Integer.toString(line.depth()),
              path,
              line.users()));
    }
    for (Cascade.Survivor survivor : simulation.survivors()) {
      rows.addAll(
          rows(
              "csv.survives",
              survivor.key(),
              "",
              survivor.lostBase().value() + " > " + survivor.key().value(),
              List.of()));
    }
    return rows;
  }

  private List<List<String>> rows(
      String effect, RegistryKey key, String depth, String path, List<Simulation.Affected> users) {
    List<String> service =
        List.of(text(effect), key.value(), simulation.nameOf(key).in(language), depth, path);
    if (users.isEmpty()) {
      return List.of(joined(service, List.of("", "", "", "")));
    }
    return users.stream().map(user -> joined(service, use(user))).toList();
  }

  private List<String> use(Simulation.Affected user) {
    return List.of(
        user.use().organisation().in(language),
        user.use().system(),
        user.use().since().toString(),
        user.transitions().stream()
            .map(one ->
                texts.label(language, one.measure())
                    + one.until().map(until -> " (" + until + ")").orElse(""))
            .collect(Collectors.joining(" / ")));
  }

  private static List<String> joined(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  private String text(String code) {
    return texts.text(language, "simulation." + code);
  }
}
