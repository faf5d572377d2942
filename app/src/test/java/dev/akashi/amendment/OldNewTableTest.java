package dev.akashi.amendment;

import static dev.akashi.amendment.Versions.OLD;
import static dev.akashi.amendment.Versions.compare;
import static dev.akashi.amendment.Versions.control;
import static dev.akashi.amendment.Versions.id;
import static dev.akashi.amendment.Versions.next;
import static dev.akashi.amendment.Versions.worded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.amendment.OldNewTable.Cell;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.amendment.OldNewTable.HeadingRow;
import dev.akashi.amendment.OldNewTable.OmittedRow;
import dev.akashi.amendment.TextDifference.Mark;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

@Clause("AMD-01")
class OldNewTableTest {

  private final Baseline now = worded("9.2.3.2", "特権の一覧を6か月ごとに見直す。");

  @Test
  void whatDoesNotChangeIsOmittedAndHeadingsStandAboveWhatDoes() {
    OldNewTable table = OldNewTable.of(compare(OLD, now), Language.JA);

    assertThat(table.rows())
        .extracting(row -> row.getClass().getSimpleName())
        .containsExactly("HeadingRow", "HeadingRow", "OmittedRow", "ChangeRow", "OmittedRow");
    assertThat(table.rows().get(2)).isEqualTo(new OmittedRow(2));
    assertThat(table.rows().getFirst())
        .isInstanceOfSatisfying(
            HeadingRow.class, heading -> assertThat(heading.isChapter()).isTrue());
  }

  @Test
  void theChangedWordsAreMarkedOnBothSides() {
    ChangeRow row = OldNewTable.of(compare(OLD, now), Language.JA).changes().getFirst();

    assertThat(row.now().getFirst().text()).contains(new Span(Mark.ADDED, "6"));
    assertThat(row.old().getFirst().text()).contains(new Span(Mark.REMOVED, "3"));
    assertThat(row.now().getFirst().title()).containsExactly(new Span(Mark.KEPT, "特権の見直し"));
  }

  @Test
  void theTableIsInTheReadersLanguageUnlessATextIsMissingInIt() {
    Comparison comparison =
        compare(
            OLD,
            next(controls -> {
              controls.add(control("9.4.2.3", "英訳なし", "英訳のない要件を定める。", ""));
              controls.add(control("9.4.2.4", "英訳あり", "英訳のある要件を定める。", "With English."));
              return controls;
            }));

    assertThat(OldNewTable.of(comparison, Language.EN).changes())
        .extracting(row -> row.now().getFirst().language())
        .containsExactly(Language.JA, Language.EN);
  }

  @Test
  void eachOfSeveralMergedHasACellOfItsOwn() {
    Baseline merged =
        next(controls -> {
          controls.removeIf(r -> r.id().equals(id("9.2.3.2")));
          return controls;
        });
    ChangeRow row =
        OldNewTable.of(
                compare(
                    OLD,
                    merged,
                    Versions.link("9.2.3.1", "9.2.3.1"),
                    Versions.link("9.2.3.2", "9.2.3.1")),
                Language.JA)
            .changes()
            .getFirst();

    assertThat(row.old())
        .extracting(Cell::requirement)
        .extracting(r -> r.id().value())
        .containsExactly("9.2.3.1", "9.2.3.2");
    assertThat(text(row.old().get(1).text())).isEqualTo("特権の一覧を3か月ごとに見直す。");
    assertThat(row.now().getFirst().idChanged()).isFalse();
    assertThat(row.old().get(1).idChanged()).isTrue();
  }

  @Test
  void aPartBeginsUnderItsHeadings() {
    Comparison comparison =
        compare(
            OLD,
            next(controls -> {
              controls.replaceAll(
                  r -> Versions.with(r, Versions.text(r.text().ja() + "記録する。", r.text().en())));
              return controls;
            }));
    OldNewTable table = OldNewTable.of(comparison, Language.JA);

    assertThat(table.changes()).hasSize(5);
    assertThat(table.part(1, 2).changes()).hasSize(2);
    assertThat(table.part(1, 2).rows().getFirst()).isInstanceOf(HeadingRow.class);
    assertThat(table.part(0, 100).rows()).isEqualTo(table.rows());
  }

  private static String text(List<Span> spans) {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.text()));
    return all.toString();
  }

  @Test
  void whereOnlyTheOtherLanguageDiffersTheRowSaysSo() {
    Comparison comparison = compare(OLD, now);

    assertThat(OldNewTable.of(comparison, Language.JA).changes().getFirst().isMarked()).isTrue();
    assertThat(OldNewTable.of(comparison, Language.EN).changes().getFirst().isMarked()).isFalse();
  }
}
