package dev.akashi.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page of the list as of a day.
 *
 * @param start how many entries lie before it
 * @param total how many there are, counted up to {@link #BOUND}
 * @param totalIsBound whether there are more than that
 */
public record ListPage(
    LocalDate day,
    List<ListedService> services,
    Optional<PageToken> previous,
    Optional<PageToken> next,
    int start,
    int total,
    boolean totalIsBound) {

  /** No count reads further than this. */
  public static final int BOUND = 10_000;

  public ListPage {
    services = List.copyOf(services);
  }

  /**
   * A page of what was read.
   *
   * @param read the entries as {@link RegistryStore#page} gives them, one more when others follow
   * @param counted how many there are, counted up to one more than the bound
   */
  public static ListPage of(
      RegistryQuery query, LocalDate day, List<ListedService> read, int counted) {
    boolean more = read.size() > query.limit();
    boolean back = query.page().filter(PageToken::back).isPresent();
    int came = query.page().map(PageToken::start).orElse(0);
    List<ListedService> shown =
        !more ? read : back ? read.subList(1, read.size()) : read.subList(0, query.limit());
    int start = !back ? came : more ? Math.max(0, came - shown.size()) : 0;
    boolean something = !shown.isEmpty();
    boolean earlier = something && (back ? more : query.page().isPresent());
    boolean later = something && (back || more);
    return new ListPage(
        day,
        shown,
        earlier ? Optional.of(PageToken.before(shown.getFirst(), query, start)) : Optional.empty(),
        later
            ? Optional.of(PageToken.after(shown.getLast(), query, start + shown.size()))
            : Optional.empty(),
        start,
        Math.min(counted, BOUND),
        counted > BOUND);
  }
}
