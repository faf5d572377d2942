package dev.akashi.amendment;

import dev.akashi.amendment.db.AmendmentStore;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.DraftPromulgated;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of which requirement was formerly known as which. */
@Service
public class LineageRecords {

  private static final int LINEAGE_FIRST = 0;
  static final String FROM_DRAFT = "amendment.lineage.from-draft";

  private final Baselines baselines;
  private final AmendmentStore store;
  private final Trail trail;
  private final Texts texts;
  private final Today today;

  LineageRecords(Baselines baselines, AmendmentStore store, Trail trail, Texts texts, Today today) {
    this.baselines = baselines;
    this.store = store;
    this.trail = trail;
    this.texts = texts;
    this.today = today;
  }

  /**
   * What kept its identity in the draft was formerly known by its old number. Whoever compares the
   * two versions when the promulgation is told comes after this.
   */
  @EventListener
  @Order(LINEAGE_FIRST)
  @Transactional(propagation = Propagation.MANDATORY)
  public void promulgated(DraftPromulgated told) {
    if (told.basedOn().isEmpty() || told.renumbered().isEmpty()) {
      return;
    }
    String base = told.basedOn().get();
    String version = told.promulgated().version();
    LocalizedText reason = texts.both(FROM_DRAFT);
    store.link(
        LineageLink.ofDraft(base, version, told.renumbered(), reason), told.actor(), today.now());
    trail.record(
        told.actor(),
        "amendment.lineage-from-draft",
        Amendments.subject(base, version),
        Map.of(
            "count",
            told.renumbered().size(),
            "pairs",
            told.renumbered().stream()
                .map(pair -> pair.was() + ">" + pair.is())
                .collect(Collectors.joining(" "))));
  }

  /**
   * Says whether a new requirement was formerly known as an old one, or only looks like it. Said
   * again of the same two it takes the place of what was said before.
   */
  @Transactional
  public void link(Actor actor, LineageLink link) {
    actor.require(Permission.EDIT_BASELINE);
    Baseline before = baselines.version(link.fromVersion());
    Baseline after = baselines.version(link.toVersion());
    if (before.find(link.from()).isEmpty()) {
      throw Refusal.input(
          Reason.atField(
              "from", "amendment.not-in-version", link.from().value(), before.version()));
    }
    if (after.find(link.to()).isEmpty()) {
      throw Refusal.input(
          Reason.atField("to", "amendment.not-in-version", link.to().value(), after.version()));
    }
    if (before.inForceFrom().isAfter(after.inForceFrom())) {
      throw Refusal.rule(Reason.of("amendment.backwards", "AMD-01"));
    }
    store.link(List.of(link), actor, today.now());
    trail.record(
        actor,
        "amendment.lineage-set",
        Amendments.subject(link.fromVersion(), link.toVersion()),
        Map.of(
            "from", link.from().value(),
            "to", link.to().value(),
            "same", link.same(),
            "reason", link.reason().ja()));
  }

  /** Takes back what was said of two requirements; their texts and numbers speak again. */
  @Transactional
  public void unlink(Actor actor, LineageLink link) {
    actor.require(Permission.EDIT_BASELINE);
    if (!store.unlink(link)) {
      throw Refusal.notFound(Reason.of("amendment.change-unknown"));
    }
    trail.record(
        actor,
        "amendment.lineage-taken-back",
        Amendments.subject(link.fromVersion(), link.toVersion()),
        Map.of("from", link.from().value(), "to", link.to().value(), "same", link.same()));
  }

  /** What was said of requirements of these two versions. */
  @Transactional(readOnly = true)
  public List<LineageLink> links(String before, String after) {
    return store.links(before, after);
  }
}
