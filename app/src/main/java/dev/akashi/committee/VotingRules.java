package dev.akashi.committee;

/**
 * Quorum and majority as the programme states them for a day (AMD-03).
 *
 * @param quorumPercent the part of the members that must vote, if only to abstain
 * @param quorumLeast how many must vote whatever the part; one person is no committee
 * @param recusedCount whether a member who does not take part counts among the members
 * @param majorityPercent more than this part of the votes must be for the motion
 * @param abstentionsCount whether abstentions count among the votes
 * @param castingVote whether the chair's vote decides a tie
 */
public record VotingRules(
    int quorumPercent,
    int quorumLeast,
    boolean recusedCount,
    int majorityPercent,
    boolean abstentionsCount,
    boolean castingVote) {

  /** How many must vote of so many members. */
  public int quorumOf(int members) {
    int part = (members * quorumPercent + 99) / 100;
    return Math.max(part, quorumLeast);
  }

  /**
   * What the count leads to.
   *
   * @param chair how the chair voted; abstaining when it did not vote
   */
  public ItemState result(Tally tally, Ballot chair) {
    if (tally.present() < quorumOf(tally.base())) {
      return ItemState.NO_QUORUM;
    }
    if (castingVote && tally.votesFor() == tally.against() && chair == Ballot.FOR) {
      return ItemState.ADOPTED;
    }
    int votes = tally.votesFor() + tally.against() + (abstentionsCount ? tally.abstained() : 0);
    return tally.votesFor() * 100 > votes * majorityPercent
        ? ItemState.ADOPTED
        : ItemState.REJECTED;
  }
}
