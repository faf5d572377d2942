package dev.akashi.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.amendment.BaselineComparing;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.Lineage;
import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.Versions;
import dev.akashi.amendment.Weighing;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.impact.Impact.Touched;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementSurvey.Surveyed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpactTest {

  /** 9.2.3.2 is reworded, 9.2.3.3 gone, 9.4.2.1 renumbered, 9.4.2.9 new. */
  private static final Baseline NEXT =
      Versions.next(controls -> {
        controls.removeIf(r -> r.id().equals(Versions.id("9.2.3.3")));
        controls.replaceAll(r ->
            switch (r.id().value()) {
              case "9.2.3.2" -> Versions.control("9.2.3.2", "特権の見直し", "特権の一覧を毎月見直す。", "Monthly.");
              case "9.4.2.1" ->
                  Versions.control("9.4.2.8", r.title().ja(), r.text().ja(), r.text().en());
              default -> r;
            });
        controls.add(Versions.control("9.4.2.9", "端末の施錠", "離席するときは画面を施錠する。", "Lock."));
        return controls;
      });

  private static final Comparison COMPARISON =
      BaselineComparing.compare(
          Versions.OLD,
          NEXT,
          Lineage.between(
              Versions.OLD.version(),
              NEXT.version(),
              List.of(
                  new LineageLink(
                      Versions.OLD.version(),
                      Versions.id("9.4.2.1"),
                      NEXT.version(),
                      Versions.id("9.4.2.8"),
                      /* same= */ true,
                      Versions.text("番号の整理", "")))),
          new Weighing(25));

  private static final Efforts NOTHING_RECORDED = new Efforts(Map.of(), 0, 3);

  private final OrganisationId provider = new OrganisationId(UUID.randomUUID());

  @Test
  @Clause("FRM-56")
  void eachAnswerIsCarriedOverLookedAtAgainOrKept() {
    Impact impact =
        Impact.of(
            COMPARISON,
            List.of(statement(4, "9.2.3.2", "9.2.3.3", "9.4.2.1")),
            true,
            NOTHING_RECORDED);

    Touched touched = impact.statements().getFirst();
    assertThat(touched.newQuestions()).isEqualTo(1);
    assertThat(touched.newMandatory()).isZero();
    assertThat(touched.lookAgain()).isEqualTo(1);
    assertThat(touched.kept()).isEqualTo(1);
    assertThat(touched.carriedOver()).as("the renumbered one and the unchanged one").isEqualTo(2);
  }

  @Test
  void whoeverAnsweredNothingYetHasOnlyTheNewQuestions() {
    Touched touched =
        Impact.of(COMPARISON, List.of(statement(0)), true, NOTHING_RECORDED)
            .statements()
            .getFirst();

    assertThat(touched.isTouched()).isTrue();
    assertThat(touched.lookAgain() + touched.kept() + touched.carriedOver()).isZero();
  }

  @Test
  @Clause("FRM-56")
  void eachChangeTellsHowManyStatementsItTouches() {
    Impact impact =
        Impact.of(
            COMPARISON,
            List.of(statement(1, "9.2.3.2"), statement(2, "9.2.3.2", "9.2.3.3")),
            true,
            NOTHING_RECORDED);

    assertThat(impact.controls())
        .filteredOn(each -> each.change().key().equals("9.2.3.2>9.2.3.2"))
        .extracting(Impact.TouchedControl::statements)
        .containsExactly(2);
    assertThat(impact.providers()).hasSize(1);
  }

  @Test
  void onlyTheAnswersToWhatChangesAreAskedFor() {
    assertThat(Impact.needed(COMPARISON))
        .extracting(RequirementId::value)
        .containsExactlyInAnyOrder("9.2.3.2", "9.2.3.3", "9.4.2.1");
  }

  @Test
  void ofTwoThousandStatementsEachIsLookedAtAgain() {
    List<Surveyed> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      all.add(statement(1_000, "9.2.3.2", "9.2.3.3", "9.4.2.1"));
    }

    assertThat(Impact.of(COMPARISON, all, true, NOTHING_RECORDED).lookAgain()).isEqualTo(2_000);
  }

  private Surveyed statement(int answers, String... answered) {
    Set<RequirementId> ids = new HashSet<>();
    for (String id : answered) {
      ids.add(RequirementId.of(id));
    }
    return new Surveyed(
        StatementId.random(), provider, "試験サービス", 1, StatementState.PUBLISHED, answers, ids);
  }
}
