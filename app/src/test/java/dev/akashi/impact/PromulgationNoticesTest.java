package dev.akashi.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.comment.Consultation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.KeptArgument;
import dev.akashi.platform.Texts;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementSteps;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftPromulgated;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
@Clause("AMD-01")
class PromulgationNoticesTest {

  private static final String BASE = "2022-04-01";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate IN_FORCE = LocalDate.of(2993, 4, 1);
  private static final LocalDate RENEWALS = LocalDate.of(2993, 10, 1);

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired Baselines baselines;
  @Autowired Declarations declarations;
  @Autowired Inbox inbox;
  @Autowired Texts texts;
  @Autowired PromulgationNotices promulgations;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired DSLContext sql;

  private StatementStage statements;
  private RegisteredOnStage registered;
  private Actor officer;
  private String version;

  @BeforeEach
  void aVersion() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    registered = new RegisteredOnStage(context);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    version = LocalDate.of(2993, 4, 1).plusDays(NUMBER.incrementAndGet()).toString();
  }

  @AfterEach
  void today() {
    TestDay.set(DAY);
  }

  private void promulgate() {
    DraftId draft =
        workshop.begin(officer, version, Optional.of(BASE), new DraftText("次の版", "The next one"));
    LocalDate decided = Consultation.hold(context, officer, draft);
    workshop.decide(officer, draft, new Decided(decided, "決定第2号"), revision(draft));
    workshop.promulgate(
        officer,
        draft,
        new Promulgated(
            IN_FORCE,
            List.of(new Applicability(FilingKind.RENEWAL, ApplicableBy.PERIOD_START, RENEWALS))),
        revision(draft));
  }

  private int revision(DraftId draft) {
    return workshop.draft(officer, draft).revision();
  }

  private List<Notice> notices(Actor provider) {
    return inbox.newest(provider, 10).stream()
        .filter(notice -> notice.code().startsWith("impact."))
        .toList();
  }

  private StatementId published(Actor provider) {
    StatementId id = statements.declared(provider);
    StatementSteps steps = context.getBean(StatementSteps.class);
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, id);
      steps.assessed(provider, id);
      steps.filed(provider, id);
      steps.published(provider, id);
    });
    return id;
  }

  private RegistryKey listed(Actor provider, LocalDate until) {
    return registered.register(provider, published(provider), DAY.minusYears(2), until);
  }

  @Test
  void theAuthorOfADraftIsToldFromWhenItAppliesAndLedToTheMigration() {
    Actor provider = statements.representative();
    StatementId draft = statements.draft(provider);

    promulgate();

    String preview = "/provider/statements/" + draft + "/migration/preview?to=" + version;
    assertThat(notices(provider))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.link()).isEqualTo(preview);
          assertThat(notice.args())
              .containsExactly(
                  KeptArgument.version(version),
                  KeptArgument.keep(new LocalizedText("文書管理クラウド", "Document Cloud")),
                  IN_FORCE.toString());
        });
    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/notices").body())
        .contains("新しい版（" + version + "）が公布", "新規の登録申請には、2993年4月1日", "以後の申請から適用されます。");
    assertThat(visitor.get(preview).body())
        .contains("/baseline/compare?new=" + version + "&amp;old=" + BASE);
  }

  @Test
  void whoIsListedIsToldFromWhichRenewalItAppliesAndLedToTheComparison() {
    Actor provider = statements.representative();
    listed(provider, DAY.plusDays(1));

    promulgate();

    assertThat(notices(provider))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.link()).isEqualTo("/baseline/compare?new=" + version + "&old=" + BASE);
          assertThat(notice.args()).last().isEqualTo(RENEWALS.toString());
        });
    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/notices").body()).contains("更新の登録申請には、対象期間が2993年10月1日");
    assertThat(visitor.get(notices(provider).getFirst().link()).status()).isEqualTo(200);
  }

  @Test
  @Clause("FRM-15")
  void whoseServiceWasRemovedIsToldOfAFirstApplication() {
    Actor provider = statements.representative();
    registered.end(listed(provider, DAY.plusYears(1)), DAY.minusYears(1));

    promulgate();

    assertToldOfAFirstApplication(provider);
  }

  @Test
  @Clause("FRM-15")
  void whoseServiceExpiredIsToldOfAFirstApplication() {
    Actor provider = statements.representative();
    listed(provider, DAY.minusDays(1));

    promulgate();

    assertToldOfAFirstApplication(provider);
  }

  private void assertToldOfAFirstApplication(Actor provider) {
    assertThat(notices(provider))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.code()).isEqualTo("impact.promulgated.FIRST.APPLICATION_DATE");
          assertThat(notice.args()).last().isEqualTo(IN_FORCE.toString());
        });
  }

  @Test
  void aServiceIsToldOfOnceAndNobodyWithoutAStatementIsTold() {
    Actor provider = statements.representative();
    StatementId listed = published(provider);
    registered.register(provider, listed, DAY.minusYears(1), DAY.plusYears(1));
    StatementId next = declarations.startNext(provider, listed);
    Actor without = statements.representative();

    promulgate();

    assertThat(notices(provider))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.link()).contains(next.toString());
          assertThat(notice.code()).isEqualTo("impact.promulgated.RENEWAL.PERIOD_START.draft");
        });
    assertThat(notices(without)).isEmpty();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail.event where action = 'notice.told-to-all'"
                    + " and subject_id = ?",
                Integer.class,
                version))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotPromulgatedIsNotToldOf() {
    Actor provider = statements.representative();
    statements.draft(provider);

    DraftId draft =
        workshop.begin(officer, version, Optional.of(BASE), new DraftText("次の版", "The next one"));
    Consultation.open(context, officer, draft);

    assertThat(notices(provider)).isEmpty();
  }

  @Test
  void moreProvidersTakeNoMoreQueries() {
    promulgate();
    Baseline promulgated = baselines.version(version);
    DraftPromulgated event =
        new DraftPromulgated(officer, Optional.of(BASE), promulgated, List.of());
    Runnable telling =
        () -> transaction.executeWithoutResult(status -> promulgations.promulgated(event));
    statements.draft(statements.representative());
    int few = StatementCount.of(sql, telling);
    for (int i = 0; i < 4; i++) {
      statements.draft(statements.representative());
    }

    assertThat(StatementCount.of(sql, telling)).isEqualTo(few);
  }

  @Test
  void everyNoticeHasItsWordsInBothLanguages() {
    for (FilingKind kind : FilingKind.values()) {
      for (ApplicableBy by : ApplicableBy.values()) {
        for (boolean isDraft : List.of(true, false)) {
          String key = "notice." + PromulgationNotices.code(kind, by, isDraft);
          for (Language language : Language.values()) {
            assertThat(texts.text(language, key, "(v)", "サービス", IN_FORCE))
                .contains("(v)", "サービス", "2993");
          }
        }
      }
    }
  }
}
