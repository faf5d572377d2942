package dev.akashi.assessment.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.Findings;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What waits for assessors and providers is gathered with a number of statements that is fixed. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class AssessmentWorkTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired List<WorkSource> sources;
  @Autowired DSLContext sql;

  @Test
  void moreEngagementsNeedNoMoreStatementsOfTheDatabase() {
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    Actor provider = stage.person(Role.REPRESENTATIVE);
    stage.select(lead);
    begin(provider, lead);
    int ofAssessor = statementsFor(lead);
    int ofProvider = statementsFor(provider);

    begin(provider, lead);
    begin(provider, lead);

    assertThat(work(lead).stream().collect(groupingBy(WorkItem::code, counting())))
        .isEqualTo(Map.of("assessment.report-due", 3L, "assessment.independence", 3L));
    assertThat(statementsFor(lead)).isEqualTo(ofAssessor);
    assertThat(statementsFor(provider)).isEqualTo(ofProvider);
  }

  @Test
  void engagementsStandOnPagesForBothSides() {
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    Actor provider = stage.person(Role.REPRESENTATIVE);
    stage.select(lead);
    for (int number = 0; number <= Findings.PAGE; number++) {
      begin(provider, lead);
    }
    Visitor ofProvider = stage.signedIn(provider);
    Visitor ofAssessor = stage.signedIn(lead);

    assertThat(engagementsOn(ofProvider, "/provider/findings")).hasSize(Findings.PAGE);
    assertThat(ofProvider.get("/provider/findings").body())
        .contains("/provider/findings?from=" + Findings.PAGE);
    assertThat(engagementsOn(ofProvider, "/provider/findings?from=" + Findings.PAGE)).hasSize(1);
    assertThat(ofProvider.get("/provider/findings?from=" + Findings.PAGE).body())
        .contains("/provider/findings?from=0");
    assertThat(engagementsOn(ofAssessor, "/assessor")).hasSize(Findings.PAGE + 1);
    assertThat(engagementsOn(ofAssessor, "/assessor?from=" + Findings.PAGE)).hasSize(1);
  }

  private static List<String> engagementsOn(Visitor visitor, String page) {
    return Pattern.compile("試験クラウド\\d+")
        .matcher(visitor.get(page).body())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private void begin(Actor provider, Actor lead) {
    StatementId statement = statements.declare(provider);
    TestDay.set(DAY);
    statements.name(provider, statement, lead);
    engagements.take(lead, statement, DAY);
  }

  private List<WorkItem> work(Actor actor) {
    return sources.stream().flatMap(source -> source.waitingFor(actor).stream()).toList();
  }

  /** The fewest of several times: now and then the parameters of the programme are read anew. */
  private int statementsFor(Actor actor) {
    return IntStream.range(0, 3).map(time -> counted(actor)).min().orElseThrow();
  }

  private int counted(Actor actor) {
    AtomicInteger count = new AtomicInteger();
    ExecuteListenerProvider[] before = sql.configuration().executeListenerProviders();
    sql.configuration()
        .set(
            Stream.concat(
                    Arrays.stream(before),
                    Stream.of(
                        new DefaultExecuteListenerProvider(
                            new ExecuteListener() {
                              @Override
                              public void executeStart(ExecuteContext context) {
                                count.incrementAndGet();
                              }
                            })))
                .toArray(ExecuteListenerProvider[]::new));
    try {
      assertThat(work(actor)).isNotNull();
    } finally {
      sql.configuration().set(before);
    }
    return count.get();
  }
}
