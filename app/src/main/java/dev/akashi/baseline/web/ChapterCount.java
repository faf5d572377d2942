package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import java.util.List;

/** A chapter and how many requirements of each kind it holds. */
public record ChapterCount(
    Group chapter, int organisation, int objectives, int mandatory, int recommended) {

  static List<ChapterCount> of(Baseline baseline) {
    return baseline.chapters().stream().map(chapter -> of(baseline, chapter)).toList();
  }

  private static ChapterCount of(Baseline baseline, Group chapter) {
    List<Requirement> all = baseline.inChapter(chapter.chapter());
    List<Requirement> controls =
        all.stream().filter(r -> r.kind() == RequirementKind.DETAILED_CONTROL).toList();
    int objectives =
        (int) all.stream().filter(r -> r.kind() == RequirementKind.CONTROL_OBJECTIVE).count();
    int mandatory = (int) controls.stream().filter(Requirement::mandatory).count();
    return new ChapterCount(
        chapter,
        all.size() - objectives - controls.size(),
        objectives,
        mandatory,
        controls.size() - mandatory);
  }

  public int total() {
    return organisation + objectives + mandatory + recommended;
  }
}
