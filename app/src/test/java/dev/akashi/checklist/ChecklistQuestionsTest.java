package dev.akashi.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a checklist asks, and what its answers come to. */
class ChecklistQuestionsTest {

  private static final Baseline BASELINE = BaselineFiles.onClassPath("baseline/2022-04-01");
  private static final ChecklistQuestions QUESTIONS = ChecklistQuestions.of(BASELINE);

  private static long asked(RequirementKind kind) {
    return QUESTIONS.all().stream().filter(one -> one.kind() == kind).count();
  }

  /** 18 and 64 and 121 and 31: as counted in the official criteria of 2022-04-01. */
  @Test
  @Clause({"TMP-11", "TMP-12"})
  void allGovernanceAndManagementCriteriaTheObjectivesAndWhatIsMarkedBAreAsked() {
    assertThat(asked(RequirementKind.GOVERNANCE)).isEqualTo(18);
    assertThat(asked(RequirementKind.MANAGEMENT)).isEqualTo(64);
    assertThat(asked(RequirementKind.CONTROL_OBJECTIVE)).isEqualTo(121);
    assertThat(asked(RequirementKind.DETAILED_CONTROL)).isEqualTo(31);
    assertThat(QUESTIONS.size()).isEqualTo(234);
  }

  @Test
  @Clause("TMP-12")
  void noDetailedControlWithoutTheMarkIsAsked() {
    RequirementId recommended = RequirementId.of("9.2.1.1");
    List<Requirement> all = new ArrayList<>(BASELINE.requirements());
    Requirement model = BASELINE.find(RequirementId.of("9.2.1.6.PB")).orElseThrow();
    all.add(
        new Requirement(
            recommended,
            RequirementKind.DETAILED_CONTROL,
            model.group(),
            model.objective(),
            /* mandatory= */ false,
            model.title(),
            model.text()));
    ChecklistQuestions questions =
        ChecklistQuestions.of(
            Baseline.of(
                "2099-04-01", BASELINE.title(), BASELINE.inForceFrom(), BASELINE.groups(), all));

    assertThat(questions.find(recommended)).isEmpty();
    assertThat(questions.all()).isEqualTo(QUESTIONS.all());
    assertThat(questions.after(RequirementId.of("9.2.1"))).contains(model.id());
  }

  @Test
  void oneLeadsToTheNextFromTheFirstToTheLast() {
    Optional<RequirementId> at = Optional.of(QUESTIONS.all().getFirst().id());
    assertThat(QUESTIONS.before(at.get())).isEmpty();
    int seen = 1;
    for (var next = QUESTIONS.after(at.get()); next.isPresent(); seen++) {
      assertThat(QUESTIONS.before(next.get())).isEqualTo(at);
      at = next;
      next = QUESTIONS.after(next.get());
    }
    assertThat(seen).isEqualTo(QUESTIONS.size());
  }

  @Test
  @Clause("TMP-12")
  void theResultCountsAnswersAndShortfallsInEachChapter() {
    Map<RequirementId, ChecklistAnswer> answers = new HashMap<>();
    List<Requirement> nine =
        QUESTIONS.all().stream().filter(one -> one.id().chapter() == 9).limit(4).toList();
    ChecklistVerdict[] verdicts = {
      ChecklistVerdict.MET,
      ChecklistVerdict.PARTLY,
      ChecklistVerdict.NOT_MET,
      ChecklistVerdict.NOT_APPLICABLE
    };
    for (int i = 0; i < verdicts.length; i++) {
      RequirementId id = nine.get(i).id();
      answers.put(
          id,
          new ChecklistAnswer(id, new Said(verdicts[i], "", "理由", "", ""), Optional.empty(), 1));
    }

    ChecklistResult result = ChecklistResult.of(QUESTIONS, answers);

    assertThat(result.questions()).isEqualTo(QUESTIONS.size());
    assertThat(result.answered()).isEqualTo(4);
    assertThat(result.shortfalls()).isEqualTo(2);
    assertThat(result.chapters())
        .extracting(chapter -> chapter.title().chapter())
        .startsWith(3, 4, 5)
        .endsWith(18);
    assertThat(result.chapters())
        .filteredOn(chapter -> chapter.answered() > 0)
        .singleElement()
        .matches(chapter -> chapter.title().chapter() == 9 && chapter.shortfalls() == 2);
  }

  @Test
  @Clause("TMP-12")
  void onlyNotApplicableNeedsAReason() {
    for (ChecklistVerdict verdict : ChecklistVerdict.values()) {
      assertThat(new Said(verdict, "", " ", "", "").lacksReason())
          .as(verdict.name())
          .isEqualTo(verdict == ChecklistVerdict.NOT_APPLICABLE);
      assertThat(new Said(verdict, "", "対象がない", "", "").lacksReason()).isFalse();
    }
  }
}
