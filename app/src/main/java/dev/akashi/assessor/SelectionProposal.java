package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the office proposes to do with the register without a request; the committee decides
 * (FRM-30).
 *
 * @param reason why it is proposed
 */
public record SelectionProposal(
    ProposalId id,
    OrganisationId assessor,
    Content content,
    String reason,
    ProposalState state,
    LocalDate proposedOn,
    int revision) {

  /** What is proposed. */
  public sealed interface Content {}

  /** To put the body on the list. */
  public record Select(AssessorKind kind, String number, Period term) implements Content {}

  /** To end a selection before its time; the last day still counts. */
  public record End(SelectionId selection, LocalDate lastDay) implements Content {}

  /** A proposal with who did what with it. */
  public record File(SelectionProposal proposal, List<StepTaken> steps) {

    public File {
      steps = List.copyOf(steps);
    }

    /** Everybody who prepared the decision. */
    public Set<PersonId> preparedBy() {
      return steps.stream()
          .filter(StepTaken::prepares)
          .map(StepTaken::person)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The same proposal, decided. */
  public SelectionProposal decided(ProposalState how) {
    return new SelectionProposal(id, assessor, content, reason, how, proposedOn, revision);
  }
}
