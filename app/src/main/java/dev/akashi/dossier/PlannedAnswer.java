package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.Answer;
import java.util.List;

/**
 * What taking a file in does to the answer to one requirement.
 *
 * @param now the answer as it is
 * @param then the answer as it would be
 * @param leftAlone what the file left as it was and somebody else changed
 */
public record PlannedAnswer(
    RequirementId requirement,
    Kind kind,
    Answer now,
    Answer then,
    List<Difference> differences,
    List<Difference> leftAlone) {

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
    leftAlone = List.copyOf(leftAlone);
  }

  static PlannedAnswer of(Kind kind, Answer now, Answer then) {
    return new PlannedAnswer(
        now.requirement(), kind, now, then, Difference.between(now, then), List.of());
  }

  /** The same, told that everything else in which the file differs was left alone there. */
  PlannedAnswer leaving(Answer whole) {
    return new PlannedAnswer(
        requirement,
        kind,
        now,
        then,
        differences,
        Difference.between(now, whole).stream()
            .filter(each -> differences.stream().noneMatch(each::isAt))
            .toList());
  }
}
