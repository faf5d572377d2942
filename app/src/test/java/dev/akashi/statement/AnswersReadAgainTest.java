package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read before is read again as soon as anybody wrote it, and only then kept. */
@AkashiTest
class AnswersReadAgainTest {

  private static final RequirementId ID = RequirementId.of("9.2.1");

  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired TransactionTemplate inTransaction;
  @Autowired DSLContext sql;

  private Actor editor;
  private StatementId statement;

  @BeforeEach
  void aStatementThatWasRead() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    editor = context.getBean(Stage.class).person(Role.STATEMENT_EDITOR, Role.REPRESENTATIVE);
    statement = new StatementStage(context).complete(editor);
    read();
  }

  private StatementSheet read() {
    return own.withoutFiles(editor, statement);
  }

  private Answer answer() {
    return read().content().answer(ID);
  }

  private void save(String duty) {
    Answer now = answer();
    drafts.answer(
        editor,
        statement,
        now.with(
            now.treatment(),
            now.reason(),
            now.inheritedFrom(),
            now.inheritedFunction(),
            now.individualControls(),
            now.responsibility(),
            duty),
        read().revisionOf(ID));
  }

  @Test
  void whatIsSavedIsReadWithItsRevision() {
    int before = read().revisionOf(ID);
    save("利用者を確かめる");

    assertThat(answer().customerDuty()).isEqualTo("利用者を確かめる");
    assertThat(read().revisionOf(ID)).isEqualTo(before + 1);
  }

  @Test
  void whatAnotherNodeWritesIsRead() {
    sql.execute(
        "update statement.answer set customer_duty = '別のノード'"
            + " where statement_id = ? and requirement = ?",
        statement.value(),
        ID.value());

    assertThat(answer().customerDuty()).isEqualTo("別のノード");
  }

  @Test
  void whatIsRolledBackIsNotKept() {
    inTransaction.executeWithoutResult(status -> {
      save("戻される");
      assertThat(answer().customerDuty()).isEqualTo("戻される");
      status.setRollbackOnly();
    });

    assertThat(answer().customerDuty()).isEmpty();
  }

  @Test
  void whatIsTakenOutIsGone() {
    sql.execute(
        "delete from statement.answer where statement_id = ? and requirement = ?",
        statement.value(),
        ID.value());

    assertThat(read().content().answers()).doesNotContainKey(ID);
    assertThat(answer()).isEqualTo(Answer.none(ID));
  }
}
