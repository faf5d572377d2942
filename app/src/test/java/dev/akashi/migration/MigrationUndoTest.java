package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.LAST_DAY;
import static dev.akashi.migration.MigrationDesk.refused;
import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.statement.Answer;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.WorkingTime;
import dev.akashi.statement.WorkingTimes;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A step to a newer version is undone while there is time. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class MigrationUndoTest {

  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired LookAgain marks;
  @Autowired WorkingTimes times;

  private final MigrationDesk desk;
  private final StatementStage stage;

  MigrationUndoTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  void undoneTheAnswersAreExactlyAsTheyWere() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);
    desk.migrate(provider, id, NEW);
    TestDay.set(LAST_DAY);

    assertThat(desk.undo(provider, id)).isZero();

    StatementSheet now = own.sheet(provider, id);
    assertThat(now.content()).isEqualTo(before.content());
    assertThat(desk.kept(provider, id)).isEmpty();
    assertThat(marks.last(id)).isEmpty();
    assertThat(desk.actions(id)).contains("migration.undone");
    refused(() -> desk.undo(provider, id), Refusal.Kind.NOT_FOUND, "migration.none");
  }

  @Test
  void theDayAfterTheLastDayItIsTooLateToUndo() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    TestDay.set(LAST_DAY.plusDays(1));

    refused(() -> desk.undo(provider, id), Refusal.Kind.RULE, "migration.undo-too-late");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(NEW);
  }

  @Test
  void onceItIsDeclaredNothingIsUndone() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    refused(() -> desk.undo(provider, id), Refusal.Kind.RULE, "migration.declared");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(NEW);
  }

  @Test
  void whatWasWrittenSinceIsKeptWhenItIsUndone() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);
    desk.migrate(provider, id, NEW);
    Answer changed = written(IS, "移行の後に書き直した。");
    Answer added = written(ADDED, "5分で施錠する。");
    desk.write(provider, id, changed);
    desk.write(provider, id, added);

    assertThat(desk.undo(provider, id)).isEqualTo(2);

    assertThat(own.sheet(provider, id).content()).isEqualTo(before.content());
    assertThat(desk.kept(provider, id))
        .extracting(KeptAnswer::answer, KeptAnswer::version, KeptAnswer::why)
        .containsExactlyInAnyOrder(
            tuple(changed, NEW, KeptFor.WRITTEN_SINCE), tuple(added, NEW, KeptFor.WRITTEN_SINCE));
  }

  @Test
  void theTimeAnAnswerTookStaysWithItsVersionAndIsThereAgainAfterAStepBack() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Optional<WorkingTime> before = Optional.of(new WorkingTime(90));
    Optional<WorkingTime> since = Optional.of(new WorkingTime(15));
    writeIn(before, provider, id);

    desk.migrate(provider, id, NEW);

    assertThat(timeOf(provider, id)).as("another version asks something else").isEmpty();
    writeIn(since, provider, id);
    assertThat(timeOf(provider, id)).isEqualTo(since);
    desk.undo(provider, id);
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
}
