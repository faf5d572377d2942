package dev.akashi.decision;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision as it stood when it was sealed: what it rests on, in full, with the state of the list
 * on that day.
 *
 * @param withdrawn options that were compared and taken out again (CBD-09)
 * @param earlier verdicts that later ones took the place of, the oldest first (CBD-08)
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
    List<EarlierVerdict> earlier,
    List<Opinion> opinions,
    List<OwnResponsibility> approvals,
    String outcome,
    List<String> why) {

  /** An option with the route and the state on the list of that day. */
  public record SealedOption(
      Candidate candidate, String nameEn, ProcurementRoute route, String listState, String level) {

    public LocalizedText name() {
      return new LocalizedText(candidate.name(), nameEn);
    }
  }

  /** Whether a verdict was given or an option compared at the step. */
  public boolean tellsOf(int step) {
    return verdictAt(step).isPresent()
        || !optionsAt(step).isEmpty()
        || !earlierAt(step).isEmpty()
        || !withdrawnAt(step).isEmpty();
  }

  public Optional<Verdict> verdictAt(int step) {
    return verdicts.stream().filter(verdict -> verdict.step() == step).findFirst();
  }

  /** The verdicts given at the step before the one that stands, the newest first. */
  public List<EarlierVerdict> earlierAt(int step) {
    return earlier.stream().filter(each -> each.verdict().step() == step).toList().reversed();
  }

  public List<SealedOption> optionsAt(int step) {
    return options.stream().filter(option -> option.candidate().step() == step).toList();
  }

  public List<SealedOption> withdrawnAt(int step) {
    return withdrawn.stream().filter(option -> option.candidate().step() == step).toList();
  }

  /** The name of an option that was compared. */
  public LocalizedText nameOf(CandidateId option) {
    return Stream.concat(options.stream(), withdrawn.stream())
        .filter(compared -> compared.candidate().id().equals(option))
        .findFirst()
        .map(SealedOption::name)
        .orElse(new LocalizedText(option.toString(), ""));
  }

  /** What was adopted: the service, or nothing when it is on-premises. */
  public Optional<LocalizedText> adopted() {
    return verdicts.stream()
        .filter(Verdict::adopts)
        .flatMap(verdict -> verdict.adopted().stream())
        .map(this::nameOf)
        .findFirst();
  }
}
