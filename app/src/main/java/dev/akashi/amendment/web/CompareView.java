package dev.akashi.amendment.web;

import dev.akashi.amendment.ChangeFact;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.amendment.files.OldNewDocument;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two versions side by side.
 *
 * @param drafts that the reader may compare, as the new side
 * @param asked what was asked for as the new side: a version, a draft, or nothing
 * @param comparison empty when there are no two versions to compare
 * @param part what is shown of the table
 * @param found how many changes the filter admits
 */
public record CompareView(
    List<Baseline> versions,
    List<BaselineDraft> drafts,
    String asked,
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

  /** Whether the new side is a draft; it has no address of its own and nobody rules on it. */
  public boolean isDraft() {
    return isDraft(asked, compared(), versions);
  }

  /** Whether what was asked for is a draft still; one that was promulgated is a version. */
  static boolean isDraft(String asked, Comparison comparison, List<Baseline> versions) {
    return DraftId.isNamedBy(asked)
        && versions.stream()
            .noneMatch(version -> version.version().equals(comparison.after().version()));
  }

  /** The draft that is the new side. */
  public Optional<BaselineDraft> draft() {
    return drafts.stream().filter(draft -> isDraft() && nameOf(draft).equals(asked)).findFirst();
  }

  /** The new side as it stands in an address. */
  public String newName() {
    return isDraft() ? asked : compared().after().version();
  }

  public static String nameOf(BaselineDraft draft) {
    return draft.id().name();
  }

  public String address() {
    return "?new=" + newName() + "&old=" + compared().before().version();
  }

  /** Whether a change is counted under several kinds. */
  public boolean countsTwice() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() > compared().changes().size();
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
