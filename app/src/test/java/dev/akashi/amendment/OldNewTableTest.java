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
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import java.time.LocalDate;
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
  void aTitleChangedInBothLanguagesDoesNotHideATextChangedInJapaneseAlone() {
    Baseline retitled =
        Versions.changed(
            "9.2.3.2",
            r ->
                Versions.retitled(
                    Versions.with(r, Versions.text("一覧を見直す。", r.text().en())),
                    Versions.text("特権の一覧", "The list of privileges")));
    ChangeRow row = OldNewTable.of(compare(OLD, retitled), Language.EN).changes().getFirst();

    assertThat(row.only()).contains(Language.JA);
    assertThat(row.now().getFirst().language()).isEqualTo(Language.JA);
  }

  @Test
  void whereOnlyTheJapaneseDiffersTheEnglishTableShowsItsWordsAndSaysSo() {
    ChangeRow row = OldNewTable.of(compare(OLD, now), Language.EN).changes().getFirst();

    assertThat(row.only()).contains(Language.JA);
    assertThat(row.isNoted(Language.EN)).isTrue();
    assertThat(row.now().getFirst().language()).isEqualTo(Language.JA);
    assertThat(row.now().getFirst().text()).contains(new Span(Mark.ADDED, "6"));
  }

  @Test
  void whereOnlyTheJapaneseDiffersTheJapaneseTableNeedNotSaySo() {
    ChangeRow row = OldNewTable.of(compare(OLD, now), Language.JA).changes().getFirst();

    assertThat(row.only()).contains(Language.JA);
    assertThat(row.isNoted(Language.JA)).isFalse();
  }

  @Test
  void whereOnlyTheTranslationDiffersTheRowSaysSoInBothTables() {
    Baseline translated =
        Versions.changed(
            "9.2.3.2",
            r -> Versions.with(r, Versions.text(r.text().ja(), "Look through privileges.")));

    for (Language language : Language.values()) {
      ChangeRow row = OldNewTable.of(compare(OLD, translated), language).changes().getFirst();
      assertThat(row.only()).contains(Language.EN);
      assertThat(row.isNoted(language)).isTrue();
    }
  }

  @Test
  void whereBothLanguagesDifferNothingIsSaid() {
    assertThatNothingIsSaidOf("一覧を見直す。", "Look through privileges.");
  }

  @Test
  void whereThereIsNoTranslationNothingIsSaid() {
    assertThatNothingIsSaidOf("一覧を見直す。", "");
  }

  private static void assertThatNothingIsSaidOf(String ja, String en) {
    Baseline changed = Versions.changed("9.2.3.2", r -> Versions.with(r, Versions.text(ja, en)));

    for (Language language : Language.values()) {
      ChangeRow row = OldNewTable.of(compare(OLD, changed), language).changes().getFirst();
      assertThat(row.only()).isEmpty();
      assertThat(row.isNoted(language)).isFalse();
    }
  }

  @Test
  void aHeadingRenamedInJapaneseOnlyShowsItsJapaneseWords() {
    Baseline renamed =
        withGroups(
            OLD,
            "2999-04-01",
            List.of(
                group("9", "アクセス制御", "Access control"),
                group("9.2", "利用者の権限の管理", "User access"),
                group("9.4", "ログオン", "Log-on")));

    assertThat(headings(renamed, Language.EN))
        .filteredOn(heading -> heading.isNoted(Language.EN))
        .singleElement()
        .satisfies(heading -> {
          assertThat(heading.id()).isEqualTo("9.2");
          assertThat(heading.now().language()).isEqualTo(Language.JA);
          assertThat(heading.only()).contains(Language.JA);
        });
    assertThat(headings(renamed, Language.JA)).noneMatch(heading -> heading.isNoted(Language.JA));
  }

  @Test
  void aHeadingWhoseTranslationAloneChangesIsNotedInBothLanguages() {
    Baseline renamed =
        withGroups(
            OLD,
            "2999-04-01",
            List.of(
                group("9", "アクセス制御", "Access control"),
                group("9.2", "利用者アクセスの管理", "Access of users"),
                group("9.4", "ログオン", "Log-on")));

    for (Language reader : Language.values()) {
      assertThat(headings(renamed, reader))
          .filteredOn(heading -> heading.isNoted(reader))
          .singleElement()
          .satisfies(heading -> {
            assertThat(heading.only()).contains(Language.EN);
            assertThat(heading.isChanged()).isTrue();
          });
    }
  }

  private static List<HeadingRow> headings(Baseline after, Language reader) {
    return OldNewTable.of(compare(OLD, after), reader).rows().stream()
        .filter(HeadingRow.class::isInstance)
        .map(HeadingRow.class::cast)
        .toList();
  }

  @Test
  void whatMovedSaysUnderWhichHeadingItStood() {
    Baseline moved = Versions.changed("9.4.2.1", r -> Versions.under(r, "9.2"));

    ChangeRow row = OldNewTable.of(compare(OLD, moved), Language.JA).changes().getFirst();

    assertThat(row.now().getFirst().elsewhere()).isEmpty();
    assertThat(row.old().getFirst().elsewhere()).map(Group::id).contains("9.4");
  }

  @Test
  void aHeadingThatIsGoneStandsWhereItStood() {
    Baseline before =
        withGroups(
            OLD,
            "2022-04-01",
            List.of(
                group("9", "アクセス制御", "Access control"),
                group("9.2", "利用者アクセスの管理", "User access"),
                group("9.3", "利用者の責任", "User duties"),
                group("9.4", "ログオン", "Log-on")));

    assertThat(
            OldNewTable.of(compare(before, worded("9.4.2.1", "多要素認証を必ず用いる。")), Language.JA).rows())
        .filteredOn(HeadingRow.class::isInstance)
        .extracting(row -> ((HeadingRow) row).id())
        .containsExactly("9", "9.3", "9.4");
  }

  private static Group group(String id, String ja, String en) {
    return new Group(id, 9, Versions.text(ja, en));
  }

  private static Baseline withGroups(Baseline baseline, String version, List<Group> groups) {
    return Baseline.of(
        version, baseline.title(), LocalDate.parse(version), groups, baseline.requirements());
  }
}
