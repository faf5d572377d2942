package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Actor;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import java.util.List;
import java.util.Optional;

/**
 * A draft became a version; told in the transaction of its promulgation.
 *
 * @param basedOn the version it was made from
 * @param promulgated the version it became; others find it once the transaction commits
 * @param renumbered what got another number on the way
 */
public record DraftPromulgated(
    Actor actor, Optional<String> basedOn, Baseline promulgated, List<Renumbered> renumbered) {

  public DraftPromulgated {
    renumbered = List.copyOf(renumbered);
  }
}
