package dev.akashi.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision as it stood when it was sealed: what it rests on, in full, with the state of the list
 * on that day.
 *
 * @param withdrawn options that were compared and taken out again (CBD-09)
 * @param why why the outcome was open, for on-premises the ground of CBD-08
 */
public record SealedDecision(
    String decision,
    String system,
    String systemClass,
    int requiredLevel,
    LocalDate classAcceptedOn,
    String processVersion,
    String parametersVersion,
    LocalDate startedOn,
    LocalDate sealedOn,
    String drafter,
    int edition,
    Step0 step0,
    List<SealedOption> options,
    List<SealedOption> withdrawn,
    List<Verdict> verdicts,
    List<Opinion> opinions,
    List<OwnResponsibility> approvals,
    String outcome,
    List<String> why) {

  /** An option with the route and the state on the list of that day. */
  public record SealedOption(
      Candidate candidate, ProcurementRoute route, String listState, String level) {}

  /** Whether a verdict was given or an option compared at the step. */
  public boolean tellsOf(int step) {
    return verdictAt(step).isPresent()
        || !optionsAt(step).isEmpty()
        || !withdrawnAt(step).isEmpty();
  }

  public Optional<Verdict> verdictAt(int step) {
    return verdicts.stream().filter(verdict -> verdict.step() == step).findFirst();
  }

  public List<SealedOption> optionsAt(int step) {
    return options.stream().filter(option -> option.candidate().step() == step).toList();
  }

  public List<SealedOption> withdrawnAt(int step) {
    return withdrawn.stream().filter(option -> option.candidate().step() == step).toList();
  }

  /** The name of an option that was compared. */
  public String nameOf(CandidateId option) {
    return Stream.concat(options.stream(), withdrawn.stream())
        .map(SealedOption::candidate)
        .filter(candidate -> candidate.id().equals(option))
        .map(Candidate::name)
        .findFirst()
        .orElse("");
  }
}
