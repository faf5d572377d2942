package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.Answer;
import java.util.List;

/**
 * What taking a file in does to the answer to one requirement.
 *
 * @param now the answer as it is
 * @param then the answer as it would be
 */
public record PlannedAnswer(
    RequirementId requirement, Kind kind, Answer now, Answer then, List<Difference> differences) {

  /** Why it changes. */
  public enum Kind {
    CHANGED,
    /** The file and somebody else changed it since the file was written. */
    CONFLICT,
    /** It goes along with its control objective. */
    FOLLOWS
  }

  /** Which of two texts counts. */
  public enum Choice {
    FILE,
    KEEP
  }

  public PlannedAnswer {
    differences = List.copyOf(differences);
  }

  static PlannedAnswer of(Kind kind, Answer now, Answer then) {
    return new PlannedAnswer(now.requirement(), kind, now, then, Difference.between(now, then));
  }
}
