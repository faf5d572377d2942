package dev.akashi.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.amendment.BaselineComparing;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.Lineage;
import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.Versions;
import dev.akashi.amendment.Weighing;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationPlanTest {

  /** 9.2.3.2 is reworded, 9.2.3.3 gone, 9.4.2.1 renumbered, 9.4.2.9 new. */
  private static final Baseline NEXT =
      Versions.next(controls -> {
        controls.removeIf(r -> r.id().equals(Versions.id("9.2.3.3")));
        controls.replaceAll(r ->
            switch (r.id().value()) {
              case "9.2.3.2" -> Versions.control("9.2.3.2", "特権の見直し", "特権の一覧を毎月見直す。", "Monthly.");
              case "9.4.2.1" -> renumbered(r, "9.4.2.8");
              default -> r;
            });
        controls.add(Versions.control("9.4.2.9", "端末の施錠", "離席するときは画面を施錠する。", "Lock."));
        return controls;
      });

  private static Requirement renumbered(Requirement r, String id) {
    return Versions.control(id, r.title().ja(), r.text().ja(), r.text().en());
  }

  private static LineageLink link(String from, String to) {
    return new LineageLink(
        Versions.OLD.version(),
        Versions.id(from),
        "2999-04-01",
        Versions.id(to),
        /* same= */ true,
        Versions.text("番号の整理", ""));
  }

  private static Comparison compared(Baseline after, List<LineageLink> links) {
    return BaselineComparing.compare(
        Versions.OLD,
        after,
        Lineage.between(Versions.OLD.version(), after.version(), links),
        new Weighing(25));
  }

  private static Answer selected(String id) {
    return Answer.selected(Versions.id(id), measure("手順" + id));
  }

  private static IndividualControl measure(String text) {
    return new IndividualControl(
        "1", text, "運用課", Frequency.MONTHLY, Optional.empty(), Optional.empty());
  }

  private static StatementContent content(Collection<Answer> answers) {
    Map<RequirementId, Answer> all = new HashMap<>();
    answers.forEach(answer -> all.put(answer.requirement(), answer));
    return new StatementContent(
        Versions.OLD.version(),
        Optional.empty(),
        StatementScope.empty(Set.of(), Optional.empty()),
        List.of(),
        all);
  }

  private static MigrationPlan plan(Answer... answers) {
    return MigrationPlan.of(
        compared(NEXT, List.of(link("9.4.2.1", "9.4.2.8"))), content(List.of(answers)));
  }

  @Test
  void eachAnswerGoesWhereItsRequirementWent() {
    MigrationPlan plan =
        plan(selected("9.2.3.1"), selected("9.2.3.2"), selected("9.2.3.3"), selected("9.4.2.1"));

    assertThat(plan.moves())
        .extracting(move -> move.former().value(), Move::fate)
        .containsExactly(
            tuple("9.2.3.1", Fate.CARRIED_OVER),
            tuple("9.2.3.2", Fate.LOOK_AGAIN),
            tuple("9.2.3.3", Fate.KEPT),
            tuple("9.4.2.1", Fate.ALONG_LINEAGE));
    assertThat(plan.newAnswers())
        .extracting(requirement -> requirement.id().value())
        .containsExactly("9.4.2.9");
    assertThat(plan.answers())
        .containsOnlyKeys(Versions.id("9.2.3.1"), Versions.id("9.2.3.2"), Versions.id("9.4.2.8"));
    assertThat(plan.kept()).containsExactly(selected("9.2.3.3"));
    assertThat(plan.with(Fate.KEPT))
        .extracting(Move::keptFor)
        .containsExactly(Optional.of(KeptFor.REQUIREMENT_GONE));
  }

  @Test
  void whatNobodyAnsweredIsNoAnswer() {
    MigrationPlan plan = plan(Answer.none(Versions.id("9.2.3.1")));

    assertThat(plan.moves()).isEmpty();
    assertThat(plan.newAnswers()).hasSize(1);
  }

  @Test
  void whenTwoBecomeOneTheOneWithTheNumberIsCarriedAndTheOtherKept() {
    Baseline merged =
        Versions.next(controls -> {
          controls.removeIf(r -> r.id().equals(Versions.id("9.4.2.1")));
          return controls;
        });
    MigrationPlan plan =
        MigrationPlan.of(
            compared(merged, List.of(link("9.4.2.1", "9.4.2.2"), link("9.4.2.2", "9.4.2.2"))),
            content(List.of(selected("9.4.2.1"), selected("9.4.2.2"))));

    assertThat(plan.kept()).containsExactly(selected("9.4.2.1"));
    assertThat(plan.with(Fate.KEPT))
        .extracting(Move::keptFor)
        .containsExactly(Optional.of(KeptFor.ANOTHER_ANSWER_STANDS));
    assertThat(plan.with(Fate.LOOK_AGAIN))
        .singleElement()
        .satisfies(move -> assertThat(move.answer()).isEqualTo(selected("9.4.2.2")));
  }

  @Test
  void whenOneBecomesTwoTheOtherOneNeedsAnAnswer() {
    Baseline split =
        Versions.next(controls -> {
          controls.add(Versions.control("9.4.2.7", "回数の記録", "失敗の回数を記録する。", "Record."));
          return controls;
        });
    MigrationPlan plan =
        MigrationPlan.of(
            compared(split, List.of(link("9.4.2.2", "9.4.2.2"), link("9.4.2.2", "9.4.2.7"))),
            content(List.of(selected("9.4.2.2"))));

    assertThat(plan.answers()).containsOnlyKeys(Versions.id("9.4.2.2"));
    assertThat(plan.newAnswers())
        .extracting(requirement -> requirement.id().value())
        .containsExactly("9.4.2.7");
  }

  @Test
  void aControlLeftOutWithItsObjectiveIsLookedAtAgainUnderAnother() {
    Baseline moved =
        Versions.next(controls -> {
          controls.replaceAll(
              r -> r.id().equals(Versions.id("9.4.2.1")) ? renumbered(r, "9.2.3.8") : r);
          return controls;
        });
    MigrationPlan plan =
        MigrationPlan.of(
            compared(moved, List.of(link("9.4.2.1", "9.2.3.8"))),
            content(
                List.of(
                    Answer.excluded(Versions.id("9.4.2"), "ログオンがない。"),
                    Answer.excluded(Versions.id("9.4.2.1"), ""))));

    assertThat(plan.with(Fate.LOOK_AGAIN))
        .extracting(move -> move.former().value())
        .containsExactly("9.4.2.1");
  }

  @Test
  void nobodyGoesBackToAnOlderVersion() {
    Comparison back = BaselineComparing.compare(NEXT, Versions.OLD, Lineage.NONE, new Weighing(25));
    StatementContent made = content(List.of());

    assertThatThrownBy(() ->
            MigrationPlan.of(
                back,
                new StatementContent(
                    NEXT.version(), Optional.empty(), made.scope(), made.usedServices(), Map.of())))
        .isInstanceOf(Refusal.class);
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(500);
  }

  /** Random versions, random lineage, random answers: what was written is there, once each. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whateverChangesNothingIsDroppedAndNothingIsThereTwice(long seed) {
    Random random = new Random(seed);
    List<LineageLink> links = new ArrayList<>();
    Baseline after =
        Versions.next(controls -> {
          List<Requirement> next = new ArrayList<>();
          for (Requirement r : controls) {
            String other = r.id().value().substring(0, 6) + (10 + next.size());
            switch (random.nextInt(6)) {
              case 0 -> {} // gone
              case 1 -> next.add(Versions.control(r.id().value(), "別の題", "9日以内に行う。", "9 days."));
              case 2 -> {
                next.add(renumbered(r, other));
                links.add(link(r.id().value(), other));
              }
              case 3 -> {
                next.add(r);
                next.add(Versions.control(other, "分けた題", "分けて行う。", "Split."));
                links.add(link(r.id().value(), r.id().value()));
                links.add(link(r.id().value(), other));
              }
              case 4 -> {
                next.add(r);
                Requirement into = next.get(random.nextInt(next.size()));
                links.add(link(r.id().value(), into.id().value()));
              }
              default -> next.add(r);
            }
          }
          return next;
        });
    List<Answer> written = new ArrayList<>();
    for (Requirement r : Versions.OLD.requirements()) {
      if (random.nextInt(4) > 0) {
        written.add(answer(r.id(), random));
      }
    }

    MigrationPlan plan = MigrationPlan.of(compared(after, links), content(written));

    assertThat(texts(Stream.concat(plan.answers().values().stream(), plan.kept().stream())))
        .containsExactlyInAnyOrderElementsOf(texts(written.stream()));
    assertThat(plan.answers().keySet()).allSatisfy(id -> assertThat(after.find(id)).isPresent());
    assertThat(plan.newAnswers())
        .extracting(Requirement::id)
        .doesNotContainAnyElementsOf(plan.answers().keySet());
  }

  private static Answer answer(RequirementId id, Random random) {
    List<Treatment> treatments = List.of(Treatment.values());
    Treatment treatment = treatments.get(random.nextInt(treatments.size()));
    return new Answer(
        id,
        treatment,
        "理由" + random.nextInt(3),
        Optional.empty(),
        "機能" + random.nextInt(3),
        List.of(measure("手順" + random.nextInt(3)), measure("記録" + id)),
        Responsibility.SHARED,
        "利用者" + random.nextInt(3));
  }

  private static List<String> texts(Stream<Answer> answers) {
    return answers
        .map(answer ->
            String.join(
                "/",
                answer.treatment().name(),
                answer.reason(),
                answer.inheritedFunction(),
                answer.customerDuty(),
                answer.individualControls().toString()))
        .toList();
  }
}
