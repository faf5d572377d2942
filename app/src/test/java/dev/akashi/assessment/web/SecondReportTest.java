package dev.akashi.assessment.web;

import static dev.akashi.database.notice.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentReports;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalences;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationImport;
import dev.akashi.assessment.ReportExtension;
import dev.akashi.assessment.ReportExtensions;
import dev.akashi.assessment.ReportReminders;
import dev.akashi.assessment.Reuse;
import dev.akashi.assessment.ReuseId;
import dev.akashi.assessment.Reuses;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.WrittenRepresentations;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Register;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a sealed report rests on stays with it, whatever is audited afterwards. */
@AkashiTest
@Import(ReportedAudit.class)
@DirtiesContext
@TestPropertySource(properties = "akashi.test.own=second-reports")
class SecondReportTest {

  private static final LocalDate REOPENED = LocalDate.of(2025, 4, 25);
  private static final LocalDate AGAIN = LocalDate.of(2025, 5, 20);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired PaperTray tray;
  @Autowired PopulationImport populations;
  @Autowired Samples samples;
  @Autowired Reuses reuses;
  @Autowired Equivalences equivalences;
  @Autowired AssessmentReports reports;
  @Autowired ReportReminders reminders;
  @Autowired ReportExtensions extensions;
  @Autowired WrittenRepresentations representations;
  @Autowired ApplicationFiling filing;
  @Autowired Register register;
  @Autowired DSLContext sql;

