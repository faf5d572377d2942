package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.Requirement;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The way through the controls of an engagement, one after the other. */
@AkashiTest
@Import(ReportedAudit.class)
class ControlWayTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired PaperTray tray;

  @Test
  void theControlsBeforeAndAfterAreOneStepAwayAndSavingGoesOn() {
    Audit audit = audits.begun();
    Papers papers = tray.papers(audit.lead(), audit.id());
    int chapter = papers.inScope().getFirst().id().chapter();
    List<String> all =
        papers.inScope().stream().map(Requirement::id).map(Object::toString).toList();
    SignedPapers.onEverything(
        stage.api(audit.lead()), audit.id().toString(), ReportedAudit.BEGUN.toString());
    String results = "/assessor/engagements/" + audit.id() + "/results";
    Visitor lead = stage.signedIn(audit.lead());

    assertThat(lead.get(results).body())
        .contains(papers.baseline().group(String.valueOf(chapter)).orElseThrow().title().ja());
    assertThat(lead.get(results + "/" + all.getFirst()).body())
        .contains("次の管理策 " + all.get(1))
        .doesNotContain("前の管理策 ");
    assertThat(lead.get(results + "/" + all.getLast()).body())
        .contains("前の管理策 " + all.get(all.size() - 2))
        .doesNotContain("次の管理策 ", "保存して次へ");

    assertThat(save(lead, results + "/" + all.getFirst(), "go", "next").header("Location"))
        .contains("/results/" + all.get(1) + "?done=");
    assertThat(save(lead, results + "/" + all.get(1), "go", "").header("Location"))
        .contains("/results/" + all.get(1) + "?done=");
  }

  private static Answer save(Visitor lead, String page, String field, String value) {
    Answer answer =
        lead.post(
            page,
            "revision",
            "0",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "NOT_CONCLUDED",
            "technique",
            "INSPECTION",
            "reason",
            "規程を閲覧した",
            field,
            value);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer;
  }
}
