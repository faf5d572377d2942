package dev.akashi.assessment;

import dev.akashi.assessment.db.PaperWordingRows;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
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
 * hardly seen (FRM-47). The words of the requirements themselves do not count.
 */
@Service
class PaperComparison {

  private static final int MOST_CANDIDATES = 100;

  private final PaperWordingRows rows;
  private final ProgrammeParameters parameters;
  private final Today today;

  PaperComparison(PaperWordingRows rows, ProgrammeParameters parameters, Today today) {
    this.rows = rows;
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
      int percent = own.alike(Wording.of(other.text(), standard(other.requirements(), baseline)));
      if (percent >= from) {
        alike.put(other.paper(), percent);
      }
    }
    rows.keep(paper.id(), own.buckets(), alike);
  }

  private static Wording wording(PaperWork work, Baseline baseline) {
    return Wording.of(
        work.seen() + "\n" + work.ground(),
        standard(work.requirements().stream().map(Object::toString).toList(), baseline));
  }

  private static List<String> standard(List<String> requirements, Baseline baseline) {
    return requirements.stream()
        .map(RequirementId::of)
        .flatMap(id -> baseline.find(id).stream())
        .flatMap(PaperComparison::words)
        .toList();
  }

  private static Stream<String> words(Requirement requirement) {
    return Stream.of(
        requirement.title().ja(),
        requirement.title().en(),
        requirement.text().ja(),
        requirement.text().en());
  }
}
