package dev.akashi.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.migration.MigrationStage;
import dev.akashi.migration.Migrations;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerAuthors;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementAuthors;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Records of internal audits beside statements on several versions of the baseline. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class InternalAuditVersionsTest {

  private static final RequirementId UNCHANGED = RequirementId.of("9.2.4");

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired Declarations declarations;
  @Autowired Migrations migrations;
  @Autowired InternalAudits audits;
  @Autowired AnswerIntake intake;
  @Autowired StatementDrafts drafts;
  @Autowired AnswerAuthors answerAuthors;
  @Autowired StatementAuthors statementAuthors;

  private Actor provider;
  private StatementId former;
  private ServiceId service;

  @BeforeEach
  void aServiceWithADeclaredStatement() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    MigrationStage.promulgate(context);
    StatementStage stage = new StatementStage(context);
    provider = stage.representative();
    former = stage.declared(provider);
    service = own.sheet(provider, former).head().service().id();
  }

  private int audited(Optional<StatementId> statement) {
    return audits.overview(provider, service, statement).coverage().audited();
  }

  private void record(RequirementId requirement) {
    audits.record(
        provider,
        service,
        new InternalAudit.Content(
            LocalDate.of(2024, 12, 10),
            "監査室",
            Independence.OUTSIDE,
            "外部に委託",
            AuditResult.CONFORMS,
            "",
            new TreeSet<>(Set.of(requirement))));
  }

  @Test
  @Clause("FRM-21")
  void aRecordCountsForStatementsOnTheVersionThatNumbersItsControls() {
    record(MigrationStage.REWORDED);
    StatementId next = declarations.withdraw(provider, former, "書き直すため");
    migrations.apply(provider, next, MigrationStage.NEW, own.sheet(provider, next).revision());

    assertThat(audited(Optional.of(former))).isEqualTo(1);
    assertThat(audited(Optional.empty())).isZero();
    assertThat(people.signedIn(provider).get(page()).body()).contains("別の版の番号のため数えません");
    assertThat(people.signedIn(provider).get(page() + "?statement=" + former).body())
        .doesNotContain("別の版の番号のため数えません");

    record(UNCHANGED);
    assertThat(audited(Optional.of(former))).isEqualTo(1);
    assertThat(audited(Optional.empty())).isEqualTo(1);
    assertThat(audits.records(provider, service, 0, 10))
        .extracting(InternalAudit::baseline)
        .containsExactly(MigrationStage.NEW, MigrationStage.OLD);
  }

  @Test
  @Clause({"FRM-21", "FRM-31"})
  void whoWroteAnAnswerStaysItsAuthorWhateverOthersDoWithIt() {
    Actor colleague = people.colleagueOf(provider, Role.REPRESENTATIVE);

    StatementId next = declarations.withdraw(colleague, former, "書き直すため");
    assertThat(authorsOf(next, MigrationStage.WAS)).containsExactly(provider.person());
    assertThat(statementAuthors.of(next)).containsExactly(provider.person());

    Answer answer = own.sheet(colleague, next).content().answer(MigrationStage.WAS);
    int seen = own.sheet(colleague, next).answersRevision();
    intake.take(colleague, next, List.of(answer), seen, "同じ回答");
    drafts.answer(
        colleague,
        next,
        answer,
        own.sheet(colleague, next).revisionOf(MigrationStage.WAS),
        Optional.empty());
    assertThat(authorsOf(next, MigrationStage.WAS)).containsExactly(provider.person());
    intake.take(
        colleague,
        next,
        List.of(answer.with(Treatment.NOT_SELECTED, "代替の管理策がある。")),
        own.sheet(colleague, next).answersRevision(),
        "回答.xlsx");
    assertThat(authorsOf(next, MigrationStage.WAS))
        .containsExactlyInAnyOrder(provider.person(), colleague.person());

    Actor third = people.colleagueOf(provider, Role.STATEMENT_EDITOR);
    migrations.apply(third, next, MigrationStage.NEW, own.sheet(third, next).revision());
    assertThat(authorsOf(next, MigrationStage.IS))
        .containsExactlyInAnyOrder(provider.person(), colleague.person());
    assertThat(authorsOf(next, MigrationStage.WAS))
        .containsExactlyInAnyOrder(provider.person(), colleague.person());
    assertThat(authorsOf(next, UNCHANGED)).containsExactly(provider.person());
    migrations.undo(third, next, own.sheet(third, next).revision());
    assertThat(authorsOf(next, MigrationStage.WAS))
        .containsExactlyInAnyOrder(provider.person(), colleague.person());
    assertThat(statementAuthors.of(next)).doesNotContain(third.person());
  }

  private Set<PersonId> authorsOf(StatementId statement, RequirementId requirement) {
    return answerAuthors.of(statement, List.of(requirement)).getOrDefault(requirement, Set.of());
  }

  private String page() {
    return "/provider/services/" + service + "/internal-audits";
  }
}
