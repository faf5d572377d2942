package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.OwnEvidenceFiles;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files that the team of an engagement made or took itself. */
@AkashiTest
@Import(ReportedAudit.class)
class OwnEvidenceTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired OwnEvidenceFiles files;
  @Autowired WorkingPapers papers;

  private Audit audit;
  private Visitor lead;
  private String page;
  private byte[] picture;

  @BeforeEach
  void anEngagementInFieldwork() {
    audit = audits.begun();
    lead = stage.signedIn(audit.lead());
    page = "/assessor/engagements/" + audit.id() + "/own-evidence";
    picture = ("運用室の写真 " + audit.id()).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @Clause("FRM-39")
  void aFileOfTheTeamIsKeptAndReadByTheTeamAlone() {
    lead.get(page);
    Answer without = lead.upload(page, "運用室.txt", picture, "obtainedOn", "2025-01-15");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("id=\"f-origin\"", "aria-invalid=\"true\"");
    assertThat(add("2025-01-14").body()).contains("FRM-33");

    Answer added = add("2025-01-15");

    assertThat(added.status()).as(added.body()).isEqualTo(303);
    OwnEvidence kept = files.of(audit.lead(), audit.id()).getFirst();
    assertThat(lead.get(page).body()).contains("運用室.txt", kept.sha256(), "運用室で撮った");
    assertThat(add("2025-01-15").body()).contains("同じ内容のファイル");
    String file = page + "/" + kept.id() + "/file";
    assertThat(lead.get(file).body()).isEqualTo(new String(picture, StandardCharsets.UTF_8));
    assertThat(stage.signedIn(audit.second()).get(file).status()).isEqualTo(200);
    Actor colleague = stage.colleagueOf(audit.lead(), Role.ASSESSOR);
    assertThat(stage.signedIn(colleague).get(page).status()).isEqualTo(404);
    assertThat(stage.signedIn(colleague).get(file).status()).isEqualTo(404);
    assertThat(stage.signedIn(audit.representative()).get(file).status()).isEqualTo(403);
    assertThat(stage.signedIn(stage.person(Role.ASSESSOR)).get(file).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-39")
  void aWorkingPaperNamesAFileOfTheTeam() {
    Visitor api = stage.api(audit.lead());
    Answer added =
        api.octets(
            "/api/v1" + page + "?fileName=list.csv&obtainedOn=2025-01-15&origin=export", picture);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String id = added.json().get("id").stringValue();
    assertThat(api.get("/api/v1" + page).json().get("items").size()).isEqualTo(1);
    lead.get("/assessor/engagements/" + audit.id() + "/results");
    assertThat(
            lead.post(
                    "/assessor/engagements/" + audit.id() + "/papers/new",
                    "requirement",
                    statements.weekly().value())
                .body())
        .contains("list.csv", "自ら得た証跡");

    Answer written =
        api.json(
            "POST",
            "/api/v1/assessor/engagements/" + audit.id() + "/papers",
            """
            {"requirements": ["%s"], "phase": "OPERATION", "technique": "OBSERVATION",
             "source": "AUDITEE", "sourceName": "運用室", "doneOn": "2025-01-15",
             "seen": "一覧を出力した", "judgement": "CONFORMS", "ground": "一致した", "sign": true,
             "evidence": [{"file": "%s"}]}
            """
                .formatted(statements.weekly().value(), id));

    assertThat(written.status()).as(written.body()).isEqualTo(201);
    var listed = papers.list(audit.lead(), audit.id(), Optional.empty(), 0).papers().getFirst();
    assertThat(listed.work().evidence())
        .extracting(PaperWork.Evidence::name)
        .containsExactly("list.csv");
    assertThat(lead.get("/assessor/engagements/" + audit.id() + "/papers/" + listed.id()).body())
        .contains(page + "/" + id + "/file");
  }

  @Test
  @Clause("FRM-39")
  void nothingIsAddedWhenTheReportIsIssued() {
    audits.report(audit, "");

    lead = stage.signedIn(audit.lead());
    assertThat(lead.get(page).body()).doesNotContain("enctype");
    assertThat(add("2025-03-20").status()).isEqualTo(422);
  }

  private Answer add(String day) {
    lead.get(page);
    return lead.upload(page, "運用室.txt", picture, "obtainedOn", day, "origin", "運用室で撮った");
  }
}
