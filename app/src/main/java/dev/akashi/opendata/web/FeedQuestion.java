package dev.akashi.opendata.web;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.ChangesAsked;
import dev.akashi.registry.RegistryAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of a feed is asked for.
 *
 * @param before the change that the page before ended with; empty for the first page
 */
record FeedQuestion(Optional<ChangesAsked.Place> before, Language language) {

  private static final String BEFORE = "before";
  private static final Set<String> KNOWN = Set.of(BEFORE, "lang");

  /** Reads the parameters; refuses those that nothing knows and a place that is none. */
  static FeedQuestion read(Map<String, String[]> parameters, Language language) {
    List<Reason> reasons = new ArrayList<>();
    parameters.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(name -> reasons.add(Reason.atField(name, "opendata.unknown-parameter", name)));
    Optional<String> typed =
        Optional.ofNullable(parameters.get(BEFORE)).map(values -> String.join(" ", values));
    Optional<ChangesAsked.Place> place = typed.flatMap(ChangesAsked.Place::read);
    if (typed.isPresent() && place.isEmpty()) {
      reasons.add(noPlace());
    }
    Refusal.inputUnlessEmpty(reasons);
    return new FeedQuestion(place, language);
  }

  static Reason noPlace() {
    return Reason.atField(BEFORE, "opendata.no-place");
  }

  /** The address of the page. */
  String address(String path) {
    return RegistryAddress.in(
        language, before.map(place -> path + "?" + BEFORE + "=" + place).orElse(path));
  }

  static FeedQuestion first(Language language) {
    return new FeedQuestion(Optional.empty(), language);
  }

  static FeedQuestion from(ChangesAsked.Place place, Language language) {
    return new FeedQuestion(Optional.of(place), language);
  }
}
