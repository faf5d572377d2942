package dev.akashi.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, with a bounded total so that no count scans a whole table.
 *
 * @param items the rows of this page
 * @param next the token of the next page, if there is one
 * @param total how many there are, counted up to a bound
 * @param totalIsBound whether counting stopped at the bound: "1,000 or more"
 */
public record Page<T>(List<T> items, Optional<String> next, int total, boolean totalIsBound) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next, total, totalIsBound);
  }
}
