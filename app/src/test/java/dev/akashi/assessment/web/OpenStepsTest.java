package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AkashiTest
@Import(ReportedAudit.class)
class OpenStepsTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired PaperTray tray;

  @Test
  @Clause({"FRM-33", "FRM-39"})
  void stepsThatAreNotDoneAreShownBeforeTheReportAndInAListOfTheirOwn() {
    Audit audit = audits.begun();
    String engagement = "/assessor/engagements/" + audit.id();
    SignedPapers.onEverything(
        stage.api(audit.lead()), audit.id().toString(), ReportedAudit.BEGUN.toString());
    Visitor lead = stage.signedIn(audit.lead());
    String weekly = engagement + "/results/" + statements.weekly();
    String first =
        engagement + "/results/" + tray.papers(audit.lead(), audit.id()).inScope().getFirst().id();

    assertThat(lead.get(weekly).body()).contains("<span class=\"chip chip--attn\">未了</span>");
    assertThat(lead.get(engagement + "/report").body())
        .contains("終えていない手続がある要件：", "href=\"" + first + "\"", engagement + "/results?show=STEP");
    assertThat(lead.get(engagement + "/results?show=STEP").body())
        .contains("href=\"" + weekly + "\"");
  }

  @Test
  @Clause("FRM-39")
  void nobodyChoosesTheTechniqueOfAPaperForItsWriter() {
    Audit audit = audits.begun();
    Visitor lead = stage.signedIn(audit.lead());

    String form =
        lead.post(
                "/assessor/engagements/" + audit.id() + "/papers/new",
                "requirement",
                statements.weekly().value())
            .body();

    String techniques =
        form.substring(form.indexOf("<select id=\"f-technique\""))
            .transform(rest -> rest.substring(0, rest.indexOf("</select>")));
    assertThat(techniques).containsPattern("<option value=\"\" selected[^>]*>");
    assertThat(techniques).containsOnlyOnce(" selected");
  }
}
