package dev.akashi.registration.web;

import dev.akashi.assessment.ControlResult;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.FormInput;
import dev.akashi.registration.Application;
import dev.akashi.registration.Dossier;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statement and report side by side, requirement by requirement.
 *
 * @param desk the page the reader came from: {@code /review} or {@code /committee}
 * @param rows those that are shown
 */
public record PapersView(Dossier dossier, String desk, Show show, List<Row> rows) {

  /** Which requirements are shown. */
  public enum Show {
    ALL,
    DEVIATIONS,
    NOT_SELECTED
  }

  /** One requirement with the provider's answer and the assessor's result. */
  public record Row(Requirement requirement, Answer answer, Optional<ControlResult> result) {

    boolean isIn(Show show) {
      return switch (show) {
        case ALL -> true;
        case DEVIATIONS -> result.filter(ControlResult::hasException).isPresent();
        case NOT_SELECTED ->
            answer.treatment() == Treatment.NOT_SELECTED
                || answer.treatment() == Treatment.EXCLUDED;
      };
    }
  }

  /** What the form asks to be shown; everything when it does not say. */
  static Show shown(FormInput form) {
    return form.has("show") ? form.choice("show", Show.class).orElse(Show.ALL) : Show.ALL;
  }

  static PapersView of(Dossier dossier, String desk, Show show) {
    Map<RequirementId, ControlResult> results =
        dossier.report().map(report -> report.results()).orElse(Map.of());
    return new PapersView(
        dossier,
        desk,
        show,
        dossier.baseline().requirements().stream()
            .map(requirement ->
                new Row(
                    requirement,
                    dossier.statement().content().answer(requirement.id()),
                    Optional.ofNullable(results.get(requirement.id()))))
            .filter(row -> row.isIn(show))
            .toList());
  }

  public Application application() {
    return dossier.application();
  }
}
