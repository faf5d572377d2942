package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Actor;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import java.util.List;

/**
 * A draft became a version; told in the transaction of its promulgation.
 *
 * @param basedOn the version it was made from
 * @param baseline the version; others find it in the register when the transaction is done
 * @param renumbered what got another number on the way
 */
public record DraftPromulgated(
    Actor actor, String basedOn, Baseline baseline, List<Renumbered> renumbered) {

  public DraftPromulgated {
    renumbered = List.copyOf(renumbered);
  }

  public String version() {
    return baseline.version();
  }
}
