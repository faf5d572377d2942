package dev.akashi.changenotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.RequirementId;
import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.ChangeNotice.Ruling;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.ReAuditDuties;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.RegistryKey;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of a listed service are told with their controls; significant ones are audited again. */
@AkashiTest
@Clause("FRM-57")
class ChangeNoticeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final RequirementId CONTROL = RequirementId.of("9.2.3.11.PB");
  private static final String CHANGE = "認証基盤を別のサービスに替える。";

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired ChangeNotices notices;
  @Autowired ChangeRulings rulings;
  @Autowired ReAuditDuties duties;
  @Autowired StatementSteps steps;
  @Autowired Declarations declarations;
  @Autowired StatementDrafts drafts;
  @Autowired OwnStatements own;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;

  private StatementStage statements;
  private Actor provider;
  private StatementId listed;
  private RegistryKey key;
  private Actor reviewer;
  private Actor colleague;

  @BeforeEach
  void aListedServiceAndTwoPeopleOfTheSupportBody() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    statements = new StatementStage(context);
    provider = statements.representative();
    listed = statements.declared(provider);
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, listed);
      steps.assessed(provider, listed);
      steps.filed(provider, listed);
      steps.published(provider, listed);
    });
    key =
        new RegisteredOnStage(context)
            .register(provider, listed, DAY.minusMonths(2), DAY.plusYears(1));
    TestDay.set(DAY);
    reviewer = people.person(Role.REVIEWER);
    colleague = people.colleagueOf(reviewer, Role.REVIEWER);
  }

  @Test
  void theProviderTellsAPlannedChangeOnItsPagesWithItsControlsAndTheDayItIsDue() {
    Visitor editor = people.signedIn(provider);
    assertThat(editor.get("/provider/changes").body()).contains("文書管理クラウド", key.value());
    Visitor.Answer missing = editor.post("/provider/changes", "service", key.value());
    assertThat(missing.status()).isEqualTo(422);
    Visitor.Answer begun =
        editor.post(
            "/provider/changes",
            "service",
            key.value(),
            "kind",
            "SERVICE",
            "description",
            CHANGE,
            "planned",
            "yes",
            "changesOn",
            "2025-08-01",
            "significant",
            "yes",
            "significanceReason",
            "認証の方法が変わるため");
    assertThat(begun.status()).as(begun.body()).isEqualTo(303);
    String page = begun.location().replaceAll("\\?.*", "");
    assertThat(editor.get(page).body())
        .contains(CHANGE, "2025年7月2日", "影響する管理策がありません", "aria-disabled=\"true\"");
    assertThat(editor.get("/home").body()).contains("変更を届け出る：文書管理クラウド");
    assertThat(editor.post(page + "/file", "revision", "0").status()).isEqualTo(422);

    changeTheWorkingVersion();
    Visitor.Answer taken = editor.post(page + "/controls/from-difference", "revision", "0");
    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(editor.get(page).body()).contains(CONTROL.value(), "手順書に従って実施し", "外部の認証サービスで認証する。");
    editor.post(
        page + "/controls",
        "requirement",
        "9.2.3",
        "before",
        "自社の認証",
        "after",
        "外部の認証",
        "revision",
        "1");
    Visitor.Answer unknown =
        editor.post(page + "/controls", "requirement", "9.99.1", "after", "x", "revision", "2");
    assertThat(unknown.status()).isEqualTo(422);
    Visitor.Answer filed = editor.post(page + "/file", "revision", "2");
    assertThat(filed.status()).as(filed.body()).isEqualTo(303);
    assertThat(editor.get(page).body()).contains("届出済み・決定待ち").doesNotContain("/discard");
    assertThat(editor.get("/home").body()).doesNotContain("変更を届け出る：文書管理クラウド");

    assertThat(editor.post(page + "/discard", "revision", "3").status()).isEqualTo(422);
    assertThatThrownBy(() ->
            sql.execute(
                "update changenotice.change set description = 'x' where registry_key = ?",
                key.value()))
        .hasStackTraceContaining("what was filed stays");
    assertThatThrownBy(
            () -> sql.execute("delete from changenotice.control where before_text = '自社の認証'"))
        .hasStackTraceContaining("what was filed stays");
    assertThat(people.signedIn(statements.representative()).get(page).status()).isEqualTo(404);
    assertThat(editor.get(page + "?lang=en").body()).contains("Filed, waits for a ruling");
  }

  @Test
  void twoPeopleRuleAndASignificantChangeIsAuditedAgainByADayAndToldToAll() {
    ChangeId id = filed();
    String page = "/review/changes/" + id;
    Visitor first = people.signedIn(reviewer);
    assertThat(first.get("/home").body()).contains("変更の届出を審査する：文書管理クラウド");
    assertThat(first.get("/review/changes").body()).contains(page);
    assertThat(first.get(page).body()).contains(CHANGE, CONTROL.value());
    assertThat(
            first
                .post(
                    page + "/propose",
                    "significant",
                    "yes",
                    "reason",
                    "認証の全体に及ぶため",
                    "reAuditDue",
                    "2027-01-01",
                    "revision",
                    "2")
                .status())
        .isEqualTo(422);
    first.get(page);
    Visitor.Answer proposed =
        first.post(
            page + "/propose",
            "significant",
            "yes",
            "reason",
            "認証の全体に及ぶため",
            "reAuditDue",
            "2026-03-31",
            "publicText",
            "認証の方式が変わります。再監査を行います。",
            "revision",
            "2");
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(303);
    assertThat(first.get(page).body()).contains("案を作った人は、決定できません");
    assertThat(first.post(page + "/confirm", "revision", "3").status()).isEqualTo(422);
    String open = "/services/" + key + "/changes";
    assertThat(duties.of(key)).isEmpty();
    assertThat(notices.get(provider, id).ruling()).isEmpty();
    assertThat(people.api(provider).get("/api/v1/provider/changes/" + id).body())
        .doesNotContain("認証の全体に及ぶため");

    Visitor second = people.signedIn(colleague);
    assertThat(second.get("/home").body()).contains("決定の案を確かめる：文書管理クラウド");
    second.get(page);
    assertThat(second.post(page + "/confirm", "revision", "3").status()).isEqualTo(303);

    assertThat(duties.of(key))
        .extracting(ReAuditDuties.Duty::due, ReAuditDuties.Duty::done)
        .containsExactly(tuple(LocalDate.of(2026, 3, 31), false));
    Visitor owner = people.signedIn(provider);
    assertThat(owner.get("/home").body()).contains("重大な変更のための再監査を受ける：文書管理クラウド", "重大と決定されました");
    assertThat(owner.get("/provider/changes/" + id).body()).contains("認証の全体に及ぶため");
    assertThat(rulings.published(key)).hasSize(1);
    assertThat(people.visitor().get("/api/v1" + open).body())
        .contains("認証の方式が変わります。")
        .doesNotContain(CHANGE);
    assertThatThrownBy(() ->
            sql.execute(
                "update changenotice.change set ruling_reason = 'x' where id = ?", id.value()))
        .hasStackTraceContaining("what was filed stays");
  }

  @Test
  void theReAuditIsDoneOnceAPublishedStatementReachesTheChange() {
    ChangeId id = filed();
    rule(id, new Ruling(true, "及ぶ", Optional.of(DAY.plusMonths(9)), ""));
    assertThat(rulings.published(key)).isEmpty();
    assertThat(duties.of(key)).noneMatch(ReAuditDuties.Duty::done);

    TestDay.set(LocalDate.of(2026, 1, 10));
    StatementId next = declarations.startNext(provider, listed);
    drafts.setAuditPeriod(
        provider,
        next,
        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
        own.sheet(provider, next).head().revision());
    statements.fill(provider, next);
    statements.declare(provider, next);
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, next);
      steps.assessed(provider, next);
      steps.filed(provider, next);
      steps.published(provider, next);
    });

    assertThat(duties.of(key)).allMatch(ReAuditDuties.Duty::done);
    assertThat(people.signedIn(provider).get("/home").body()).doesNotContain("再監査を受ける");
  }

  @Test
  void aProposalIsSentBackAndAChangeThatIsNotSignificantOwesNothing() {
    ChangeId id = filed();
    rulings.propose(reviewer, id, new Ruling(false, "軽い", Optional.empty(), ""), 2);
    refused(
        () -> rulings.propose(reviewer, id, new Ruling(false, "軽い", Optional.empty(), ""), 3),
        "changenotice.proposed-already");
    rulings.sendBack(colleague, id, "理由が足りない", 3);
    refused(() -> rulings.confirm(colleague, id, 4), "changenotice.nothing-proposed");
    refused(
        () -> rulings.propose(reviewer, id, new Ruling(false, "軽い", Optional.of(DAY), ""), 4),
        "changenotice.no-re-audit");
    refused(
        () -> rulings.propose(reviewer, id, new Ruling(false, "軽い", Optional.empty(), "公表"), 4),
        "changenotice.not-public");
    rulings.propose(colleague, id, new Ruling(false, "手順だけ", Optional.empty(), ""), 4);
    rulings.confirm(reviewer, id, 5);
    refused(() -> rulings.confirm(reviewer, id, 6), "changenotice.ruled-already");

    assertThat(duties.of(key)).isEmpty();
    assertThat(rulings.published(key)).isEmpty();
  }

  @Test
  void whatCameWithoutAPlanIsDueAfterwardsAndCannotLieAhead() {
    refused(
        () -> notices.begin(provider, key, content(/* planned= */ false, DAY.plusDays(1))),
        "changenotice.happened-in-future");
    ChangeId id = notices.begin(provider, key, content(/* planned= */ false, DAY.minusDays(1)));
    assertThat(notices.get(provider, id).dueOn()).isEqualTo(DAY.plusDays(13));
    assertThat(notices.get(provider, id).isLateOn(DAY.plusDays(13))).isFalse();
    assertThat(notices.get(provider, id).isLateOn(DAY.plusDays(14))).isTrue();
    refused(
        () -> notices.begin(statements.representative(), key, content(/* planned= */ true, DAY)),
        "changenotice.no-such-service");
    Actor editor = people.colleagueOf(provider, Role.STATEMENT_EDITOR);
    assertThatThrownBy(() -> notices.file(editor, id, 0))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    refused(() -> notices.discard(editor, id, 7), "changenotice.changed-meanwhile");
    notices.discard(editor, id, 0);
    refused(() -> notices.get(provider, id), "changenotice.unknown");
  }

  @Test
  void theSameGoesOverTheApi() {
    Visitor api = people.api(provider);
    String path = "/api/v1/provider/changes";
    String sent =
        "{\"service\": \""
            + key
            + "\", \"kind\": \"SITE\", \"description\": \"移転\","
            + " \"planned\": true, \"changesOn\": \"2025-09-01\", \"significant\": true,"
            + " \"significanceReason\": \"拠点が変わる\", \"revision\": 0}";
    Visitor.Answer begun = api.json("POST", path, sent);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    assertThat(begun.json().get("dueOn").stringValue()).isEqualTo("2025-08-02");
    String at = path + "/" + begun.json().get("id").stringValue();
    assertThat(api.json("PUT", at, sent.replace("移転", "移転と増設")).json().get("revision").intValue())
        .isEqualTo(1);
    assertThat(api.json("POST", path, sent.replace("\"planned\": true,", "")).status())
        .isEqualTo(422);
    assertThat(
            api.json(
                    "PUT",
                    at + "/controls",
                    "{\"requirement\": \"9.2.3\", \"before\": \"東\", \"after\": \"西\","
                        + " \"revision\": 1}")
                .json()
                .get("controls"))
        .hasSize(1);
    assertThat(api.json("DELETE", at + "/controls/9.2.3?revision=2", null).json().get("controls"))
        .isEmpty();
    assertThat(api.json("POST", at + "/file", "{\"revision\": 3}").status()).isEqualTo(422);
    api.json(
        "PUT",
        at + "/controls",
        "{\"requirement\": \"9.2.3\", \"before\": \"東\", \"after\": \"西\", \"revision\": 3}");
    assertThat(
            api.json("POST", at + "/file", "{\"revision\": 4}").json().get("state").stringValue())
        .isEqualTo("FILED");

    Visitor office = people.api(reviewer);
    String desk = at.replace("/provider/", "/review/");
    assertThat(office.get("/api/v1/review/changes").body()).contains("移転と増設");
    assertThat(
            office
                .json(
                    "POST",
                    desk + "/propose",
                    "{\"significant\": true, \"reason\": \"拠点\", \"reAuditDue\": \"2026-01-31\","
                        + " \"revision\": 5}")
                .status())
        .isEqualTo(200);
    assertThat(office.json("POST", desk + "/confirm", "{\"revision\": 6}").body())
        .contains("changenotice.four-eyes");
    assertThat(
            people
                .api(colleague)
                .json("POST", desk + "/confirm", "{\"revision\": 6}")
                .json()
                .get("state")
                .stringValue())
        .isEqualTo("RULED");
    assertThat(people.api(provider).get(at).json().get("ruling").get("reAuditDue").stringValue())
        .isEqualTo("2026-01-31");
  }

  private ChangeId filed() {
    ChangeId id = notices.begin(provider, key, content(/* planned= */ true, DAY.plusMonths(2)));
    notices.put(provider, id, new AffectedControl(CONTROL, "自社", "外部"), 0);
    notices.file(provider, id, 1);
    return id;
  }

  private void rule(ChangeId id, Ruling ruling) {
    rulings.propose(reviewer, id, ruling, 2);
    rulings.confirm(colleague, id, 3);
  }

  private static Content content(boolean planned, LocalDate on) {
    return new Content(ServiceChangeKind.SERVICE, CHANGE, planned, on, true, "認証の方法が変わるため");
  }

  private void changeTheWorkingVersion() {
    StatementId working = declarations.startNext(provider, listed);
    Answer answer = own.sheet(provider, working).content().answer(CONTROL);
    drafts.answer(
        provider,
        working,
        answer.with(
            List.of(
                new IndividualControl(
                    "1",
                    "外部の認証サービスで認証する。",
                    "基盤運用課",
                    Frequency.MONTHLY,
                    Optional.empty(),
                    Optional.empty()))),
        own.sheet(provider, working).revisionOf(CONTROL));
  }

  private static void refused(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons().getFirst().code()).isEqualTo(code));
  }
}
