package dev.akashi.assessment.web;

import dev.akashi.assessment.Finding;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of requirements.
 *
 * @param titles what the chapters are called
 * @param matching how many match the filter; the rows are a part of them
 * @param kept how many a bulk action changed when it left others as they are
 */
public record ResultsView(
    Head head,
    ResultFilter filter,
    Map<Integer, Papers.Progress> chapters,
    Map<Integer, LocalizedText> titles,
    List<Row> rows,
    int matching,
    Optional<Integer> kept) {

  public static final int PAGE = 100;

  /** One requirement in the table. */
  public record Row(
      Requirement requirement,
      Answer answer,
      ResultEntry entry,
      List<Sample> samples,
      boolean needsSample,
      Optional<Finding> finding) {

    public long untested() {
      return samples.stream().filter(sample -> !sample.tested()).count();
    }

    public long deviations() {
      return samples.stream().mapToLong(sample -> sample.deviations().size()).sum();
    }
  }

  static ResultsView of(Head head, Papers papers, ResultFilter filter, Optional<Integer> kept) {
    ResultFilter within = filter.within(papers);
    List<Requirement> matching = within.matching(papers);
    List<Row> rows =
        matching.stream()
            .skip(within.from())
            .limit(PAGE)
            .map(requirement -> row(papers, requirement))
            .toList();
    Map<Integer, Papers.Progress> chapters = new TreeMap<>();
    papers.inScope().stream()
        .collect(Collectors.groupingBy(requirement -> requirement.id().chapter()))
        .forEach((chapter, requirements) -> chapters.put(chapter, papers.progress(requirements)));
    return new ResultsView(head, within, chapters, titles(papers), rows, matching.size(), kept);
  }

  private static Map<Integer, LocalizedText> titles(Papers papers) {
    return papers.baseline().chapters().stream()
        .collect(Collectors.toMap(Group::chapter, Group::title, (one, other) -> one));
  }

  private static Row row(Papers papers, Requirement requirement) {
    return new Row(
        requirement,
        papers.answer(requirement.id()),
        papers.entry(requirement.id()),
        papers.samplesOf(requirement.id()),
        ResultFilter.needsSample(papers, requirement),
        papers.findingsOn(requirement.id()).stream().findFirst());
  }

  public boolean hasNext() {
    return filter.from() + rows.size() < matching;
  }

  public boolean hasPrevious() {
    return filter.from() > 0;
  }
}
