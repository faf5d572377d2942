package dev.akashi.assessment;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A working paper of an engagement with those who stand for it.
 *
 * @param number counts within the engagement from 1
 * @param prepared by whom and when it was signed off as done; empty for a draft
 * @param seal the seal of the content as it was signed off; empty for a draft
 * @param reviewed by whom and when it was signed off a second time
 * @param remark what the reviewer asked for when it was last given back; empty when it was not
 */
public record WorkingPaper(
    PaperId id,
    EngagementId engagement,
    int number,
    PaperWork work,
    PaperState state,
    Optional<SignOff> prepared,
    String seal,
    Optional<SignOff> reviewed,
    String remark,
    int revision) {

  /** Who stands for a paper since when; the name is kept as it was on that day. */
  public record SignOff(PersonId person, String name, Instant at) {}

  static WorkingPaper draft(EngagementId engagement, int number, PaperWork work) {
    return new WorkingPaper(
        PaperId.random(),
        engagement,
        number,
        work,
        PaperState.DRAFT,
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        1);
  }

  WorkingPaper with(PaperWork changed) {
    return new WorkingPaper(
        id, engagement, number, changed, state, prepared, seal, reviewed, remark, revision);
  }

  WorkingPaper signed(SignOff by) {
    return new WorkingPaper(
        id,
        engagement,
        number,
        work,
        PaperState.PREPARED,
        Optional.of(by),
        work.seal(),
        Optional.empty(),
        "",
        revision);
  }

  WorkingPaper reviewed(SignOff by) {
    return new WorkingPaper(
        id,
        engagement,
        number,
        work,
        PaperState.REVIEWED,
        prepared,
        seal,
        Optional.of(by),
        remark,
        revision);
  }

  WorkingPaper givenBack(String why) {
    return new WorkingPaper(
        id,
        engagement,
        number,
        work,
        PaperState.DRAFT,
        Optional.empty(),
        "",
        Optional.empty(),
        why,
        revision);
  }

  WorkingPaper discarded() {
    return new WorkingPaper(
        id,
        engagement,
        number,
        work,
        PaperState.DISCARDED,
        prepared,
        seal,
        reviewed,
        remark,
        revision);
  }

  /** Whether its content still has the seal it was signed off with. */
  public boolean sealHolds() {
    return !state.signed() || work.seal().equals(seal);
  }
}
