package dev.akashi.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which entries are asked for; an empty set does not restrict. Without states it is the entries on
 * the list: registered, kept by a renewal, or suspended.
 *
 * @param text what was typed, with every word to be found in names, numbers, regions or functions
 */
public record RegistryFilter(
    String text,
    Set<RegistryState> states,
    Set<Stated<ServiceModel>> models,
    Set<LocalDate> registeredOn,
    Set<String> applicants,
    Set<Stated<Integer>> levels) {

  /** What agencies may choose from. */
  public static final Set<RegistryState> TO_CHOOSE =
      inOrder(List.of(RegistryState.LISTED, RegistryState.RENEWAL_UNDER_REVIEW));

  public static final Set<RegistryState> ON_THE_LIST =
      inOrder(
          List.of(
              RegistryState.LISTED, RegistryState.RENEWAL_UNDER_REVIEW, RegistryState.SUSPENDED));

  public static final RegistryFilter NONE =
      new RegistryFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public RegistryFilter {
    states = inOrder(states);
    models = inOrder(models);
    registeredOn = inOrder(registeredOn);
    applicants = inOrder(applicants);
    levels = inOrder(levels);
  }

  public List<SearchText> words() {
    return SearchText.words(text);
  }

  /** The states that are shown: those chosen, or those on the list. */
  public Set<RegistryState> shownStates() {
    return states.isEmpty() ? ON_THE_LIST : states;
  }

  /** How many restrictions somebody chose, apart from the text. */
  public int chosen() {
    return states.size() + models.size() + registeredOn.size() + applicants.size() + levels.size();
  }

  private static <T> Set<T> inOrder(Collection<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }
}
