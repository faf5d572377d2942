package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessor.SelectionRequest.Verdict;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.Sha256;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was answered, shown and judged in a round stays as it was (FRM-27). */
@AkashiTest
class RequestRoundsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final String ITEM = "report-quality";
  private static final byte[] PAPER = "規程".getBytes(StandardCharsets.UTF_8);

  @Autowired Stage stage;
  @Autowired SelectionRequests requests;
  @Autowired RequestFiles files;
  @Autowired RequestEvaluation evaluation;
  @Autowired Auditors auditors;
  @Autowired AssessorCriteria criteria;
  @Autowired FileStore store;
  @Autowired DSLContext sql;

  private Actor body;
  private Actor reviewer;
  private Actor member;
  private AuditorId signer;
  private RequestId id;

  @BeforeEach
  void aRequestThatWasAppliedFor() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    reviewer = stage.person(Role.REVIEWER);
    member = stage.person(Role.COMMITTEE_MEMBER);
    signer = stage.registerSigner(body);
    id = requests.open(body, RequestKind.FIRST, AssessorKind.AUDIT_CORPORATION);
    for (Criterion criterion : criteria.on(DAY).criteria()) {
      requests.answer(body, id, criterion.code(), 0, "満たしています。");
      requests.addEvidence(body, id, criterion.code(), "根拠.pdf", PAPER);
    }
    requests.apply(body, id, revision());
  }

  @Test
  @Clause("FRM-27")
  void whatWasJudgedStaysReadableAfterTheBodyMendedIt() {
    evaluation.judge(reviewer, id, ITEM, 0, Verdict.NOT_MET, "規程が未承認");
    evaluation.giveBack(reviewer, id, revision(), "規程を承認してください。");
    EvidenceId judged = read().evidence(ITEM).getFirst().id();
    requests.removeEvidence(body, id, judged);
    requests.addEvidence(body, id, ITEM, "承認済み.pdf", PAPER);
    requests.answer(body, id, ITEM, 1, "規程を承認しました。");
    requests.apply(body, id, revision());

    assertThat(read().answerIn(1, ITEM).orElseThrow().text()).isEqualTo("満たしています。");
    assertThat(read().answer(ITEM).orElseThrow().text()).isEqualTo("規程を承認しました。");
    assertThat(read().evidenceIn(1, ITEM))
        .extracting(SelectionRequest.Evidence::id)
        .contains(judged);
    assertThat(read().evidence(ITEM))
        .extracting(SelectionRequest.Evidence::name)
        .containsExactly("承認済み.pdf");
    assertThat(files.content(reviewer, id, judged)).isEqualTo(PAPER);
    assertThat(stage.signedIn(reviewer).get("/assessors/requests/" + id).body())
        .contains("そのときの回答と根拠書類", "満たしています。", "規程を承認しました。");
  }

  @Test
  @Clause({"FRM-27", "FRM-30"})
  void whoeverJudgedAnItemPreparedTheDecisionAlsoWhenSomebodyJudgedItAgain() {
    Actor first = stage.person(Role.REVIEWER);
    evaluation.judge(first, id, ITEM, 0, Verdict.NOT_MET, "規程が未承認");
    assertThat(codes(() -> evaluation.judge(reviewer, id, ITEM, 0, Verdict.MET, "確認")))
        .as("somebody else judged it meanwhile")
        .containsExactly("assessor.changed-meanwhile");
    evaluation.judge(reviewer, id, ITEM, 1, Verdict.MET, "承認を確認した。");

    assertThat(read().judgement(ITEM).orElseThrow().verdict()).isEqualTo(Verdict.MET);
    assertThat(read().preparedBy()).contains(first.person(), reviewer.person());
    assertThatThrownBy(() ->
            sql.execute(
                "update assessor.judgement set reason = '別の理由' where request = ?", id.value()))
        .hasMessageContaining("never changed");
  }

  @Test
  void twoWhoAnswerTheSameItemDoNotOverwriteEachOther() {
    RequestId other = id;
    evaluation.judge(reviewer, other, ITEM, 0, Verdict.NOT_MET, "規程が未承認");
    evaluation.giveBack(reviewer, other, revision(), "規程を承認してください。");
    requests.answer(body, other, ITEM, 1, "一人目の回答");

    assertThat(codes(() -> requests.answer(body, other, ITEM, 1, "二人目の回答")))
        .containsExactly("assessor.changed-meanwhile");
    assertThat(read().answer(ITEM).orElseThrow().text()).isEqualTo("一人目の回答");
  }

  @Test
  @Clause("FRM-27")
  void whatTheRegisterSaysIsLookedAtAgainOnTheDayOfTheSelection() {
    evaluation.accept(reviewer, id, revision());
    criteria
        .on(DAY)
        .criteria()
        .forEach(each -> evaluation.judge(reviewer, id, each.code(), 0, Verdict.MET, "確認した。"));
    evaluation.sendToCommittee(reviewer, id, revision(), "要件を満たす。");
    Auditor now = auditors.get(body, signer).auditor();
    auditors.change(body, AuditorRecords.leaving(now, DAY));
    TestDay.set(DAY.plusDays(1));

    assertThat(
            codes(() ->
                evaluation.register(
                    member,
                    id,
                    revision(),
                    new RequestEvaluation.Registered(
                        "N-" + id, new Period(DAY.plusDays(1), DAY.plusYears(1))),
                    "要件を満たすため。")))
        .containsOnly("assessor.item-nobody-signs");
  }

  @Test
  @Clause({"FRM-27", "FRM-39"})
  void aDocumentLiesWhereEvidenceIsKeptAndOneThatIsGoneIsNotHandedOut() throws Exception {
    evaluation.judge(reviewer, id, ITEM, 0, Verdict.NOT_MET, "規程が未承認");
    evaluation.giveBack(reviewer, id, revision(), "規程を承認してください。");
    byte[] own = ("規程 " + id).getBytes(StandardCharsets.UTF_8);
    EvidenceId added = requests.addEvidence(body, id, ITEM, "規程.pdf", own);
    String sha256 =
        read().evidence(ITEM).stream()
            .filter(each -> each.id().equals(added))
            .map(SelectionRequest.Evidence::sha256)
            .findFirst()
            .orElseThrow();
    Sha256 name = Sha256.of(sha256);

    assertThat(store.verify(name)).isEqualTo(FileStore.Condition.INTACT);
    assertThat(files.content(body, id, added)).isEqualTo(own);
    store.remove(name);
    assertThat(codes(() -> files.content(body, id, added)))
        .containsExactly("evidence.file-missing");
  }

  private RequestFile read() {
    return files.read(reviewer, id);
  }

  private int revision() {
    return files.read(body, id).request().revision();
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
