package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessor.CaseId;
import dev.akashi.assessor.DecisionEffects;
import dev.akashi.assessor.MisconductCase.Decision;
import dev.akashi.assessor.MisconductCase.Finding;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.Penalty;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a withdrawn selection means for the engagements of the body (FRM-28). */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class WithdrawnAssessorTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final LocalDate FROM = DAY.plusDays(20);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired MisconductCases cases;
  @Autowired DecisionEffects effects;
  @Autowired Engagements engagements;
  @Autowired Inbox inbox;

  @Test
  @Clause("FRM-28")
  void theEngagementsEndOnTheDayOfTheWithdrawalAndAnotherBodyCanTakeTheStatementUp() {
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    Actor next = stage.person(Role.LEAD_ASSESSOR);
    Actor provider = stage.person(Role.REPRESENTATIVE);
    select(lead);
    select(next);
    StatementId statement = statements.declare(provider);
    TestDay.set(DAY);
    statements.name(provider, statement, lead);
    EngagementId id = engagements.take(lead, statement, DAY);

    withdraw(lead);
    effects.endEngagements();
    assertThat(engagements.get(lead, id).state())
        .as("before the day of the withdrawal")
        .isEqualTo(EngagementState.PLANNED);

    TestDay.set(FROM);
    effects.endEngagements();
    effects.endEngagements();
    Engagement ended = engagements.get(lead, id);
    assertThat(ended.state()).isEqualTo(EngagementState.ABORTED);
    assertThat(ended.stateSince()).isEqualTo(FROM);
    assertThat(told(provider)).containsOnlyOnce("assessment.ended-by-withdrawal");
    assertThat(told(lead)).containsOnlyOnce("assessment.own-ended-by-withdrawal");

    statements.name(provider, statement, next);
    assertThat(engagements.take(next, statement, FROM)).isNotEqualTo(id);
  }

  private void select(Actor lead) {
    stage.select(lead);
  }

  private void withdraw(Actor lead) {
    Actor reviewer = stage.person(Role.REVIEWER);
    Actor member = stage.person(Role.COMMITTEE_MEMBER);
    CaseId id = cases.open(stage.person(Role.PROGRAMME_OFFICER), lead.organisationId(), "調書の流用の疑い");
    cases.addFact(reviewer, id, "同文の調書が3件ある。", "抽出した調書", Finding.CONFIRMED, DAY);
    cases.offerHearing(reviewer, id, revision(member, id), DAY.plusDays(14));
    cases.state(lead, id, "ひな形の共有によるものです。");
    cases.sendToCommittee(reviewer, id, revision(member, id), "取消しが相当");
    cases.decide(
        member,
        id,
        revision(member, id),
        new Decision(Penalty.WITHDRAWAL, Optional.of(FROM), Optional.empty(), "審議の結果", DAY));
  }

  private int revision(Actor reader, CaseId id) {
    return cases.read(reader, id).matter().revision();
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 50).stream().map(Notice::code).toList();
  }
}
