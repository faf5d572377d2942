package dev.akashi.amendment.web;

import dev.akashi.amendment.ChangeFact;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.amendment.files.OldNewDocument;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two versions side by side.
 *
 * @param comparison empty when there are no two versions to compare
 * @param part what is shown of the table
 * @param found how many changes the filter admits
 */
public record CompareView(
    List<Baseline> versions,
    Optional<Comparison> comparison,
    OldNewTable part,
    Map<ChangeKind, Integer> counts,
    int found,
    CompareFilter filter) {

  /** How many changes stand on a page. */
  public static final int PAGE = 100;

  public Comparison compared() {
    return comparison.orElseThrow();
  }

  public String address() {
    return "?new=" + compared().after().version() + "&old=" + compared().before().version();
  }

  public boolean hasPrevious() {
    return !filter.whole() && filter.from() > 0;
  }

  public boolean hasNext() {
    return !filter.whole() && filter.from() + PAGE < found;
  }

  public String link(int start) {
    return "/baseline/compare" + address() + filter.query() + "&start=" + Math.max(0, start);
  }

  public static boolean isMarked(Span span) {
    return OldNewTable.isMarked(span);
  }

  public static Map<ChangeFact, Enum<?>> values(Requirement requirement) {
    return OldNewDocument.values(requirement);
  }

  /** How a kind looks. */
  public static String look(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "chip--ok";
      case REMOVED -> "chip--err";
      case SUBSTANTIVE -> "chip--warn";
      case CLARIFICATION, EDITORIAL -> "chip--key";
      case MOVED, RENUMBERED -> "chip--plain";
    };
  }
}
