package dev.akashi.dossier;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The plans that answers in a workbook are limited to, against those of the profile. */
final class PlanNames {

  private PlanNames() {}

  /** The cells that name a plan the profile would not have, of answers that would change. */
  static List<CellNote> problems(DossierFile file, DossierPlan plan, List<String> known) {
    List<CellNote> notes = new ArrayList<>();
    for (PlannedAnswer row : plan.rows()) {
      row.then().plansNamed().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> cells(file, row, name).forEach(at -> notes.add(note(at, name))));
    }
    return notes;
  }

  private static CellNote note(CellAt at, String name) {
    return CellNote.of(
        Weight.ERROR, at, name, Reason.of("statement.plan-unknown", "FRM-50").with(name));
  }

  private static Stream<CellAt> cells(DossierFile file, PlannedAnswer row, String name) {
    Stream<CellAt> answers =
        file.controls().stream()
            .filter(line -> line.id().equals(row.requirement()))
            .filter(line -> line.plans().or(Set.of()).contains(name))
            .flatMap(
                line -> Optional.ofNullable(line.cells().get(DossierColumn.ANSWER_PLANS)).stream());
    Stream<CellAt> measures =
        file.measures().stream()
            .filter(line -> line.control().equals(row.requirement()))
            .filter(line -> line.plans().or(Set.of()).contains(name))
            .map(line -> line.cell(DossierColumn.PLANS));
    return Stream.concat(answers, measures);
  }
}
