package dev.akashi.assessment;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person on the team of an engagement (FRM-31).
 *
 * @param person the account, when the member has one; members from subcontractors have none
 * @param subcontractor the body a subcontracted member comes from; empty for own people
 * @param independenceDeclaredOn the day on which the member declared to be independent of the
 *     provider
 * @param declaration what is declared beyond that day
 * @param work since when the member has worked on the engagement, and when the member left
 */
public record TeamMember(
    String name,
    Optional<PersonId> person,
    String subcontractor,
    Optional<LocalDate> independenceDeclaredOn,
    Declaration declaration,
    Work work) {

  /**
   * What the member did on the engagement.
   *
   * @param from the day of the first thing the member recorded; empty when there is none
   * @param leftOn the day on which the member was taken off the team; empty for who is on it
   * @param confirmed that the provider confirmed the namesake to be another person
   */
  public record Work(
      Optional<LocalDate> from, Optional<LocalDate> leftOn, Optional<Confirmation> confirmed) {

    /** On the team, and nothing recorded yet. */
    public static final Work NONE = new Work(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Who at the provider confirmed something, and when. */
  public record Confirmation(String by, LocalDate on) {}

  /**
   * What a member and its subcontractor declare.
   *
   * @param ties what the member is or was to the provider and its group
   * @param subcontractorOn the day on which the subcontractor declared its independence
   * @param namesake how it is known that a person of the same name at the provider is another one
   */
  public record Declaration(List<Tie> ties, Optional<LocalDate> subcontractorOn, String namesake) {

    /** No tie to the provider, and nothing else to say. */
    public static final Declaration NONE = new Declaration(List.of(), Optional.empty(), "");

    public Declaration {
      ties = List.copyOf(ties);
    }
  }

  /** A member without any tie to the provider. */
  public TeamMember(
      String name,
      Optional<PersonId> person,
      String subcontractor,
      Optional<LocalDate> independenceDeclaredOn) {
    this(name, person, subcontractor, independenceDeclaredOn, Declaration.NONE);
  }

  /** A member who has not worked yet. */
  public TeamMember(
      String name,
      Optional<PersonId> person,
      String subcontractor,
      Optional<LocalDate> independenceDeclaredOn,
      Declaration declaration) {
    this(name, person, subcontractor, independenceDeclaredOn, declaration, Work.NONE);
  }

  public boolean independentOn(LocalDate day) {
    return independenceDeclaredOn.filter(declared -> !declared.isAfter(day)).isPresent();
  }

  public boolean subcontracted() {
    return !subcontractor.isBlank();
  }

  /** Whether the body the member comes from has declared too, where there is one. */
  public boolean subcontractorIndependentOn(LocalDate day) {
    return !subcontracted()
        || declaration.subcontractorOn().filter(on -> !on.isAfter(day)).isPresent();
  }

  /** Whether the member was taken off the team. */
  public boolean left() {
    return work.leftOn().isPresent();
  }

  /** Whether a namesake at the provider is explained and the provider has not confirmed it. */
  public boolean namesakeUnconfirmed() {
    return !declaration.namesake().isBlank() && work.confirmed().isEmpty();
  }

  /** The same member after declaring on the day, with the ties stated. */
  TeamMember declaring(LocalDate on, List<Tie> ties) {
    return with(Optional.of(on), ties);
  }

  /** The same member with what another entry of the same account declared. */
  TeamMember asDeclaredBy(Optional<TeamMember> known) {
    return with(
        known.flatMap(TeamMember::independenceDeclaredOn),
        known.map(was -> was.declaration().ties()).orElse(List.of()));
  }

  private TeamMember with(Optional<LocalDate> declaredOn, List<Tie> ties) {
    return new TeamMember(
        name,
        person,
        subcontractor,
        declaredOn,
        new Declaration(ties, declaration.subcontractorOn(), declaration.namesake()),
        work);
  }

  TeamMember linkedTo(PersonId account) {
    return new TeamMember(
        name, Optional.of(account), subcontractor, independenceDeclaredOn, declaration, work);
  }

  TeamMember with(Work done) {
    return new TeamMember(name, person, subcontractor, independenceDeclaredOn, declaration, done);
  }
}
