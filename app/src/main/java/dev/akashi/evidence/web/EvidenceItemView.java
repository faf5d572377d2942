package dev.akashi.evidence.web;

import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceLinks.ItemLink;
import dev.akashi.evidence.HandedOver.Delivery;
import dev.akashi.evidence.Timeline;
import dev.akashi.evidence.Timeline.Shown;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One item of evidence.
 *
 * @param deliveries where its versions were handed over beside statements
 * @param drafts the statements it can be linked to
 * @param statements those that it may be linked to already
 */
public record EvidenceItemView(
    EvidenceItem item,
    List<ItemLink> links,
    List<Delivery> deliveries,
    List<StatementHead> drafts,
    List<StatementHead> statements,
    long mostMegabytes,
    LocalDate today) {

  public String path() {
    return "/provider/evidence/" + item.id();
  }

  public long mostBytes() {
    return mostMegabytes << 20;
  }

  public Optional<StatementHead> statement(StatementId id) {
    return statements.stream().filter(head -> head.id().equals(id)).findFirst();
  }

  /** One row for each version, the oldest first. */
  public Timeline timeline() {
    return Timeline.ofAll(
        today,
        item.versions().stream()
            .sorted(Comparator.comparingInt(version -> version.number()))
            .map(version -> new Shown(version.fileName(), List.of(version.effective())))
            .toList());
  }
}
