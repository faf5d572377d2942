package dev.akashi.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.FileUpload;
import dev.akashi.evidence.LinkId;
import dev.akashi.kernel.Clause;
import dev.akashi.quality.Draw;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.quality.QualityDraws.Drawn;
import dev.akashi.sampling.NotAPackageException;
import dev.akashi.sampling.Verifier;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.trail.LogHead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The office draws papers of an issued report, reviews them, and the body has its say. */
@AkashiTest
@Import(ReportedAudit.class)
class QualityPagesTest {

  private static final String ALL = "/programme/quality";
  private static final LocalDate DAY = LocalDate.of(2025, 4, 10);
  private static final byte[] FILE = "点検票".getBytes(StandardCharsets.UTF_8);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired QualityDraws draws;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired OwnStatements sheets;
  @Autowired EvidenceItems items;
  @Autowired EvidenceLinks links;
  @Autowired LogHead log;
  @Autowired DSLContext sql;

  private Audit audit;
  private Actor officer;
  private Visitor office;

  @BeforeEach
  void anIssuedReportAndAnOfficer() {
    Actor representative = stage.person(Role.REPRESENTATIVE);
    Audit begun = audits.begun(representative, statement -> link(representative, statement));
    audit = audits.report(begun, sha256(FILE));
    TestDay.set(DAY);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
  }

  @Test
  @Clause("FRM-47")
  void papersAreDrawnFromAFrozenFrameByASeedNobodyChoseAndAnybodyDrawsThemAgain()
      throws IOException, NotAPackageException {
    String counted = office.get(ALL + frame("OPERATION")).body();
    int rows = statements.all().size() + 1;
    assertThat(counted).contains("2件（監査機関1）", "調書と要求事項の組 " + rows + "件");
    long before = log.of(1).isPresent() ? newestRow() : 0;

    Drawn drawn = draw("OPERATION", 1);

    Draw draw = drawn.draw();
    assertThat(draw.rows()).isEqualTo(rows);
    assertThat(draw.logRow()).isGreaterThan(before);
    assertThat(log.of(draw.logRow()).orElseThrow().value()).isEqualTo(draw.publicValue());
    assertThat(draw.freeze().seed()).isEqualTo(draw.seed());
    assertThat(drawn.reviews()).hasSize(1);
    assertThat(audit.papers().subList(1, 3)).contains(drawn.reviews().getFirst().paper());
    byte[] handout = office.download(ALL + "/draws/" + draw.id() + "/package");
    assertThat(Verifier.verify(new ByteArrayInputStream(handout)).checks())
        .isNotEmpty()
        .allMatch(check -> check.holds());
    assertThat(office.get(ALL + "/draws/" + draw.id()).body())
        .contains(draw.sha256(), draw.seed(), draw.publicValue())
        .contains(drawn.requirements().getFirst().requirement().value(), "調書と要求事項の組で抽出");
    assertThat(office.get(ALL + "/reviews/" + drawn.reviews().getFirst().id()).body())
        .contains("抽出した要求事項", drawn.requirements().getFirst().requirement().value());
  }

