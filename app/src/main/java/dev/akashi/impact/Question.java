package dev.akashi.impact;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementSurvey.Surveyed;
import dev.akashi.statement.WorkingTimeSurvey.Numbered;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a step asks: a new requirement to answer, or an answer to an old one to look at again.
 *
 * @param version the version in which the requirement has its number
 */
record Question(String version, Requirement requirement) {

  Numbered at() {
    return new Numbered(version, requirement.id());
  }

  /** Those that the step asks of at least one of the statements. */
  static List<Question> of(Comparison comparison, List<Surveyed> surveyed) {
    if (surveyed.isEmpty()) {
      return List.of();
    }
    Set<RequirementId> answered = new LinkedHashSet<>();
    surveyed.forEach(each -> answered.addAll(each.answered()));
    Map<RequirementId, Change> byOldId = comparison.byOldId();
    Stream<Question> again =
        answered.stream()
            .filter(
                id -> Optional.ofNullable(byOldId.get(id)).filter(Impact::asksAgain).isPresent())
            .flatMap(id -> comparison.before().find(id).stream())
            .map(requirement -> new Question(comparison.before().version(), requirement));
    Stream<Question> added =
        Impact.added(comparison).stream()
            .map(requirement -> new Question(comparison.after().version(), requirement));
    return Stream.concat(again, added).toList();
  }
}
