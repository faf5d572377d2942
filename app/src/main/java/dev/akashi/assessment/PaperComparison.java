package dev.akashi.assessment;

import dev.akashi.assessment.db.PaperWordingRows;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Points out working papers of different engagements in nearly the same words: what was copied was
 * hardly seen (FRM-47). The words of the baseline on the requirements and their procedures do not
 * count.
 */
@Service
class PaperComparison {

  private static final int MOST_CANDIDATES = 100;

  private final PaperWordingRows rows;
  private final ProgrammeParameters parameters;
  private final Today today;
  private final Baselines baselines;

  PaperComparison(
      PaperWordingRows rows, Baselines baselines, ProgrammeParameters parameters, Today today) {
    this.rows = rows;
    this.baselines = baselines;
    this.parameters = parameters;
    this.today = today;
  }

  /** Compares a paper that was signed off with those of all other engagements and keeps it. */
  void compare(WorkingPaper paper, Baseline baseline) {
    Wording own = wording(paper.work(), baseline);
    LocalDate day = today.day();
    rows.forget(paper.id());
    if (own.characters() < parameters.on(day, AssessmentParameters.PAPERS_ALIKE_CHARACTERS)) {
      return;
    }
    int from = parameters.on(day, AssessmentParameters.PAPERS_ALIKE_PERCENT);
    Map<PaperId, Integer> alike = new HashMap<>();
    for (PaperWordingRows.Worded other :
        rows.candidates(own.buckets(), paper.engagement(), MOST_CANDIDATES)) {
      int percent =
          own.alike(Wording.of(other.text(), standard(other.requirements(), of(other, baseline))));
      if (percent >= from) {
        alike.put(other.paper(), percent);
      }
    }
    rows.keep(paper.id(), own.buckets(), alike);
  }

  private Baseline of(PaperWordingRows.Worded other, Baseline own) {
    return other.baselineVersion().equals(own.version())
        ? own
        : baselines.version(other.baselineVersion());
  }

  private static Wording wording(PaperWork work, Baseline baseline) {
    return Wording.of(
        work.seen() + "\n" + work.ground(),
        standard(work.requirements().stream().map(Object::toString).toList(), baseline));
  }

  /**
   * What stands in the baseline on the requirements and how they are audited: nobody's own words.
   */
  static List<String> standard(List<String> requirements, Baseline baseline) {
    return requirements.stream()
        .map(RequirementId::of)
        .flatMap(id -> baseline.find(id).stream())
        .flatMap(PaperComparison::words)
        .toList();
  }

  private static Stream<String> words(Requirement requirement) {
    return Stream.of(
            Stream.of(requirement.title(), requirement.text()),
            requirement.details().procedures().stream().map(Procedure::text),
            requirement.details().examples().stream())
        .flatMap(texts -> texts)
        .flatMap(text -> Stream.of(text.ja(), text.en()));
  }
}
