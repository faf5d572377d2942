package dev.akashi.registry;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What has to hold before an entry is put on the list: about the services it stands on (FRM-53).
 */
public final class PublicationRules {

  private PublicationRules() {}

  /**
   * An entry about to be published.
   *
   * @param before the entry as it is published now, if it is
   * @param published finds a published entry
   */
  public record Proposal(
      RegistryEntry entry,
      Optional<RegistryEntry> before,
      LocalDate day,
      Function<RegistryKey, Optional<RegistryEntry>> published) {}

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
   * A base must be on the list when it is named; that one left the list later is another matter.
   */
  private static List<Reason> basesAreListed(Proposal proposal) {
    Set<RegistryKey> known = new HashSet<>();
    proposal.before().ifPresent(before -> known.addAll(before.bases()));
    return proposal.entry().bases().stream()
        .filter(base -> !known.contains(base))
        .filter(base ->
            proposal
                .published()
                .apply(base)
                .filter(entry -> entry.validOn(proposal.day()))
                .isEmpty())
        .map(base -> Reason.of("registry.base-not-listed", "FRM-53").with(base.value()))
        .toList();
  }

  private static List<Reason> layersHaveNoCircle(Proposal proposal) {
    RegistryKey start = proposal.entry().key();
    Set<RegistryKey> below = new HashSet<>();
    Deque<RegistryKey> open = new ArrayDeque<>(proposal.entry().bases());
    List<Reason> reasons = new ArrayList<>();
    while (!open.isEmpty() && reasons.isEmpty()) {
      RegistryKey base = open.pop();
      if (base.equals(start)) {
        reasons.add(Reason.of("registry.base-circle", "FRM-53").with(start.value()));
      } else if (below.add(base)) {
        proposal.published().apply(base).ifPresent(entry -> open.addAll(entry.bases()));
      }
    }
    return reasons;
  }
}
