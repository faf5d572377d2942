package dev.akashi.amendment;

import dev.akashi.amendment.db.AmendmentStore;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes between two versions, and what the programme office says of it. */
@Service
public class Amendments {

  private static final Parameter<Integer> CLARIFICATION_PERCENT =
      Parameter.number("amendment.clarification-percent");

  private final Baselines baselines;
  private final AmendmentStore store;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Amendments(
      Baselines baselines,
      AmendmentStore store,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.baselines = baselines;
    this.store = store;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** What changes from one promulgated version to another. */
  @Transactional(readOnly = true)
  public Comparison compare(String before, String after) {
    return compare(baselines.version(before), baselines.version(after));
  }

  /** What changes from one version to another; either may be a draft that is not promulgated. */
  @Transactional(readOnly = true)
  public Comparison compare(Baseline before, Baseline after) {
    if (before.version().equals(after.version())) {
      throw Refusal.rule(Reason.of("amendment.same-version", "AMD-01").with(after.version()));
    }
    return BaselineComparing.compare(
            before,
            after,
            Lineage.between(
                before.version(), after.version(), store.links(before.version(), after.version())),
            new Weighing(parameters.on(today.day(), CLARIFICATION_PERCENT)))
        .with(store.rulings(before.version(), after.version()));
  }

  /**
   * Rules what a change of wording is.
   *
   * @param revision of the ruling that was seen, empty when there was none
   */
  @Transactional
  public void rule(
      Actor actor,
      String before,
      String after,
      String change,
      ChangeKind kind,
      String reason,
      Optional<Integer> revision) {
    actor.require(Permission.EDIT_BASELINE);
    Change ruled =
        compare(before, after)
            .find(change)
            .orElseThrow(() -> Refusal.notFound(Reason.of("amendment.change-unknown")));
    if (!ruled.canBeRuledOn() || !kind.isWeight()) {
      throw Refusal.rule(Reason.of("amendment.not-a-wording", "AMD-01").with(ruled.proposed()));
    }
    if (!store.rule(before, after, change, kind, reason, actor, today.now(), revision)) {
      throw Refusal.stale(Reason.of("amendment.ruled-meanwhile"));
    }
    trail.record(
        actor,
        "amendment.ruled",
        subject(before, after),
        Map.of(
            "change",
            change,
            "before",
            ruled.kind().name(),
            "after",
            kind.name(),
            "reason",
            reason));
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
    store.link(link, actor, today.now());
    trail.record(
        actor,
        "amendment.lineage-set",
        subject(link.fromVersion(), link.toVersion()),
        Map.of(
            "from", link.from().value(),
            "to", link.to().value(),
            "same", link.same(),
            "reason", link.reason()));
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
        subject(link.fromVersion(), link.toVersion()),
        Map.of("from", link.from().value(), "to", link.to().value(), "same", link.same()));
  }

  /** What was said of requirements of these two versions. */
  @Transactional(readOnly = true)
  public List<LineageLink> links(String before, String after) {
    return store.links(before, after);
  }

  private static Subject subject(String before, String after) {
    return new Subject("amendment", before + ">" + after);
  }
}
