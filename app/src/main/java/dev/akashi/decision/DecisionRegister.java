package dev.akashi.decision;

import dev.akashi.classification.SystemId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where decisions are kept. Every change names the revision of the paper it was made on and is
 * refused as stale when somebody else was quicker.
 */
public interface DecisionRegister {

  Optional<DecisionPaper> find(DecisionId id);

  List<DecisionPaper> of(OrganisationId organisation);

  List<DecisionPaper> of(SystemId system);

  /** Drafts of an organisation that have no advisor's opinion on what they say now. */
  List<DecisionPaper> awaitingOpinion(OrganisationId organisation);

  void add(DecisionPaper paper);

  /** Notes that a person works on the paper. */
  void addEditor(DecisionPaper paper, PersonId editor);

  void saveStep0(DecisionPaper paper, Step0 step0);

  /**
   * Adds the candidate or replaces the one with its id; an approval of what it was falls (CBD-18).
   */
  void saveCandidate(DecisionPaper paper, Candidate candidate);

  /** Withdraws the candidate if a verdict names it, else deletes it (CBD-09). */
  void removeCandidate(DecisionPaper paper, CandidateId candidate, Instant at);

  /** Records a verdict; the standing verdicts of the given steps are superseded. */
  void saveVerdict(
      DecisionPaper paper, Verdict verdict, List<Integer> superseded, Actor by, Instant at);

  void saveOpinion(DecisionPaper paper, Opinion opinion, Instant at);

  void saveApproval(DecisionPaper paper, OwnResponsibility approval);

  void seal(DecisionPaper paper, SealedDecision record, String by, Instant at);

  Optional<Seal> sealOf(DecisionId id);
}
