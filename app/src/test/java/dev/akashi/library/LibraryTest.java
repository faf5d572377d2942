package dev.akashi.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class LibraryTest {

  private static final RequirementId ONE = RequirementId.of("9.2.3.11.PB");
  private static final RequirementId OTHER = RequirementId.of("9.2.3");
  private static final String WORDS = "特権は四半期ごとに見直し、記録を残す。";

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Libraries libraries;
  @Autowired LibraryOffers offers;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;

  private StatementStage statements;
  private Actor provider;
  private StatementId statement;
  private MeasureId measure;

  @BeforeEach
  void aMeasureAtTwoRequirements() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.draft(provider);
    measure = libraries.add(provider, content(WORDS, Optional.empty()));
    offers.put(provider, measure, statement, List.of(ONE, OTHER), /* undoing= */ false, seen());
  }

  @Test
  @Clause("BSR-5")
  void oneMeasureAnswersManyRequirementsAndTheLibraryKnowsWhere() {
    assertThat(lines(ONE)).extracting(IndividualControl::text).containsExactly(WORDS);
    assertThat(answer(OTHER).treatment()).isEqualTo(Treatment.SELECTED);
    assertThat(libraries.measure(provider, measure).uses())
        .extracting(UsedAt::key)
        .containsExactly("9.2.3:1", "9.2.3.11.PB:1");

    int again =
        offers.put(provider, measure, statement, List.of(ONE), /* undoing= */ false, seen());
    assertThat(again).isZero();

    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/provider/library").body()).contains(WORDS, "class=\"num\">2<");
    assertThat(visitor.get("/provider/library/measures/" + measure).body())
        .contains("9.2.3.11.PB", "文書管理クラウド");
    assertThat(visitor.get("/provider/library/choices").body()).contains("data-text=\"" + WORDS);
    assertThat(visitor.get("/provider/statements/" + statement + "/rows/" + ONE).body())
        .contains("data-library=\"/provider/library/choices\"");
  }

  @Test
  void aChangeIsOfferedWithItsDifferenceAndNeverForced() {
    libraries.change(provider, measure, content("特権は毎月見直し、記録を残す。", Optional.empty()), 0);
    assertThat(lines(ONE).getFirst().text()).isEqualTo(WORDS);

    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/library";
    assertThat(visitor.get(path).body()).contains("特権は<u>四半期ごとに</u>見直し", "特権は<u>毎月</u>見直し");
    Visitor.Answer kept = visitor.post(path, "line", "9.2.3:1", "do", "keep", "seen", "0");
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    visitor.get(path);
    Visitor.Answer none = visitor.post(path, "do", "take", "seen", String.valueOf(seen()));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("行が選ばれていません");
    visitor.get(path);
    Visitor.Answer gone =
        visitor.post(path, "line", "9.2.3:1", "do", "take", "seen", String.valueOf(seen()));
    assertThat(gone.status()).isEqualTo(409);
    assertThat(gone.body()).contains("もうありません");
    visitor.get(path);
    Visitor.Answer taken =
        visitor.post(path, "line", "9.2.3.11.PB:1", "do", "take", "seen", String.valueOf(seen()));
    assertThat(taken.status()).as(taken.body()).isEqualTo(303);

    assertThat(lines(ONE).getFirst().text()).isEqualTo("特権は毎月見直し、記録を残す。");
    assertThat(lines(OTHER).getFirst().text()).isEqualTo(WORDS);
    assertThat(offers.of(provider, statement).offers()).isEmpty();
    assertThat(visitor.get(path + "?lang=en").body()).contains("No line differs from the library");
  }

  @Test
  @Clause("BSR-8")
  void aChangeInsideTheAuditPeriodLeavesTheContentBeforeIt() {
    drafts.setAuditPeriod(
        provider,
        statement,
        StatementStage.FIRST_PERIOD,
        own.sheet(provider, statement).head().revision());
    LocalDate day = LocalDate.of(2024, 11, 15);
    libraries.change(provider, measure, content("特権は毎月見直す。", Optional.of(day)), 0);

    offers.take(provider, statement, List.of("9.2.3.11.PB:1"), seen());

    assertThat(lines(ONE)).extracting(IndividualControl::text).containsExactly(WORDS, "特権は毎月見直す。");
    assertThat(lines(ONE).getFirst().validTo()).contains(LocalDate.of(2024, 11, 14));
    assertThat(lines(ONE).getLast().validFrom()).contains(day);
    assertThat(declarations.check(provider, statement).at(ONE))
        .noneMatch(finding -> finding.rule().equals("BSR-8"));
  }

  @Test
  @Clause({"BSR-8", "FRM-36", "FRM-57"})
  void aChangeThatWouldOverwriteWhatAppliedInTheAuditPeriodIsRefusedWithItsRow() {
    period();
    libraries.change(provider, measure, content("特権は毎月見直す。", Optional.empty()), 0);
    refused(List.of("9.2.3.11.PB:1"), "library.change-without-day");
    libraries.change(
        provider, measure, content("特権は毎月見直す。", Optional.of(LocalDate.of(2025, 2, 1))), 1);
    refused(List.of("9.2.3.11.PB:1"), "library.change-after-period");
    assertThat(lines(ONE)).extracting(IndividualControl::text).containsExactly(WORDS);
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/library";
    assertThat(visitor.get(path).body()).contains("9.2.3.11.PB:1：新しい内容は");
    assertThat(
            visitor
                .post(path, "line", "9.2.3.11.PB:1", "do", "take", "seen", String.valueOf(seen()))
                .status())
        .isEqualTo(422);

    IndividualControl late =
        new IndividualControl(
            "1",
            WORDS,
            "基盤運用課",
            Frequency.QUARTERLY,
            Optional.of(LocalDate.of(2024, 12, 1)),
            Optional.empty());
    drafts.answer(
        provider,
        statement,
        answer(ONE).with(List.of(late)),
        own.sheet(provider, statement).revisionOf(ONE));
    libraries.change(
        provider, measure, content("特権は毎月見直す。", Optional.of(LocalDate.of(2024, 11, 1))), 2);
    refused(List.of("9.2.3.11.PB:1"), "library.change-beside-line");
    offers.keepOwnWords(provider, statement, List.of("9.2.3.11.PB:1"));
    assertThat(lines(ONE)).containsExactly(late);
  }

  @Test
  @Clause("BSR-8")
  void aMeasureThatEndedInTheAuditPeriodKeepsItsLineWithItsLastDay() {
    period();
    LocalDate last = LocalDate.of(2024, 11, 30);
    libraries.change(
        provider,
        measure,
        new LibraryMeasure.Content(
            WORDS, "基盤運用課", Frequency.QUARTERLY, Optional.empty(), Optional.of(last)),
        0);

    offers.take(provider, statement, List.of("9.2.3.11.PB:1"), seen());

    assertThat(lines(ONE)).extracting(IndividualControl::text).containsExactly(WORDS);
    assertThat(lines(ONE).getFirst().validTo()).contains(last);
    assertThat(offers.of(provider, statement).offers())
        .extracting(offer -> offer.use().key())
        .containsExactly("9.2.3:1");
    assertThat(declarations.check(provider, statement).at(ONE))
        .anyMatch(finding -> finding.rule().equals("BSR-8"));
    libraries.remove(provider, measure);
    assertThat(lines(ONE)).hasSize(1);
  }

  @Test
  @Clause("BSR-11")
  void aDecisionToLeaveARequirementOutIsNotUndoneUnlessSaidSo() {
    RequirementId objective = RequirementId.of("14.2.7");
    RequirementId control = RequirementId.of("9.4.2.2.B");
    drafts.answer(provider, statement, Answer.excluded(objective, "開発を委託していないため"), 0);
    drafts.answer(
        provider, statement, Answer.none(control).with(Treatment.NOT_SELECTED, "別の方法で守るため"), 0);
    int seen = seen();

    assertThatThrownBy(() ->
            offers.put(
                provider,
                measure,
                statement,
                List.of(objective, control),
                /* undoing= */ false,
                seen))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .allMatch(reason -> reason.code().equals("library.undoes-decision"))
                    .anyMatch(reason -> reason.args().getFirst().equals("14.2.7"))
                    .anyMatch(reason -> reason.args().contains("別の方法で守るため")));
    assertThat(answer(objective)).isEqualTo(Answer.excluded(objective, "開発を委託していないため"));
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/library/measures/" + measure;
    visitor.get(path);
    Visitor.Answer shown =
        visitor.post(path + "/put", "statement", statement.toString(), "requirements", "9.4.2.2.B");
    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.body()).contains("別の方法で守るため", "name=\"undo\"");

    assertThat(
            visitor
                .post(
                    path + "/put",
                    "statement",
                    statement.toString(),
                    "requirements",
                    "9.4.2.2.B",
                    "undo",
                    "yes")
                .status())
        .isEqualTo(303);
    assertThat(answer(control).treatment()).isEqualTo(Treatment.SELECTED);
  }

  private void period() {
    drafts.setAuditPeriod(
        provider,
        statement,
        StatementStage.FIRST_PERIOD,
        own.sheet(provider, statement).head().revision());
  }

  private void refused(List<String> lines, String code) {
    assertThatThrownBy(() -> offers.take(provider, statement, lines, seen()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .allMatch(reason ->
                        reason.code().equals(code)
                            && reason.args().getFirst().equals(lines.getFirst())));
  }

  @Test
  @Clause("BSR-11")
  void aReasonPastedOftenIsPointedOutAndMayBeKept() {
    List<RequirementId> objectives =
        List.of(RequirementId.of("9.2.3"), RequirementId.of("9.4.2"), RequirementId.of("14.2.7"));
    drafts.answerAlike(
        provider,
        statement,
        objectives,
        new CommonAnswer(Treatment.EXCLUDED, "", "", Frequency.AS_NEEDED, "該当する業務がないため"),
        seen());

    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/library";
    assertThat(visitor.get(path).body()).contains("該当する業務がないため", "3件の要求事項", "BSR-11");
    Visitor.Answer kept = visitor.post(path + "/keep", "reason", "該当する業務がないため");
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    assertThat(visitor.get("/provider/library/choices").body())
        .contains("data-text=\"該当する業務がないため\"");
    visitor.get(path);
    Visitor.Answer twice = visitor.post(path + "/keep", "reason", "該当する業務がないため");
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body()).contains("同じ文がライブラリにあります");
  }

  @Test
  void aTextOfTheStatementIsKeptWithWhereItIsUsed() {
    statements.fill(provider, statement);
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/library";
    IndividualControl common = lines(RequirementId.of("9.4.2")).getFirst();
    assertThat(visitor.get(path).body()).contains(common.text());
    visitor.post(
        path + "/keep",
        "text",
        common.text(),
        "owner",
        common.owner(),
        "frequency",
        common.frequency().name());

    MeasureId kept =
        libraries.all(provider).measures().stream()
            .filter(each -> each.content().text().equals(common.text()))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(libraries.measure(provider, kept).uses()).hasSizeGreaterThan(200);
  }

  @Test
  void theApiReadsChangesAndTakesAndOthersSeeNothing() {
    Visitor api = stage.api(provider);
    String path = "/api/v1/provider/library";
    assertThat(api.get(path).json().get("measures").get(0).get("uses").intValue()).isEqualTo(2);
    Visitor.Answer stale =
        api.json(
            "PUT",
            path + "/measures/" + measure,
            "{\"text\": \"新しい文\", \"frequency\": \"DAILY\", \"revision\": 7}");
    assertThat(stale.status()).isEqualTo(409);
    api.json(
        "PUT",
        path + "/measures/" + measure,
        "{\"text\": \"新しい文\", \"frequency\": \"DAILY\", \"revision\": 0}");
    String of = "/api/v1/provider/statements/" + statement + "/library";
    assertThat(api.get(of).json().get("offers")).hasSize(2);
    Visitor.Answer taken =
        api.json(
            "POST",
            of + "/take",
            "{\"lines\": [\"9.2.3:1\", \"9.2.3.11.PB:1\"], \"revision\": " + seen() + "}");
    assertThat(taken.json().get("changed").intValue()).isEqualTo(2);
    assertThat(lines(ONE).getFirst().frequency()).isEqualTo(Frequency.DAILY);

    Actor stranger = statements.representative();
    assertThat(libraries.all(stranger).measures()).isEmpty();
    assertThatThrownBy(() -> libraries.measure(stranger, measure)).isInstanceOf(Refusal.class);
    assertThat(api.json("DELETE", path + "/measures/" + measure, null).status()).isEqualTo(204);
    assertThat(lines(ONE).getFirst().text()).isEqualTo("新しい文");
  }

  private static LibraryMeasure.Content content(String text, Optional<LocalDate> from) {
    return new LibraryMeasure.Content(text, "基盤運用課", Frequency.QUARTERLY, from, Optional.empty());
  }

  private int seen() {
    return own.sheet(provider, statement).answersRevision();
  }

  private Answer answer(RequirementId id) {
    StatementSheet sheet = own.sheet(provider, statement);
    return sheet.content().answer(id);
  }

  private List<IndividualControl> lines(RequirementId id) {
    return answer(id).individualControls();
  }
}
