package dev.akashi.registration.web;

import dev.akashi.assessment.ControlResult;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.registration.Application;
import dev.akashi.registration.Dossier;
import dev.akashi.statement.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statement and report side by side, requirement by requirement.
 *
 * @param desk the page the reader came from: {@code /review} or {@code /committee}
 */
public record PapersView(Dossier dossier, String desk, List<Row> rows) {

  /** One requirement with the provider's answer and the assessor's result. */
  public record Row(Requirement requirement, Answer answer, Optional<ControlResult> result) {}

  static PapersView of(Dossier dossier, String desk) {
    Map<RequirementId, ControlResult> results =
        dossier.report().map(report -> report.results()).orElse(Map.of());
    return new PapersView(
        dossier,
        desk,
        dossier.baseline().requirements().stream()
            .map(requirement ->
                new Row(
                    requirement,
                    dossier.statement().content().answer(requirement.id()),
                    Optional.ofNullable(results.get(requirement.id()))))
            .toList());
  }

  public Application application() {
    return dossier.application();
  }
}
