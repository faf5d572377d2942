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
import dev.akashi.workshop.ProposedVersion;
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
  private final Lineages lineages;
  private final AmendmentStore store;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Amendments(
      Baselines baselines,
      Lineages lineages,
      AmendmentStore store,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.baselines = baselines;
    this.lineages = lineages;
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

  /** What changes from one version to another, with what was ruled on it. */
  @Transactional(readOnly = true)
  public Comparison compare(Baseline before, Baseline after) {
    if (before.version().equals(after.version())) {
      throw Refusal.rule(Reason.of("amendment.same-version", "AMD-01").with(after.version()));
    }
    return BaselineComparing.compare(before, after, lineages.between(before, after), weighing())
        .with(store.rulings(before.version(), after.version()));
  }

  /**
   * What changes from a version to a draft. The draft's own lineage says what was renumbered;
   * nobody rules on what may still change.
   */
  @Transactional(readOnly = true)
  public Comparison compare(Baseline before, ProposedVersion proposed) {
    return BaselineComparing.compare(
        before, proposed.baseline(), lineages.to(proposed, before), weighing());
  }

  private Weighing weighing() {
    return new Weighing(parameters.on(today.day(), CLARIFICATION_PERCENT));
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
        Map.of("change", change, "before", ruled.kind(), "after", kind, "reason", reason));
  }

  static Subject subject(String before, String after) {
    return new Subject("amendment", before + ">" + after);
  }
}
