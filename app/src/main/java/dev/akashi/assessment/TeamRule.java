package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Nobody works on an engagement without a declaration of independence (FRM-31). */
public final class TeamRule {

  private TeamRule() {}

  /** What the team lacks on the day; one reason for each member who has not declared. */
  public static List<Reason> lacking(List<TeamMember> team, LocalDate day) {
    if (team.isEmpty()) {
      return List.of(Reason.of("assessment.team-empty", "FRM-31"));
    }
    List<Reason> reasons = new ArrayList<>();
    for (TeamMember member : team) {
      if (!member.independentOn(day)) {
        reasons.add(
            Reason.of("assessment.independence-missing", "FRM-31").with(member.name(), day));
      }
      if (!member.subcontractorIndependentOn(day)) {
        reasons.add(
            Reason.of("assessment.subcontractor-undeclared", "FRM-31")
                .with(member.subcontractor(), member.name(), day));
      }
    }
    return reasons;
  }
}
