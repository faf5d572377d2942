package dev.akashi.assessment;

import static dev.akashi.directory.Permission.CONDUCT_ASSESSMENT;
import static dev.akashi.directory.Permission.EDIT_STATEMENT;

import dev.akashi.directory.Permission;
import java.util.List;
import java.util.Optional;

/** The life of a finding, as one table of values. */
public enum FindingState {
  /** A deviation was recorded; the assessor has yet to say whether it is a finding. */
  CANDIDATE,
  OPEN,
  RESPONDED,
  /**
   * Put right within the same period, and the remedy tested; answered again when the paper on that
   * is given back.
   */
  REMEDIATED,
  REPORTED,
  DISMISSED;

  /** What is done with a finding. */
  public enum FindingStep {
    RAISE,
    DISMISS,
    RESPOND,
    ACCEPT,
    REPORT
  }

  /** One row of the table. */
  public record Transition(
      FindingState from, FindingStep step, FindingState to, Permission permission) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(CANDIDATE, FindingStep.RAISE, OPEN, CONDUCT_ASSESSMENT),
          new Transition(CANDIDATE, FindingStep.DISMISS, DISMISSED, CONDUCT_ASSESSMENT),
          new Transition(OPEN, FindingStep.RESPOND, RESPONDED, EDIT_STATEMENT),
          new Transition(OPEN, FindingStep.REPORT, REPORTED, CONDUCT_ASSESSMENT),
          new Transition(RESPONDED, FindingStep.RESPOND, RESPONDED, EDIT_STATEMENT),
          new Transition(RESPONDED, FindingStep.ACCEPT, REMEDIATED, CONDUCT_ASSESSMENT),
          new Transition(RESPONDED, FindingStep.REPORT, REPORTED, CONDUCT_ASSESSMENT));

  public Optional<Transition> after(FindingStep step) {
    return TABLE.stream().filter(t -> t.from() == this && t.step() == step).findFirst();
  }

  public List<Transition> next() {
    return TABLE.stream().filter(t -> t.from() == this).toList();
  }

  /** A report can be issued with it: the provider has answered it, or it is settled. */
  public boolean readyForReport() {
    return this != CANDIDATE && this != OPEN;
  }

  /** It stands in the report. */
  public boolean inReport() {
    return this == RESPONDED || this == REMEDIATED || this == REPORTED;
  }

  /** The provider sees it: a candidate is a working paper of the assessor. */
  public boolean shownToProvider() {
    return this != CANDIDATE && this != DISMISSED;
  }
}
