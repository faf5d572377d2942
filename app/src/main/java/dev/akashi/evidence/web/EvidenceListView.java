package dev.akashi.evidence.web;

import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.Timeline;
import dev.akashi.evidence.Timeline.Shown;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementHead;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The evidence of a provider.
 *
 * @param items one more than is shown when there are more
 * @param statements those that the evidence can be held against
 * @param statement the one that it is held against
 */
public record EvidenceListView(
    List<EvidenceItem> items,
    EvidenceFilter filter,
    int from,
    List<StatementHead> statements,
    Optional<StatementHead> statement) {

  public static final int ROWS = 30;

  public List<EvidenceItem> shown() {
    return items.subList(0, Math.min(ROWS, items.size()));
  }

  public boolean more() {
    return items.size() > ROWS;
  }

  public Optional<Period> period() {
    return statement.flatMap(StatementHead::auditPeriod);
  }

  /** The days of the audit period that an item leaves open. */
  public List<Period> gaps(EvidenceItem item) {
    return period().map(days -> Effective.gaps(days, item.effective())).orElse(List.of());
  }

  public Optional<Timeline> timeline() {
    return period()
        .filter(days -> !shown().isEmpty())
        .map(days ->
            Timeline.of(
                days,
                shown().stream()
                    .map(item -> new Shown(item.details().title(), item.effective()))
                    .toList()));
  }

  /** The address of another part of the list. */
  public String path(int start) {
    return "/provider/evidence?from="
        + start
        + "&show="
        + filter.show()
        + "&text="
        + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
        + statement.map(head -> "&statement=" + head.id()).orElse("");
  }
}
