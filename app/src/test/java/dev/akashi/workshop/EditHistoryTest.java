package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.EditHistory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EditHistoryTest {

  private final List<Step> log = new ArrayList<>();

  private EditHistory after(EditKind kind, int... refersTo) {
    log.add(
        new Step(
            log.size() + 1,
            kind,
            refersTo.length == 0 ? OptionalInt.empty() : OptionalInt.of(refersTo[0])));
    return EditHistory.of(log);
  }

  private static EditHistory next(int undo, int redo) {
    return new EditHistory(
        undo == 0 ? OptionalInt.empty() : OptionalInt.of(undo),
        redo == 0 ? OptionalInt.empty() : OptionalInt.of(redo));
  }

  @Test
  void editsAreUndoneFromTheLatestBackwardsAndRedoneForwards() {
    assertThat(EditHistory.of(log)).isEqualTo(next(0, 0));
    assertThat(after(EditKind.ADD)).isEqualTo(next(1, 0));
    assertThat(after(EditKind.CHANGE)).isEqualTo(next(2, 0));
    assertThat(after(EditKind.UNDO, 2)).isEqualTo(next(1, 2));
    assertThat(after(EditKind.UNDO, 1)).isEqualTo(next(0, 1));
    assertThat(after(EditKind.REDO, 1)).isEqualTo(next(1, 2));
    assertThat(after(EditKind.REDO, 2)).isEqualTo(next(2, 0));
  }

  @Test
  void aNewEditEndsWhatCouldHaveBeenRedone() {
    after(EditKind.ADD);
    after(EditKind.IMPORT);
    after(EditKind.UNDO, 2);

    assertThat(after(EditKind.MOVE)).isEqualTo(next(4, 0));
    assertThat(after(EditKind.UNDO, 4)).isEqualTo(next(1, 4));
  }
}
