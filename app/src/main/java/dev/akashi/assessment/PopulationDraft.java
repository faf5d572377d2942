package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.SourceFile;
import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.assessment.files.PopulationFile.Doubt;
import dev.akashi.directory.PersonId;
import dev.akashi.sampling.Population;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A population that was read from a file and waits for its reader to look at it and freeze it.
 *
 * @param headings all headings that were found
 * @param doubts what speaks against having read the file as it is meant
 * @param first the first keys in the order of the file
 * @param last the last ones that are not among the first
 */
public record PopulationDraft(
    PopulationId id,
    EngagementId engagement,
    Wanted wanted,
    List<String> headings,
    Set<Doubt> doubts,
    List<String> first,
    List<String> last,
    Population keys,
    PersonId reader,
    Instant readAt) {

  public PopulationDraft {
    headings = List.copyOf(headings);
    doubts = Set.copyOf(doubts);
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  public SourceFile file() {
    return wanted.origin().file().orElseThrow();
  }
}
