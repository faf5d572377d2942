package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nobody works on an engagement without a declaration of independence (FRM-31). */
public final class TeamRule {

  private TeamRule() {}

  /** What the team lacks on the day; one reason for each member who has not declared. */
  public static List<Reason> lacking(List<TeamMember> team, LocalDate day) {
    if (team.isEmpty()) {
      return List.of(Reason.of("assessment.team-empty", "FRM-31"));
    }
    List<Reason> reasons = new ArrayList<>();
    team.forEach(member -> reasons.addAll(lacking(member, day)));
    return reasons;
  }

  /** What keeps one member from working on the day; empty when nothing does. */
  public static List<Reason> lacking(TeamMember member, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    if (!member.independentOn(day)) {
      reasons.add(Reason.of("assessment.independence-missing", "FRM-31").with(member.name(), day));
    }
    if (!member.subcontractorIndependentOn(day)) {
      reasons.add(
          Reason.of("assessment.subcontractor-undeclared", "FRM-31")
              .with(member.subcontractor(), member.name(), day));
    }
    return reasons;
  }

  /**
   * Who worked keeps a declaration that was there when the work began: it is neither taken away nor
   * moved behind it.
   */
  public static List<Reason> declaredAfterWork(List<TeamMember> team) {
    return team.stream()
        .flatMap(member ->
            member
                .work()
                .from()
                .filter(began -> !lacking(member, began).isEmpty())
                .map(began ->
                    Reason.of("assessment.worked-undeclared", "FRM-31")
                        .with(member.name(), began)
                        .at("member"))
                .stream())
        .toList();
  }

  /** What is stated of members with an account that these have not declared themselves. */
  public static List<Reason> declaredByOthers(List<TeamMember> before, List<TeamMember> after) {
    return after.stream()
        .filter(member -> member.person().isPresent())
        .filter(member -> statesAnother(member, member.asDeclaredBy(known(before, member))))
        .map(member ->
            Reason.of("assessment.declares-oneself", "FRM-31").with(member.name()).at("member"))
        .toList();
  }

  /** The team with what its members with an account declared themselves. */
  static List<TeamMember> withOwnDeclarations(List<TeamMember> before, List<TeamMember> after) {
    return after.stream()
        .map(member ->
            member.person().isPresent() ? member.asDeclaredBy(known(before, member)) : member)
        .toList();
  }

  private static boolean statesAnother(TeamMember stated, TeamMember declared) {
    List<Tie> ties = stated.declaration().ties();
    return stated
            .independenceDeclaredOn()
            .filter(day -> !declared.independenceDeclaredOn().equals(Optional.of(day)))
            .isPresent()
        || (!ties.isEmpty() && !ties.equals(declared.declaration().ties()));
  }

  private static Optional<TeamMember> known(List<TeamMember> before, TeamMember member) {
    return before.stream().filter(known -> known.person().equals(member.person())).findFirst();
  }

  /**
   * The team as it is kept after a change: who is on it with the day of the first work, and who was
   * taken off it but worked or, without an account, may have worked.
   *
   * @param before everybody who was or had been on it
   * @param after who is on it from now on
   * @param fieldwork whether the fieldwork has begun
   */
  public static List<TeamMember> changed(
      List<TeamMember> before, List<TeamMember> after, boolean fieldwork, LocalDate today) {
    List<TeamMember> kept = new ArrayList<>();
    for (TeamMember member : after) {
      Optional<TeamMember> was =
          before.stream().filter(known -> isTheSame(known, member)).findFirst();
      kept.add(
          member.with(
              new TeamMember.Work(
                  was.flatMap(known -> known.work().from()),
                  Optional.empty(),
                  was.filter(known -> explainsTheSame(known, member))
                      .flatMap(known -> known.work().confirmed()))));
    }
    before.stream()
        .filter(known -> after.stream().noneMatch(member -> isTheSame(known, member)))
        .filter(known -> known.left() || mayHaveWorked(known, fieldwork))
        .map(known ->
            known.left()
                ? known
                : known.with(
                    new TeamMember.Work(
                        known.work().from(), Optional.of(today), known.work().confirmed())))
        .forEach(kept::add);
    return kept;
  }

  private static boolean isTheSame(TeamMember known, TeamMember member) {
    return known.name().equals(member.name());
  }

  /** What the provider confirmed is the explanation it was shown. */
  private static boolean explainsTheSame(TeamMember known, TeamMember member) {
    return known.declaration().namesake().equals(member.declaration().namesake());
  }

  /** Who has no account leaves no trace of work, but works only once declared. */
  private static boolean mayHaveWorked(TeamMember member, boolean fieldwork) {
    return member.work().from().isPresent()
        || (fieldwork && member.person().isEmpty() && member.independenceDeclaredOn().isPresent());
  }
}
