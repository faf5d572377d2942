package dev.akashi.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * How many entries each choice of a filter would show, given all the other filters. Days and
 * applicants can be many: the newest days and the most frequent applicants are here, and those
 * chosen.
 */
public record Facets(
    List<Count<RegistryState>> states,
    List<Count<Stated<ServiceModel>>> models,
    List<Count<Stated<Integer>>> levels,
    List<Count<LocalDate>> registeredOn,
    List<Count<String>> applicants) {

  public Facets {
    states = List.copyOf(states);
    models = List.copyOf(models);
    levels = List.copyOf(levels);
    registeredOn = List.copyOf(registeredOn);
    applicants = List.copyOf(applicants);
  }

  /** How many choices there are in all. */
  int size() {
    return states.size() + models.size() + levels.size() + registeredOn.size() + applicants.size();
  }

  /** A choice and how many entries it shows. */
  public record Count<T>(T value, int entries) {}
}
