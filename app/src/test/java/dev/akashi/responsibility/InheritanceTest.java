package dev.akashi.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.responsibility.Inheritance.BaseStanding;
import dev.akashi.responsibility.Inheritance.Row;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class InheritanceTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final RequirementId DONE = RequirementId.of("9.2.3.11.PB");
  private static final RequirementId SHARED = RequirementId.of("9.4.2.2.B");
  private static final String LINES =
      """
      9.2.3.11.PB\tPROVIDER\t特権の割当てを四半期ごとに見直す\t
      9.4.2.2.B\tSHARED\t多要素認証を提供する\t利用者ごとに有効にする
      9.2.3\tCUSTOMER\t\t利用者の特権を管理する
      """;

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Responsibilities responsibilities;
  @Autowired Inheritance inheritance;
  @Autowired RegistryPublication publication;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private final RegistryKey key =
      new RegistryKey("C24-7%03d-2".formatted(NUMBER.incrementAndGet()));
  private StatementStage statements;
  private Actor base;
  private StatementId listed;
  private Actor provider;
  private StatementId statement;

  @BeforeEach
  void aListedBaseAndADraftOnIt() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    base = statements.representative();
    listed = statements.declared(base);
    list(seal());
    provider = statements.representative();
    statement = statements.draft(provider);
    drafts.addUsedService(
        provider,
        statement,
        new UsedService("基盤クラウド", false, Optional.of(key), false, "2025年1月に確認"));
  }

  private String seal() {
    return StatementSeal.of(own.sheet(base, listed));
  }

  private void list(String hash) {
    RegistryEntry plain =
        Entries.listed(key.value())
            .number(key.value())
            .named("基盤クラウド " + key)
            .on(LocalDate.of(2024, 9, 30))
            .validUntil(LocalDate.of(2026, 4, 30))
            .level(2)
            .build();
    RegistryEntry entry =
        new RegistryEntry(
            plain.key(),
            plain.number(),
            plain.name(),
            plain.nameEn(),
            plain.applicant(),
            plain.applicantEn(),
            plain.registeredOn(),
            plain.validUntil(),
            plain.standing(),
            plain.level(),
            plain.serviceModels(),
            plain.deploymentModel(),
            plain.auditPeriod(),
            plain.scope(),
            plain.coverage(),
            Optional.of(hash),
            plain.bases(),
            plain.source());
    transaction.executeWithoutResult(status -> publication.publish(entry));
  }

  @Test
  @Clause("FRM-02")
  void theProviderOfAListedServicePublishesWhoDoesWhat() {
    Visitor visitor = stage.signedIn(base);
    String path = "/provider/statements/" + listed + "/responsibilities";
    assertThat(visitor.get(path).body()).contains("9.2.3.11.PB\tPROVIDER\t\t");

    Visitor.Answer wrong =
        visitor.post(
            path,
            "key",
            key.value(),
            "lines",
            """
            7.7.7\tPROVIDER
            x
            9.2.3\tSOMEBODY
            9.4.2\tSHARED\t認証
            9.4.2.2.B\tPROVIDER
            9.4.2.2.B\tPROVIDER
            """);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("1行目：「7.7.7」", "2行目：「x」", "「SOMEBODY」", "9.4.2について", "6行目：9.4.2.2.Bは2回目");

    String link = "/services/" + key + "/responsibilities";
    assertThat(stage.visitor().get("/services/" + key).body()).doesNotContain(link);
    visitor.get(path);
    Visitor.Answer published = visitor.post(path, "key", key.value(), "lines", LINES);
    assertThat(published.status()).as(published.body()).isEqualTo(303);
    assertThat(stage.visitor().get("/services/" + key).body()).contains(link);
    assertThat(stage.visitor().get("/services/" + key + "/responsibilities").body())
        .contains("多要素認証を提供する", "利用者ごとに有効にする", "第1版");
    assertThat(stage.visitor().get("/api/v1/services/" + key + "/responsibilities").body())
        .contains("\"provided\":\"多要素認証を提供する\"", "\"responsibility\":\"利用者ごとに有効にする\"");
    assertThatThrownBy(() -> jdbc.update("update responsibility.entry set provided = 'x'"))
        .hasStackTraceContaining("it was published");
  }

  @Test
  void whoEditedAnOlderVersionDoesNotUndoWhatWasPublishedMeanwhile() {
    responsibilities.publish(base, listed, key, LINES, 0);
    responsibilities.publish(base, listed, key, LINES + "14.2.7\tPROVIDER\t監督する\t\n", 1);

    Visitor late = stage.signedIn(base);
    String path = "/provider/statements/" + listed + "/responsibilities";
    assertThat(late.get(path).body()).contains("name=\"version\" value=\"2\"");
    Visitor.Answer refused =
        late.post(path, "key", key.value(), "version", "1", "lines", "9.2.3\t事業者\t監督する");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("第2版が公表されました");
    assertThat(responsibilities.newest(key).orElseThrow().entries()).hasSize(4);
  }

  @Test
  void aLineIsReadInEitherLanguageAndToItsEnd() {
    String words = "9.2.3\t事業者と利用者\t監督する\t見直す\n9.4.2\tProvider\t認証する\n";
    assertThat(responsibilities.publish(base, listed, key, words, 0).entries())
        .extracting(each -> each.responsibility().name())
        .containsExactly("SHARED", "PROVIDER");
    assertThatThrownBy(() -> responsibilities.publish(base, listed, key, "9.2.3\t事業者\ta\tb\tc", 1))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly("responsibility.more-cells"));
  }

  @Test
  @Clause("FRM-02")
  void onlyTheStatementOnTheListIsPublished() {
    list("0".repeat(64));
    Visitor api = stage.api(base);
    Visitor.Answer other =
        api.json(
            "POST",
            "/api/v1/provider/statements/" + listed + "/responsibilities",
            "{\"key\": \"%s\", \"lines\": \"9.2.3\\tPROVIDER\"}".formatted(key));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body()).contains("responsibility.another-statement", "FRM-02");
    assertThat(stage.visitor().get("/services/" + key + "/responsibilities").status())
        .isEqualTo(404);
  }

  @Test
  @Clause("BSR-9")
  void manyAnswersAreTakenOverAtOnceAfterAPreview() {
    responsibilities.publish(base, listed, key, LINES, 0);
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/inherit";
    assertThat(visitor.get(path).body())
        .contains("特権の割当てを四半期ごとに見直す", "まだ引き継いでいない", "自ら行う")
        .doesNotContain("name=\"requirement\" value=\"9.2.3\"");

    Visitor.Answer none = take(visitor, path, "1");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("要求事項が選ばれていません");
    visitor.get(path);
    Visitor.Answer yours = take(visitor, path, "1", "9.2.3");
    assertThat(yours.status()).isEqualTo(422);
    assertThat(yours.body()).contains("9.2.3は、この基盤から引き継げません");
    visitor.get(path);
    Visitor.Answer taken = take(visitor, path, "1", DONE.value(), SHARED.value());
    assertThat(taken.status()).as(taken.body()).isEqualTo(303);

    Answer answer = own.sheet(provider, statement).content().answer(DONE);
    assertThat(answer.treatment()).isEqualTo(Treatment.INHERITED);
    assertThat(answer.inheritedFrom()).contains(key);
    assertThat(answer.inheritedFunction()).isEqualTo("文書保管");
    assertThat(standings())
        .containsExactly(BaseStanding.OPEN, BaseStanding.TAKEN, BaseStanding.TAKEN);
  }

  private Visitor.Answer take(Visitor visitor, String path, String version, String... chosen) {
    List<String> fields =
        new ArrayList<>(
            List.of("base", key.value(), "version", version, "function", "文書保管", "seen", seen()));
    for (String each : chosen) {
      fields.add("requirement");
      fields.add(each);
    }
    return visitor.post(path, fields.toArray(String[]::new));
  }

  @Test
  @Clause("BSR-9")
  void whatTheBaseChangesOrNoLongerDoesIsTold() {
    responsibilities.publish(base, listed, key, LINES, 0);
    takeBoth();
    assertThat(looseOnes()).isEmpty();

    responsibilities.publish(base, listed, key, LINES.replace("四半期ごとに", "毎年"), 1);
    assertThat(standings())
        .containsExactly(BaseStanding.OPEN, BaseStanding.BASE_CHANGED, BaseStanding.TAKEN);
    assertThat(looseOnes()).containsExactly("responsibility.base-changed");
    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/provider/statements/" + statement + "/inherit").body())
        .contains("特権の割当てを<u>四半期ごとに</u>見直す", "特権の割当てを<u>毎年</u>見直す");
    assertThat(visitor.get("/provider/statements/" + statement + "/inherit?lang=en").body())
        .contains("The base says something else");
    assertThatThrownBy(() -> takeOne(/* version= */ 1)).isInstanceOf(Refusal.class);
    takeOne(/* version= */ 2);
    assertThat(looseOnes()).isEmpty();

    transaction.executeWithoutResult(
        status -> publication.end(key, LocalDate.of(2025, 1, 9), EndKind.REMOVED, "申出"));
    assertThat(looseOnes()).containsExactly("responsibility.base-gone", "responsibility.base-gone");
  }

  @Test
  @Clause({"BSR-9", "FRM-02"})
  void whatWasPublishedBeforeARenewalIsNotTakenForWhatTheBaseSaysNow() {
    responsibilities.publish(base, listed, key, LINES, 0);
    takeOne(/* version= */ 1);
    assertThat(publicPage()).doesNotContain("登録は更新され");

    list("0".repeat(64));
    assertThat(standings())
        .containsExactly(BaseStanding.OPEN, BaseStanding.BASE_RENEWED, BaseStanding.OPEN);
    assertThat(looseOnes()).containsExactly("responsibility.base-renewed");
    assertThat(publicPage()).contains("登録は更新され");
    assertThat(stage.visitor().get("/api/v1/services/" + key + "/responsibilities").body())
        .contains("\"current\":false");
    assertThatThrownBy(this::takeBoth)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly("responsibility.superseded"));
  }

  private String publicPage() {
    return stage.visitor().get("/services/" + key + "/responsibilities").body();
  }

  @Test
  void anAnswerOfOnesOwnEndsTheInheritance() {
    responsibilities.publish(base, listed, key, LINES, 0);
    takeBoth();
    Answer own = this.own.sheet(provider, statement).content().answer(DONE);
    drafts.answer(
        provider,
        statement,
        own.with(Treatment.SELECTED, ""),
        this.own.sheet(provider, statement).revisionOf(DONE));

    assertThat(standings())
        .containsExactly(BaseStanding.OPEN, BaseStanding.OPEN, BaseStanding.TAKEN);
    assertThatThrownBy(() ->
            inheritance.preview(provider, statement, Optional.of(new RegistryKey("C99-9999-9"))))
        .isInstanceOf(Refusal.class);
    Visitor api = stage.api(statements.representative());
    assertThat(api.get("/api/v1/provider/statements/" + statement + "/inherit/" + key).status())
        .isEqualTo(404);
    Visitor mine = stage.api(provider);
    Visitor.Answer again =
        mine.json(
            "POST",
            "/api/v1/provider/statements/" + statement + "/inherit/" + key,
            """
            {"requirements": ["9.2.3.11.PB"], "function": "文書保管", "version": 1,
             "revision": %s}
            """
                .formatted(seen()));
    assertThat(again.json().get("changed").intValue()).as(again.body()).isEqualTo(1);
  }

  private void takeBoth() {
    inheritance.take(
        provider, statement, key, List.of(DONE, SHARED), "文書保管", 1, Integer.parseInt(seen()));
  }

  private void takeOne(int version) {
    inheritance.take(
        provider, statement, key, List.of(DONE), "文書保管", version, Integer.parseInt(seen()));
  }

  private List<BaseStanding> standings() {
    return inheritance.preview(provider, statement, Optional.of(key)).rows().stream()
        .map(Row::standing)
        .toList();
  }

  private List<String> looseOnes() {
    return declarations.check(provider, statement).findings().stream()
        .map(finding -> finding.reason().code())
        .filter(code -> code.startsWith("responsibility."))
        .toList();
  }

  private String seen() {
    return String.valueOf(own.sheet(provider, statement).answersRevision());
  }
}
