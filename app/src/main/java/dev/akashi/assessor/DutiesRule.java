package dev.akashi.assessor;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The operating body prepares, the committee decides, and the two are never the same person. */
public final class DutiesRule {

  private DutiesRule() {}

  /** What stands against this person deciding on that body (FRM-30). */
  public static List<Reason> against(
      Actor decider, OrganisationId body, Collection<PersonId> preparedBy) {
    List<Reason> reasons = new ArrayList<>();
    if (preparedBy.contains(decider.person())) {
      reasons.add(Reason.of("assessor.decider-prepared-it", "FRM-30"));
    }
    if (decider.belongsTo(body)) {
      reasons.add(Reason.of("assessor.decider-is-concerned", "FRM-30", "AMD-03"));
    }
    return reasons;
  }
}
