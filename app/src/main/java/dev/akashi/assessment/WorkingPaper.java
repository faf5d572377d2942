package dev.akashi.assessment;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A working paper of an engagement with those who stand for it.
 *
 * @param number counts within the engagement from 1
 * @param authors everybody whose words it holds, by name
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
    Map<PersonId, String> authors,
    PaperState state,
    Optional<SignOff> prepared,
    String seal,
    Optional<SignOff> reviewed,
    String remark,
    int revision) {

  /** Who stands for a paper since when; the name is kept as it was on that day. */
  public record SignOff(PersonId person, String name, Instant at) {}

  public WorkingPaper {
    authors = Map.copyOf(authors);
  }

  static WorkingPaper draft(
      EngagementId engagement, int number, PaperWork work, PersonId author, String name) {
    return new WorkingPaper(
        PaperId.random(),
        engagement,
        number,
        work,
        Map.of(author, name),
        PaperState.DRAFT,
        Optional.empty(),
        "",
        Optional.empty(),
        "",
        1);
  }

  /** The same paper in the words of somebody; whoever wrote before stays its author. */
  WorkingPaper with(PaperWork changed, PersonId author, String name) {
    Map<PersonId, String> all = new HashMap<>(authors);
    all.put(author, name);
    return new WorkingPaper(
        id, engagement, number, changed, all, state, prepared, seal, reviewed, remark, revision);
  }

  WorkingPaper signed(SignOff by) {
    return new WorkingPaper(
        id,
        engagement,
        number,
        work,
        authors,
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
        authors,
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
        authors,
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
        authors,
        PaperState.DISCARDED,
        prepared,
        seal,
        reviewed,
        remark,
        revision);
  }

  /** The name of that person when it wrote or signed it. */
  public Optional<String> ownName(PersonId person) {
    return prepared
        .filter(by -> by.person().equals(person))
        .map(SignOff::name)
        .or(() -> Optional.ofNullable(authors.get(person)));
  }

  /** Whether its content still has the seal it was signed off with. */
  public boolean sealHolds() {
    return !state.signed() || work.seal().equals(seal);
  }
}
