package dev.akashi.committee;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;

/** The values of the committee's rules that may change. */
public final class CommitteeParameters {

  public static final Parameter<Integer> QUORUM_PERCENT =
      Parameter.number("committee.quorum-percent");
  public static final Parameter<Integer> QUORUM_LEAST = Parameter.number("committee.quorum-least");
  public static final Parameter<Boolean> RECUSED_COUNT = Parameter.flag("committee.recused-count");
  public static final Parameter<Integer> MAJORITY_PERCENT =
      Parameter.number("committee.majority-percent");
  public static final Parameter<Boolean> ABSTENTIONS_COUNT =
      Parameter.flag("committee.abstentions-count");
  public static final Parameter<Boolean> CASTING_VOTE =
      Parameter.flag("committee.chair-casting-vote");
  public static final Parameter<Integer> WRITTEN_DAYS =
      Parameter.number("committee.written.days-min");
  public static final Parameter<Integer> CADENCE_MONTHS =
      Parameter.number("committee.cadence-months");
  public static final Parameter<Integer> MINUTES_DAYS = Parameter.number("committee.minutes.days");
  public static final Parameter<Boolean> VOTES_PUBLIC = Parameter.flag("committee.votes-public");

  private CommitteeParameters() {}

  static VotingRules rules(ProgrammeParameters parameters, LocalDate day) {
    return new VotingRules(
        parameters.on(day, QUORUM_PERCENT),
        parameters.on(day, QUORUM_LEAST),
        parameters.on(day, RECUSED_COUNT),
        parameters.on(day, MAJORITY_PERCENT),
        parameters.on(day, ABSTENTIONS_COUNT),
        parameters.on(day, CASTING_VOTE));
  }
}
