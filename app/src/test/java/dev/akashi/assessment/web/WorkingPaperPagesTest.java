package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.FileUpload;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Working papers from the draft to the review, and those that say the same. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class WorkingPaperPagesTest {

  private static final LocalDate CONTRACT = LocalDate.of(2025, 1, 15);
  private static final String SEEN =
      "認証基盤課の課長に質問し、特権利用者の一覧を閲覧した。一覧の12名について、四半期ごとの見直しの記録と承認者の記入を確かめた。";

  @Autowired Stage stage;
  @Autowired EvidenceItems items;
  @Autowired EvidenceLinks links;
  @Autowired DSLContext sql;
  @Autowired DeclaredStatementOnStage statements;

  private Actor lead;
  private Actor second;
  private Visitor preparer;
  private Visitor reviewer;

  @BeforeEach
  void anAssessorOfTwo() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    preparer = stage.signedIn(lead);
    reviewer = stage.signedIn(second);
  }

  @Test
  @Clause({"FRM-39", "FRM-47"})
  void aPaperIsWrittenSignedGivenBackAndReviewedByAnother() {
    String engagement = engagement();
    String requirement = statements.weekly().value();
    Answer empty = preparer.post(engagement + "/papers/new", "requirement", requirement);
    assertThat(empty.body()).contains("確かめた事実", requirement, "書いて署名する");

    Answer lacking = write(engagement, "", "sign", requirement);
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.body()).contains("手続の内容がありません", "認証基盤課 課長", "/about/clauses/FRM-39");
    assertThat(preparer.get(engagement + "/papers").body()).contains("監査調書はまだありません");

    String paper = path(write(engagement, SEEN, "draft", requirement));
    assertThat(preparer.get(paper).body()).contains("作成中", SEEN);
    done(preparer.post(paper, "act", "SIGN", "revision", "1"));
    Answer own = preparer.post(paper, "act", "REVIEW", "revision", "2");
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains("本人は査閲できません", "/about/clauses/FRM-47");
    assertThat(preparer.get(engagement + "/results/" + requirement).body()).contains(SEEN);

    assertThat(reviewer.get(paper).body()).contains("査閲済みにする", "差し戻す");
    assertThat(reviewer.post(paper, "act", "RETURN", "revision", "2", "remark", "").body())
        .contains("差し戻す理由がありません");
    done(reviewer.post(paper, "act", "RETURN", "revision", "2", "remark", "一覧の日付がない"));
    assertThat(preparer.get(paper).body()).contains("一覧の日付がない", "保存して署名する");
    assertThat(preparer.post(paper, "act", "SIGN", "revision", "2").status()).isEqualTo(409);
    done(preparer.post(paper, "act", "SIGN", "revision", "3"));

    assertThat(preparer.get(engagement + "/papers").body()).contains("作成に加わっていない");
    String id = paper.substring(paper.lastIndexOf('/') + 1);
    assertThat(preparer.post(engagement + "/papers/review", "paper", id).status()).isEqualTo(422);
    done(reviewer.post(engagement + "/papers/review", "paper", id));
    assertThat(reviewer.get(paper + "?lang=en").body())
        .contains("Reviewed", "Seal of the content", second.name());
  }

  @Test
  @Clause("FRM-47")
  void whoChangedADraftDoesNotReviewItWhoeverSignsIt() {
    String engagement = engagement();
    String paper = path(write(engagement, SEEN, "draft", statements.weekly().value()));
    reviewer.get(paper);
    done(reviewer.post(paper, work("doneOn", "2025-01-15", "act", "draft", "revision", "1")));
    done(
        preparer.post(
            paper,
            work("doneOn", "2025-01-15", "seen", SEEN + "押印も見た。", "act", "sign", "revision", "2")));
    assertThat(preparer.get(paper).body()).as("what was typed is signed").contains("押印も見た。");

    Answer own = reviewer.post(paper, "act", "REVIEW", "revision", "4");
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains(second.name(), "本人は査閲できません");
    assertThat(reviewer.get(paper).body()).doesNotContain("査閲済みにする");
    assertThat(reviewer.get(engagement + "/papers").body()).doesNotContain("name=\"paper\"");
  }

  @Test
  @Clause("FRM-33")
  void aPaperOnNeitherDesignNorOperationIsRefusedAsADraftToo() {
    String engagement = engagement();
    preparer.get(engagement);
    for (String act : List.of("draft", "sign")) {
      Answer refused =
          preparer.post(
              engagement + "/papers",
              work("phase", "FAIR_PRESENTATION", "doneOn", "2025-01-15", "act", act));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("監査調書は、整備又は運用のいずれかについて書きます");
    }
  }

  @Test
  @Clause({"FRM-33", "FRM-39"})
  void workFromBeforeTheEngagementBeganIsNotSignedOff() {
    String engagement = engagement();
    preparer.get(engagement);
    Answer early =
        preparer.post(engagement + "/papers", work("doneOn", "2025-01-14", "act", "sign"));

    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("監査手続の開始日", "/about/clauses/FRM-33");
  }

  @Test
  @Clause("FRM-39")
  void evidenceIsChosenFromWhatTheStatementShowsAndTakesItsHash() {
    byte[] file = "四半期の見直し".getBytes(StandardCharsets.UTF_8);
    String engagement =
        engagement(representative ->
            statements.declare(
                representative,
                statement -> {
                  EvidenceId item =
                      items.create(
                          representative,
                          new EvidenceItem.Details(
                              "見直し記録", EvidenceKind.RECORD, "", "認証基盤課", Visibility.ASSESSOR),
                          new FileUpload(
                              "review.txt",
                              new Effective(LocalDate.of(2024, 10, 1), Optional.empty()),
                              "",
                              () -> new ByteArrayInputStream(file)));
                  links.link(representative, statement, item, 1, List.of(statements.weekly()), "");
                }));
    String requirement = statements.weekly().value();
    String form = preparer.post(engagement + "/papers/new", "requirement", requirement).body();
    assertThat(form).contains("言明書が示す証跡から選ぶ", "見直し記録（review.txt、第1版）");
    String link = form.replaceAll("(?s).*name=\"file\" value=\"([^\"]+)\".*", "$1");
    String[] chosen =
        work(
            "act",
            "draft",
            "doneOn",
            "2025-01-15",
            "file",
            link,
            "evidenceName0",
            "",
            "evidenceHash0",
            "");

    String paper = path(preparer.post(engagement + "/papers", chosen));
    done(preparer.post(paper, "act", "SIGN", "revision", "1"));
    assertThat(preparer.get(paper).body())
        .contains("review.txt", HexFormat.of().formatHex(sha256(file)));
    Answer foreign =
        preparer.post(
            engagement + "/papers",
            work("act", "draft", "doneOn", "2025-01-15", "file", UUID.randomUUID().toString()));
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.body()).contains("この言明書にありません");
  }

  @Test
  @Clause("FRM-39")
  void evidenceOfASignedPaperIsNotMovedToADraft() {
    String engagement = engagement();
    done(write(engagement, SEEN, "sign", statements.weekly().value()));
    String draft = path(write(engagement, SEEN, "draft", statements.weekly().value()));
    String to = draft.substring(draft.lastIndexOf('/') + 1);
    String of = engagement.substring(engagement.lastIndexOf('/') + 1);

    assertThatThrownBy(() ->
            sql.execute(
                """
                update assessment.paper_evidence set paper = ?::uuid, place = 7
                where paper in (select id from assessment.working_paper
                                where engagement = ?::uuid and state = 'PREPARED')
                """,
                to,
                of))
        .hasStackTraceContaining("signed off is never changed");
  }

  @Test
  @Clause({"FRM-39", "FRM-45"})
  void aPaperThatSaysItDeviatesMakesACandidateForAFinding() {
    String engagement = engagement();
    String requirement = statements.weekly().value();
    done(write(engagement, SEEN, "draft", requirement, "DEVIATES"));
    assertThat(preparer.get(engagement + "/findings").body()).doesNotContain(SEEN);

    done(write(engagement, SEEN, "sign", requirement, "DEVIATES"));

    assertThat(preparer.get(engagement + "/findings").body()).contains("候補", SEEN);
    assertThat(preparer.post(engagement + "/papers/review", "paper", "nothing").status())
        .isEqualTo(404);
  }

  @Test
  void anotherBodyFindsNoSuchPaper() {
    String engagement = engagement();
    String paper = path(write(engagement, SEEN, "sign", statements.weekly().value()));
    String written = first(preparer.get(engagement + "/papers").body(), "/papers/");
    assertThat(paper).contains("/results/");

    Visitor stranger = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));
    assertThat(stranger.get(engagement + "/papers").status()).isEqualTo(404);
    assertThat(stranger.get(engagement + "/papers/" + written).status()).isEqualTo(404);
    String other = engagement();
    assertThat(preparer.get(other + "/papers/" + written).status()).isEqualTo(404);
    assertThat(preparer.post(other + "/papers/review", "paper", written).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-47")
  void nearlyTheSamePaperInAnotherEngagementIsPointedOut() {
    String first = engagement();
    String requirement = statements.weekly().value();
    done(write(first, SEEN, "sign", requirement));
    assertThat(preparer.get(first + "/papers").body()).doesNotContain("類似");
    String secondOne = engagement();
    done(write(secondOne, SEEN.replace("12名", "15名"), "sign", requirement));
    done(
        write(
            secondOne,
            "機器室の入口で、記録簿と監視映像の保存期間を係員の立会いのもとで観察し、過去三か月分が残っていることを見た。鍵の貸出簿とも突き合わせた。",
            "sign",
            requirement));

    String listed = preparer.get(secondOne + "/papers").body();
    assertThat(listed).containsOnlyOnce("類似 ").contains(first + "/papers/");
    assertThat(preparer.get(first + "/papers").body()).contains(secondOne + "/papers/");
    assertThat(preparer.get(secondOne + "/papers/" + first(listed, "/papers/")).body())
        .contains("ほぼ同じ文章です");

    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    String elsewhere = engagement();
    done(write(elsewhere, SEEN, "sign", requirement));
    assertThat(preparer.get(elsewhere + "/papers").body())
        .as("what another body wrote is not shown")
        .doesNotContain("類似 ");
  }

  private Answer write(String engagement, String seen, String act, String requirement) {
    return write(engagement, seen, act, requirement, "CONFORMS");
  }

  private Answer write(
      String engagement, String seen, String act, String requirement, String judgement) {
    return preparer.post(
        engagement + "/papers",
        work(
            "seen",
            seen,
            "judgement",
            judgement,
            "act",
            act,
            "requirement",
            requirement,
            "doneOn",
            "2025-01-15"));
  }

  /** The fields of a paper; those given win. */
  private String[] work(String... given) {
    Map<String, String> fields =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("phase", "OPERATION"),
                Map.entry("technique", "INSPECTION"),
                Map.entry("source", "AUDITEE"),
                Map.entry("sourceName", "認証基盤課 課長"),
                Map.entry("seen", SEEN),
                Map.entry("judgement", "CONFORMS"),
                Map.entry("ground", "規程のとおり四半期ごとに見直し、承認者が記入していた。"),
                Map.entry("evidenceName0", "見直し記録.pdf"),
                Map.entry("evidenceHash0", "0f".repeat(32)),
                Map.entry("requirement", statements.weekly().value())));
    for (int at = 0; at < given.length; at += 2) {
      fields.put(given[at], given[at + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  /** An engagement of the body in fieldwork; gives its address. */
  private String engagement() {
    return engagement(statements::declare);
  }

  private String engagement(Function<Actor, StatementId> declare) {
    Actor representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = declare.apply(representative);
    TestDay.set(CONTRACT);
    select();
    statements.name(representative, statement, lead);
    preparer = stage.signedIn(lead);
    reviewer = stage.signedIn(second);
    preparer.get("/assessor");
    reviewer.get("/assessor");
    String engagement =
        path(
            preparer.post(
                "/assessor/engagements", "statement", statement.toString(), "on", "2025-01-15"));
    done(
        preparer.post(
            engagement + "/team",
            "revision",
            "1",
            "person0",
            lead.person().toString(),
            "person1",
            second.person().toString()));
    for (Visitor member : List.of(preparer, reviewer)) {
      done(
          member.post(
              engagement + "/independence", "declaredOn", "2025-01-14", "confirmed", "true"));
    }
    done(
        preparer.post(engagement + "/contract", "revision", "2", "on", "2025-01-15", "endsOn", ""));
    done(preparer.post(engagement + "/plan"));
    done(preparer.post(engagement + "/fieldwork", "revision", "3", "on", "2025-01-15"));
    return engagement;
  }

  private void select() {
    stage.select(lead);
  }

  private static String first(String body, String before) {
    int at = body.indexOf(before, body.indexOf("<tbody>")) + before.length();
    return body.substring(at, at + 36);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String path(Answer answer) {
    done(answer);
    return answer.location().replaceAll("\\?.*", "");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
