package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far a statement is filled in: answered requirements of all, as a whole and per heading. */
public record StatementProgress(
    int answered, int total, Map<Integer, Count> chapters, Map<String, Count> groups) {

  /** Answered of all. */
  public record Count(int answered, int total) {

    public int percent() {
      return total == 0 ? 100 : answered * 100 / total;
    }

    static Count of(Collection<Requirement> requirements, StatementContent content) {
      long answered = requirements.stream().filter(r -> isAnswered(r, content)).count();
      return new Count((int) answered, requirements.size());
    }
  }

  public static StatementProgress of(Baseline baseline, StatementContent content) {
    List<Requirement> all = baseline.requirements();
    Count whole = Count.of(all, content);
    Map<Integer, Count> chapters = new TreeMap<>();
    all.stream()
        .collect(Collectors.groupingBy(r -> r.id().chapter()))
        .forEach((chapter, members) -> chapters.put(chapter, Count.of(members, content)));
    Map<String, Count> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Requirement::group,
                    Collectors.collectingAndThen(
                        Collectors.toList(), members -> Count.of(members, content))));
    return new StatementProgress(whole.answered(), whole.total(), chapters, groups);
  }

  /** A control below an excluded objective needs no answer of its own. */
  public static boolean isAnswered(Requirement requirement, StatementContent content) {
    return content.answer(requirement.id()).treatment() != Treatment.UNANSWERED
        || requirement
            .objective()
            .filter(o -> content.answer(o).treatment() == Treatment.EXCLUDED)
            .isPresent();
  }
}
