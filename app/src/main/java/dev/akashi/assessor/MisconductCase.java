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
 */
public record MisconductCase(
    CaseId id,
    OrganisationId assessor,
    String concern,
    CaseState state,
    LocalDate openedOn,
    Optional<Period> hearing,
    String proposal,
    Optional<Decision> decision,
    int revision) {

  /** What a fact came to. */
  public enum Finding {
    CONFIRMED,
    NOT_CONFIRMED,
    UNCLEAR
  }

  /** A fact that was looked into. */
  public record Fact(
      String text, String source, Finding finding, LocalDate on, PersonId by, String byName) {}

  /** What the body says. */
  public record Statement(String text, LocalDate on, String byName) {}

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
    return new MisconductCase(
        id, assessor, concern, next, openedOn, hearing, proposal, decision, revision);
  }

  /** The same case with a hearing on offer. */
  public MisconductCase heardWithin(Period offered) {
    return new MisconductCase(
        id,
        assessor,
        concern,
        CaseState.HEARING,
        openedOn,
        Optional.of(offered),
        proposal,
        decision,
        revision);
  }

  /** The same case before the committee. */
  public MisconductCase proposed(String text) {
    return new MisconductCase(
        id, assessor, concern, CaseState.DELIBERATION, openedOn, hearing, text, decision, revision);
  }

  /** The same case, decided. */
  public MisconductCase decided(Decision made, CaseState next) {
    return new MisconductCase(
        id, assessor, concern, next, openedOn, hearing, proposal, Optional.of(made), revision);
  }
}
