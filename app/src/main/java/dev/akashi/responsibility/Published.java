package dev.akashi.responsibility;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One published version of what a listed service answers for.
 *
 * @param statementSeal the seal of the statement on the list that it explains
 */
public record Published(
    RegistryKey key,
    int version,
    OrganisationId provider,
    StatementId statement,
    String statementSeal,
    String baselineVersion,
    Instant at,
    List<Entry> entries) {

  public Published {
    entries = List.copyOf(entries);
  }

  /**
   * Who does what one requirement asks for. In OSCAL the two texts are the {@code provided} and the
   * {@code responsibility} of a control implementation.
   *
   * @param provided what the service does
   * @param leftToUser what whoever uses the service has to do
   */
  public record Entry(
      RequirementId requirement,
      Responsibility responsibility,
      String provided,
      String leftToUser) {

    /** The same under another number. */
    Entry at(RequirementId other) {
      return new Entry(other, responsibility, provided, leftToUser);
    }

    /** Whether there is anything that a statement on top can take over. */
    public boolean isInheritable() {
      return responsibility != Responsibility.CUSTOMER;
    }
  }

  /** Whether it explains the statement that the entry of the list rests on now. */
  public boolean explains(RegistryEntry entry) {
    return entry.statementHash().filter(statementSeal::equals).isPresent();
  }

  public Map<RequirementId, Entry> byRequirement() {
    return entries.stream().collect(Collectors.toMap(Entry::requirement, Function.identity()));
  }

  public Optional<Entry> entry(RequirementId requirement) {
    return entries.stream().filter(each -> each.requirement().equals(requirement)).findFirst();
  }
}
