package dev.akashi.request;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that an assessor asks its auditee for.
 *
 * @param number counts within the engagement from 1
 * @param revision grows with every change; an edit of an older one is stale
 */
public record EvidenceRequest(
    EvidenceRequestId id,
    EngagementId engagement,
    OrganisationId provider,
    int number,
    Asked asked,
    EvidenceRequestState state,
    Instant stateSince,
    String askedBy,
    Instant askedAt,
    int revision) {

  /**
   * What is asked for.
   *
   * @param controls the requirements it is for, at least one, in order
   * @param dueOn the day by which it is wanted
   * @param period the days that it has to show; empty when any will do
   */
  public record Asked(
      String title,
      String wanted,
      List<RequirementId> controls,
      LocalDate dueOn,
      Optional<Period> period) {

    public Asked {
      controls = controls.stream().sorted().distinct().toList();
    }

    /** The same for one of its requirements alone. */
    Asked on(RequirementId control) {
      return new Asked(title, wanted, List.of(control), dueOn, period);
    }
  }

  /** Whether the day has passed by which the provider was to answer. */
  public boolean overdueOn(LocalDate today) {
    return state.waitsFor(RequestParty.PROVIDER) && asked.dueOn().isBefore(today);
  }

  /** Whether it already asks for evidence of one of these requirements. */
  public boolean concerns(List<RequirementId> controls) {
    return state != EvidenceRequestState.WITHDRAWN
        && asked.controls().stream().anyMatch(controls::contains);
  }
}
