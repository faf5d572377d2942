package dev.akashi.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.RequirementId;
import dev.akashi.difference.Differences.Compared;
import dev.akashi.difference.StatementDifference.RowKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationId;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementSteps;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
@Clause("FRM-49")
class DifferenceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 10);
  private static final RequirementId CHANGED = RequirementId.of("9.2.3.11.PB");

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Differences differences;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;
  @Autowired StatementSteps steps;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;
  @Autowired ApplicationFiling filing;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;

  private StatementStage statements;
  private Actor provider;
  private StatementId first;
  private StatementId second;

  @BeforeEach
  void aSecondStatementWithOneChange() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    provider = statements.representative();
    first = statements.declared(provider);
    assess(first);
    second = declarations.startNext(provider, first);
    Answer answer = own.sheet(provider, second).content().answer(CHANGED);
    IndividualControl measure =
        new IndividualControl(
            "1",
            "手順書に従って毎週実施し、記録を残す。",
            "基盤運用課",
            Frequency.WEEKLY,
            Optional.empty(),
            Optional.empty());
    drafts.answer(
        provider,
        second,
        answer.with(List.of(measure)),
        own.sheet(provider, second).revisionOf(CHANGED));
  }

  private void assess(StatementId id) {
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, id);
      steps.assessed(provider, id);
    });
  }

  @Test
  void theProviderSeesWhatDiffersWordByWordAndMayShowAll() {
    Compared compared = differences.ofOwn(provider, second, Optional.empty());
    assertThat(compared.former().map(Differences.Version::id)).contains(first);
    StatementDifference difference = compared.difference().orElseThrow();
    assertThat(difference.changed()).extracting(row -> row.id()).containsExactly(CHANGED);
    assertThat(difference.count(RowKind.SAME)).isGreaterThan(200);

    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + second + "/difference";
    String page = visitor.get(path).body();
    assertThat(page)
        .contains("手順書に従って<u>毎週</u>実施し", "<u>月次</u>", "<u>週次</u>", "監査対象期間", "変わった回答 1件")
        .doesNotContain("<tr id=\"9.4.2\">");
    assertThat(visitor.get(path + "?show=all").body()).contains("<tr id=\"9.4.2\">");
    assertThat(visitor.get(path + "?lang=en").body()).contains("Answers changed: 1");
    assertThat(visitor.get("/provider/statements/" + second + "?lang=ja").body()).contains(path);
  }

  @Test
  void aFirstStatementHasNothingBeforeItAndAnotherServiceIsRefused() {
    assertThat(differences.ofOwn(provider, first, Optional.empty()).difference()).isEmpty();
    assertThat(stage.signedIn(provider).get("/provider/statements/" + first + "/difference").body())
        .contains("より前の版はありません");
    StatementId foreign = statements.draft(statements.representative());
    assertThatThrownBy(() -> differences.ofOwn(provider, second, Optional.of(foreign)))
        .isInstanceOf(Refusal.class);
    Visitor api = stage.api(provider);
    String path = "/api/v1/provider/statements/" + second + "/difference";
    assertThat(api.get(path + "?with=" + foreign).body()).contains("difference.other-service");
    assertThat(api.get(path).json().get("answers").get(0).get("requirement").stringValue())
        .isEqualTo(CHANGED.value());
    assertThat(stage.api(statements.representative()).get(path).status()).isEqualTo(404);
  }

  @Test
  void theAssessorAndTheSupportBodySeeTheDifferenceFromTheLastDeclaredOne() {
    declareTheSecond();
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    selected(lead);
    naming.name(provider, second, lead.organisationId());
    EngagementId engagement = engagements.take(lead, second, LATER);
    String path = "/assessor/engagements/" + engagement + "/difference";
    Visitor assessor = stage.signedIn(lead);
    assertThat(assessor.get("/assessor/engagements/" + engagement).body()).contains(path);
    assertThat(assessor.get(path).body()).contains("手順書に従って<u>毎週</u>実施し", "変わった回答 1件");
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(path).status()).isEqualTo(404);

    transaction.executeWithoutResult(status -> steps.assessed(provider, second));
    ApplicationId application = filing.prepare(provider, second);
    sql.execute(
        "update registration.application set state = 'SUBMITTED' where id = ?",
        application.value());
    Visitor office = stage.signedIn(stage.person(Role.REVIEWER));
    String review = "/review/" + application;
    assertThat(office.get(review).body()).contains(review + "/difference");
    assertThat(office.get(review + "/difference").body()).contains("手順書に従って<u>毎週</u>実施し");
    assertThat(
            stage
                .api(stage.person(Role.REVIEWER))
                .get("/api/v1" + review + "/difference")
                .json()
                .get("formerVersion")
                .intValue())
        .isEqualTo(1);
  }

  private void selected(Actor lead) {
    stage.select(lead, new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2027, 3, 31)));
  }

  private void declareTheSecond() {
    Period next = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    drafts.setAuditPeriod(provider, second, next, own.sheet(provider, second).head().revision());
    TestDay.set(LATER);
    statements.fill(provider, second);
    statements.declare(provider, second);
  }
}
