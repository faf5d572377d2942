package dev.akashi.impact.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.impact.Effort;
import dev.akashi.impact.Impact;
import dev.akashi.impact.Impact.OfProvider;
import dev.akashi.impact.Impact.TouchedControl;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The simulation as the page shows it.
 *
 * @param drafts that are not promulgated yet
 * @param asked what the new side is called in an address: a version or a draft
 * @param impact empty when there is nothing to compare with
 * @param from the provider the page starts with
 */
public record ImpactView(
    List<Baseline> versions,
    List<BaselineDraft> drafts,
    String asked,
    Optional<Impact> impact,
    Map<OrganisationId, Organisation> names,
    int from) {

  /** How many providers stand on a page, and how many controls in the list of the most touched. */
  public static final int PAGE = 50;

  public Impact known() {
    return impact.orElseThrow();
  }

  public boolean isDraft() {
    return DraftId.isNamedBy(asked);
  }

  public static String nameOf(BaselineDraft draft) {
    return draft.id().name();
  }

  public String address() {
    return "?new=" + asked + "&old=" + known().comparison().before().version();
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

  /** What is said of the hours as a whole; its text takes the {@link #effortFacts}. */
  public static String effortKey(Impact impact) {
    Effort effort = impact.effort();
    if (effort.questions() == 0) {
      return "impact.effort.nothing";
    }
    return effort.isUnknown() ? "impact.effort.unknown" : "impact.effort.about";
  }

  /** The hours, the recorded times they rest on, the questions without, the providers it takes. */
  public static Object[] effortFacts(Impact impact) {
    return new Object[] {
      impact.effort().hours(),
      impact.efforts().records(),
      impact.effort().unknown(),
      impact.efforts().leastProviders()
    };
  }

  /** The changes that touch most statements. */
  public List<TouchedControl> mostTouched() {
    return known().controls().stream()
        .sorted(Comparator.comparingInt(TouchedControl::statements).reversed())
        .limit(PAGE)
        .toList();
  }
}
