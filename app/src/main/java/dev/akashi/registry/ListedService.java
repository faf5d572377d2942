package dev.akashi.registry;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * An entry as a row of the list.
 *
 * @param no its place in the order of listing; the first column of the list (AMD-07)
 */
public record ListedService(int no, RegistryEntry entry) {

  private static final int ORDERED = 100;

  public RegistryKey key() {
    return entry.key();
  }

  public RegistryState stateOn(LocalDate day) {
    return entry.stateOn(day);
  }

  /** What the row is ordered by, as a page token holds it. */
  public String orderedBy(RegistrySort sort) {
    return switch (sort) {
      case NO -> "";
      case NAME -> orderKey(entry.name());
      case APPLICANT -> orderKey(entry.applicant());
      case REGISTERED -> entry.registeredOn().toString();
    };
  }

  /** A name as it is ordered: folded like a search, its beginning. */
  public static String orderKey(String name) {
    String folded = SearchText.of(name).value();
    int points = folded.codePointCount(0, folded.length());
    return points <= ORDERED ? folded : folded.substring(0, folded.offsetByCodePoints(0, ORDERED));
  }

  /** All that the search looks at. */
  public static SearchText searchText(RegistryEntry entry) {
    return SearchText.joined(
        Stream.of(
                Stream.of(entry.name(), entry.applicant(), entry.key().value()),
                entry.number().stream(),
                entry.nameEn().stream(),
                entry.applicantEn().stream(),
                entry.scope().functions().stream(),
                entry.scope().regions().stream())
            .flatMap(texts -> texts));
  }
}