  @Test
  @Clause("FRM-47")
  void aDrawIsRepeatedOnlyWithAReasonAndTheFirstOneStays() {
    Drawn first = draw("ALL", 2);
    String again = office.get(ALL + frame("OPERATION")).body();
    assertThat(again).contains("同じ調書が対象になりうる抽出");

    Answer refused = post(frameFields("OPERATION"), "size", "1");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("再び抽出するには理由が要ります");
    Answer made = post(frameFields("OPERATION"), "size", "1", "reason", "運用の調書が足りなかった");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    assertThat(office.get(made.location()).body()).contains("運用の調書が足りなかった");
    assertThat(office.get(ALL).body()).contains("第" + first.draw().number() + "回の抽出");
    assertThatThrownBy(
            () -> sql.execute("delete from quality.draw where id = '" + first.draw().id() + "'"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> sql.execute("update quality.review set paper = gen_random_uuid()"))
        .hasStackTraceContaining("stays drawn");
  }

  @Test
  @Clause("FRM-47")
  void theSameFormSentTwiceLeadsToTheDrawThatWasMade() {
    office.get(ALL + frame("ALL"));
    Answer first = post(frameFields("ALL"), "size", "2");
    assertThat(first.status()).as(first.body()).isEqualTo(303);

    Answer second = post(frameFields("ALL"), "size", "2");

    assertThat(second.status()).as(second.body()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(post(frameFields("ALL"), "size", "1").status())
        .as("another size is another draw")
        .isEqualTo(422);
  }

  @Test
  void moreThanOneDrawComesToIsRefusedWithTheBound() {
    office.get(ALL + frame("ALL"));

    for (String tooMany : List.of("201", "99999999999")) {
      assertThat(post(frameFields("ALL"), "size", tooMany).body())
          .contains("200")
          .doesNotContain("147,483", "数として読めません");
    }
  }

  @Test
  void aFrameWithoutPapersIsNotDrawnFrom() {
    assertThat(
            office
                .get(
                    ALL
                        + "?choice=ALL&first=2001-01-01&last=2001-12-31&assessor="
                        + audit.lead().organisationId())
                .body())
        .contains("この条件の調書はありません");
    assertThat(office.get(ALL + "?choice=ALL&first=2025-04-01&last=2025-03-01").status())
        .isEqualTo(422);
  }

  @Test
  @Clause({"FRM-43", "FRM-47"})
  void theReviewerReadsWhatThePaperCitedAlsoWhenTheStatementHasMovedOn() {
    String review = ALL + "/reviews/" + draw("OPERATION", 2).reviews().getFirst().id();
    LocalDate day = LocalDate.of(2025, 3, 24);
    TestDay.set(day);
    Actor representative = audit.representative();
    StatementId amended =
        statements.amend(
            representative,
            audit.statement(),
            day,
            draft ->
                sheets
                    .sheet(representative, draft)
                    .content()
                    .evidence()
                    .forEach(file -> links.unlink(representative, draft, new LinkId(file.link()))));
    audits.goOn(audit, amended, day);
    TestDay.set(DAY);
    office = stage.signedIn(officer);
    ok(office.post(review + "/assign", "reviewer", officer.person().toString(), "revision", "0"));
    ok(office.post(review + "/begin", "declared", "true", "revision", "1"));

    assertThat(office.get(review).body()).contains(review + "/evidence/0");
    assertThat(office.download(review + "/evidence/0")).isEqualTo(FILE);
  }

  @Test
  @Clause("FRM-47")
  void aDrawnPaperIsReviewedTheBodyCommentsAndTheDeficiencyStandsInItsFile() {
    PaperReview drawn = draw("OPERATION", 2).reviews().getFirst();
    String review = ALL + "/reviews/" + drawn.id();
    assertThat(office.get("/home").body()).contains("点検者を決める");
    assertThat(office.get(review).body()).doesNotContain("手順書と記録を閲覧した");
    ok(office.post(review + "/assign", "reviewer", officer.person().toString(), "revision", "0"));
    assertThat(office.get(review).body()).doesNotContain("手順書と記録を閲覧した");
    assertThat(office.post(review + "/begin", "revision", "1").status()).isEqualTo(422);

    ok(office.post(review + "/begin", "declared", "true", "revision", "1"));

    assertThat(office.get(review).body()).contains("手順書と記録を閲覧した", "手順書.pdf");
    assertThat(office.download(review + "/evidence/0")).isEqualTo(FILE);
    Answer lacking =
        office.post(review + "/result", "result", "DEFICIENCY", "ground", "x", "revision", "2");
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.body()).contains("根拠とする規定がありません");
    ok(
        office.post(
            review + "/result",
            "result",
            "DEFICIENCY",
            "ground",
            "閲覧した記録の範囲が書かれていない",
            "clause",
            "FRM-39",
            "revision",
            "2"));
    assertThat(close(review, "DEFICIENCY", 3).body()).contains("意見を述べられます");

    Visitor lead = stage.signedIn(audit.lead());
    assertThat(lead.get("/home").body()).contains("点検の結果に意見を述べる");
    String own = "/assessor/quality/" + drawn.id();
    assertThat(lead.get(own).body()).contains("閲覧した記録の範囲が書かれていない");
    ok(lead.post(own + "/comment", "comment", "範囲は別の調書にある", "revision", "3"));
    assertThat(lead.post(own + "/comment", "comment", "もう一度", "revision", "4").status())
        .isEqualTo(422);

    assertThat(office.get("/home").body()).contains("点検の結果を確定する");
    Visitor colleague = stage.signedIn(stage.colleagueOf(officer, Role.PROGRAMME_OFFICER));
    colleague.get(review);
    Answer undeclared =
        colleague.post(review + "/close", "result", "REMARK", "ground", "代わり", "revision", "4");
    assertThat(undeclared.status()).isEqualTo(422);
    assertThat(undeclared.body()).contains("携わっていないことを宣言していません");
    ok(close(review, "DEFICIENCY", 4));
    assertThat(lead.get("/assessors/own").body())
        .contains("監査調書の点検で確定した不備（1件）", "閲覧した記録の範囲が書かれていない");
    assertThat(office.get("/programme/assessors?body=" + audit.lead().organisationId()).body())
        .contains("閲覧した記録の範囲が書かれていない");
    takeIntoACase();
    assertThatThrownBy(() ->
            sql.execute(
                "update quality.review set final_result = 'IN_ORDER' where id = '"
                    + drawn.id()
                    + "'"))
        .hasStackTraceContaining("stays closed");
  }

  private void takeIntoACase() {
    Answer opened = office.json("GET", "/assessors/desk", null);
    assertThat(opened.status()).isEqualTo(200);
    Answer made =
        office.post(
            "/assessors/cases",
            "assessor",
            audit.lead().organisationId().toString(),
            "concern",
            "調書の不備が重なった");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    String matter = made.location().replaceAll("\\?.*", "");
    String page = office.get(matter).body();
    assertThat(page).contains("この不備を事実として記録する");
    ok(
        office.post(
            matter + "/facts",
            "fact",
            hidden(page, "fact"),
            "source",
            hidden(page, "source"),
            "finding",
            hidden(page, "finding"),
            "on",
            hidden(page, "on")));
    assertThat(office.get(matter).body()).contains("閲覧した記録の範囲が書かれていない");
  }

  @Test
  @Clause("FRM-47")
  void whoeverWorkedInTheBodyIsNotNamedAsReviewer() {
    PaperReview drawn = draw("ALL", 1).reviews().getFirst();
    Actor namesake = stage.colleagueOf(officer, Role.PROGRAMME_OFFICER);
    sql.execute(
        "update directory.person set name = ? where id = ?",
        audit.second().name(),
        namesake.person().value());

    Answer refused =
        office.post(
            ALL + "/reviews/" + drawn.id() + "/assign",
            "reviewer",
            namesake.person().toString(),
            "revision",
            "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("この監査機関かこの監査業務で働いています");
  }

  @Test
  @Clause("FRM-47")
  void onlyItsReviewerReadsADrawnPaperAndNobodyReadsOneThatWasNotDrawn() {
    PaperReview drawn = draw("ALL", 1).reviews().getFirst();
    String review = ALL + "/reviews/" + drawn.id();
    ok(office.post(review + "/assign", "reviewer", officer.person().toString(), "revision", "0"));
    ok(office.post(review + "/begin", "declared", "true", "revision", "1"));
    Visitor colleague = stage.signedIn(stage.colleagueOf(officer, Role.PROGRAMME_OFFICER));

    assertThat(colleague.get(review).body()).contains("点検者だけが読めます").doesNotContain("手順書と記録を閲覧した");
    assertThat(colleague.get(review + "/evidence/0").status()).isEqualTo(404);
    assertThat(office.get(review + "/evidence/1").status()).isEqualTo(404);
    Answer result =
        colleague.post(review + "/result", "result", "IN_ORDER", "ground", "合う", "revision", "2");
    assertThat(result.status()).isEqualTo(403);
    for (var paper : audit.papers()) {
      assertThat(office.get("/assessor/engagements/" + audit.id() + "/papers/" + paper).status())
          .isEqualTo(403);
    }
    assertThat(office.get("/assessor/statements/" + audit.statement() + "/evidence").status())
        .isEqualTo(403);
  }

  @Test
  void otherBodiesProvidersAndAgenciesSeeNothing() {
    Drawn drawn = draw("ALL", 1);
    String own = "/assessor/quality/" + drawn.reviews().getFirst().id();
    Visitor other = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));

    assertThat(other.get(own).status()).isEqualTo(404);
    assertThat(other.get("/assessor/quality").body()).contains("抽出された調書はありません");
    assertThat(other.post(own + "/comment", "comment", "x", "revision", "0").status())
        .isEqualTo(404);
    assertThat(stage.signedIn(audit.second()).get(own).status()).isEqualTo(200);
    for (Actor stranger :
        List.of(
            audit.representative(),
            stage.person(Role.SYSTEM_SECURITY_OFFICER),
            stage.person(Role.REVIEWER),
            stage.person(Role.COMMITTEE_MEMBER))) {
      Visitor visitor = stage.signedIn(stranger);
      for (String path :
          List.of(ALL, ALL + "/draws/" + drawn.draw().id(), "/assessor/quality", own)) {
        assertThat(visitor.get(path).status()).as(stranger.roles() + path).isEqualTo(403);
      }
    }
    assertThat(stage.signedIn(audit.lead()).get(ALL).status()).isEqualTo(403);
  }

