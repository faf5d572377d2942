package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.util.Map;
import java.util.SequencedSet;

/**
 * A level of the programme: a profile over the catalogue (FRM-19).
 *
 * @param level the number on the list, for example {@code 2}
 * @param selected the requirements that belong to it, in their order
 * @param parameters what the level sets, for example the confidentiality it is for
 */
public record Level(
    String level,
    LocalizedText title,
    SequencedSet<RequirementId> selected,
    AuditMethod audit,
    Map<String, String> parameters) {

  public Level {
    parameters = Map.copyOf(parameters);
  }

  public boolean selects(RequirementId id) {
    return selected.contains(id);
  }
}
