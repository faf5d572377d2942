package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A body's request to be selected as an assessor, item by item (FRM-27).
 *
 * @param criteria the first day of the set of criteria it goes by
 * @param round how often it was applied for; each round is judged anew
 * @param selection what came of it
 */
public record SelectionRequest(
    RequestId id,
    OrganisationId assessor,
    RequestKind kind,
    AssessorKind bodyKind,
    LocalDate criteria,
    RequestState state,
    LocalDate stateSince,
    int round,
    Optional<SelectionId> selection,
    int revision) {

  /**
   * What a body says to one item.
   *
   * @param number counts the wordings of the item; whoever writes the next one has read this one
   * @param round the round for which it was written
   */
  public record Answer(String criterion, int number, int round, String text) {}

  /**
   * A document given for one item; its content is kept beside it.
   *
   * @param sha256 the hash of the content, 64 hexadecimal digits
   * @param round the round for which it was added
   * @param removedIn the round from which on it is no longer given
   */
  public record Evidence(
      EvidenceId id,
      String criterion,
      String name,
      String sha256,
      Instant addedAt,
      int round,
      Optional<Integer> removedIn) {

    boolean isGivenIn(int asked) {
      return round <= asked && removedIn.filter(gone -> gone <= asked).isEmpty();
    }
  }

  public enum Verdict {
    MET,
    NOT_MET
  }

  /**
   * What the operating body found on one item in one round.
   *
   * @param number counts the judgements of the item in the round; the last one holds
   */
  public record Judgement(
      int round,
      String criterion,
      int number,
      Verdict verdict,
      String reason,
      PersonId person,
      String personName,
      Instant judgedAt) {}

  /** The round for which the body writes now, or wrote last. */
  public int writtenRound() {
    return state == RequestState.RETURNED ? round + 1 : round;
  }

  /** The same request after a step. */
  public SelectionRequest moved(RequestState next, LocalDate on) {
    int nextRound = state == RequestState.RETURNED && next == RequestState.APPLIED ? 1 : 0;
    return new SelectionRequest(
        id, assessor, kind, bodyKind, criteria, next, on, round + nextRound, selection, revision);
  }

  /** The same request, which from now on goes by the criteria of that day. */
  public SelectionRequest by(LocalDate criteriaOf) {
    return new SelectionRequest(
        id, assessor, kind, bodyKind, criteriaOf, state, stateSince, round, selection, revision);
  }

  /** The same request, answered with a selection. */
  public SelectionRequest registered(SelectionId selected, LocalDate on) {
    return new SelectionRequest(
        id,
        assessor,
        kind,
        bodyKind,
        criteria,
        RequestState.REGISTERED,
        on,
        round,
        Optional.of(selected),
        revision);
  }
}
