package dev.akashi.committee;

import dev.akashi.directory.PersonId;
import dev.akashi.programme.ProgrammeParameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Counts members and votes (AMD-03). */
@Service
class Counting {

  private final SeatStore seats;
  private final VoteStore votes;
  private final AllMatters matters;
  private final ProgrammeParameters parameters;

  Counting(SeatStore seats, VoteStore votes, AllMatters matters, ProgrammeParameters parameters) {
    this.seats = seats;
    this.votes = votes;
    this.matters = matters;
    this.parameters = parameters;
  }

  /** A count, what it leads to, and whether everybody who has a vote has given it. */
  record Count(Tally tally, ItemState result, boolean complete) {}

  Count count(Meeting meeting, Item item) {
    List<Seat> members = seats.on(meeting.on());
    Set<PersonId> out = new HashSet<>(votes.declared(item.matterKind(), item.matter()));
    out.addAll(matters.of(item).withoutVote(item.matter(), members).keySet());
    return count(
        new Facts(members, out, votes.of(item.id())),
        CommitteeParameters.rules(parameters, meeting.on()));
  }

  /**
   * What is counted. A quorum is made by members who vote, if only to abstain, so that nobody
   * decides alone among silent ones.
   *
   * @param out the members who take no part
   */
  record Facts(List<Seat> members, Set<PersonId> out, List<Vote> votes) {}

  static Count count(Facts facts, VotingRules rules) {
    List<Seat> taking =
        facts.members().stream().filter(seat -> !facts.out().contains(seat.person())).toList();
    Set<PersonId> people = taking.stream().map(Seat::person).collect(Collectors.toSet());
    List<Vote> valid =
        facts.votes().stream().filter(vote -> people.contains(vote.person())).toList();
    Tally tally =
        new Tally(
            rules.recusedCount() ? facts.members().size() : taking.size(),
            valid.size(),
            number(valid, Ballot.FOR),
            number(valid, Ballot.AGAINST),
            number(valid, Ballot.ABSTAIN));
    Ballot chair =
        taking.stream()
            .filter(Seat::chair)
            .flatMap(seat -> valid.stream().filter(vote -> vote.person().equals(seat.person())))
            .map(Vote::ballot)
            .findFirst()
            .orElse(Ballot.ABSTAIN);
    return new Count(tally, rules.result(tally, chair), valid.size() == taking.size());
  }

  private static int number(List<Vote> votes, Ballot ballot) {
    return (int) votes.stream().filter(vote -> vote.ballot() == ballot).count();
  }
}
