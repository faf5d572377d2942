package dev.akashi.classification;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An information system of an organisation with everything its classification rests on.
 *
 * @param accepted the class as it was accepted; empty while the classification is open
 */
public record InformationSystem(
    SystemId id,
    OrganisationId organisation,
    String name,
    BusinessUse use,
    List<HeldInformation> information,
    Optional<ImpactAnswers> impact,
    Optional<Raise> raise,
    Optional<Instruction> instruction,
    ClassificationState state,
    Instant stateSince,
    Optional<PersonId> reportedBy,
    Optional<SystemId> splitFrom,
    Optional<AcceptedClass> accepted,
    int revision) {

  public InformationSystem {
    information = List.copyOf(information);
  }

  public SystemFacts facts() {
    return new SystemFacts(use, information, impact, raise);
  }

  public Optional<HeldInformation> information(InformationId wanted) {
    return information.stream().filter(held -> held.id().equals(wanted)).findFirst();
  }

  /** The information that never goes onto a public cloud (CBD-20). */
  public List<HeldInformation> specialInformation() {
    return information.stream().filter(held -> !held.special().isEmpty()).toList();
  }

  public List<HeldInformation> gradeUnknown() {
    return information.stream().filter(HeldInformation::gradeUnknown).toList();
  }

  InformationSystem describedAs(String newName, BusinessUse newUse, Instant now) {
    return changed(newName, newUse, information, impact, raise, now);
  }

  InformationSystem holding(List<HeldInformation> held, Instant now) {
    return changed(name, use, held, impact, raise, now);
  }

  InformationSystem with(HeldInformation held, Instant now) {
    return holding(Stream.concat(information.stream(), Stream.of(held)).toList(), now);
  }

  InformationSystem without(Set<InformationId> gone, Instant now) {
    return holding(information.stream().filter(held -> !gone.contains(held.id())).toList(), now);
  }

  InformationSystem answering(ImpactAnswers answers, Instant now) {
    return changed(name, use, information, Optional.of(answers), raise, now);
  }

  InformationSystem raised(Optional<Raise> newRaise, Instant now) {
    return changed(name, use, information, impact, newRaise, now);
  }

  /** A change opens the classification again. */
  private InformationSystem changed(
      String newName,
      BusinessUse newUse,
      List<HeldInformation> held,
      Optional<ImpactAnswers> answers,
      Optional<Raise> newRaise,
      Instant now) {
    ClassificationState next = state.after(ClassificationState.Action.CHANGE);
    return new InformationSystem(
        id,
        organisation,
        newName,
        newUse,
        held,
        answers,
        newRaise,
        instruction,
        next,
        next == state ? stateSince : now,
        reportedBy,
        splitFrom,
        Optional.empty(),
        revision);
  }

  /** Reported by a person; the class must be computed and obey the order of the head officer. */
  InformationSystem reported(PersonId by, Classification classification, Instant now) {
    ClassificationState next = state.after(ClassificationState.Action.REPORT);
    if (classification instanceof Classification.Open open) {
      throw new Refusal(Refusal.Kind.RULE, open.reasons());
    }
    instruction
        .filter(order -> classification.reached().filter(c -> !order.followedBy(c)).isPresent())
        .ifPresent(order -> {
          throw Refusal.rule(
              Reason.of("classification.instruction-not-followed", "FRM-05", "FRM-06")
                  .with(order.target().level()));
        });
    return moved(next, Optional.of(by), instruction, Optional.empty(), now);
  }

  InformationSystem instructed(Instruction order, Instant now) {
    return moved(
        state.after(ClassificationState.Action.INSTRUCT),
        reportedBy,
        Optional.of(order),
        Optional.empty(),
        now);
  }

  InformationSystem accepted(AcceptedClass reached, Instant now) {
    return moved(
        state.after(ClassificationState.Action.ACCEPT),
        reportedBy,
        Optional.empty(),
        Optional.of(reached),
        now);
  }

  private InformationSystem moved(
      ClassificationState next,
      Optional<PersonId> reporter,
      Optional<Instruction> order,
      Optional<AcceptedClass> reached,
      Instant now) {
    return new InformationSystem(
        id,
        organisation,
        name,
        use,
        information,
        impact,
        raise,
        order,
        next,
        now,
        reporter,
        splitFrom,
        reached,
        revision);
  }
}
