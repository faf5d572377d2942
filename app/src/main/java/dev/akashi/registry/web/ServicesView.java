package dev.akashi.registry.web;

import dev.akashi.kernel.Language;
import dev.akashi.registry.Facets;
import dev.akashi.registry.ListPage;
import dev.akashi.registry.PageToken;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryAddress.Parameter;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list with its search and filters; without a result when the question was not understood. */
public record ServicesView(RegistryQuery query, LocalDate day, Optional<Result> result) {

  private static final String PATH = "/services";
  private static final int APPLICANTS_AT_ONCE = 8;
  private static final Set<String> SEARCH = Set.of("q", RegistryAddress.DAY, "page");
  private static final Set<String> KEPT_BY_FILTERS =
      Set.of("q", RegistryAddress.DAY, "sort", "order", "limit");

  /** What was found and what every filter would find. */
  public record Result(ListPage page, Facets facets) {}

  /** The most frequent applicants, shown at once. */
  public List<Facets.Count<String>> first(List<Facets.Count<String>> applicants) {
    return applicants.stream().limit(APPLICANTS_AT_ONCE).toList();
  }

  /** The others, folded away. */
  public List<Facets.Count<String>> more(List<Facets.Count<String>> applicants) {
    return applicants.stream().skip(APPLICANTS_AT_ONCE).toList();
  }

  /** Whether one that is folded away is chosen. */
  public boolean moreChosen(List<Facets.Count<String>> applicants) {
    return more(applicants).stream()
        .anyMatch(count -> filter().applicants().contains(count.value()));
  }

  public RegistryFilter filter() {
    return query.filter();
  }

  /** What the search form keeps of the question beside its own fields. */
  public List<Parameter> keptBySearch() {
    return RegistryAddress.parameters(query).stream()
        .filter(parameter -> !SEARCH.contains(parameter.name()))
        .toList();
  }

  /** What the form of the filters keeps. */
  public List<Parameter> keptByFilters() {
    return RegistryAddress.parameters(query).stream()
        .filter(parameter -> KEPT_BY_FILTERS.contains(parameter.name()))
        .toList();
  }

  public String withoutFilters() {
    RegistryFilter none = RegistryFilter.NONE;
    return address(
        query.with(
            new RegistryFilter(
                filter().text(),
                none.states(),
                none.models(),
                none.registeredOn(),
                none.applicants(),
                none.levels())));
  }

  /** The same question to all entries, also those that left the list. */
  public String withEnded() {
    return address(
        query.with(
            new RegistryFilter(
                filter().text(),
                EnumSet.allOf(RegistryState.class),
                filter().models(),
                filter().registeredOn(),
                filter().applicants(),
                filter().levels())));
  }

  /** Sorted by that column, the other way round when it already is. */
  public String sorted(RegistrySort sort) {
    boolean down = query.sort() == sort ? !query.descending() : sort.descendsAtFirst();
    return address(query.sortedBy(sort, down));
  }

  /** How the column is sorted, as {@code aria-sort} and as the name of an icon. */
  public String order(RegistrySort sort) {
    return query.sort() != sort ? "none" : query.descending() ? "descending" : "ascending";
  }

  public String icon(RegistrySort sort) {
    return query.sort() != sort ? "sort" : query.descending() ? "down" : "up";
  }

  public String at(Optional<PageToken> token) {
    return address(query.at(token));
  }

  public String csv(Language language) {
    return RegistryAddress.in(
        language, RegistryAddress.of("/services.csv", query.at(Optional.empty())));
  }

  public String json() {
    return RegistryAddress.of("/api/v1/services", query.at(Optional.empty()));
  }

  /** The page of an entry, as of the same day. */
  public String service(String key) {
    return RegistryAddress.of(PATH + "/" + key, query.asOf());
  }

  /** What the fields of the search show: the day only when one was asked for. */
  public String shownDay() {
    return query.asOf().map(LocalDate::toString).orElse("");
  }

  private static String address(RegistryQuery query) {
    return RegistryAddress.of(PATH, query);
  }
}
