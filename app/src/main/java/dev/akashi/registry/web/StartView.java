package dev.akashi.registry.web;

import dev.akashi.baseline.OpenRound;
import dev.akashi.registry.Facets;
import dev.akashi.registry.ListPage;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.RegistryState;
import java.util.List;

/** The start page: how many services there are, and which came last, what can be commented on. */
public record StartView(
    ListPage page, Facets facets, List<ListedService> newest, List<OpenRound> rounds) {

  public int inState(RegistryState state) {
    return facets.states().stream()
        .filter(count -> count.value() == state)
        .mapToInt(Facets.Count::entries)
        .sum();
  }
}
