package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.ADDED;
import static dev.akashi.migration.MigrationStage.GONE;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static dev.akashi.migration.MigrationStage.WAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Whatever an author wrote is kept somewhere. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class NothingIsDroppedTest {

  @Autowired OwnStatements own;
  @Autowired Declarations declarations;
  @Autowired JdbcTemplate sql;

  private final MigrationDesk desk;
  private final StatementStage stage;

  NothingIsDroppedTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  void keptAnswersAreShownWithTheNextStatementOfTheService() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.migrate(provider, id, NEW);
    desk.write(provider, id, written(ADDED, "5分で施錠する。"));
    stage.declare(provider, id);

    StatementId next = declarations.withdraw(provider, id, "書き直すため");

    assertThat(desk.kept(provider, next))
        .extracting(each -> each.answer().requirement())
        .containsExactly(GONE);
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
    desk.migrate(provider, id, NEW);
    assertThat(everything(provider, id)).containsAll(texts);

    Set<String> since = new HashSet<>();
    scribble(provider, id, List.of(IS, ADDED), random, since);
    assertThat(everything(provider, id)).containsAll(since);
    desk.undo(provider, id);

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
      desk.write(
          provider,
          id,
          leftOut ? Answer.none(each).with(Treatment.NOT_SELECTED, text) : written(each, text));
    }
  }

  private List<String> everything(Actor provider, StatementId id) {
    return Stream.concat(
            own.sheet(provider, id).content().answers().values().stream(),
            desk.kept(provider, id).stream().map(KeptAnswer::answer))
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
