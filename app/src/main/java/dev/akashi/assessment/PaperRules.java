package dev.akashi.assessment;

import dev.akashi.assessment.PaperState.PaperStep;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who may do what with a working paper. Everything that stands against it is said at once. */
public final class PaperRules {

  private PaperRules() {}

  /**
   * What stands against a step.
   *
   * @param began the day on which the fieldwork of the engagement began
   * @param remark what the reviewer asks for; needed for giving a paper back
   */
  public static List<Reason> step(
      WorkingPaper paper,
      PaperStep step,
      PersonId person,
      String remark,
      LocalDate began,
      LocalDate today) {
    if (paper.state().after(step).isEmpty()) {
      return List.of(
          Reason.of("assessment.paper-not-now", "FRM-39").with(paper.number(), paper.state()));
    }
    List<Reason> reasons = new ArrayList<>();
    switch (step) {
      case SIGN -> reasons.addAll(paper.work().lacking(began, today));
      case REVIEW -> reasons.addAll(second(paper, person));
      case RETURN -> {
        reasons.addAll(second(paper, person));
        if (remark.isBlank()) {
          reasons.add(Reason.of("assessment.paper-remark", "FRM-47").at("remark"));
        }
      }
      case DISCARD -> {}
    }
    return reasons;
  }

  /** Two pairs of eyes: who did the work or wrote of it does not review it. */
  private static List<Reason> second(WorkingPaper paper, PersonId person) {
    return paper
        .ownName(person)
        .map(name ->
            List.of(Reason.of("assessment.paper-own-review", "FRM-47").with(paper.number(), name)))
        .orElse(List.of());
  }
}
