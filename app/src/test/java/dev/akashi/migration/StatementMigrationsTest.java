package dev.akashi.migration;

import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.NEWEST;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static dev.akashi.migration.MigrationStage.WAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.WorkingTime;
import dev.akashi.statement.WorkingTimes;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Drafts go to a newer version and back. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class StatementMigrationsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 1, 29);

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;
  @Autowired Migrations migrations;
  @Autowired LookAgain marks;
  @Autowired KeptAnswers keptAnswers;
  @Autowired WorkingTimes times;
  @Autowired EventLog log;
  @Autowired JdbcTemplate sql;

  private final ApplicationContext context;
  private final StatementStage stage;

  StatementMigrationsTest(@Autowired ApplicationContext context) {
    this.context = context;
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aNewerVersion() {
    TestDay.set(DAY);
    MigrationStage.promulgate(context);
  }

  private int revision(Actor provider, StatementId id) {
    return own.sheet(provider, id).revision();
  }

  private Migration migrate(Actor provider, StatementId id, String to) {
    return migrations.apply(provider, id, to, revision(provider, id));
  }

  private Map<RequirementId, AnswerMark> open(StatementId id) {
    return marks.last(id).map(Migrated::marks).orElse(Map.of());
  }

  private List<KeptAnswer> kept(Actor provider, StatementId id) {
    return keptAnswers.of(provider, id, 0, 1000).answers();
  }

  private void write(Actor provider, StatementId id, Answer answer) {
    StatementSheet sheet = own.sheet(provider, id);
    drafts.answer(provider, id, answer, sheet.revisionOf(answer.requirement()));
  }

  private static Answer written(RequirementId id, String text) {
    return Answer.selected(
        id,
        new IndividualControl(
            "1",
            text,
            "運用課",
            Frequency.DAILY,
            Optional.of(StatementStage.FIRST_PERIOD.first()),
            Optional.empty()));
  }

  private static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(kind);
              assertThat(refusal.reasons()).extracting(Reason::code).contains(code);
            });
  }

  @Test
  void theAnswersGoWhereTheirRequirementsWentAndTheNewVersionRules() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);

    Migration made = migrate(provider, id, NEW);

    StatementSheet now = own.sheet(provider, id);
    assertThat(made.undoUntil()).isEqualTo(LAST_DAY);
    assertThat(now.content().baselineVersion()).isEqualTo(NEW);
    assertThat(now.content().answer(IS)).isEqualTo(before.content().answer(WAS).at(IS));
    assertThat(now.content().answer(REWORDED)).isEqualTo(before.content().answer(REWORDED));
    assertThat(now.content().answers()).doesNotContainKeys(WAS, GONE, ADDED);
    assertThat(now.content().answers()).hasSize(before.content().answers().size() - 1);
    assertThat(kept(provider, id))
        .extracting(KeptAnswer::answer, KeptAnswer::version, KeptAnswer::why)
        .containsExactly(tuple(before.content().answer(GONE), OLD, KeptFor.REQUIREMENT_GONE));
    assertThat(open(id))
        .containsOnly(entry(REWORDED, AnswerMark.LOOK_AGAIN), entry(ADDED, AnswerMark.NEW_ANSWER));
    StatementCheck check = declarations.check(provider, id);
    assertThat(check.errors())
        .extracting(StatementFinding::requirement)
        .containsExactly(Optional.of(ADDED));
    assertThat(actions(id)).contains("migration.applied", "statement.rebased");
  }

  private List<String> actions(StatementId id) {
    return log
        .newest(
            EventLog.Filter.about(new Subject("statement", id.toString())), Optional.empty(), 10)
        .items()
        .stream()
        .map(Event::action)
        .toList();
  }

  @Test
  void lookingTellsHowManyAnswersAreTouchedAndChangesNothing() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);

    Preview preview = migrations.preview(provider, id, NEW);

    assertThat(preview.plan().counts())
        .containsEntry(Fate.ALONG_LINEAGE, 1)
        .containsEntry(Fate.LOOK_AGAIN, 1)
        .containsEntry(Fate.KEPT, 1);
    assertThat(own.sheet(provider, id)).isEqualTo(before);
    assertThat(marks.last(id)).isEmpty();
  }

  @Test
  void theTimeAnAnswerTookStaysWithItsVersionAndIsThereAgainAfterAStepBack() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Optional<WorkingTime> before = Optional.of(new WorkingTime(90));
    Optional<WorkingTime> since = Optional.of(new WorkingTime(15));
    writeIn(before, provider, id);

    migrate(provider, id, NEW);

    assertThat(timeOf(provider, id)).as("another version asks something else").isEmpty();
    writeIn(since, provider, id);
    assertThat(timeOf(provider, id)).isEqualTo(since);
    migrations.undo(provider, id, revision(provider, id));
    assertThat(timeOf(provider, id)).isEqualTo(before);
  }

  private void writeIn(Optional<WorkingTime> time, Actor provider, StatementId id) {
    StatementSheet sheet = own.sheet(provider, id);
    Answer answer = sheet.content().answer(REWORDED);
    drafts.answer(provider, id, answer, sheet.revisionOf(REWORDED), time);
  }

  private Optional<WorkingTime> timeOf(Actor provider, StatementId id) {
    return times.of(provider, own.sheet(provider, id).head(), REWORDED);
  }

  @Test
  void theNewerVersionMayBeDeclaredOnWhenItsQuestionsAreAnswered() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    write(provider, id, written(ADDED, "5分で施錠する。"));

    assertThat(declarations.check(provider, id).mayBeDeclared()).isTrue();
  }

  @Test
  void whatChangedSinceItWasLookedAtIsNotMigrated() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    int seen = revision(provider, id);
    write(provider, id, written(GONE, "見た後に書いた。"));

    refused(
        () -> migrations.apply(provider, id, NEW, seen),
        Refusal.Kind.STALE,
        "statement.draft-changed-meanwhile");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void aFormThatWasOpenBeforeIsStaleAfterwardsAndAfterUndoing() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);
    migrate(provider, id, NEW);
    StatementSheet migrated = own.sheet(provider, id);
    staleFor(provider, id, before);

    migrations.undo(provider, id, revision(provider, id));

    staleFor(provider, id, before);
    staleFor(provider, id, migrated);
  }

  @Test
  void theFormOfAQuestionNobodyAnsweredIsStaleToo() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    StatementSheet before = own.sheet(provider, id);
    migrate(provider, id, NEW);
    StatementSheet migrated = own.sheet(provider, id);
    staleFor(provider, id, before);

    migrations.undo(provider, id, revision(provider, id));

    staleFor(provider, id, before);
    staleFor(provider, id, migrated);
    write(provider, id, written(REWORDED, "今の画面から。"));
    assertThat(own.sheet(provider, id).content().answers()).containsOnlyKeys(REWORDED);
  }

  /** What was seen of a statement that went to another version since. */
  private void staleFor(Actor provider, StatementId id, StatementSheet seen) {
    for (RequirementId each : List.of(REWORDED, GONE, ADDED)) {
      refused(
          () -> drafts.answer(provider, id, written(each, "古い画面から。"), seen.revisionOf(each)),
          Refusal.Kind.STALE,
          "statement.version-changed-meanwhile");
    }
    refused(
        () ->
            drafts.answerAlike(
                provider,
                id,
                List.of(REWORDED),
                StatementStage.commonMeasure(),
                seen.answersRevision()),
        Refusal.Kind.STALE,
        "statement.answers-changed-meanwhile");
  }

  @Test
  void ofTwoWhoMigrateAtTheSameMomentOneIsTold() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    int seen = revision(provider, id);

    assertThat(AtOnce.twice(() -> migrations.apply(provider, id, NEW, seen)))
        .filteredOn(outcome -> outcome.result().isPresent())
        .hasSize(1);
    assertThat(kept(provider, id)).hasSize(1);
  }

  @Test
  void anothersStatementDoesNotExistAndWithoutTheRoleNobodyMigrates() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Actor other = stage.representative();
    int seen = revision(provider, id);

    refused(() -> migrations.preview(other, id, NEW), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(
        () -> migrations.apply(other, id, NEW, seen), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> keptAnswers.of(other, id, 0, 10), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(
        () -> migrations.apply(people.person(Role.ASSESSOR), id, NEW, seen),
        Refusal.Kind.FORBIDDEN,
        "access.role-missing");
    migrate(provider, id, NEW);
    refused(() -> migrations.undo(other, id, 1), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> marks.confirm(other, id, REWORDED), Refusal.Kind.NOT_FOUND, "statement.unknown");
  }

  @Test
  void aDeclaredStatementStaysOnItsVersion() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);

    refused(
        () -> migrations.apply(provider, id, NEW, revision(provider, id)),
        Refusal.Kind.RULE,
        "migration.declared");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void onceItIsDeclaredNothingIsUndone() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    refused(
        () -> migrations.undo(provider, id, revision(provider, id)),
        Refusal.Kind.RULE,
        "migration.declared");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(NEW);
  }

  @Test
  void itGoesToANewerVersionOnly() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);

    refused(() -> migrate(provider, id, NEW), Refusal.Kind.RULE, "migration.not-newer");
    refused(() -> migrate(provider, id, OLD), Refusal.Kind.RULE, "migration.not-newer");
    assertThatThrownBy(() -> migrate(provider, id, "no-such-version")).isInstanceOf(Refusal.class);
  }

  @Test
  void undoneTheAnswersAreExactlyAsTheyWere() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);
    migrate(provider, id, NEW);
    TestDay.set(LAST_DAY);

    assertThat(migrations.undo(provider, id, revision(provider, id))).isZero();

    StatementSheet now = own.sheet(provider, id);
    assertThat(now.content()).isEqualTo(before.content());
    assertThat(kept(provider, id)).isEmpty();
    assertThat(marks.last(id)).isEmpty();
    assertThat(actions(id)).contains("migration.undone");
    refused(
        () -> migrations.undo(provider, id, revision(provider, id)),
        Refusal.Kind.NOT_FOUND,
        "migration.none");
  }

  @Test
  void theDayAfterTheLastDayItIsTooLateToUndo() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    TestDay.set(LAST_DAY.plusDays(1));

    refused(
        () -> migrations.undo(provider, id, revision(provider, id)),
        Refusal.Kind.RULE,
        "migration.undo-too-late");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(NEW);
  }

  @Test
  void whatWasWrittenSinceIsKeptWhenItIsUndone() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);
    migrate(provider, id, NEW);
    Answer changed = written(IS, "移行の後に書き直した。");
    Answer added = written(ADDED, "5分で施錠する。");
    write(provider, id, changed);
    write(provider, id, added);

    assertThat(migrations.undo(provider, id, revision(provider, id))).isEqualTo(2);

    assertThat(own.sheet(provider, id).content()).isEqualTo(before.content());
    assertThat(kept(provider, id))
        .extracting(KeptAnswer::answer, KeptAnswer::version, KeptAnswer::why)
        .containsExactlyInAnyOrder(
            tuple(changed, NEW, KeptFor.WRITTEN_SINCE), tuple(added, NEW, KeptFor.WRITTEN_SINCE));
  }

  @Test
  void whoeverSavesOrConfirmsAnAnswerHasLookedAtIt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);

    write(provider, id, Answer.none(ADDED));
    assertThat(open(id)).containsOnlyKeys(REWORDED, ADDED);
    write(provider, id, written(ADDED, "5分で施錠する。"));
    assertThat(open(id)).containsOnlyKeys(REWORDED);
    marks.confirm(provider, id, REWORDED);
    assertThat(open(id)).isEmpty();

    marks.confirm(provider, id, REWORDED);
    refused(() -> marks.confirm(provider, id, ADDED), Refusal.Kind.RULE, "migration.no-mark");
    assertThat(actions(id)).contains("migration.looked-at");
  }

  @Test
  void anAnswerThatIsSavedUnchangedIsLookedAt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);

    write(provider, id, own.sheet(provider, id).content().answer(REWORDED));

    assertThat(open(id)).containsOnlyKeys(ADDED);
  }

  @Test
  void whatWasNotLookedAtIsStillToBeLookedAtAfterTheNextStep() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet first = own.sheet(provider, id);
    migrate(provider, id, NEW);
    StatementSheet second = own.sheet(provider, id);

    migrate(provider, id, NEWEST);

    assertThat(open(id))
        .containsOnly(
            entry(REWORDED, AnswerMark.LOOK_AGAIN),
            entry(IS, AnswerMark.LOOK_AGAIN),
            entry(ADDED, AnswerMark.NEW_ANSWER));
    assertThat(kept(provider, id)).extracting(KeptAnswer::answer).hasSize(1);

    migrations.undo(provider, id, revision(provider, id));
    assertThat(own.sheet(provider, id).content()).isEqualTo(second.content());
    assertThat(open(id)).containsOnlyKeys(REWORDED, ADDED);
    migrations.undo(provider, id, revision(provider, id));
    assertThat(own.sheet(provider, id).content()).isEqualTo(first.content());
  }

  @Test
  void keptAnswersAreShownWithTheNextStatementOfTheService() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    StatementId next = declarations.withdraw(provider, id, "書き直すため");

    assertThat(kept(provider, next))
        .extracting(each -> each.answer().requirement())
        .containsExactly(GONE);
  }

  @Test
  void whatAStatementLeftToDoIsToBeDoneInItsCopy() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    StatementId next = declarations.withdraw(provider, id, "書き直すため");

    assertThat(open(next)).containsOnly(entry(REWORDED, AnswerMark.LOOK_AGAIN));
    assertThat(actions(next)).contains("migration.carried");
    refused(
        () -> migrations.undo(provider, next, revision(provider, next)),
        Refusal.Kind.NOT_FOUND,
        "migration.none");
    assertThat(people.signedIn(provider).get("/provider/statements/" + next).body())
        .contains("見直しが必要：1件");
    assertThat(people.signedIn(provider).get("/provider/statements/" + next + "/migration").body())
        .contains("複製元の言明書で行った移行です");
    migrate(provider, next, NEWEST);
    assertThat(open(next)).containsOnlyKeys(REWORDED, IS);
    migrations.undo(provider, next, revision(provider, next));
    marks.confirm(provider, next, REWORDED);
    assertThat(open(next)).isEmpty();
  }

  @Test
  void aCopyOfAStatementThatLeftNothingToDoHasNoMigration() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    migrate(provider, id, NEW);
    write(provider, id, written(ADDED, "5分で施錠する。"));
    marks.confirm(provider, id, REWORDED);
    stage.declare(provider, id);

    assertThat(marks.last(declarations.withdraw(provider, id, "書き直すため"))).isEmpty();
  }

  @Test
  void aStatementIsMigratedTenTimesAtMost() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    for (int round = 0; round < 10; round++) {
      migrate(provider, id, NEW);
      migrations.undo(provider, id, revision(provider, id));
    }

    refused(() -> migrate(provider, id, NEW), Refusal.Kind.RULE, "migration.too-many");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  /** Random answers, a step, random edits, undone or not: every text ever written is somewhere. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingAnAuthorWroteIsEverDropped(long seed) {
    Random random = new Random(seed);
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    List<RequirementId> touched = List.of(REWORDED, GONE, WAS, RequirementId.of("9.4.2.2.B"));
    Set<String> texts = new HashSet<>();
    scribble(provider, id, touched, random, texts);
    migrate(provider, id, NEW);
    assertThat(everything(provider, id)).containsAll(texts);

    Set<String> since = new HashSet<>();
    scribble(provider, id, List.of(IS, ADDED), random, since);
    assertThat(everything(provider, id)).containsAll(since);
    migrations.undo(provider, id, revision(provider, id));

    assertThat(everything(provider, id)).containsAll(texts).containsAll(since);
  }

  private void scribble(
      Actor provider,
      StatementId id,
      List<RequirementId> touched,
      Random random,
      Set<String> texts) {
    List<RequirementId> some = new ArrayList<>(touched);
    some.removeIf(each -> random.nextInt(4) == 0);
    for (RequirementId each : some) {
      String text = "書いた文" + random.nextLong();
      texts.add(text);
      boolean leftOut = random.nextBoolean();
      write(
          provider,
          id,
          leftOut ? Answer.none(each).with(Treatment.NOT_SELECTED, text) : written(each, text));
    }
  }

  private List<String> everything(Actor provider, StatementId id) {
    return Stream.concat(
            own.sheet(provider, id).content().answers().values().stream(),
            kept(provider, id).stream().map(KeptAnswer::answer))
        .flatMap(answer ->
            Stream.concat(
                Stream.of(answer.reason()),
                answer.individualControls().stream().map(IndividualControl::text)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update migration.former_answer set answer = '{}'",
        "delete from migration.former_answer",
        "delete from migration.written_since",
        "truncate migration.former_answer"
      })
  void theDatabaseRefusesToDropWhatWasWritten(String change) {
    assertThatThrownBy(() -> sql.execute(change))
        .hasStackTraceContaining("never changed or dropped");
  }
}
