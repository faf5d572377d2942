package dev.akashi.workshop;

import dev.akashi.directory.Actor;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import java.util.List;

/**
 * A draft became a version; told in the transaction of its promulgation.
 *
 * @param basedOn the version it was made from
 * @param renumbered what got another number on the way
 */
public record DraftPromulgated(
    Actor actor, String basedOn, String version, List<Renumbered> renumbered) {

  public DraftPromulgated {
    renumbered = List.copyOf(renumbered);
  }
}
