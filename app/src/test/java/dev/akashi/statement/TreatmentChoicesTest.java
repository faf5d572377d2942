package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.BASELINE;
import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreatmentChoicesTest {

  private static Map<RequirementId, Answer> choose(
      Draft draft, String requirement, Treatment treatment) {
    Answer given = draft.content().answer(id(requirement)).with(treatment, "理由");
    return TreatmentChoices.apply(BASELINE, draft.content(), Map.of(), given);
  }

  @Test
  void anExcludedObjectiveTakesAllControlsBelowItAlongAndKeepsTheirMeasures() {
    Map<RequirementId, Answer> changed = choose(Draft.complete(), "9.2.3", Treatment.EXCLUDED);

    assertThat(changed).containsOnlyKeys(id("9.2.3"), id("9.2.3.1"), id("9.2.3.11.PB"));
    assertThat(changed.get(id("9.2.3.11.PB")))
        .satisfies(answer -> assertThat(answer.treatment()).isEqualTo(Treatment.EXCLUDED))
        .satisfies(answer -> assertThat(answer.individualControls()).hasSize(1));
  }

  @Test
  void selectingTheObjectiveAgainGivesTheControlsBack() {
    Draft excluded = Draft.complete().unanswered("9.2.3.1").exclude("9.2.3", "理由");
    StatementContent selected =
        excluded.content().withAnswers(choose(excluded, "9.2.3", Treatment.SELECTED));

    assertThat(selected.answer(id("9.2.3.11.PB")).treatment()).isEqualTo(Treatment.SELECTED);
    assertThat(selected.answer(id("9.2.3.1")).treatment()).isEqualTo(Treatment.UNANSWERED);
  }

  @Test
  void otherAnswersStandAlone() {
    assertThat(choose(Draft.complete(), "9.4.2.1", Treatment.NOT_SELECTED))
        .containsOnlyKeys(id("9.4.2.1"));
    assertThat(choose(Draft.complete(), "9.4.2", Treatment.SELECTED)).containsOnlyKeys(id("9.4.2"));
  }

  @Test
  void aControlBelowAnExcludedObjectiveCountsAsAnswered() {
    StatementContent content =
        Draft.complete()
            .answer(Answer.excluded(id("9.2.3"), "理由"))
            .unanswered("9.2.3.1")
            .unanswered("9.4.2.1")
            .content();
    StatementProgress progress = StatementProgress.of(BASELINE, content);

    assertThat(progress.answered()).isEqualTo(8);
    assertThat(progress.total()).isEqualTo(9);
    assertThat(progress.chapters().get(9)).isEqualTo(new StatementProgress.Count(5, 6));
    assertThat(progress.groups().get("9.2")).isEqualTo(new StatementProgress.Count(3, 3));
  }
}
