package dev.akashi.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quorum and majority of the committee. */
class VotingRulesTest {

  @ParameterizedTest
  @CsvSource({"5, 3", "4, 2", "3, 2", "2, 2", "1, 2", "0, 2", "9, 5"})
  @Clause("AMD-03")
  void halfOfThoseWhoTakePartAreAQuorumAndNeverOnePersonAlone(int members, int quorum) {
    assertThat(rules(false, false).quorumOf(members)).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 3, 2, 0, ADOPTED",
    "5, 5, 2, 2, 1, REJECTED",
    "5, 5, 2, 1, 2, ADOPTED",
    "5, 5, 0, 0, 5, REJECTED",
    "5, 3, 3, 0, 0, ADOPTED",
    "5, 2, 2, 0, 0, NO_QUORUM",
    "1, 1, 1, 0, 0, NO_QUORUM",
  })
  @Clause("AMD-03")
  void moreThanHalfOfTheVotesAdopt(
      int base, int present, int votesFor, int against, int abstained, ItemState result) {
    Tally tally = new Tally(base, present, votesFor, against, abstained);

    assertThat(rules(false, false).result(tally, Ballot.FOR)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"FOR, ADOPTED", "AGAINST, REJECTED", "ABSTAIN, REJECTED"})
  void theChairDecidesATieWhereTheProgrammeSaysSo(Ballot chair, ItemState result) {
    assertThat(rules(false, true).result(new Tally(5, 5, 2, 2, 1), chair)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"false, ADOPTED", "true, REJECTED"})
  void abstentionsCountWhereTheProgrammeSaysSo(boolean count, ItemState result) {
    assertThat(rules(count, false).result(new Tally(5, 5, 2, 1, 2), Ballot.FOR)).isEqualTo(result);
  }

  private static VotingRules rules(boolean abstentionsCount, boolean castingVote) {
    return new VotingRules(50, 2, false, 50, abstentionsCount, castingVote);
  }
}
