package dev.akashi.amendment;

import static dev.akashi.amendment.Versions.OLD;
import static dev.akashi.amendment.Versions.changed;
import static dev.akashi.amendment.Versions.compare;
import static dev.akashi.amendment.Versions.control;
import static dev.akashi.amendment.Versions.id;
import static dev.akashi.amendment.Versions.link;
import static dev.akashi.amendment.Versions.next;
import static dev.akashi.amendment.Versions.obliged;
import static dev.akashi.amendment.Versions.text;
import static dev.akashi.amendment.Versions.under;
import static dev.akashi.amendment.Versions.with;
import static dev.akashi.amendment.Versions.worded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineComparingTest {

  @Test
  void twoEqualVersionsDifferInNothing() {
    assertThat(compare(OLD, next(controls -> controls)).changes()).isEmpty();
  }

  @Test
  void whatIsNewIsAddedAndWhatIsGoneIsRemovedWhereItStood() {
    Baseline now =
        next(controls -> {
          controls.removeIf(r -> r.id().equals(id("9.2.3.2")));
          controls.add(control("9.4.2.3", "端末の施錠", "離席するときは画面を施錠する。", "Lock."));
          return controls;
        });

    assertThat(compare(OLD, now).changes())
        .extracting(Change::kind, Change::key)
        .containsExactly(
            tuple(ChangeKind.REMOVED, "9.2.3.2>"), tuple(ChangeKind.ADDED, ">9.4.2.3"));
  }

  @Test
  void punctuationWidthAndSpacingAreEditorial() {
    Change change = only(worded("9.2.3.2", "特権の一覧を３か月ごとに、 見直す。"));

    assertThat(change.kind()).isEqualTo(ChangeKind.EDITORIAL);
    assertThat(change.ground()).isEqualTo(Ground.SPELLING);
    assertThat(change.keepsAnswers()).isTrue();
  }

  @Test
  void aPointBetweenDigitsIsNoPunctuation() {
    Baseline before = worded("9.2.3.2", "稼働率は99.9とする。");
    Baseline after = worded("9.2.3.2", "稼働率は999とする。");

    assertThat(compare(before, Versions.version("2999-10-01", controls(after))).changes())
        .extracting(Change::ground)
        .containsExactly(Ground.NUMBER);
  }

  @Test
  void aNumberOrAWordOfDutyIsSubstantiveHoweverSmall() {
    assertThat(only(worded("9.2.3.2", "特権の一覧を6か月ごとに見直す。")).ground()).isEqualTo(Ground.NUMBER);
    assertThat(only(worded("9.2.3.3", "管理者の識別子を共用することが望ましい。")).ground())
        .isEqualTo(Ground.WEIGHTY_WORD);
    assertThat(only(worded("9.2.3.2", "特権の一覧を6か月ごとに見直す。")).kind())
        .isEqualTo(ChangeKind.SUBSTANTIVE);
  }

  @Test
  void fewOtherWordsAreAClarificationAndManyAreSubstantive() {
    assertThat(only(worded("9.2.3.1", "特権の割当ては、申請及び承認の手続に従って行う。")).kind())
        .isEqualTo(ChangeKind.CLARIFICATION);
    assertThat(only(worded("9.2.3.1", "特権の割当ては、責任者が台帳に記録する。")).ground())
        .isEqualTo(Ground.MANY_WORDS);
  }

  @Test
  void anotherTranslationAloneIsAClarification() {
    Change change =
        only(changed("9.2.3.1", r -> with(r, text(r.text().ja(), "Grant rights after approval."))));

    assertThat(change.ground()).isEqualTo(Ground.TRANSLATION);
    assertThat(change.kind()).isEqualTo(ChangeKind.CLARIFICATION);
  }

  @Test
  void anotherObligationOrActorIsSubstantiveAndAFactOfItsOwn() {
    Change change = only(changed("9.2.3.1", r -> obliged(r, true, ActingParty.BOTH)));

    assertThat(change.kind()).isEqualTo(ChangeKind.SUBSTANTIVE);
    assertThat(change.facts()).containsExactly(ChangeFact.OBLIGATION, ChangeFact.ACTOR);
  }

  @Test
  void theSameWordsUnderAnotherHeadingAreMoved() {
    Change change = only(changed("9.2.3.1", r -> under(r, "9.4")));

    assertThat(change.kind()).isEqualTo(ChangeKind.MOVED);
    assertThat(change.keepsAnswers()).isTrue();
  }

  @Test
  void lineageTellsByWhichNumberItWasFormerlyKnown() {
    Change change = only(renumbered("9.2.3.2", "9.2.3.8"), link("9.2.3.2", "9.2.3.8"));

    assertThat(change.kind()).isEqualTo(ChangeKind.RENUMBERED);
    assertThat(change.pairing()).isEqualTo(Pairing.LINEAGE);
    assertThat(change.formerIds()).containsExactly(id("9.2.3.2"));
    assertThat(change.keepsAnswers()).isTrue();
  }

  @Test
  void lineageWinsOverEqualNumbers() {
    Baseline now =
        next(controls -> {
          Requirement first = controls.get(0);
          Requirement second = controls.get(1);
          controls.set(0, control("9.2.3.1", "新しい事項", "全く別の事項を定める。", "Another."));
          controls.set(1, control("9.2.3.2", first.title().ja(), first.text().ja(), "x"));
          controls.add(control("9.2.3.9", second.title().ja(), second.text().ja(), "y"));
          return controls;
        });

    assertThat(compare(OLD, now, link("9.2.3.1", "9.2.3.2"), link("9.2.3.2", "9.2.3.9")).changes())
        .extracting(Change::key)
        .containsExactly(">9.2.3.1", "9.2.3.1>9.2.3.2", "9.2.3.2>9.2.3.9");
  }

  @Test
  void severalBecomeOneAndOneBecomesSeveral() {
    Baseline merged =
        next(controls -> {
          controls.removeIf(r -> r.id().equals(id("9.2.3.2")));
          return controls;
        });
    Change merge = only(merged, link("9.2.3.1", "9.2.3.1"), link("9.2.3.2", "9.2.3.1"));
    assertThat(merge.key()).isEqualTo("9.2.3.1+9.2.3.2>9.2.3.1");
    assertThat(merge.facts()).contains(ChangeFact.MERGED);
    assertThat(merge.kind()).isEqualTo(ChangeKind.SUBSTANTIVE);

    Baseline split =
        next(controls -> {
          controls.add(control("9.2.3.4", "特権の見直しの記録", "見直しの結果を記録する。", "Record."));
          return controls;
        });
    Change parted = only(split, link("9.2.3.2", "9.2.3.2"), link("9.2.3.2", "9.2.3.4"));
    assertThat(parted.key()).isEqualTo("9.2.3.2>9.2.3.2+9.2.3.4");
    assertThat(parted.facts()).contains(ChangeFact.SPLIT);
  }

  @Test
  void alikeTextsUnderAnotherNumberAreSuggestedAndMarkedAsSuch() {
    Change change = only(renumbered("9.2.3.2", "9.2.3.8"));

    assertThat(change.pairing()).isEqualTo(Pairing.SUGGESTED);
    assertThat(change.key()).isEqualTo("9.2.3.2>9.2.3.8");
    assertThat(change.keepsAnswers()).as("a suggestion carries no answer over").isFalse();
  }

  @Test
  void anotherMarkAtTheEndOfTheNumberIsSuggestedWithTheObligation() {
    Change change = only(renumbered("9.2.3.2", "9.2.3.2.B"));

    assertThat(change.facts()).contains(ChangeFact.RENUMBERED, ChangeFact.OBLIGATION);
  }

  @Test
  void aSuggestionThatWasRuledOutIsNotMadeAgain() {
    LineageLink different =
        new LineageLink(
            "2022-04-01",
            id("9.2.3.2"),
            "2999-04-01",
            id("9.2.3.8"),
            /* same= */ false,
            Versions.text("別の事項", ""));

    assertThat(compare(OLD, renumbered("9.2.3.2", "9.2.3.8"), different).changes())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.REMOVED, ChangeKind.ADDED);
  }

  @Test
  void theSameLineageReadsBackwardsToo() {
    Baseline now = renumbered("9.2.3.2", "9.2.3.8");

    assertThat(compare(now, OLD, link("9.2.3.2", "9.2.3.8")).changes())
        .extracting(Change::key, Change::pairing)
        .containsExactly(tuple("9.2.3.8>9.2.3.2", Pairing.LINEAGE));
  }

  @Test
  void whatTheOfficeRulesGoesBeforeWhatIsProposed() {
    Comparison comparison = compare(OLD, worded("9.2.3.2", "特権の一覧を6か月ごとに見直す。"));
    Ruling ruling =
        new Ruling("9.2.3.2>9.2.3.2", ChangeKind.CLARIFICATION, "誤記", "担当", Instant.EPOCH, 0);

    Change ruled = comparison.with(List.of(ruling)).changes().getFirst();

    assertThat(ruled.kind()).isEqualTo(ChangeKind.CLARIFICATION);
    assertThat(ruled.proposed()).isEqualTo(ChangeKind.SUBSTANTIVE);
  }

  /** One in twenty is reworded, one in twenty renumbered without lineage. */
  @Test
  void inALargeBaselineEveryRewordedAndRenumberedControlIsFound() {
    int size = 20_000;
    Random random = new Random(7);
    List<Requirement> before = new ArrayList<>();
    List<Requirement> after = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String number =
          (5 + i % 14) + "." + (1 + i / 14 % 9) + "." + (1 + i / 126 % 9) + "." + (1 + i / 1134);
      String words = sentence(random);
      before.add(control(number, "管理策" + i, words, "Control " + i));
      String other = i % 20 == 1 ? words.replaceFirst("を", "については") : words;
      String moved = i % 20 == 2 ? number.replaceFirst("\\.\\d+$", "." + (500 + i / 1134)) : number;
      after.add(control(moved, "管理策" + i, other, "Control " + i));
    }

    List<Change> changes =
        compare(
                Versions.version("2022-04-01", before.toArray(Requirement[]::new)),
                Versions.version("2999-04-01", after.toArray(Requirement[]::new)))
            .changes();

    Set<String> touched =
        IntStream.range(0, size)
            .filter(i -> i % 20 == 1 || i % 20 == 2)
            .mapToObj(i -> "管理策" + i)
            .collect(Collectors.toSet());
    assertThat(changes)
        .flatExtracting(change -> change.before().isEmpty() ? change.after() : change.before())
        .extracting(requirement -> requirement.title().ja())
        .allMatch(touched::contains)
        .containsAll(touched);
  }

  private static String sentence(Random random) {
    String[] words = {"情報", "資産", "利用者", "手続", "記録", "承認", "責任者", "点検", "教育", "通信", "暗号", "鍵"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(words[random.nextInt(words.length)]).append(i % 3 == 2 ? "を" : "の");
    }
    return text.append("定める。").toString();
  }

  private static Baseline renumbered(String from, String to) {
    return next(controls -> {
      controls.replaceAll(r ->
          r.id().value().equals(from)
              ? control(to, r.title().ja(), r.text().ja(), r.text().en())
              : r);
      return controls;
    });
  }

  private static Requirement[] controls(Baseline baseline) {
    return baseline.requirements().stream()
        .filter(r -> r.objective().isPresent())
        .toArray(Requirement[]::new);
  }

  private static Change only(Baseline now, LineageLink... links) {
    List<Change> changes = compare(OLD, now, links).changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }
}
