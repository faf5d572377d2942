package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationKind;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.CloudServices.Description;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Services and statements on the real database. */
@AkashiTest
class StatementServicesTest {

  @Autowired Stage people;
  @Autowired CloudServices services;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;
  @Autowired OwnStatements own;
  @Autowired Statements statements;
  @Autowired AnswerAuthors answerAuthors;
  @Autowired StatementSteps steps;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;

  @Autowired ApplicationFiling filing;

  private final StatementStage stage;
  private final RegisteredOnStage registered;

  StatementServicesTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
    this.registered = new RegisteredOnStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  private static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(kind);
              assertThat(refusal.reasons()).extracting(Reason::code).contains(code);
            });
  }

  @Test
  @Clause("FRM-14")
  void theUnitIsTheServiceAndOneProviderMayHaveSeveral() {
    Actor provider = stage.representative();
    stage.draft(provider);
    ServiceId other =
        services.create(
            provider, new Description("別のサービス", Optional.empty(), Set.of(), Optional.empty()));
    drafts.create(provider, other);

    assertThat(services.ofOwnOrganisation(provider))
        .extracting(CloudService::name)
        .containsExactlyInAnyOrder("文書管理クラウド", "別のサービス");
    refused(() -> drafts.create(provider, other), Refusal.Kind.RULE, "statement.exists-already");
    refused(() -> stage.draft(provider), Refusal.Kind.INPUT, "service.name-taken");
  }

  @Test
  void anEmptyStatementOnTheReferenceBaselineMissesAllItsItems() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    StatementCheck check = declarations.check(provider, id);

    assertThat(check.errors().stream().flatMap(f -> f.requirement().stream()).distinct())
        .hasSize(18 + 64 + 121 + 31);
    assertThat(check.mayBeDeclared()).isFalse();
  }

  @Test
  void aBulkAnswerFillsTheStatementAndTheCheckHasNothingToCorrect() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);

    StatementCheck check = declarations.check(provider, id);

    assertThat(check.of(Severity.ERROR)).isEmpty();
    assertThat(check.of(Severity.WARNING))
        .extracting(finding -> finding.reason().code())
        .filteredOn(code -> !code.startsWith("statement.profile-unstated."))
        .as("what stands beside the answers and the profile: evidence, internal audit, risks")
        .containsExactlyInAnyOrder(
            "evidence.requirements-without",
            "internalaudit.never-audited",
            "internalaudit.no-basis",
            "risk.none");
    assertThat(check.selectedPerArea()).allSatisfy((area, count) -> assertThat(count).isPositive());
  }

  @Test
  @Clause("FRM-34")
  void aStatementWithAnOpenItemIsNotDeclared() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet sheet = own.sheet(provider, id);
    drafts.answer(provider, id, Answer.none(id("9.4.2.2.B")), sheet.revisionOf(id("9.4.2.2.B")));

    refused(
        () -> stage.declare(provider, id), Refusal.Kind.RULE, "statement.mandatory-not-selected");
    assertThat(own.sheet(provider, id).head().state()).isEqualTo(StatementState.DRAFT);
  }

  @Test
  @Clause("FRM-34")
  void whatChangedSinceItWasLookedAtIsNotDeclared() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet seen = own.sheet(provider, id);
    drafts.answerAlike(
        provider,
        id,
        List.of(id("9.4.2.2.B")),
        StatementStage.commonMeasure(),
        seen.answersRevision());
    drafts.answer(
        provider, id, Answer.excluded(id("14.2.7"), "開発を委託していない"), seen.revisionOf(id("14.2.7")));

    refused(
        () -> declarations.declare(provider, id, stage.today(), StatementSeal.of(seen)),
        Refusal.Kind.STALE,
        "statement.changed-since-seen");
    stage.declare(provider, id);
    assertThat(own.sheet(provider, id).head().state()).isEqualTo(StatementState.DECLARED);
  }

  @Test
  @Clause("FRM-34")
  void manyItemsAreNotExcludedWithoutAReason() {
    refused(
        () -> new CommonAnswer(Treatment.EXCLUDED, "", "", IndividualControl.Frequency.DAILY, " "),
        Refusal.Kind.INPUT,
        "statement.exclusion-without-reason");
  }

  @Test
  void onlyTheRepresentativeDeclares() {
    Actor representative = stage.representative();
    StatementId id = stage.complete(representative);
    Actor editor = people.colleagueOf(representative, Role.STATEMENT_EDITOR);

    refused(() -> stage.declare(editor, id), Refusal.Kind.FORBIDDEN, "access.role-missing");
    stage.declare(representative, id);

    assertThat(own.sheet(editor, id).head().state()).isEqualTo(StatementState.DECLARED);
  }

  @Test
  void aDeclaredStatementIsSealedAndKeepsItsNameAndContent() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);
    CloudService service = own.sheet(provider, id).head().service();
    services.change(
        provider,
        service.id(),
        new Description("新しい名称", Optional.empty(), Set.of(), Optional.empty()),
        service.revision());

    DeclaredStatement declared = statements.declared(id);

    assertThat(declared.serviceName()).isEqualTo("文書管理クラウド");
    assertThat(declared.declaredOn()).isEqualTo(LocalDate.of(2025, 1, 15));
    assertThat(declared.auditPeriod()).isEqualTo(StatementStage.FIRST_PERIOD);
    assertThat(declared.contentHash()).isEqualTo(StatementSeal.of(declared));
    assertThat(statements.check(id)).isEmpty();
    refused(
        () -> drafts.answer(provider, id, Answer.none(id("9.4.2")), 1),
        Refusal.Kind.RULE,
        "statement.action-not-possible");
    assertThatThrownBy(() ->
            sql.update(
                "update statement.answer set reason = 'x' where statement_id = ?", id.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("sealed");
    assertThatThrownBy(() ->
            sql.update(
                "update statement.version set content_hash = repeat('0', 64) where id = ?",
                id.value()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @Clause("FRM-50")
  void theScopeThatIsDeclaredIsTheScopeThatGoesToAssessmentAndListing() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);

    StatementScope scope = statements.declared(id).content().scope();

    assertThat(scope).isEqualTo(Draft.scope());
    refused(
        () -> drafts.setScope(provider, id, Draft.scope(), 2),
        Refusal.Kind.RULE,
        "statement.action-not-possible");
  }

  @Test
  void theStatementOfAnotherProviderIsUnknown() {
    StatementId id = stage.complete(stage.representative());
    Actor stranger = stage.representative();

    refused(() -> own.sheet(stranger, id), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> stage.declare(stranger, id), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(() -> statements.declared(id), Refusal.Kind.NOT_FOUND, "statement.unknown");
    refused(
        () -> own.sheet(people.person(Role.ASSESSOR), id),
        Refusal.Kind.FORBIDDEN,
        "access.role-missing");
  }

  @Test
  void aStaleAnswerIsRefusedAndNothingIsLost() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Answer first = Answer.selected(id("9.4.2.2.B"), Draft.measure("先の人"));
    drafts.answer(provider, id, first, 0);

    refused(
        () ->
            drafts.answer(provider, id, Answer.selected(id("9.4.2.2.B"), Draft.measure("後の人")), 0),
        Refusal.Kind.STALE,
        "statement.answer-changed-meanwhile");
    assertThat(own.sheet(provider, id).content().answer(id("9.4.2.2.B"))).isEqualTo(first);
  }

  @Test
  void anExcludedObjectiveTakesItsControlsAlongInTheDatabaseToo() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet sheet = own.sheet(provider, id);
    drafts.answer(
        provider,
        id,
        sheet.content().answer(id("9.2.3")).with(Treatment.EXCLUDED, "特権的な利用者がいない"),
        sheet.revisionOf(id("9.2.3")));

    StatementContent content = own.sheet(provider, id).content();
    assertThat(content.answer(id("9.2.3.11.PB")).treatment()).isEqualTo(Treatment.EXCLUDED);
    assertThat(content.answer(id("9.2.3.11.PB")).individualControls()).hasSize(1);
    assertThat(declarations.check(provider, id).mayBeDeclared()).isTrue();
  }

  @Test
  @Clause({"BSR-3", "BSR-6"})
  void anObjectiveThatIsExcludedAndTakenBackLeavesEveryControlAsItWas() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    List<Answer> written =
        List.of(
            answer(provider, id, "15.1.1.14.B").with(Treatment.NOT_SELECTED, "貸与端末がない"),
            answer(provider, id, "15.1.1.16.B")
                .with(
                    Treatment.INHERITED,
                    "",
                    Optional.of(new RegistryKey("C25-0001-2")),
                    "認証基盤",
                    answer(provider, id, "15.1.1.16.B").individualControls(),
                    Responsibility.SHARED,
                    "利用者の登録"));
    written.forEach(answer -> answer(provider, id, answer));
    Map<RequirementId, Answer> before = own.sheet(provider, id).content().answers();
    Actor colleague = people.colleagueOf(provider, Role.STATEMENT_EDITOR);

    answer(colleague, id, answer(provider, id, "15.1.1").with(Treatment.EXCLUDED, "誤り"));
    assertThat(answer(provider, id, "15.1.1.14.B").treatment()).isEqualTo(Treatment.EXCLUDED);
    assertThat(answer(provider, id, "15.1.1.16.B").treatment()).isEqualTo(Treatment.EXCLUDED);
    answer(colleague, id, Objects.requireNonNull(before.get(id("15.1.1"))));

    assertThat(own.sheet(provider, id).content().answers())
        .containsExactlyInAnyOrderEntriesOf(before);
    assertThat(answerAuthors.of(id, List.of(id("15.1.1.16.B"))).get(id("15.1.1.16.B")))
        .as("what goes along with its objective has no new author")
        .containsExactly(provider.person());
  }

  private Answer answer(Actor actor, StatementId id, String requirement) {
    return own.sheet(actor, id).content().answer(id(requirement));
  }

  private void answer(Actor actor, StatementId id, Answer given) {
    drafts.answer(actor, id, given, own.sheet(actor, id).revisionOf(given.requirement()));
  }

  @Test
  void anAuditPeriodThatBreaksARuleIsRefused() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    refused(
        () -> drafts.setAuditPeriod(provider, id, period("2024-11-01", "2024-12-31"), 1),
        Refusal.Kind.RULE,
        "statement.period-too-short");
    refused(
        () -> drafts.setAuditPeriod(provider, id, period("2024-01-01", "2025-01-01"), 1),
        Refusal.Kind.RULE,
        "statement.period-too-long");
    drafts.setAuditPeriod(provider, id, StatementStage.FIRST_PERIOD, 1);
    refused(
        () -> drafts.setAuditPeriod(provider, id, StatementStage.FIRST_PERIOD, 1),
        Refusal.Kind.STALE,
        "statement.period-changed-meanwhile");
  }

  @Test
  void theNextStatementFollowsTheAssessedOneDayByDay() {
    Actor provider = stage.representative();
    StatementId first = stage.declared(provider);
    step(() -> steps.takenUp(provider, first));
    step(() -> steps.assessed(provider, first));
    registered.register(provider, first, LocalDate.of(2025, 1, 15), LocalDate.of(2026, 4, 30));
    StatementId next = declarations.startNext(provider, first);
    int revision = own.sheet(provider, next).head().revision();

    refused(
        () -> drafts.setAuditPeriod(provider, next, period("2025-02-01", "2025-12-31"), revision),
        Refusal.Kind.RULE,
        "statement.period-gap");
    refused(
        () -> drafts.setAuditPeriod(provider, next, period("2024-12-31", "2025-12-30"), revision),
        Refusal.Kind.RULE,
        "statement.period-overlap");
    drafts.setAuditPeriod(provider, next, period("2025-01-01", "2025-12-31"), revision);
    stage.fill(provider, next);
    TestDay.set(LocalDate.of(2026, 1, 15));
    stage.declare(provider, next);

    assertThat(statements.previous(next).map(DeclaredStatement::id)).contains(first);
    assertThat(statements.declaredBy(provider.organisationId()))
        .extracting(Statements.DeclaredSummary::version)
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  @Clause({"FRM-15", "FRM-49"})
  void aServiceWhoseRegistrationRanOutBeginsAnewWithAPeriodOfItsChoice() {
    Actor provider = stage.representative();
    StatementId first = stage.declared(provider);
    step(() -> steps.takenUp(provider, first));
    step(() -> steps.assessed(provider, first));
    registered.register(provider, first, LocalDate.of(2025, 1, 15), LocalDate.of(2026, 4, 30));
    StatementId next = declarations.startNext(provider, first);
    int revision = own.sheet(provider, next).head().revision();
    Period anew = period("2026-06-01", "2026-12-31");

    TestDay.set(LocalDate.of(2026, 4, 30));
    refused(
        () -> drafts.setAuditPeriod(provider, next, anew, revision),
        Refusal.Kind.RULE,
        "statement.period-gap");
    TestDay.set(LocalDate.of(2026, 5, 1));
    drafts.setAuditPeriod(provider, next, anew, revision);
    stage.fill(provider, next);
    TestDay.set(LocalDate.of(2027, 1, 15));
    stage.declare(provider, next);

    assertThat(statements.declared(next).auditPeriod()).isEqualTo(anew);
    assertThat(filing.view(provider, filing.prepare(provider, next)).application().kind())
        .isEqualTo(ApplicationKind.FIRST);
  }

  @Test
  void aWithdrawnStatementComesBackAsADraftWithTheSameContent() {
    Actor provider = stage.representative();
    StatementId first = stage.declared(provider);
    StatementId second = declarations.withdraw(provider, first, "範囲を改める");

    StatementSheet copy = own.sheet(provider, second);
    assertThat(copy.head().version()).isEqualTo(2);
    assertThat(StatementSeal.of(copy)).isEqualTo(statements.declared(first).contentHash());
    assertThat(statements.awaitingAssessment(provider.organisationId()))
        .extracting(Statements.DeclaredSummary::id)
        .doesNotContain(first, second);
    stage.declare(provider, second);
    assertThat(statements.previous(second)).isEmpty();
  }

  @Test
  void whyADeclarationWasWithdrawnStaysInTheLog() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);
    refused(
        () -> declarations.withdraw(provider, id, " "),
        Refusal.Kind.INPUT,
        "statement.withdrawal-without-reason");

    declarations.withdraw(provider, id, "範囲を改めて言明し直す");

    assertThat(
            sql.queryForList(
                "select detail::text from trail.event where subject_id = ? and action ="
                    + " 'statement.withdrawn'",
                String.class,
                id.toString()))
        .singleElement()
        .asString()
        .contains("範囲を改めて言明し直す");
  }

  @Test
  @Clause("FRM-32")
  void aStatementIsNotDeclaredBeforeItsPeriodIsOver() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    String seen = StatementSeal.of(own.sheet(provider, id));

    for (LocalDate early : List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 11, 1))) {
      refused(
          () -> declarations.declare(provider, id, early, seen),
          Refusal.Kind.RULE,
          "statement.declared-before-period-end");
    }
    declarations.declare(provider, id, LocalDate.of(2025, 1, 1), seen);
    assertThat(own.sheet(provider, id).head().state()).isEqualTo(StatementState.DECLARED);
  }

  @Test
  void aPeriodInYearsNobodyMeansIsRefusedAtItsField() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    for (Period typed :
        List.of(period("0202-10-01", "0202-12-31"), period("2204-10-01", "2204-12-31"))) {
      assertThatThrownBy(() -> drafts.setAuditPeriod(provider, id, typed, /* revision= */ 1))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.reasons())
                      .extracting(reason -> reason.field().orElse(""), Reason::code)
                      .containsExactly(
                          tuple("periodFirst", "statement.period-implausible"),
                          tuple("periodLast", "statement.period-implausible")));
    }
  }

  @Test
  @Clause("FRM-34")
  void anOldReasonIsNotInTheRecordOnceTheItemIsSelected() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    RequirementId item = id("14.2.7");
    IndividualControl kept =
        own.sheet(provider, id).content().answer(item).individualControls().getFirst();
    drafts.answer(
        provider,
        id,
        Answer.excluded(item, "開発を委託していない"),
        own.sheet(provider, id).revisionOf(item));

    drafts.answer(
        provider,
        id,
        Answer.selected(item, kept).with(Treatment.SELECTED, "開発を委託していない"),
        own.sheet(provider, id).revisionOf(item));

    assertThat(own.sheet(provider, id).content().answer(item).reason()).isEmpty();
    assertThat(StatementSeal.canonical(own.sheet(provider, id))).doesNotContain("開発を委託していない");
  }

  @Test
  void whatIsDoneTwiceAtOnceIsDoneOnceAndRefusedOnce() {
    Actor provider = stage.representative();
    Description description =
        new Description("同時に作るサービス", Optional.empty(), Set.of(), Optional.empty());
    onceOnly("service.name-taken", () -> services.create(provider, description));
    ServiceId service =
        services.create(
            provider, new Description("同時に書くサービス", Optional.empty(), Set.of(), Optional.empty()));
    onceOnly("statement.exists-already", () -> drafts.create(provider, service));
    StatementId id = stage.complete(provider);
    String seen = StatementSeal.of(own.sheet(provider, id));
    onceOnly(
        "statement.action-not-possible",
        () -> declarations.declare(provider, id, stage.today(), seen));
    onceOnly("statement.action-not-possible", () -> declarations.withdraw(provider, id, "範囲を改める"));
  }

  private static <T> void onceOnly(String code, Callable<T> work) {
    List<AtOnce.Outcome<T>> outcomes = AtOnce.twice(work);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.result().stream())).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.error().stream()))
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons()).extracting(Reason::code).contains(code));
  }

  @Test
  @Clause("FRM-34")
  void aServiceRenamedAfterTheRepresentativeLookedIsNotDeclared() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    StatementSheet seen = own.sheet(provider, id);
    CloudService service = seen.head().service();
    services.change(
        provider,
        service.id(),
        new CloudServices.Description(
            "別の名前のサービス", service.nameEn(), service.serviceModels(), service.deploymentModel()),
        service.revision());

    refused(
        () -> declarations.declare(provider, id, stage.today(), StatementSeal.of(seen)),
        Refusal.Kind.STALE,
        "statement.changed-since-seen");
  }

  @Test
  void theStepsDownstreamFollowTheTable() {
    Actor provider = stage.representative();
    StatementId id = stage.declared(provider);
    assertThat(statements.awaitingAssessment(provider.organisationId()))
        .extracting(Statements.DeclaredSummary::id)
        .contains(id);
    refused(
        () -> step(() -> steps.filed(provider, id)),
        Refusal.Kind.RULE,
        "statement.action-not-possible");
    step(() -> steps.takenUp(provider, id));
    refused(
        () -> declarations.withdraw(provider, id, "範囲を改める"),
        Refusal.Kind.RULE,
        "statement.action-not-possible");
    step(() -> steps.assessed(provider, id));
    step(() -> steps.filed(provider, id));
    step(() -> steps.published(provider, id));

    assertThat(own.sheet(provider, id).head().state()).isEqualTo(StatementState.PUBLISHED);
    assertThat(events(id))
        .containsSubsequence(
            "statement.created",
            "statement.declared",
            "statement.taken-up",
            "statement.assessed",
            "statement.filed",
            "statement.published");
  }

  @Test
  void usedServicesAreNamedOnceAndComeFromTheListWhenTheySaySo() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    UsedService unlisted = new UsedService("自社基盤", false, Optional.empty(), true);
    var use = drafts.addUsedService(provider, id, unlisted);

    refused(
        () -> drafts.addUsedService(provider, id, unlisted),
        Refusal.Kind.INPUT,
        "statement.used-service-twice");
    refused(
        () ->
            drafts.addUsedService(
                provider,
                id,
                new UsedService("架空", false, Optional.of(new RegistryKey("no-such-key")), false)),
        Refusal.Kind.INPUT,
        "statement.key-unknown");
    drafts.removeUsedService(provider, id, use);
    assertThat(own.sheet(provider, id).uses()).isEmpty();
  }

  private List<@Nullable String> events(StatementId id) {
    return sql.queryForList(
        "select action from trail.event where subject_type = 'statement' and subject_id = ? order"
            + " by id",
        String.class,
        id.toString());
  }

  private void step(Runnable step) {
    transaction.executeWithoutResult(status -> step.run());
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
