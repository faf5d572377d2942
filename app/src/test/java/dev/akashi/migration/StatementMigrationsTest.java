package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.LAST_DAY;
import static dev.akashi.migration.MigrationDesk.refused;
import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static dev.akashi.migration.MigrationStage.WAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Drafts go to a newer version. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class StatementMigrationsTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired Declarations declarations;
  @Autowired Migrations migrations;
  @Autowired LookAgain marks;
  @Autowired KeptAnswers keptAnswers;

  private final MigrationDesk desk;
  private final StatementStage stage;

  StatementMigrationsTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  void theAnswersGoWhereTheirRequirementsWentAndTheNewVersionRules() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet before = own.sheet(provider, id);

    Migration made = desk.migrate(provider, id, NEW);

    StatementSheet now = own.sheet(provider, id);
    assertThat(made.undoUntil()).isEqualTo(LAST_DAY);
    assertThat(now.content().baselineVersion()).isEqualTo(NEW);
    assertThat(now.content().answer(IS)).isEqualTo(before.content().answer(WAS).at(IS));
    assertThat(now.content().answer(REWORDED)).isEqualTo(before.content().answer(REWORDED));
    assertThat(now.content().answers()).doesNotContainKeys(WAS, GONE, ADDED);
    assertThat(now.content().answers()).hasSize(before.content().answers().size() - 1);
    assertThat(desk.kept(provider, id))
        .extracting(KeptAnswer::answer, KeptAnswer::version, KeptAnswer::why)
        .containsExactly(tuple(before.content().answer(GONE), OLD, KeptFor.REQUIREMENT_GONE));
    assertThat(desk.open(id))
        .containsOnly(entry(REWORDED, AnswerMark.LOOK_AGAIN), entry(ADDED, AnswerMark.NEW_ANSWER));
    StatementCheck check = declarations.check(provider, id);
    assertThat(check.errors())
        .extracting(StatementFinding::requirement)
        .containsExactly(Optional.of(ADDED));
    assertThat(desk.actions(id)).contains("migration.applied", "statement.rebased");
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
  void theNewerVersionMayBeDeclaredOnWhenItsQuestionsAreAnswered() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));

    assertThat(declarations.check(provider, id).mayBeDeclared()).isTrue();
  }

  @Test
  void anothersStatementDoesNotExistAndWithoutTheRoleNobodyMigrates() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Actor other = stage.representative();
    int seen = desk.revision(provider, id);

    refused(() -> migrations.preview(other, id, NEW), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(
        () -> migrations.apply(other, id, NEW, seen), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> keptAnswers.of(other, id, 0, 10), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(
        () -> migrations.apply(people.person(Role.ASSESSOR), id, NEW, seen),
        Refusal.Kind.FORBIDDEN,
        "access.role-missing");
    desk.migrate(provider, id, NEW);
    refused(() -> migrations.undo(other, id, 1), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> marks.confirm(other, id, REWORDED), Refusal.Kind.NOT_FOUND, "statement.unknown");
  }

  @Test
  void aDeclaredStatementStaysOnItsVersion() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);

    refused(
        () -> migrations.apply(provider, id, NEW, desk.revision(provider, id)),
        Refusal.Kind.RULE,
        "migration.declared");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void itGoesToANewerVersionOnly() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);

    refused(() -> desk.migrate(provider, id, NEW), Refusal.Kind.RULE, "migration.not-newer");
    refused(() -> desk.migrate(provider, id, OLD), Refusal.Kind.RULE, "migration.not-newer");
    assertThatThrownBy(() -> desk.migrate(provider, id, "no-such-version"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aStatementIsMigratedTenTimesAtMost() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    for (int round = 0; round < 10; round++) {
      desk.migrate(provider, id, NEW);
      desk.undo(provider, id);
    }

    refused(() -> desk.migrate(provider, id, NEW), Refusal.Kind.RULE, "migration.too-many");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }
}
