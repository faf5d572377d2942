package dev.akashi.impact.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.impact.Impact;
import dev.akashi.impact.Impact.OfProvider;
import dev.akashi.impact.Impact.TouchedControl;
import dev.akashi.kernel.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The simulation as the page shows it.
 *
 * @param impact empty when there are no two versions
 * @param from the provider the page starts with
 */
public record ImpactView(
    List<Baseline> versions,
    Optional<Impact> impact,
    Map<OrganisationId, Organisation> names,
    int from) {

  /** How many providers stand on a page, and how many controls in the list of the most touched. */
  public static final int PAGE = 50;

  public Impact known() {
    return impact.orElseThrow();
  }

  public String address() {
    return "?new="
        + known().comparison().after().version()
        + "&old="
        + known().comparison().before().version();
  }

  public List<OfProvider> shown() {
    return known().providers().stream().skip(from).limit(PAGE).toList();
  }

  public int providerCount() {
    return known().providers().size();
  }

  public boolean hasNext() {
    return from + PAGE < providerCount();
  }

  public LocalizedText name(OfProvider provider) {
    return Optional.ofNullable(names.get(provider.id()))
        .map(Organisation::name)
        .orElse(new LocalizedText("–", ""));
  }

  /** The changes that touch most statements. */
  public List<TouchedControl> mostTouched() {
    return known().controls().stream()
        .sorted(Comparator.comparingInt(TouchedControl::statements).reversed())
        .limit(PAGE)
        .toList();
  }
}
