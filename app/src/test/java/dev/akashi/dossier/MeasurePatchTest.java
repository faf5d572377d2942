package dev.akashi.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.Told;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasurePatchTest {

  private static final RequirementId CONTROL = RequirementId.of("9.2.3");

  @Test
  @Clause("FRM-36")
  void whatIsAddedWithoutALineGetsTheNextThatIsFree() {
    List<IndividualControl> after =
        MeasurePatch.of(
                List.of(control("1", "利用者を登録する")),
                List.of(added("", "権限を見直す"), added("3", "記録を調べる"), added(" ", "教育する")),
                true)
            .after();

    assertThat(after).extracting(IndividualControl::line).containsExactly("1", "2", "3", "4");
  }

  @Test
  void anEmptyCellTakesNoLineAway() {
    FileMeasure emptied =
        new FileMeasure(
            CONTROL,
            cells(),
            Optional.of(1),
            false,
            Told.of(""),
            Told.of("利用者を登録し、記録する"),
            Told.nothing(),
            Told.nothing(),
            Told.nothing(),
            Told.nothing(),
            Told.nothing());

    assertThat(MeasurePatch.of(List.of(control("2", "利用者を登録する")), List.of(emptied), true).after())
        .containsExactly(control("2", "利用者を登録し、記録する"));
  }

  private static IndividualControl control(String line, String text) {
    return new IndividualControl(
        line, text, "", Frequency.YEARLY, Optional.empty(), Optional.empty());
  }

  private static FileMeasure added(String line, String text) {
    return new FileMeasure(
        CONTROL,
        cells(),
        Optional.empty(),
        false,
        Told.of(line),
        Told.of(text),
        Told.nothing(),
        Told.of(Frequency.YEARLY),
        Told.nothing(),
        Told.nothing(),
        Told.nothing());
  }

  private static Map<DossierColumn, CellAt> cells() {
    return Map.of(DossierColumn.CONTROL, new CellAt("個別管理策", 2, 0));
  }
}
