package dev.akashi.assessor;

import dev.akashi.directory.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case with everything that belongs to it.
 *
 * @param running the engagements under way, as long as nothing is decided
 * @param affected what became of those under way when it was decided
 */
public record CaseFile(
    MisconductCase matter,
    List<MisconductCase.Fact> facts,
    List<MisconductCase.Statement> statements,
    List<StepTaken> steps,
    List<RunningEngagement> running,
    List<AffectedEngagement> affected) {

  public CaseFile {
    facts = List.copyOf(facts);
    statements = List.copyOf(statements);
    steps = List.copyOf(steps);
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

  /** Whether the body said something since it was last offered to. */
  public boolean heard() {
    return matter
        .hearing()
        .map(offered -> statements.stream().anyMatch(said -> !said.on().isBefore(offered.first())))
        .orElse(false);
  }
}
