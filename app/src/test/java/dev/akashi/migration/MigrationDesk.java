package dev.akashi.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.ApplicationContext;

/** What tests of migrations do again and again; made anew for each, with a newer version there. */
final class MigrationDesk {

  /** The last day on which a step of today can be undone. */
  static final LocalDate LAST_DAY = LocalDate.of(2025, 1, 29);

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  private final OwnStatements own;
  private final StatementDrafts drafts;
  private final Migrations migrations;
  private final LookAgain marks;
  private final KeptAnswers keptAnswers;
  private final EventLog log;

  MigrationDesk(ApplicationContext context) {
    own = context.getBean(OwnStatements.class);
    drafts = context.getBean(StatementDrafts.class);
    migrations = context.getBean(Migrations.class);
    marks = context.getBean(LookAgain.class);
    keptAnswers = context.getBean(KeptAnswers.class);
    log = context.getBean(EventLog.class);
    TestDay.set(DAY);
    MigrationStage.promulgate(context);
  }

  int revision(Actor provider, StatementId id) {
    return own.sheet(provider, id).revision();
  }

  Migration migrate(Actor provider, StatementId id, String to) {
    return migrations.apply(provider, id, to, revision(provider, id));
  }

  /** How many answers that were written since are kept. */
  int undo(Actor provider, StatementId id) {
    return migrations.undo(provider, id, revision(provider, id));
  }

  Map<RequirementId, AnswerMark> open(StatementId id) {
    return marks.last(id).map(Migrated::marks).orElse(Map.of());
  }

  List<KeptAnswer> kept(Actor provider, StatementId id) {
    return keptAnswers.of(provider, id, 0, 1000).answers();
  }

  void write(Actor provider, StatementId id, Answer answer) {
    StatementSheet sheet = own.sheet(provider, id);
    drafts.answer(provider, id, answer, sheet.revisionOf(answer.requirement()));
  }

  List<String> actions(StatementId id) {
    return log
        .newest(
            EventLog.Filter.about(new Subject("statement", id.toString())), Optional.empty(), 10)
        .items()
        .stream()
        .map(Event::action)
        .toList();
  }

  static Answer written(RequirementId id, String text) {
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

  static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(kind);
              assertThat(refusal.reasons()).extracting(Reason::code).contains(code);
            });
  }
}
