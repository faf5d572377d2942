package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be misconduct of an assessor, from the first fact to the decision (FRM-28).
 *
 * @param concern what the programme looks into
 * @param hearing when the body was offered to make its statement, and until when
 * @param proposal what the operating body proposes to the committee
 * @param decision the last decision
 * @param decidedAfter the last entry of the file when that decision was made; 0 before
 */
public record MisconductCase(
    CaseId id,
    OrganisationId assessor,
    String concern,
    CaseState state,
    LocalDate openedOn,
    Optional<Hearing> hearing,
    String proposal,
    Optional<Decision> decision,
    long decidedAfter,
    int revision) {

  /**
   * The offer to make a statement.
   *
   * @param days from the day of the offer to the last day for a statement
   * @param after the last entry of the file when it was offered; the body is heard on those up to
   *     it
   */
  public record Hearing(Period days, long after) {}

  /** What a fact came to. */
  public enum Finding {
    CONFIRMED,
    NOT_CONFIRMED,
    UNCLEAR
  }

  /**
   * A fact that was looked into.
   *
   * @param entry its place in the file; 0 before it is kept
   */
  public record Fact(
      long entry,
      String text,
      String source,
      Finding finding,
      LocalDate on,
      PersonId by,
      String byName) {}

  /**
   * What the body says.
   *
   * @param entry its place in the file; 0 before it is kept
   */
  public record Statement(long entry, String text, LocalDate on, String byName) {}

  /**
   * What the committee decided.
   *
   * @param from the first day of a suspension, or the day from which a withdrawn selection no
   *     longer counts
   * @param until the last day of a suspension, or the day until which something is mended
   */
  public record Decision(
      Penalty penalty,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String reason,
      LocalDate decidedOn) {}

  /** The same case after a step. */
  public MisconductCase moved(CaseState next) {
    return change(next, hearing, proposal);
  }

  /** The same case with a hearing on offer. */
  public MisconductCase heardWithin(Hearing offered, CaseState next) {
    return change(next, Optional.of(offered), proposal);
  }

  /** The same case before the committee. */
  public MisconductCase proposed(String text) {
    return change(CaseState.DELIBERATION, hearing, text);
  }

  private MisconductCase change(CaseState next, Optional<Hearing> offered, String proposed) {
    return new MisconductCase(
        id, assessor, concern, next, openedOn, offered, proposed, decision, decidedAfter, revision);
  }

  /** The same case, decided when the file had that last entry. */
  public MisconductCase decided(Decision made, long after, CaseState next) {
    return new MisconductCase(
        id,
        assessor,
        concern,
        next,
        openedOn,
        hearing,
        proposal,
        Optional.of(made),
        after,
        revision);
  }
}