  @Test
  @Clause({"FRM-37", "FRM-38", "FRM-40", "FRM-43", "FRM-45"})
  void whatIsDrawnUsedAndJudgedAfterwardsLeavesTheReportAsItWas() {
    Audit audit = reportedOnGrounds();
    String report = "/api/v1/reports/" + audit.id();
    String before = api(audit).get(report).body();
    String judged = api(audit).get(report + "/equivalences").body();
    String results = api(audit).get(report + "/files/assessment-results.ja.json").body();

    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));
    otherGrounds(audit);

    assertThat(api(audit).get(report).body()).isEqualTo(before);
    assertThat(api(audit).get(report + "/equivalences").body()).isEqualTo(judged);
    assertThat(api(audit).get(report + "/files/assessment-results.ja.json").body())
        .isEqualTo(results);
    assertThat(stage.signedIn(audit.lead()).get("/reports/" + audit.id()).body())
        .contains("週次の点検票", "生体情報による認証", "発行時と同じ内容です")
        .doesNotContain("夜間の点検票", "物理鍵による認証");
  }

  @Test
  @Clause({"FRM-37", "FRM-38", "FRM-40", "FRM-43", "FRM-45"})
  void theSecondReportRestsOnWhatStandsThenAndTheFirstKeepsItsOwn() {
    Audit audit = reportedOnGrounds();
    String report = "/api/v1/reports/" + audit.id();
    String first = api(audit).get(report).body();
    String results = api(audit).get(report + "/files/assessment-results.ja.json").body();
    String onPaper = word(audit, "/reports/" + audit.id() + "/files/report.ja.docx");

    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));
    otherGrounds(audit);
    audits.reportAgain(audit, AGAIN);

    Visitor lead = stage.signedIn(audit.lead());
    assertThat(api(audit).get(report + "/1").body()).isEqualTo(first);
    assertThat(api(audit).get(report + "/1/files/assessment-results.ja.json").body())
        .isEqualTo(results)
        .isNotEqualTo(api(audit).get(report + "/files/assessment-results.ja.json").body());
    assertThat(api(audit).get(report + "/files/assessment-results.ja.json").body())
        .contains("後の認証", "物理鍵による認証", "2024-10-01", "2024-12-31")
        .doesNotContain("先の認証", "生体情報による認証");
    assertThat(api(audit).get(report + "/files/assessment-plan.ja.json").body())
        .contains("2024-10-01", "2024-12-31");
    assertThat(api(audit).get(report + "/files/system-security-plan.ja.json").body())
        .contains("2024-10-01", "2024-12-31");
    assertThat(word(audit, "/reports/" + audit.id() + "/1/files/report.ja.docx"))
        .isEqualTo(onPaper)
        .contains("生体情報による認証", "先の認証")
        .doesNotContain("物理鍵による認証", "後の認証");
    assertThat(word(audit, "/reports/" + audit.id() + "/files/report.ja.docx"))
        .contains("物理鍵による認証", "後の認証")
        .doesNotContain("生体情報による認証", "先の認証");
    assertThat(lead.get("/reports/" + audit.id() + "?number=1").body())
        .contains("生体情報による認証", "発行時と同じ内容です", "/reports/" + audit.id() + "/1/files/report.ja.pdf")
        .doesNotContain("夜間の点検票", "物理鍵による認証");
    assertThat(lead.get("/reports/" + audit.id()).body())
        .contains("週次の点検票", "夜間の点検票", "物理鍵による認証", "後の認証", "発行時と同じ内容です")
        .doesNotContain("生体情報による認証", "先の認証");
    assertThat(api(audit).get(report + "/1/equivalences").body()).contains("生体情報による認証");
    assertThat(api(audit).get(report + "/equivalences").body()).contains("物理鍵による認証");
    assertThat(api(audit).get(report).json().get("samples").size()).isEqualTo(2);
    assertThat(api(audit).get(report + "/1").json().get("samples").size()).isEqualTo(1);
  }

  @Test
  @Clause({"FRM-33", "FRM-42", "FRM-43"})
  void aReportKeepsTheRepresentationThatItsSealNames() {
    Audit audit = audits.reported();
    ApplicationId application = filing.prepare(audit.representative(), audit.statement());
    String first = reports.of(audit.id()).contentHash();
    String seal = given(audit).seal();
    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));
    TestDay.set(AGAIN);
    audits.represent(audit, "監査の再開のため");

    assertThat(reports.of(audit.id()).contentHash()).isEqualTo(first);
    assertThat(
            filing
                .view(audit.representative(), application)
                .dossier()
                .representation()
                .orElseThrow()
                .seal())
        .isEqualTo(seal)
        .isNotEqualTo(representations.standing(audit.id()).orElseThrow().seal());
    String papers = "/representations/" + audit.id();
    assertThat(stage.signedIn(audit.lead()).get("/reports/" + audit.id()).body())
        .contains(seal, papers + "?number=1#number1");
    assertThat(word(audit, papers + "/1/files/representation.ja.docx")).contains(seal, "監査の再開のため");
    assertThat(word(audit, papers + "/files/representation.ja.docx")).doesNotContain(seal);
    assertThat(stage.signedIn(audit.lead()).get(papers + "?number=1").body())
        .contains(papers + "/1/files/representation.ja.pdf", papers + "/2/files/");
  }

  @Test
  @Clause("FRM-45")
  void thePapersNameTheProviderAsItWasNamedOnTheirDay() {
    Audit audit = audits.reported();
    String report = "/reports/" + audit.id() + "/files/report.ja.docx";
    String statement = "/statements/" + audit.statement() + "/files/statement.ja.docx";
    String representation = "/representations/" + audit.id() + "/files/representation.ja.docx";
    List<String> papers = List.of(report, statement, representation);
    List<String> before = papers.stream().map(path -> word(audit, path)).toList();
    TestDay.set(REOPENED);
    register.rename(
        audit.representative().organisationId(),
        new LocalizedText("改称した事業者", "Renamed Provider"),
        REOPENED);

    assertThat(stage.signedIn(audit.lead()).get("/assessor/engagements/" + audit.id()).body())
        .contains("改称した事業者");
    assertThat(papers.stream().map(path -> word(audit, path))).containsExactlyElementsOf(before);
  }

  @Test
  @Clause("FRM-45")
  void theFormerReportIsFoundWhileTheAuditIsOpenAgain() {
    Audit audit = audits.reported();
    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));

    String report = "href=\"/reports/" + audit.id() + "\"";
    assertThat(stage.signedIn(audit.representative()).get("/provider/findings").body())
        .contains(report);
    assertThat(
            stage
                .signedIn(audit.lead())
                .get("/assessor/engagements/" + audit.id() + "/report")
                .body())
        .contains(report);
  }

  @Test
  @Clause("FRM-43")
  void whyItIsOpenAgainStandsOnTheOverviewInTheNoticeAndAtHome() {
    Audit audit = audits.reported();
    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));
    Visitor lead = stage.signedIn(audit.lead());

    String ground = "夜間の点検が確かめられていない";
    String weekly = statements.weekly().value();
    assertThat(lead.get("/assessor/engagements/" + audit.id()).body())
        .contains("報告書の後に再び開かれた監査です", "追加監査", ground, weekly, "2025年6月30日");
    assertThat(lead.get("/notices").body()).contains("追加監査が", ground, weekly);
    assertThat(lead.get("/home").body()).contains("再開後の監査報告書（追加監査、対象の要求事項 1件）");
    assertThat(stage.signedIn(audit.representative()).get("/notices").body()).contains(ground);
  }

  @Test
  @Clause("FRM-42")
  void theSecondReportIsRemindedOfThoughItHasTheLastDayOfTheFirst() {
    Audit audit = audits.begun();
    LocalDate due = LocalDate.of(2025, 3, 31);
    TestDay.set(ReportedAudit.ISSUED);
    reminders.send();
    assertThat(told(audit)).isOne();
    audits.report(audit, "");
    audits.openAgain(audit, LocalDate.of(2025, 3, 24), due);

    reminders.send();
    reminders.send();

    assertThat(told(audit)).isEqualTo(2);
  }

  @Test
  @Clause("FRM-42")
  void whatWasGrantedForAReportIsNotOfTheNextOne() {
    Audit audit = audits.begun();
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    TestDay.set(ReportedAudit.ISSUED);
    extensions.grant(officer, audit.id(), LocalDate.of(2025, 4, 20), "監査機関の被災のため");
    assertThat(granted(officer, audit)).containsExactly("監査機関の被災のため");
    audits.report(audit, "");
    audits.openAgain(audit, REOPENED, LocalDate.of(2025, 6, 30));

    assertThat(granted(officer, audit)).isEmpty();
    extensions.grant(officer, audit.id(), LocalDate.of(2025, 7, 10), "記録の提出が遅れたため");
    assertThat(granted(officer, audit)).containsExactly("記録の提出が遅れたため");
  }

  private List<String> granted(Actor officer, Audit audit) {
    return extensions.open(officer).stream()
        .filter(due -> due.engagement().id().equals(audit.id()))
        .flatMap(due -> due.granted().stream())
        .map(ReportExtension::ground)
        .toList();
  }

  private int told(Audit audit) {
    return sql.fetchCount(
        MESSAGE,
        MESSAGE
            .ORGANISATION_ID
            .eq(audit.lead().organisationId().value())
            .and(MESSAGE.CODE.eq("assessment.report-due-soon")));
  }

  private GivenRepresentation given(Audit audit) {
    return representations.standing(audit.id()).orElseThrow();
  }

  private Audit reportedOnGrounds() {
    Audit begun = audits.begun();
    reuses.record(begun.lead(), begun.id(), reuse("先の認証"));
    judge(begun, "生体情報による認証", /* revision= */ 0);
    return audits.report(begun, "");
  }

  /** Another draw, another reuse in the place of the one before, and another judgement. */
  private void otherGrounds(Audit audit) {
    TestDay.set(AGAIN);
    Actor lead = audit.lead();
    EngagementId id = audit.id();
    RequirementId weekly = statements.weekly();
    Papers papers = tray.papers(lead, id);
    String line = papers.samplesOf(weekly).getFirst().line();
    PopulationId nights =
        populations
            .typed(
                lead,
                id,
                new PopulationImport.Stated(
                    weekly, line, "夜間の点検票", "運用課の記録", LocalDate.of(2025, 1, 10), "夜間も確かめるため"),
                List.of("夜1", "夜2", "夜3"))
            .population()
            .id();
    samples.draw(lead, id, weekly, line, nights, "夜間も確かめるため");
    samples.conform(lead, id, List.of(weekly));
    ReuseId old = reuses.of(lead, id).getFirst().id();
    reuses.withdraw(lead, id, old, "範囲が足りないため");
    reuses.record(lead, id, reuse("後の認証"));
    judge(audit, "物理鍵による認証", /* revision= */ 1);
  }

  private void judge(Audit audit, String technology, int revision) {
    equivalences.record(
        audit.lead(),
        audit.id(),
        statements.weekly(),
        new Equivalences.Stated(
            technology, "推測できる情報を使わない", /* equivalent= */ true, "試行の記録を閲覧した", "専門家"),
        revision);
  }

  private Reuse.Content reuse(String name) {
    return new Reuse.Content(
        Reuse.ReuseKind.ISO_IEC_27017,
        name,
        "認証機関",
        new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31)),
        List.of("文書管理"),
        List.of("東京"),
        new TreeSet<>(List.of(statements.weekly())),
        "認証書.pdf",
        "0f".repeat(32),
        "同じ管理策を同じ期間に確かめている");
  }

  private String word(Audit audit, String path) {
    byte[] file = stage.signedIn(audit.lead()).download(path);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Visitor api(Audit audit) {
    return stage.api(audit.lead());
  }
}
