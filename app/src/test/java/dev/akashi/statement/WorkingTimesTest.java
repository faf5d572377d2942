package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The time an answer took stands beside the statement: pages, API, log, and who sees it. */
@AkashiTest
class WorkingTimesTest {

  private static final RequirementId CONTROL = id("9.4.2.2.B");
  private static final Optional<WorkingTime> TIME = Optional.of(new WorkingTime(7 * 60 + 45));

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired WorkingTimes times;
  @Autowired Declarations declarations;
  @Autowired JdbcTemplate jdbc;

  private final StatementStage stage;

  WorkingTimesTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  private void record(Actor provider, StatementId id, Optional<WorkingTime> time) {
    StatementSheet sheet = own.sheet(provider, id);
    drafts.answer(provider, id, sheet.content().answer(CONTROL), sheet.revisionOf(CONTROL), time);
  }

  private Optional<WorkingTime> recorded(Actor provider, StatementId id) {
    return times.of(provider, own.sheet(provider, id).head(), CONTROL);
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id;
  }

  @Test
  void itIsRecordedChangedAndTakenOut() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);

    record(provider, id, TIME);
    assertThat(recorded(provider, id)).isEqualTo(TIME);
    record(provider, id, Optional.of(new WorkingTime(30)));
    assertThat(recorded(provider, id)).hasValue(new WorkingTime(30));
    record(provider, id, Optional.empty());
    assertThat(recorded(provider, id)).isEmpty();
  }

  @Test
  void anAnswerWithoutWordOfTheTimeLeavesIt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    record(provider, id, TIME);
    StatementSheet sheet = own.sheet(provider, id);

    drafts.answer(provider, id, sheet.content().answer(CONTROL), sheet.revisionOf(CONTROL));

    assertThat(recorded(provider, id)).isEqualTo(TIME);
  }

  @Test
  void theSealAndTheDeclaredDocumentAreTheSameWithAndWithoutIt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    String without = StatementSeal.of(own.sheet(provider, id));
    record(provider, id, TIME);
    assertThat(StatementSeal.of(own.sheet(provider, id))).isEqualTo(without);

    stage.declare(provider, id);

    assertThat(own.sheet(provider, id).head().sealed().orElseThrow().hash()).isEqualTo(without);
    assertThat(people.api(provider).get("/api/v1/provider/statements/" + id).body())
        .contains(without)
        .doesNotContain("working");
    assertThat(recorded(provider, id)).as("it stays with the statement").isEqualTo(TIME);
  }

  @Test
  void aDeclaredStatementTakesNoFurtherTimes() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);

    assertThatThrownBy(() -> record(provider, id, TIME)).isInstanceOf(Refusal.class);
    assertThat(recorded(provider, id)).isEmpty();
  }

  @Test
  void theNextStatementStartsWithout() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    record(provider, id, TIME);
    stage.declare(provider, id);

    StatementId next = declarations.withdraw(provider, id, "範囲を改める");

    assertThat(recorded(provider, next)).isEmpty();
    assertThat(recorded(provider, id)).isEqualTo(TIME);
  }

  @Test
  void theLogTellsThatItChangedAndNeverHowLongItWas() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);

    record(provider, id, TIME);
    record(provider, id, TIME);
    record(provider, id, Optional.empty());

    assertThat(
            jdbc.queryForList(
                "select action || ' ' || detail::text from trail.event where subject_id = ?"
                    + " and action like 'statement.working-time%' order by id",
                String.class, id.toString()))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("9.4.2.2.B").doesNotContain("465", "7.75"))
        .satisfies(lines -> {
          assertThat(lines.getFirst()).startsWith("statement.working-time-recorded");
          assertThat(lines.getLast()).startsWith("statement.working-time-cleared");
        });
  }

  @Test
  void whatIsRefusedLeavesTheTimeAsItWas() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    record(provider, id, TIME);
    Answer answer = own.sheet(provider, id).content().answer(CONTROL);

    assertThatThrownBy(
            () -> drafts.answer(provider, id, answer, 99, Optional.of(new WorkingTime(15))))
        .isInstanceOf(Refusal.class);

    assertThat(recorded(provider, id)).isEqualTo(TIME);
  }

  @Test
  void nobodyElseReadsOrWritesIt() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    record(provider, id, TIME);
    StatementHead head = own.sheet(provider, id).head();
    String api = "/api/v1/provider/statements/" + id + "/answers/" + CONTROL;
    Actor other = stage.representative();

    assertThatThrownBy(() -> times.of(other, head, CONTROL)).isInstanceOf(Refusal.class);
    assertThat(people.api(other).get(api).status()).isEqualTo(404);
    assertThat(
            people
                .api(other)
                .json(
                    "PUT",
                    api,
                    "{\"treatment\": \"SELECTED\", \"revision\": 1, \"workingMinutes\": 30}")
                .status())
        .isEqualTo(404);
    for (Role role : new Role[] {Role.PROGRAMME_OFFICER, Role.REVIEWER, Role.ASSESSOR}) {
      assertThat(people.api(people.person(role)).get(api).status()).as("%s", role).isEqualTo(403);
    }
    assertThat(recorded(provider, id)).isEqualTo(TIME);
  }

  @Test
  void theFormShowsRecordsAndTakesOut() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get(path(id) + "?open=" + CONTROL).body())
        .contains("作業時間（時間）", "name=\"workingHours\"", "監査機関にも示しません");
    assertThat(visitor.get(path(id) + "?lang=en&open=" + CONTROL).body())
        .contains("Working time (hours)", "no part of the statement");

    assertThat(save(visitor, id, "0", "７．７５").status()).isEqualTo(303);

    assertThat(recorded(provider, id)).isEqualTo(TIME);
    assertThat(visitor.get(path(id) + "?open=" + CONTROL).body()).contains("value=\"7.75\"");
    assertThat(save(visitor, id, "1", "").status()).isEqualTo(303);
    assertThat(recorded(provider, id)).isEmpty();
  }

  @Test
  void aTimeThatCannotBeIsRefusedAtItsFieldAndNothingTypedIsLost() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=" + CONTROL);

    Visitor.Answer refused = save(visitor, id, "0", "1.3");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"1.3\"", "href=\"#f-workingHours\"", "0.25時間（15分）から200時間", "鍵で認証する");
    assertThat(save(visitor, id, "0", "一時間").body()).contains("「一時間」は数として読めません");
    assertThat(own.sheet(provider, id).content().answer(CONTROL).treatment())
        .isEqualTo(Treatment.UNANSWERED);
  }

  @Test
  void afterAConflictTheStoredTimeIsShownBesideTheTypedOne() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    record(provider, id, TIME);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id) + "?open=" + CONTROL);

    Visitor.Answer stale = save(visitor, id, "0", "2.5");

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("value=\"2.5\"", "作業時間（時間） 7.75");
  }

  private Visitor.Answer save(Visitor visitor, StatementId id, String revision, String hours) {
    return visitor.post(
        path(id) + "/answers/" + CONTROL,
        "revision",
        revision,
        "treatment",
        "SELECTED",
        "measures",
        "1",
        "measure-0-text",
        "鍵で認証する",
        "measure-0-frequency",
        "AUTOMATED",
        "workingHours",
        hours);
  }

  @Test
  void theApiTakesMinutes() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    Visitor api = people.api(provider);

    assertThat(put(api, id, 1, "465").json().get("workingMinutes").intValue()).isEqualTo(465);
    Visitor.Answer kept = put(api, id, 2, "null");
    assertThat(kept.json().get("workingMinutes").intValue()).isEqualTo(465);
    assertThat(kept.json().get("treatment").stringValue()).isEqualTo("SELECTED");
    assertThat(put(api, id, 3, "0").status()).isEqualTo(200);
    assertThat(recorded(provider, id)).isEmpty();
    for (String bad : new String[] {"20", "-15", "7.5", "12015", "1e999999"}) {
      Visitor.Answer refused = put(api, id, 4, bad);
      assertThat(refused.status()).as(bad).isIn(400, 422);
      assertThat(refused.body()).as(bad).contains("workingMinutes");
    }
  }

  private static Visitor.Answer put(Visitor api, StatementId id, int revision, String minutes) {
    return api.json(
        "PUT",
        "/api/v1/provider/statements/" + id + "/answers/" + CONTROL,
        "{\"treatment\": \"SELECTED\", \"revision\": "
            + revision
            + ", \"workingMinutes\": "
            + minutes
            + "}");
  }
}
