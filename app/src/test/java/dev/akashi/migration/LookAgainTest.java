package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.refused;
import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.NEWEST;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What a step left to look at, until somebody looked. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class LookAgainTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired Declarations declarations;
  @Autowired LookAgain marks;

  private final MigrationDesk desk;
  private final StatementStage stage;

  LookAgainTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  void whoeverSavesOrConfirmsAnAnswerHasLookedAtIt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);

    desk.write(provider, id, Answer.none(ADDED));
    assertThat(desk.open(id)).containsOnlyKeys(REWORDED, ADDED);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));
    assertThat(desk.open(id)).containsOnlyKeys(REWORDED);
    marks.confirm(provider, id, REWORDED);
    assertThat(desk.open(id)).isEmpty();

    marks.confirm(provider, id, REWORDED);
    refused(() -> marks.confirm(provider, id, ADDED), Refusal.Kind.RULE, "migration.no-mark");
    assertThat(desk.actions(id)).contains("migration.looked-at");
  }

  @Test
  void anAnswerThatIsSavedUnchangedIsLookedAt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);

    desk.write(provider, id, own.sheet(provider, id).content().answer(REWORDED));

    assertThat(desk.open(id)).containsOnlyKeys(ADDED);
  }

  @Test
  void whatWasNotLookedAtIsStillToBeLookedAtAfterTheNextStep() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet first = own.sheet(provider, id);
    desk.migrate(provider, id, NEW);
    StatementSheet second = own.sheet(provider, id);

    desk.migrate(provider, id, NEWEST);

    assertThat(desk.open(id))
        .containsOnly(
            entry(REWORDED, AnswerMark.LOOK_AGAIN),
            entry(IS, AnswerMark.LOOK_AGAIN),
            entry(ADDED, AnswerMark.NEW_ANSWER));
    assertThat(desk.kept(provider, id)).extracting(KeptAnswer::answer).hasSize(1);

    desk.undo(provider, id);
    assertThat(own.sheet(provider, id).content()).isEqualTo(second.content());
    assertThat(desk.open(id)).containsOnlyKeys(REWORDED, ADDED);
    desk.undo(provider, id);
    assertThat(own.sheet(provider, id).content()).isEqualTo(first.content());
  }

  @Test
  void whatAStatementLeftToDoIsToBeDoneInItsCopy() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    StatementId next = declarations.withdraw(provider, id, "書き直すため");

    assertThat(desk.open(next)).containsOnly(entry(REWORDED, AnswerMark.LOOK_AGAIN));
    assertThat(desk.actions(next)).contains("migration.carried");
    refused(() -> desk.undo(provider, next), Refusal.Kind.NOT_FOUND, "migration.none");
    assertThat(people.signedIn(provider).get("/provider/statements/" + next).body())
        .contains("見直しが必要：1件");
    assertThat(people.signedIn(provider).get("/provider/statements/" + next + "/migration").body())
        .contains("複製元の言明書で行った移行です");
    desk.migrate(provider, next, NEWEST);
    assertThat(desk.open(next)).containsOnlyKeys(REWORDED, IS);
    desk.undo(provider, next);
    marks.confirm(provider, next, REWORDED);
    assertThat(desk.open(next)).isEmpty();
  }

  @Test
  void aCopyOfAStatementThatLeftNothingToDoHasNoMigration() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));
    marks.confirm(provider, id, REWORDED);
    stage.declare(provider, id);

    assertThat(marks.last(declarations.withdraw(provider, id, "書き直すため"))).isEmpty();
  }
}
