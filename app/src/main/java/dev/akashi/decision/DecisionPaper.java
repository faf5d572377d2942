package dev.akashi.decision;

import dev.akashi.classification.SystemId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The paper a decision is worked out on.
 *
 * @param editors everybody who worked on it, the drafter among them (CBD-05)
 * @param processVersion the version of the process it was started under and keeps (CBD-09)
 * @param parametersVersion the parameters in force on the day it was started
 * @param candidates the standing ones
 * @param withdrawn candidates that a superseded verdict names; kept, no longer compared (CBD-09)
 * @param verdicts the standing verdicts
 * @param earlier the superseded ones, the oldest first
 * @param edition grows with every edit of what the advisor judges: Step 0, candidates, verdicts
 * @param opinions what advisors said, the oldest first
 */
public record DecisionPaper(
    DecisionId id,
    OrganisationId organisation,
    SystemId system,
    PersonId drafter,
    String drafterName,
    Set<PersonId> editors,
    LocalDate budgetRequestDue,
    LocalDate startedOn,
    String processVersion,
    String parametersVersion,
    DecisionState state,
    Instant stateSince,
    int revision,
    int edition,
    Step0 step0,
    List<Candidate> candidates,
    List<Candidate> withdrawn,
    List<Verdict> verdicts,
    List<EarlierVerdict> earlier,
    List<Opinion> opinions,
    List<OwnResponsibility> approvals) {

  public DecisionPaper {
    editors = Set.copyOf(editors);
    candidates = List.copyOf(candidates);
    withdrawn = List.copyOf(withdrawn);
    verdicts = List.copyOf(verdicts);
    earlier = List.copyOf(earlier);
    opinions = List.copyOf(opinions);
    approvals = List.copyOf(approvals);
  }

  /** The newest opinion of an advisor. */
  public Optional<Opinion> opinion() {
    return opinions.isEmpty() ? Optional.empty() : Optional.of(opinions.getLast());
  }

  /** Whether the newest opinion was given on what the paper says now (CBD-05). */
  public boolean opinionIsCurrent() {
    return opinion().filter(this::isCurrent).isPresent();
  }

  public boolean isCurrent(Opinion opinion) {
    return opinion.edition() == edition;
  }

  public boolean editedBy(PersonId person) {
    return editors.contains(person);
  }

  /** Whether the CISO has approved the candidate as it stands (CBD-18). */
  public boolean approves(CandidateId candidate) {
    return approvals.stream().anyMatch(approval -> approval.candidate().equals(candidate));
  }

  public boolean isFinal() {
    return state == DecisionState.FINAL;
  }

  public Optional<Candidate> candidate(CandidateId wanted) {
    return candidates.stream().filter(candidate -> candidate.id().equals(wanted)).findFirst();
  }
}
