package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import java.util.List;

/**
 * A draft as the version it would become if it were promulgated as it stands.
 *
 * @param renumbered the requirements of the version it is based on that bear another number now
 */
public record ProposedVersion(BaselineDraft draft, Baseline baseline, List<Renumbered> renumbered) {

  /** A requirement that kept its identity and got another number. */
  public record Renumbered(RequirementId was, RequirementId is) {}

  public ProposedVersion {
    renumbered = List.copyOf(renumbered);
  }

  /** Whether it has become a version like any other. */
  public boolean isPromulgated() {
    return draft.state() == DraftState.PROMULGATED;
  }
}
