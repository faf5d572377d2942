package dev.akashi.workshop.web;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BesideDraft;
import dev.akashi.workshop.BesideDraft.Obstacle;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftChecks.Count;
import dev.akashi.workshop.DraftFinding;
import dev.akashi.workshop.DraftState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One draft: where it stands, what the checks found, what can be done.
 *
 * @param obstacles what stands against each step, beside what the checks found
 */
public record DraftView(
    DraftRow row,
    Actor actor,
    List<Count> counts,
    List<DraftFinding> findings,
    SequencedMap<String, List<DraftFinding>> byCode,
    List<BesideDraft.Line> beside,
    Map<DraftAction, List<Obstacle>> obstacles) {

  private static final Set<DraftAction> NEEDING_MORE =
      EnumSet.of(DraftAction.DECIDE, DraftAction.PROMULGATE, DraftAction.DISCARD);

  /** How many findings of one sort a page names. */
  private static final int NAMED = 20;

  public BaselineDraft draft() {
    return row.draft();
  }

  public String path() {
    return "/programme/baselines/" + draft().id();
  }

  /** The draft beside the version it is based on, in the address of what compares the two. */
  public Optional<String> againstBase() {
    return draft().state() == DraftState.PROMULGATED || draft().state() == DraftState.DISCARDED
        ? Optional.empty()
        : draft().basedOn().map(base -> "?new=" + draft().id().name() + "&old=" + base);
  }

  public long errors() {
    return findings.stream().filter(DraftFinding::error).count();
  }

  public long warnings() {
    return findings.size() - errors();
  }

  public List<DraftFinding> named(List<DraftFinding> same) {
    return same.subList(0, Math.min(NAMED, same.size()));
  }

  public Reason first(List<DraftFinding> same) {
    return same.getFirst().reason();
  }

  public boolean can(DraftAction action) {
    return DraftAction.in(draft().state()).contains(action) && actor.may(action.permission());
  }

  public List<Obstacle> against(DraftAction step) {
    return obstacles.getOrDefault(step, List.of());
  }

  /**
   * The steps that need nothing but a click; discarding is asked once more on a page of its own.
   */
  public List<DraftAction> plainSteps() {
    return DraftAction.in(draft().state()).stream()
        .filter(action -> !NEEDING_MORE.contains(action))
        .filter(action -> actor.may(action.permission()))
        .toList();
  }
}
