package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement says, without who is editing it: the input of the statement rules.
 *
 * @param evidence the files that support it
 */
public record StatementContent(
    String baselineVersion,
    Optional<Period> auditPeriod,
    StatementScope scope,
    List<UsedService> usedServices,
    ServiceProfile profile,
    Map<RequirementId, Answer> answers,
    List<LinkedFile> evidence) {

  public StatementContent {
    usedServices = List.copyOf(usedServices);
    answers = Map.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  /** A statement with nothing in the profile of its service that no file supports. */
  public StatementContent(
      String baselineVersion,
      Optional<Period> auditPeriod,
      StatementScope scope,
      List<UsedService> usedServices,
      Map<RequirementId, Answer> answers) {
    this(baselineVersion, auditPeriod, scope, usedServices, ServiceProfile.EMPTY, answers);
  }

  /** A statement that no file supports. */
  public StatementContent(
      String baselineVersion,
      Optional<Period> auditPeriod,
      StatementScope scope,
      List<UsedService> usedServices,
      ServiceProfile profile,
      Map<RequirementId, Answer> answers) {
    this(baselineVersion, auditPeriod, scope, usedServices, profile, answers, List.of());
  }

  public Answer answer(RequirementId id) {
    return answers.getOrDefault(id, Answer.none(id));
  }

  /** The names of the bases outside the statement that the provider assessed itself (FRM-54). */
  public List<String> selfAssessed() {
    return usedServices.stream()
        .filter(used -> used.selfAssessed() && !used.inStatement())
        .map(UsedService::name)
        .distinct()
        .toList();
  }

  public boolean isSelected(RequirementId id) {
    Treatment treatment = answer(id).treatment();
    return treatment == Treatment.SELECTED || treatment == Treatment.INHERITED;
  }

  /**
   * Whether the assessment must conclude on it. What is taken over from a listed base may be
   * concluded on, but need not be.
   */
  public boolean needsResult(RequirementId id) {
    return answer(id).treatment() == Treatment.SELECTED;
  }

  /** The same content with some answers replaced. */
  public StatementContent withAnswers(Map<RequirementId, Answer> changed) {
    Map<RequirementId, Answer> all = new HashMap<>(answers);
    all.putAll(changed);
    return new StatementContent(
        baselineVersion, auditPeriod, scope, usedServices, profile, all, evidence);
  }
}
