package dev.akashi.registry;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold before an entry is put on the list: about the services it stands on (FRM-53).
 */
public final class PublicationRules {

  private PublicationRules() {}

  /**
   * An entry about to be published.
   *
   * @param before the entry as it is published now, if it is
   * @param published the published entries of keys; unknown keys are left out
   */
  public record Proposal(
      RegistryEntry entry,
      Optional<RegistryEntry> before,
      LocalDate day,
      Function<Collection<RegistryKey>, Map<RegistryKey, RegistryEntry>> published) {

    /** The bases that it did not stand on so far. */
    Set<RegistryKey> newBases() {
      Set<RegistryKey> bases = new LinkedHashSet<>(entry.bases());
      before.ifPresent(known -> known.bases().forEach(bases::remove));
      return bases;
    }
  }

  private static final List<Function<Proposal, List<Reason>>> POLICIES =
      List.of(
          PublicationRules::endedStaysEnded,
          PublicationRules::basesAreListed,
          PublicationRules::layersHaveNoCircle);

  public static List<Reason> check(Proposal proposal) {
    return POLICIES.stream().flatMap(policy -> policy.apply(proposal).stream()).toList();
  }

  /** A service that left the list comes back only under another number. */
  private static List<Reason> endedStaysEnded(Proposal proposal) {
    return proposal
        .before()
        .filter(before ->
            before.endedOn().isPresent() && !before.endedOn().equals(proposal.entry().endedOn()))
        .map(before ->
            Reason.of("registry.ended-stays", "FRM-53")
                .with(before.name(), before.endedOn().orElseThrow()))
        .stream()
        .toList();
  }

  /**
   * A base must be on the list when it is named, to stay as far as anybody knows; that one left the
   * list later is another matter.
   */
  private static List<Reason> basesAreListed(Proposal proposal) {
    Set<RegistryKey> bases = proposal.newBases();
    Map<RegistryKey, RegistryEntry> published =
        bases.isEmpty() ? Map.of() : proposal.published().apply(bases);
    return bases.stream()
        .flatMap(base -> againstBase(base, published.get(base), proposal.day()))
        .toList();
  }

  private static Stream<Reason> againstBase(
      RegistryKey key, @Nullable RegistryEntry base, LocalDate day) {
    if (base == null || !base.validOn(day)) {
      return Stream.of(Reason.of("registry.base-not-listed", "FRM-53").with(key.value()));
    }
    return base.endedOn().stream()
        .map(
            end -> Reason.of("registry.base-leaves", "FRM-53").with(base.name(), key.value(), end));
  }

  /**
   * No new base may stand on the entry. Services that already stand on each other, as real ones do,
   * are published on; one question for each layer below.
   */
  private static List<Reason> layersHaveNoCircle(Proposal proposal) {
    RegistryKey start = proposal.entry().key();
    Set<RegistryKey> layer = proposal.newBases();
    Set<RegistryKey> below = new HashSet<>(layer);
    while (!layer.isEmpty()) {
      if (layer.contains(start)) {
        return List.of(Reason.of("registry.base-circle", "FRM-53").with(start.value()));
      }
      layer =
          proposal.published().apply(layer).values().stream()
              .flatMap(entry -> entry.bases().stream())
              .filter(below::add)
              .collect(Collectors.toSet());
    }
    return List.of();
  }
}
