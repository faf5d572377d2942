package dev.akashi.assessment.web;

import dev.akashi.assessment.Papers;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Sample;
import dev.akashi.baseline.Requirement;
import dev.akashi.platform.FormInput;
import java.util.List;
import java.util.Optional;

/**
 * Which requirements the table shows.
 *
 * @param chapter one chapter; empty for all
 * @param from the number of the first row
 */
public record ResultFilter(Optional<Integer> chapter, ResultShow show, int from) {

  /** Which results. */
  public enum ResultShow {
    ALL,
    OPEN,
    EXCEPTION,
    SAMPLE,
    STEP
  }

  static ResultFilter read(FormInput form) {
    return new ResultFilter(
        positive(form.text("chapter")),
        show(form.text("show")),
        positive(form.text("from")).orElse(0));
  }

  /** A filter in an address that makes no sense shows everything. */
  private static Optional<Integer> positive(String text) {
    return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static ResultShow show(String text) {
    for (ResultShow show : ResultShow.values()) {
      if (show.name().equals(text)) {
        return show;
      }
    }
    return ResultShow.ALL;
  }

  /** The same where the scope has such a chapter and such a row; else all of it, from a page on. */
  ResultFilter within(Papers papers) {
    boolean there =
        papers.inScope().stream()
            .anyMatch(requirement ->
                chapter.filter(one -> one == requirement.id().chapter()).isPresent());
    ResultFilter shown = there ? this : new ResultFilter(Optional.empty(), show, from);
    int rows = shown.matching(papers).size();
    int last = Math.max(0, rows - 1) / ResultsView.PAGE * ResultsView.PAGE;
    return from < rows ? shown : shown.startingAt(last);
  }

  /** The requirements in scope that match, from the first. */
  List<Requirement> matching(Papers papers) {
    return papers.inScope().stream()
        .filter(requirement -> chapter.isEmpty() || chapter.get() == requirement.id().chapter())
        .filter(requirement -> matches(papers, requirement))
        .toList();
  }

  private boolean matches(Papers papers, Requirement requirement) {
    ResultEntry entry = papers.entry(requirement.id());
    return switch (show) {
      case ALL -> true;
      case OPEN -> !entry.concluded();
      case EXCEPTION -> entry.hasException();
      case SAMPLE -> needsSample(papers, requirement);
      case STEP -> papers.hasOpenStep(requirement);
    };
  }

  /** A sample is still to be drawn or to be tested. */
  static boolean needsSample(Papers papers, Requirement requirement) {
    List<Sample> samples = papers.samplesOf(requirement.id());
    return papers.groundwork().asksOperation(requirement.id())
        && papers.answer(requirement.id()).individualControls().stream()
            .filter(control -> papers.sampleTable().needsSample(control.frequency()))
            .anyMatch(control ->
                !samples.stream()
                    .filter(sample -> sample.line().equals(control.line()))
                    .map(Sample::tested)
                    .reduce(Boolean::logicalAnd)
                    .orElse(false));
  }

  public String query() {
    return "chapter="
        + chapter.map(String::valueOf).orElse("")
        + "&show="
        + show.name()
        + (from > 0 ? "&from=" + from : "");
  }

  public ResultFilter inChapter(int number) {
    return new ResultFilter(Optional.of(number), show, 0);
  }

  public ResultFilter inAllChapters() {
    return new ResultFilter(Optional.empty(), show, 0);
  }

  public ResultFilter showing(ResultShow other) {
    return new ResultFilter(chapter, other, 0);
  }

  public ResultFilter startingAt(int row) {
    return new ResultFilter(chapter, show, row);
  }
}
