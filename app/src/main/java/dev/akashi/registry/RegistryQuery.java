package dev.akashi.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the list.
 *
 * @param asOf the day the list is wanted of; empty for today
 * @param page where the page starts; empty for the first
 * @param limit how many entries a page has, 1 to {@link #MOST}
 */
public record RegistryQuery(
    RegistryFilter filter,
    Optional<LocalDate> asOf,
    RegistrySort sort,
    boolean descending,
    Optional<PageToken> page,
    int limit) {

  public static final int USUAL = 20;
  public static final int MOST = 100;

  /** Everything on the list today, newest first. */
  public static final RegistryQuery ALL =
      new RegistryQuery(
          RegistryFilter.NONE,
          Optional.empty(),
          RegistrySort.REGISTERED,
          /* descending= */ true,
          Optional.empty(),
          USUAL);

  public RegistryQuery sortedBy(RegistrySort by, boolean down) {
    return new RegistryQuery(filter, asOf, by, down, Optional.empty(), limit);
  }

  public RegistryQuery at(Optional<PageToken> token) {
    return new RegistryQuery(filter, asOf, sort, descending, token, limit);
  }

  public RegistryQuery with(RegistryFilter other) {
    return new RegistryQuery(other, asOf, sort, descending, Optional.empty(), limit);
  }

  public RegistryQuery of(int entries) {
    return new RegistryQuery(filter, asOf, sort, descending, page, entries);
  }

  public LocalDate day(LocalDate today) {
    return asOf.orElse(today);
  }
}
