package dev.akashi.checklist;

import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the answers come to. It counts what the provider says; nobody has examined it.
 *
 * @param chapters every chapter with questions, in order
 */
public record ChecklistResult(List<Chapter> chapters) {

  /**
   * The answers of a chapter.
   *
   * @param counts how many questions have each verdict
   */
  public record Chapter(Group title, Map<ChecklistVerdict, Integer> counts) {

    public Chapter {
      counts = Map.copyOf(counts);
    }

    public int count(ChecklistVerdict verdict) {
      return counts.getOrDefault(verdict, 0);
    }

    public int questions() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int answered() {
      return questions() - count(ChecklistVerdict.UNANSWERED);
    }

    public int shortfalls() {
      return count(ChecklistVerdict.PARTLY) + count(ChecklistVerdict.NOT_MET);
    }
  }

  public ChecklistResult {
    chapters = List.copyOf(chapters);
  }

  static ChecklistResult of(
      ChecklistQuestions questions, Map<RequirementId, ChecklistAnswer> answers) {
    return new ChecklistResult(
        questions.baseline().chapters().stream()
            .map(title -> chapter(title, questions, answers))
            .filter(chapter -> chapter.questions() > 0)
            .toList());
  }

  private static Chapter chapter(
      Group title, ChecklistQuestions questions, Map<RequirementId, ChecklistAnswer> answers) {
    Map<ChecklistVerdict, Integer> counts = new EnumMap<>(ChecklistVerdict.class);
    for (Requirement asked : questions.all()) {
      if (asked.id().chapter() == title.chapter()) {
        ChecklistAnswer answer = answers.get(asked.id());
        counts.merge(
            answer == null ? ChecklistVerdict.UNANSWERED : answer.verdict(), 1, Integer::sum);
      }
    }
    return new Chapter(title, counts);
  }

  public int count(ChecklistVerdict verdict) {
    return chapters.stream().mapToInt(chapter -> chapter.count(verdict)).sum();
  }

  public int questions() {
    return chapters.stream().mapToInt(Chapter::questions).sum();
  }

  public int answered() {
    return chapters.stream().mapToInt(Chapter::answered).sum();
  }

  public int shortfalls() {
    return chapters.stream().mapToInt(Chapter::shortfalls).sum();
  }
}
