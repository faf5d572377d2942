package dev.akashi.decision;

import dev.akashi.classification.SystemId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The paper a decision is worked out on.
 *
 * @param processVersion the version of the process it was started under and keeps (CBD-09)
 * @param parametersVersion the parameters in force on the day it was started
 * @param verdicts the standing verdicts; superseded ones are kept aside
 * @param opinion the newest opinion of an advisor
 */
public record DecisionPaper(
    DecisionId id,
    OrganisationId organisation,
    SystemId system,
    PersonId drafter,
    String drafterName,
    LocalDate budgetRequestDue,
    LocalDate startedOn,
    String processVersion,
    String parametersVersion,
    DecisionState state,
    Instant stateSince,
    int revision,
    Step0 step0,
    List<Candidate> candidates,
    List<Verdict> verdicts,
    Optional<Opinion> opinion,
    List<OwnResponsibility> approvals) {

  public DecisionPaper {
    candidates = List.copyOf(candidates);
    verdicts = List.copyOf(verdicts);
    approvals = List.copyOf(approvals);
  }

  public boolean isFinal() {
    return state == DecisionState.FINAL;
  }

  public Optional<Candidate> candidate(CandidateId wanted) {
    return candidates.stream().filter(candidate -> candidate.id().equals(wanted)).findFirst();
  }
}
