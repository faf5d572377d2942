package dev.akashi.assessment;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An assessment of one statement version on one baseline version by one assessor.
 *
 * @param statementHash the hash of the statement when it was taken up
 * @param stateSince the day stated for the step that led to the state
 * @param endsOn the last day on which the assessor may write; empty when the contract names none
 * @param reportBy the last day for the report, where another one was set than the rule gives
 * @param everybody who is on the team, and who worked and was taken off it
 * @param revision grows with every change; an edit of an older one is stale
 */
public record Engagement(
    EngagementId id,
    OrganisationId assessor,
    OrganisationId provider,
    StatementId statement,
    LocalizedText serviceName,
    int statementVersion,
    String statementHash,
    String baselineVersion,
    Period auditPeriod,
    EngagementState state,
    LocalDate stateSince,
    Optional<LocalDate> contractedOn,
    Optional<LocalDate> endsOn,
    Optional<LocalDate> startedOn,
    Closing closing,
    List<TeamMember> everybody,
    Optional<LocalDate> reportBy,
    int revision) {

  public Engagement {
    everybody = List.copyOf(everybody);
  }

  /** Who is on the team now. */
  public List<TeamMember> team() {
    return everybody.stream().filter(member -> !member.left()).toList();
  }

  /** Who worked and was taken off the team. */
  public List<TeamMember> former() {
    return everybody.stream().filter(TeamMember::left).toList();
  }

  /** The member with that account. */
  public Optional<TeamMember> member(PersonId person) {
    return team().stream()
        .filter(member -> member.person().filter(person::equals).isPresent())
        .findFirst();
  }

  /** Whether that person works on it; who only has a name on the team has no account. */
  public boolean hasOnTeam(PersonId person) {
    return member(person).isPresent();
  }

  /**
   * Whether its team notes things beside it on the day: until it ends, or days after its report.
   */
  public boolean takesNotesOn(LocalDate day, int daysAfterReport) {
    return !state.ended()
        || (state == EngagementState.REPORT_ISSUED
            && !day.isAfter(stateSince.plusDays(daysAfterReport)));
  }

  /** The last day on which it went on or will go on; empty while nothing says when it ends. */
  public Optional<LocalDate> lastDay() {
    Optional<LocalDate> ended = Optional.of(stateSince).filter(day -> state.ended());
    return Stream.concat(ended.stream(), endsOn.stream()).min(Comparator.naturalOrder());
  }

  /** The same engagement after the contract, with its end when the contract names one. */
  public Engagement contracted(LocalDate day, Optional<LocalDate> end) {
    return change(
        EngagementState.CONTRACTED, day, Optional.of(day), end, startedOn, closing, everybody);
  }

  public Engagement started(LocalDate day) {
    return change(
        EngagementState.FIELDWORK, day, contractedOn, endsOn, Optional.of(day), closing, everybody);
  }

  public Engagement inState(EngagementState next, LocalDate day) {
    return change(next, day, contractedOn, endsOn, startedOn, closing, everybody);
  }

  public Engagement with(Closing stated) {
    return change(state, stateSince, contractedOn, endsOn, startedOn, stated, everybody);
  }

  public Engagement with(List<TeamMember> members) {
    return change(state, stateSince, contractedOn, endsOn, startedOn, closing, members);
  }

  /** The same engagement after that member worked on it on the day. */
  public Engagement workedOn(TeamMember worker, LocalDate day) {
    return with(
        everybody.stream()
            .map(member ->
                member.equals(worker)
                    ? member.with(
                        new TeamMember.Work(
                            Optional.of(day), Optional.empty(), member.work().confirmed()))
                    : member)
            .toList());
  }

  /** The same engagement with another last day of the contract. */
  public Engagement endingOn(Optional<LocalDate> end) {
    return change(state, stateSince, contractedOn, end, startedOn, closing, everybody);
  }

  /**
   * The same engagement, opened again on a statement of the same period: its report is due on that
   * day, and what the report rests on is stated anew. The contract ends when the two sides agreed.
   */
  public Engagement reopened(DeclaredStatement on, LocalDate due, LocalDate day) {
    return new Engagement(
        id,
        assessor,
        provider,
        on.id(),
        on.called(),
        on.version(),
        on.contentHash(),
        baselineVersion,
        auditPeriod,
        EngagementState.FIELDWORK,
        day,
        contractedOn,
        endsOn,
        startedOn,
        closing.anew(),
        everybody,
        Optional.of(due),
        revision);
  }

  /** The same engagement with another last day for its report. */
  public Engagement reportedBy(LocalDate due) {
    return new Engagement(
        id,
        assessor,
        provider,
        statement,
        serviceName,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        state,
        stateSince,
        contractedOn,
        endsOn,
        startedOn,
        closing,
        everybody,
        Optional.of(due),
        revision);
  }

  private Engagement change(
      EngagementState nextState,
      LocalDate since,
      Optional<LocalDate> contract,
      Optional<LocalDate> end,
      Optional<LocalDate> start,
      Closing stated,
      List<TeamMember> members) {
    return new Engagement(
        id,
        assessor,
        provider,
        statement,
        serviceName,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        nextState,
        since,
        contract,
        end,
        start,
        stated,
        members,
        reportBy,
        revision);
  }

  /**
   * What is stated towards the report.
   *
   * @param onRepresentation what the assessor says of what the Written Representation qualifies
   * @param acceptedBases the base services, by the names the statement gives them, whose own
   *     assessment by the provider is accepted (FRM-54)
   */
  public record Closing(
      Optional<FairPresentation> fairPresentation,
      String subsequentEvents,
      String onRepresentation,
      List<String> acceptedBases,
      Optional<SignerRule.Signer> signer) {

    public Closing {
      acceptedBases = List.copyOf(acceptedBases);
    }

    public static Closing none() {
      return new Closing(Optional.empty(), "", "", List.of(), Optional.empty());
    }

    /** What another report needs to be stated again; the signer stays. */
    public Closing anew() {
      return new Closing(Optional.empty(), "", "", acceptedBases, signer);
    }

    public Closing with(FairPresentation concluded) {
      return new Closing(
          Optional.of(concluded), subsequentEvents, onRepresentation, acceptedBases, signer);
    }

    public Closing with(SignerRule.Signer named) {
      return new Closing(
          fairPresentation, subsequentEvents, onRepresentation, acceptedBases, Optional.of(named));
    }

    /** With what the assessor states after the period. */
    public Closing with(String events, String ofRepresentation, List<String> accepted) {
      return new Closing(fairPresentation, events, ofRepresentation, accepted, signer);
    }
  }
}
