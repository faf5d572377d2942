package dev.akashi.difference.web;

import dev.akashi.difference.Differences.Compared;
import dev.akashi.difference.StatementDifference;
import dev.akashi.difference.StatementDifference.Row;
import java.util.List;

/**
 * Two versions side by side.
 *
 * @param back the page the reader came from
 * @param menu the item of the main menu it belongs to
 * @param all whether rows without a difference are shown too
 */
public record DifferenceView(
    Compared compared, String path, String back, String menu, boolean all) {

  public List<Row> rows() {
    return compared
        .difference()
        .map(found -> all ? found.rows() : found.changed())
        .orElse(List.of());
  }

  public StatementDifference difference() {
    return compared.difference().orElseThrow();
  }

  /** Whether the two versions answer different versions of the baseline. */
  public boolean otherBaseline() {
    return compared
        .former()
        .filter(former -> !former.baseline().equals(compared.version().baseline()))
        .isPresent();
  }
}
