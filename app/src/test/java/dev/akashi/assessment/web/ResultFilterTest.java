package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.assessment.web.ResultFilter.ResultShow;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AkashiTest
@Import(ReportedAudit.class)
class ResultFilterTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired PaperTray tray;

  @Test
  void anAddressThatNamesNoChapterOrRowOfTheScopeShowsWhatThereIs() {
    Audit audit = audits.begun();
    Papers papers = tray.papers(audit.lead(), audit.id());
    int rows = papers.inScope().size();
    ResultFilter all = new ResultFilter(Optional.empty(), ResultShow.ALL, 0);

    assertThat(new ResultFilter(Optional.of(99), ResultShow.ALL, 0).within(papers)).isEqualTo(all);
    assertThat(all.startingAt(rows).within(papers).matching(papers)).hasSize(rows);
    assertThat(all.startingAt(rows).within(papers).from()).isLessThan(rows);
    assertThat(all.startingAt(rows - 1).within(papers).from()).isEqualTo(rows - 1);
    assertThat(new ResultFilter(Optional.empty(), ResultShow.EXCEPTION, 5).within(papers).from())
        .isZero();

    Visitor lead = stage.signedIn(audit.lead());
    String table = "/assessor/engagements/" + audit.id() + "/results";
    assertThat(lead.get(table + "?chapter=99").body())
        .contains("/results/" + papers.inScope().getFirst().id());
    assertThat(lead.get(table + "?from=99999").status()).isEqualTo(200);
  }
}
