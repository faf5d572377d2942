package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The provider's answer to one requirement.
 *
 * @param reason the reason of an exclusion or non-selection; empty string when none is given
 * @param inheritedFrom the listed base service of an inherited control
 * @param inheritedFunction the function of the base service that is used
 * @param responsibility who carries it out (FRM-02)
 * @param customerDuty what the customer must do itself; empty when nothing is left to it
 * @param plans the plans for which alone the answer holds; none means all
 */
public record Answer(
    RequirementId requirement,
    Treatment treatment,
    String reason,
    Optional<RegistryKey> inheritedFrom,
    String inheritedFunction,
    List<IndividualControl> individualControls,
    Responsibility responsibility,
    String customerDuty,
    Set<String> plans) {

  public Answer {
    plans = Set.copyOf(plans);
    individualControls = List.copyOf(individualControls);
  }

  /** An answer that holds for every plan. */
  public Answer(
      RequirementId requirement,
      Treatment treatment,
      String reason,
      Optional<RegistryKey> inheritedFrom,
      String inheritedFunction,
      List<IndividualControl> individualControls,
      Responsibility responsibility,
      String customerDuty) {
    this(
        requirement,
        treatment,
        reason,
        inheritedFrom,
        inheritedFunction,
        individualControls,
        responsibility,
        customerDuty,
        Set.of());
  }

  /** An answer that leaves nothing to the customer. */
  public Answer(
      RequirementId requirement,
      Treatment treatment,
      String reason,
      Optional<RegistryKey> inheritedFrom,
      String inheritedFunction,
      List<IndividualControl> individualControls) {
    this(
        requirement,
        treatment,
        reason,
        inheritedFrom,
        inheritedFunction,
        individualControls,
        Responsibility.PROVIDER,
        "");
  }

  public static Answer none(RequirementId requirement) {
    return new Answer(requirement, Treatment.UNANSWERED, "", Optional.empty(), "", List.of());
  }

  /** Selected with the given measures, nothing left to the customer. */
  public static Answer selected(RequirementId requirement, IndividualControl... measures) {
    return new Answer(requirement, Treatment.SELECTED, "", Optional.empty(), "", List.of(measures));
  }

  /** Left out as a whole with a reason. */
  public static Answer excluded(RequirementId requirement, String reason) {
    return new Answer(requirement, Treatment.EXCLUDED, reason, Optional.empty(), "", List.of());
  }

  public Answer with(Treatment newTreatment, String newReason) {
    return new Answer(
        requirement,
        newTreatment,
        newReason,
        inheritedFrom,
        inheritedFunction,
        individualControls,
        responsibility,
        customerDuty,
        plans);
  }

  /** The same answer with other measures. */
  public Answer with(List<IndividualControl> measures) {
    return new Answer(
        requirement,
        treatment,
        reason,
        inheritedFrom,
        inheritedFunction,
        measures,
        responsibility,
        customerDuty,
        plans);
  }

  /** The same answer with what a table of answers has columns for. */
  public Answer with(
      Treatment newTreatment,
      String newReason,
      Optional<RegistryKey> newBase,
      String newFunction,
      List<IndividualControl> newControls,
      Responsibility newResponsibility,
      String newDuty) {
    return new Answer(
        requirement,
        newTreatment,
        newReason,
        newBase,
        newFunction,
        newControls,
        newResponsibility,
        newDuty,
        plans);
  }

  /** The same answer for other plans alone; none means all. */
  public Answer limitedTo(Set<String> others) {
    return new Answer(
        requirement,
        treatment,
        reason,
        inheritedFrom,
        inheritedFunction,
        individualControls,
        responsibility,
        customerDuty,
        others);
  }

  /** The same answer to another requirement. */
  public Answer at(RequirementId other) {
    return new Answer(
        other,
        treatment,
        reason,
        inheritedFrom,
        inheritedFunction,
        individualControls,
        responsibility,
        customerDuty,
        plans);
  }

  /** Without what the treatment leaves no room for: an old reason, or a base no longer taken. */
  public Answer settled() {
    boolean leftOut = treatment == Treatment.EXCLUDED || treatment == Treatment.NOT_SELECTED;
    boolean inherits = treatment == Treatment.INHERITED;
    return new Answer(
        requirement,
        treatment,
        leftOut ? reason : "",
        inherits ? inheritedFrom : Optional.empty(),
        inherits ? inheritedFunction : "",
        individualControls,
        responsibility,
        customerDuty,
        plans);
  }

  /** The same answer, as far as a reader may know the plans and the services it stands on. */
  Answer shown(boolean plansToo, boolean basesToo) {
    return new Answer(
        requirement,
        treatment,
        reason,
        basesToo ? inheritedFrom : Optional.empty(),
        basesToo ? inheritedFunction : "",
        plansToo
            ? individualControls
            : individualControls.stream().map(each -> each.limitedTo(Set.of())).toList(),
        responsibility,
        customerDuty,
        plansToo ? plans : Set.of());
  }

  /** The plans the whole answer is limited to, on one line; empty when it holds for all. */
  public String plansNamedHere() {
    return String.join("、", new TreeSet<>(plans));
  }

  /** All plans that the answer or one of its measures is limited to. */
  public Set<String> plansNamed() {
    Set<String> named = new TreeSet<>(plans);
    individualControls.forEach(measure -> named.addAll(measure.plans()));
    return named;
  }

  public boolean hasReason() {
    return !reason.isBlank();
  }

  /** Whether one of the measures has that line. */
  public boolean hasLine(String line) {
    return individualControls.stream().anyMatch(measure -> measure.line().equals(line));
  }

  /** Whether at least one measure is written out. */
  public boolean hasIndividualControl() {
    return individualControls.stream().anyMatch(measure -> !measure.text().isBlank());
  }
}
