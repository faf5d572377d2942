package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.refused;
import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What somebody else does while a draft is looked at or written. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class MigrationMeanwhileTest {

  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Migrations migrations;

  private final MigrationDesk desk;
  private final StatementStage stage;

  MigrationMeanwhileTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  void whatChangedSinceItWasLookedAtIsNotMigrated() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    int seen = desk.revision(provider, id);
    desk.write(provider, id, written(GONE, "見た後に書いた。"));

    refused(
        () -> migrations.apply(provider, id, NEW, seen),
        Refusal.Kind.STALE,
        "statement.draft-changed-meanwhile");
    assertThat(own.sheet(provider, id).content().baselineVersion()).isEqualTo(OLD);
  }

  @Test
  void aFormThatWasOpenBeforeIsStaleAfterwardsAndAfterUndoing() {
    Actor provider = stage.representative();
    staleThereAndBack(provider, stage.complete(provider));
  }

  @Test
  void theFormOfAQuestionNobodyAnsweredIsStaleToo() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    staleThereAndBack(provider, id);

    desk.write(provider, id, written(REWORDED, "今の画面から。"));
    assertThat(own.sheet(provider, id).content().answers()).containsOnlyKeys(REWORDED);
  }

  /** A form that was open on one version is stale on the other, and on the first one again. */
  private void staleThereAndBack(Actor provider, StatementId id) {
    StatementSheet before = own.sheet(provider, id);
    desk.migrate(provider, id, NEW);
    StatementSheet migrated = own.sheet(provider, id);
    staleFor(provider, id, before);

    desk.undo(provider, id);

    staleFor(provider, id, before);
    staleFor(provider, id, migrated);
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
    int seen = desk.revision(provider, id);

    assertThat(AtOnce.twice(() -> migrations.apply(provider, id, NEW, seen)))
        .filteredOn(outcome -> outcome.result().isPresent())
        .hasSize(1);
    assertThat(desk.kept(provider, id)).hasSize(1);
  }
}
