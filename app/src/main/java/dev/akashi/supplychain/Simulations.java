package dev.akashi.supplychain;

import static dev.akashi.directory.Permission.PROPOSE_REMOVAL;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.PublicRegister.Brief;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.supplychain.Simulation.Affected;
import dev.akashi.supplychain.Simulation.Line;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would follow if a service fell, for any service and day; nothing is changed by asking. */
@Service
@Transactional(readOnly = true)
public class Simulations {

  private final SupplyChain chain;
  private final PublicRegister register;
  private final ServiceUsers users;
  private final ProgrammeParameters parameters;

  Simulations(
      SupplyChain chain,
      PublicRegister register,
      ServiceUsers users,
      ProgrammeParameters parameters) {
    this.chain = chain;
    this.register = register;
    this.users = users;
    this.parameters = parameters;
  }

  /**
   * What would follow on the day, by the list and the chain as they were then.
   *
   * @throws Refusal when the service was not on the list that day
   */
  public Simulation of(Actor actor, RegistryKey root, LocalDate day, AskedEnd kind) {
    actor.require(PROPOSE_REMOVAL);
    Cascade cascade = Cascade.of(chain.on(day), root);
    Map<RegistryKey, Brief> entries = register.inBrief(touched(root, cascade), day);
    RegistryEntry entry = register.findAll(List.of(root), day).get(root);
    if (entry == null || !entry.onTheListOn(day)) {
      throw Refusal.rule(
          Reason.of("supplychain.root-not-listed", "FRM-53").with(root.value(), day).at("root"));
    }
    Map<RegistryKey, List<Affected>> affected = affected(root, cascade, entries, day);
    Function<RegistryKey, List<RegistryKey>> paths = cascade.paths();
    Map<RegistryKey, LocalizedText> names = new HashMap<>();
    entries.forEach((key, one) -> names.put(key, one.called()));
    return new Simulation(
        entry,
        day,
        kind,
        cascade.proposed().stream()
            .map(step ->
                new Line(
                    step.key(),
                    step.depth(),
                    paths.apply(step.key()),
                    onTheList(entries.get(step.key())),
                    affected.getOrDefault(step.key(), List.of())))
            .toList(),
        cascade.survivors(),
        cascade.cycles(),
        affected.getOrDefault(root, List.of()),
        names);
  }

  private static Set<RegistryKey> touched(RegistryKey root, Cascade cascade) {
    Set<RegistryKey> keys = new LinkedHashSet<>(List.of(root));
    cascade.proposed().forEach(step -> keys.add(step.key()));
    cascade.survivors().forEach(survivor -> keys.add(survivor.key()));
    return keys;
  }

  private static boolean onTheList(@Nullable Brief entry) {
    return entry != null && entry.onTheList();
  }

  private Map<RegistryKey, List<Affected>> affected(
      RegistryKey root, Cascade cascade, Map<RegistryKey, Brief> entries, LocalDate day) {
    TransitionRules rules = TransitionRules.of(parameters, day);
    List<RegistryKey> falling =
        Stream.concat(Stream.of(root), cascade.proposed().stream().map(Cascade.Step::key)).toList();
    return users.on(falling, day).stream()
        .collect(
            Collectors.groupingBy(
                ServiceUsers.Use::service,
                Collectors.mapping(
                    use ->
                        new Affected(
                            use, rules.on(day, use.since(), isSaas(entries.get(use.service())))),
                    Collectors.toList())));
  }

  private static boolean isSaas(@Nullable Brief entry) {
    return entry != null && entry.models().contains(ServiceModel.SAAS);
  }
}
