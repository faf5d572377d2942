package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Errors of the assessor's forms lead to their fields, and what is closed shows no fields. */
@AkashiTest
@Import(ReportedAudit.class)
class EntryErrorsTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Samples samples;
  @Autowired PaperTray tray;

  @Test
  @Clause("FRM-38")
  void whatIsWrongWithAnExtensionIsToldAtItsFieldAndStaysTyped() {
    Audit audit = audits.begun();
    samples.drawMany(audit.lead(), audit.id(), List.of(statements.weekly()), "週次の点検票");
    SampleId sample =
        tray.papers(audit.lead(), audit.id()).samplesOf(statements.weekly()).getFirst().id();
    samples.test(
        audit.lead(), audit.id(), sample, List.of(new ItemResult(1, ItemOutcome.DEVIATES, "押印なし")));
    Visitor lead = stage.signedIn(audit.lead());
    lead.get(control(audit));

    Answer few =
        lead.post(
            control(audit) + "/samples/" + sample + "/extension",
            "extended",
            sample.toString(),
            "more",
            "1",
            "extensionReason",
            "逸脱のため");

    assertThat(few.status()).isEqualTo(422);
    assertThat(few.body())
        .contains("href=\"#f-more\"", "id=\"e-more\"", "value=\"逸脱のため\"")
        .containsPattern("id=\"f-more\" name=\"more\" value=\"1\"[^>]*aria-invalid=\"true\"")
        .doesNotContain(">入力内容</a>");
  }

  @Test
  @Clause("FRM-38")
  void aPopulationThatIsNoListIsRefusedForWhatItIs() {
    Audit audit = audits.begun();
    Visitor lead = stage.signedIn(audit.lead());
    lead.get(control(audit));

    assertThat(population(lead, audit, "母集団.csv", new byte[0])).contains("ファイルに見出しも行もありません");
    assertThat(population(lead, audit, "母集団.xlsx", PICTURE)).contains("中身はExcelブックではありません");
    assertThat(population(lead, audit, "母集団.csv", PICTURE)).contains("画像かPDFのファイルで");
  }

  private String population(Visitor lead, Audit audit, String name, byte[] content) {
    Answer answer =
        lead.upload(
            control(audit) + "/populations",
            name,
            content,
            "line",
            "1",
            "populationOf",
            "週次点検票",
            "populationFrom",
            "点検システム",
            "takenOn",
            "2025-01-10");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#f-file\"");
    return answer.body();
  }

  @Test
  void whatWasLeftInBulkIsNoWrongEntry() {
    Audit audit = audits.begun();
    Visitor lead = stage.signedIn(audit.lead());
    String results = "/assessor/engagements/" + audit.id() + "/results";
    lead.get(results);
    SignedPapers.onEverything(
        stage.api(audit.lead()), audit.id().toString(), ReportedAudit.BEGUN.toString());

    Answer many =
        lead.post(
            results,
            "which",
            "filter",
            "act",
            "conclude",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "EFFECTIVE",
            "technique",
            "INSPECTION",
            "reason",
            "規程を閲覧した");

    assertThat(many.body())
        .contains("件を記録しました", "変更しなかったものがあります")
        .doesNotContain("入力を確認してください", "入力した内容は残っています");
  }

  @Test
  void afterTheReportTheTeamAndTheSamplesAreReadWithoutFields() {
    Audit audit = audits.reported();
    Visitor lead = stage.signedIn(audit.lead());

    String team = lead.get("/assessor/engagements/" + audit.id() + "/team").body();
    assertThat(team)
        .contains(audit.second().name(), "変更できません")
        .doesNotContain("name=\"person0\"", "name=\"member0\"");
    assertThat(lead.get(control(audit)).body())
        .contains("適合")
        .doesNotContain("name=\"item1\"", "name=\"note1\"");
  }

  @Test
  @Clause("FRM-39")
  void aPrintedPaperNamesAllItIsAboutAndItsWholeSeal() {
    Audit audit = audits.reported();
    String paper = "/assessor/engagements/" + audit.id() + "/papers/" + audit.papers().getFirst();

    String body = stage.signedIn(audit.lead()).get(paper).body();

    assertThat(body).containsPattern("class=\"hash print-only\">[0-9a-f]{64}</code>");
    String printed = body.substring(body.indexOf("<section class=\"print-only\">"));
    assertThat(printed.substring(0, printed.indexOf("</section>")))
        .contains(statements.all().stream().map(Object::toString).toArray(String[]::new));
  }

  private String control(Audit audit) {
    return "/assessor/engagements/" + audit.id() + "/results/" + statements.weekly();
  }
}
