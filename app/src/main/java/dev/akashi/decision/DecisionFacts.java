package dev.akashi.decision;

import dev.akashi.classification.ListedNames;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a decision rests on at the moment it is judged.
 *
 * @param editors everybody who worked on the paper
 * @param edition grows with every edit of what the advisor judges
 * @param register the entries of the listed options as the list states them now
 */
public record DecisionFacts(
    StepProcess process,
    SystemUnderDecision system,
    Step0 step0,
    List<Candidate> candidates,
    Map<RegistryKey, RegistryEntry> register,
    List<Verdict> verdicts,
    Optional<Opinion> opinion,
    List<OwnResponsibility> approvals,
    Set<PersonId> editors,
    LocalDate startedOn,
    int edition,
    LocalDate budgetRequestDue,
    LocalDate today,
    DecisionValues values) {

  public DecisionFacts {
    editors = Set.copyOf(editors);
    candidates = List.copyOf(candidates);
    verdicts = List.copyOf(verdicts);
    approvals = List.copyOf(approvals);
  }

  public StepWalk walk() {
    return new StepWalk(process, verdicts);
  }

  public List<Candidate> candidatesAt(int step) {
    return candidates.stream().filter(candidate -> candidate.step() == step).toList();
  }

  public Optional<Candidate> candidate(CandidateId id) {
    return candidates.stream().filter(candidate -> candidate.id().equals(id)).findFirst();
  }

  public Optional<RegistryEntry> entryOf(Candidate candidate) {
    return candidate.listed().flatMap(key -> Optional.ofNullable(register.get(key)));
  }

  /** The name of an option, in English too where the list states one. */
  public LocalizedText nameOf(Candidate candidate) {
    return ListedNames.name(candidate.name(), entryOf(candidate));
  }

  /** The reasons with the options named in both languages. */
  public List<Reason> worded(List<Reason> reasons) {
    Map<Object, Object> names = new HashMap<>();
    candidates.forEach(candidate -> names.putIfAbsent(candidate.name(), nameOf(candidate)));
    return reasons.stream()
        .map(reason ->
            reason.with(reason.args().stream().map(arg -> names.getOrDefault(arg, arg)).toArray()))
        .toList();
  }

  public ProcurementRoute routeOf(Candidate candidate) {
    boolean publicOption =
        !candidate.onPremises()
            && (candidate.deployment() != DeploymentModel.PRIVATE
                || process.step(candidate.step()).filter(StepDefinition::isPublic).isPresent());
    return ProcurementRoute.of(publicOption, entryOf(candidate), today);
  }

  /** Why secrets keep the option from being taken, if they do (CBD-20). */
  public Optional<Reason> banOn(Candidate option) {
    return system.ban().against(option, process, entryOf(option));
  }

  /** The same facts with one verdict more; later steps lose theirs. */
  public DecisionFacts with(Verdict verdict) {
    List<Verdict> kept =
        verdicts.stream().filter(given -> comesBefore(given.step(), verdict.step())).toList();
    return withVerdicts(Stream.concat(kept.stream(), Stream.of(verdict)).toList());
  }

  private boolean comesBefore(int step, int other) {
    return place(step) < place(other);
  }

  private int place(int step) {
    List<Integer> order = process.steps().stream().map(StepDefinition::number).toList();
    int place = order.indexOf(step);
    return place < 0 ? order.size() : place;
  }

  private DecisionFacts withVerdicts(List<Verdict> other) {
    return new DecisionFacts(
        process,
        system,
        step0,
        candidates,
        register,
        other,
        opinion,
        approvals,
        editors,
        startedOn,
        edition,
        budgetRequestDue,
        today,
        values);
  }
}
