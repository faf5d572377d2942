package dev.akashi.supplychain.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.AskedEnd;
import dev.akashi.supplychain.Simulation;
import dev.akashi.supplychain.Simulations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would follow if a service fell, over the API. */
@RestController
class SimulationApi {

  private final Simulations simulations;
  private final Today today;

  SimulationApi(Simulations simulations, Today today) {
    this.simulations = simulations;
    this.today = today;
  }

  record Answer(
      String root,
      String day,
      AskedEnd kind,
      List<Falling> dependents,
      List<Surviving> survivors,
      List<List<String>> cycles,
      List<Use> uses) {}

  record Falling(String key, int depth, List<String> path, boolean listed, List<Use> uses) {}

  /** It loses the base and stays: its own assessment of it was accepted (FRM-54). */
  record Surviving(String key, String lostBase) {}

  record Use(
      String organisation,
      String organisationEn,
      String system,
      String since,
      List<Measure> transitions) {}

  record Measure(String measure, @Nullable String until) {}

  @GetMapping("/api/v1/programme/simulation")
  @Requires(Permission.PROPOSE_REMOVAL)
  Answer simulate(
      Actor actor,
      @RequestParam(required = false) @Nullable String root,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable String kind) {
    ApiInput input = new ApiInput();
    Optional<RegistryKey> key = input.read("root", root, "input.not-an-id", RegistryKey::new);
    Optional<LocalDate> on = input.date("day", day);
    Optional<AskedEnd> asked =
        kind == null ? Optional.of(AskedEnd.REMOVED) : input.choice("kind", kind, AskedEnd.class);
    input.refuseIfBad();
    return answer(
        simulations.of(actor, key.orElseThrow(), on.orElseGet(today::day), asked.orElseThrow()));
  }

  private static Answer answer(Simulation one) {
    return new Answer(
        one.root().key().value(),
        one.day().toString(),
        one.kind(),
        one.dependents().stream()
            .map(line ->
                new Falling(
                    line.key().value(),
                    line.depth(),
                    keys(line.path()),
                    line.listed(),
                    uses(line.users())))
            .toList(),
        one.survivors().stream()
            .map(survivor -> new Surviving(survivor.key().value(), survivor.lostBase().value()))
            .toList(),
        one.cycles().stream().map(SimulationApi::keys).toList(),
        uses(one.ofRoot()));
  }

  private static List<String> keys(List<RegistryKey> keys) {
    return keys.stream().map(RegistryKey::value).toList();
  }

  private static List<Use> uses(List<Simulation.Affected> users) {
    return users.stream()
        .map(user -> {
          LocalizedText organisation = user.use().organisation();
          return new Use(
              organisation.in(Language.JA),
              organisation.in(Language.EN),
              user.use().system(),
              user.use().since().toString(),
              user.transitions().stream()
                  .map(one ->
                      new Measure(
                          one.measure().name(), one.until().map(LocalDate::toString).orElse(null)))
                  .toList());
        })
        .toList();
  }
}
