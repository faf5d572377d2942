package dev.akashi.assessor;

import dev.akashi.directory.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case with everything that belongs to it.
 *
 * @param decisions every decision, the first one first
 * @param running the engagements under way, as long as a decision is still to come
 * @param affected what the last decision means for those that were under way then
 */
public record CaseFile(
    MisconductCase matter,
    List<MisconductCase.Fact> facts,
    List<MisconductCase.Statement> statements,
    List<StepTaken> steps,
    List<MisconductCase.Decision> decisions,
    List<RunningEngagement> running,
    List<AffectedEngagement> affected) {

  public CaseFile {
    facts = List.copyOf(facts);
    statements = List.copyOf(statements);
    steps = List.copyOf(steps);
    decisions = List.copyOf(decisions);
    running = List.copyOf(running);
    affected = List.copyOf(affected);
  }

  /** Everybody who prepared the decision. */
  public Set<PersonId> preparedBy() {
    return Stream.concat(
            steps.stream().filter(StepTaken::prepares).map(StepTaken::person),
            facts.stream().map(MisconductCase.Fact::by))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The decisions that another one followed. */
  public List<MisconductCase.Decision> earlierDecisions() {
    return decisions.subList(0, Math.max(0, decisions.size() - 1));
  }

  /** Whether a fact was found to be so. */
  public boolean hasConfirmedFact() {
    return facts.stream().anyMatch(fact -> fact.finding() == MisconductCase.Finding.CONFIRMED);
  }

  /** The place of the last fact in the file; 0 without one. */
  public long lastFact() {
    return facts.stream().mapToLong(MisconductCase.Fact::entry).max().orElse(0);
  }

  /** The place of the last entry in the file; 0 when it is empty. */
  public long lastEntry() {
    return statements.stream()
        .mapToLong(MisconductCase.Statement::entry)
        .reduce(lastFact(), Math::max);
  }

  /** Whether the body said something since it was last offered to, and to the last fact. */
  public boolean heard() {
    return matter
        .hearing()
        .filter(offered ->
            statements.stream()
                .anyMatch(said -> said.entry() > Math.max(offered.after(), lastFact())))
        .isPresent();
  }

  /** Whether a fact came into the file after the body was offered to be heard. */
  public boolean hasFactAfterHearing() {
    return matter.hearing().filter(offered -> lastFact() > offered.after()).isPresent();
  }
}
