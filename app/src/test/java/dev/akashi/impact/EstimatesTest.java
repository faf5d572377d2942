package dev.akashi.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.Versions;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementSurvey.Surveyed;
import dev.akashi.statement.WorkingTimeSurvey.Numbered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the questions of a step are expected to take. */
class EstimatesTest {

  /** 9.2.3.2 asks something else, 9.2.3.3 is gone, 9.4.2.9 is new. */
  private static final Baseline NEXT =
      Versions.next(controls -> {
        controls.removeIf(r -> r.id().equals(Versions.id("9.2.3.3")));
        controls.replaceAll(r ->
            r.id().equals(Versions.id("9.2.3.2"))
                ? Versions.control("9.2.3.2", "特権の見直し", "特権の一覧を毎月見直す。", "Monthly.")
                : r);
        controls.add(Versions.control("9.4.2.9", "端末の施錠", "離席するときは画面を施錠する。", "Lock."));
        return controls;
      });

  private static final Comparison STEP = Versions.compare(Versions.OLD, NEXT);
  private static final String OLD = Versions.OLD.version();

  private static final OrganisationId PROVIDER = new OrganisationId(UUID.randomUUID());

  private static Surveyed statement(String... answered) {
    return new Surveyed(
        StatementId.random(),
        PROVIDER,
        "試験サービス",
        1,
        StatementState.PUBLISHED,
        answered.length,
        Stream.of(answered).map(RequirementId::of).collect(Collectors.toSet()));
  }

  private static Estimates estimates(Surveyed... statements) {
    return new Estimates(STEP, Question.of(STEP, List.of(statements)));
  }

  private static Numbered old(String id) {
    return new Numbered(OLD, RequirementId.of(id));
  }

  private static Numbered now(String id) {
    return new Numbered(NEXT.version(), RequirementId.of(id));
  }

  @Test
  void onlyWhatTheStepAsksOfSomebodyIsAQuestion() {
    assertThat(estimates(statement("9.2.3.1", "9.2.3.2", "9.2.3.3")).single().values())
        .containsExactlyInAnyOrder(Set.of(old("9.2.3.2")), Set.of(now("9.4.2.9")));
    assertThat(estimates(statement("9.2.3.1")).single().values())
        .containsExactly(Set.of(now("9.4.2.9")));
    assertThat(estimates().single()).isEmpty();
  }

  @Test
  @Clause("FRM-56")
  void theRecordsOfTheRequirementComeFirstThenTheSectionThenTheChapter() {
    Estimates own = estimates(statement("9.2.3.2"));
    own.learn(Map.of("requirement " + OLD + " 9.2.3.2", 30.0));
    assertThat(own.wider()).containsOnlyKeys("section 9.4", "chapter 9");
    own.learn(Map.of("section 9.4", 60.0, "chapter 9", 45.0));
    assertThat(own.minutes())
        .containsOnly(Map.entry(old("9.2.3.2"), 30.0), Map.entry(now("9.4.2.9"), 60.0));

    Estimates around = estimates(statement("9.2.3.2"));
    around.single();
    around.wider();
    around.learn(Map.of("chapter 9", 45.0));
    assertThat(around.minutes())
        .containsOnly(Map.entry(old("9.2.3.2"), 45.0), Map.entry(now("9.4.2.9"), 45.0));
  }

  @Test
  void aSectionHasTheRequirementsOfBothVersionsEachByItsOwnNumber() {
    assertThat(estimates(statement("9.2.3.2")).wider().get("section 9.2"))
        .contains(old("9.2.3.1"), old("9.2.3.3"), now("9.2.3.1"))
        .doesNotContain(now("9.2.3.3"), old("9.4.2.1"));
  }

  @Test
  void whatNothingIsRecordedForIsNotEstimated() {
    Estimates silent = estimates(statement("9.2.3.2"));
    silent.single();
    silent.wider();

    assertThat(silent.minutes()).isEmpty();
    assertThat(silent.restsOn()).isEmpty();
  }

  @Test
  void aRecordThatIsUsedTwiceIsCountedOnce() {
    Estimates estimates = estimates(statement("9.2.3.2"));
    estimates.single();
    estimates.learn(Map.of("requirement " + OLD + " 9.2.3.2", 30.0));
    estimates.wider();
    estimates.learn(Map.of("chapter 9", 45.0));

    assertThat(estimates.restsOn())
        .contains(old("9.2.3.2"), old("9.4.2.1"))
        .doesNotHaveDuplicates();
  }

  @Test
  @Clause("FRM-56")
  void theSumTellsTheQuestionsItLeavesOut() {
    Efforts efforts = new Efforts(Map.of(old("9.2.3.2"), 90.0), 5, 3);

    Impact impact =
        Impact.of(STEP, List.of(statement("9.2.3.2"), statement("9.2.3.1")), true, efforts);

    assertThat(impact.effort()).isEqualTo(new Effort(90, 1, 2));
    assertThat(impact.effort().hours()).isEqualTo(1.5);
    assertThat(impact.statements().getLast().effort().isUnknown()).isTrue();
    assertThat(impact.providers().getFirst().effort()).isEqualTo(impact.effort());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void moreQuestionsNeverTakeLessAndNoneGoesUncounted(long seed) {
    RandomGenerator random = new java.util.SplittableRandom(seed);
    Map<Numbered, Double> minutes = new HashMap<>();
    for (String id : List.of("9.2.3.2", "9.4.2.9")) {
      if (random.nextBoolean()) {
        minutes.put(id.equals("9.4.2.9") ? now(id) : old(id), 15.0 * (1 + random.nextInt(800)));
      }
    }
    Efforts efforts = new Efforts(minutes, 9, 3);
    List<Surveyed> statements = new ArrayList<>();
    Effort before = Effort.NONE;
    for (int i = 0; i < 30; i++) {
      statements.add(random.nextBoolean() ? statement("9.2.3.2") : statement("9.2.3.1"));
      Impact impact = Impact.of(STEP, statements, true, efforts);
      Effort effort = impact.effort();
      assertThat(effort.minutes()).isGreaterThanOrEqualTo(before.minutes());
      assertThat(effort.hours()).isGreaterThanOrEqualTo(before.hours());
      assertThat(effort.unknown()).isGreaterThanOrEqualTo(before.unknown());
      assertThat(effort.questions()).isEqualTo(impact.newQuestions() + impact.lookAgain());
      assertThat(effort.isUnknown()).isEqualTo(effort.minutes() == 0);
      before = effort;
    }
  }

  @Test
  void hoursAreNoFinerThanAnEstimate() {
    assertThat(new Effort(0, 0, 0).hours()).isZero();
    assertThat(new Effort(100, 1, 0).hours()).isEqualTo(1.7);
    assertThat(new Effort(1_000, 9, 0).hours()).isEqualTo(17);
  }
}