  private Drawn draw(String choice, int size) {
    office.get(ALL + frame(choice));
    Answer made = post(frameFields(choice), "size", Integer.toString(size), "reason", "試験のための抽出");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    Matcher id = Pattern.compile("draws/([0-9a-f-]+)").matcher(made.location());
    assertThat(id.find()).isTrue();
    return draws.get(officer, DrawId.of(id.group(1)));
  }

  private Answer post(String[] frame, String... more) {
    String[] all = new String[frame.length + more.length];
    System.arraycopy(frame, 0, all, 0, frame.length);
    System.arraycopy(more, 0, all, frame.length, more.length);
    return office.post(ALL, all);
  }

  private String frame(String choice) {
    String[] fields = frameFields(choice);
    StringBuilder query = new StringBuilder("?");
    for (int i = 0; i < fields.length; i += 2) {
      query.append(fields[i]).append('=').append(fields[i + 1]).append('&');
    }
    return query.toString();
  }

  private String[] frameFields(String choice) {
    return new String[] {
      "assessor",
      audit.lead().organisationId().toString(),
      "first",
      "2025-03-01",
      "last",
      "2025-03-31",
      "choice",
      choice
    };
  }

  private Answer close(String review, String result, int revision) {
    return office.post(
        review + "/close",
        "result",
        result,
        "ground",
        "意見を踏まえても範囲が分からない",
        "revision",
        Integer.toString(revision));
  }

  private long newestRow() {
    return sql.fetchSingle("select max(id) from trail.event").into(Long.class);
  }

  private static String hidden(String page, String name) {
    Matcher found =
        Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }

  private void link(Actor representative, StatementId statement) {
    EvidenceId item =
        items.create(
            representative,
            new Details("点検票", EvidenceKind.RECORD, "", "基盤運用課", Visibility.ASSESSOR),
            new FileUpload(
                "点検票.txt",
                new Effective(LocalDate.of(2024, 10, 1), Optional.empty()),
                "",
                () -> new ByteArrayInputStream(FILE)));
    links.link(representative, statement, item, 1, List.of(RequirementId.of("9.4.2.2.B")), "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
