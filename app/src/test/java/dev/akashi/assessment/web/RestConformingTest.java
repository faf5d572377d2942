package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Marking what has no result yet as conforming. */
@AkashiTest
@Import(ReportedAudit.class)
class RestConformingTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Samples samples;
  @Autowired PaperTray tray;

  private Audit audit;
  private Actor lead;
  private Visitor pages;
  private String results;

  @BeforeEach
  void aDrawnSample() {
    audit = audits.begun();
    lead = audit.lead();
    samples.drawMany(lead, audit.id(), List.of(statements.weekly()), "週次の点検票");
    pages = stage.signedIn(lead);
    results = "/assessor/engagements/" + audit.id() + "/results";
    pages.get(results);
  }

  @Test
  @Clause("FRM-38")
  void aPageSaysHowManyItemsAreMarkedBeforeTheyAre() {
    Answer asked = pages.post(results + "/conforming", "which", "filter");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("サンプル1件の", "項目 5件", "5件を適合と記録する");
    assertThat(sample().items()).noneMatch(item -> item.outcome() == ItemOutcome.CONFORMS);
    assertThat(pages.post(results + "/conform", "which", "filter", "items", "4").status())
        .as("it no longer comes to what was seen")
        .isEqualTo(409);
    assertThat(pages.post(results + "/conform", "which", "filter", "items", "5").location())
        .contains("done=assessment.conformed");
    assertThat(sample().items()).allMatch(item -> item.outcome() == ItemOutcome.CONFORMS);
    assertThat(
            stage
                .api(stage.person(Role.PROGRAMME_OFFICER))
                .get("/api/v1/events?type=engagement&id=" + audit.id())
                .body())
        .contains("sample.rest-conformed", lead.name());
    assertThat(pages.post(results + "/conforming", "which", "filter").body())
        .contains("適合にできる未記入の項目はありません");
  }

  @Test
  @Clause("FRM-38")
  void aSampleWithADeviationIsRecordedItemByItem() {
    samples.test(
        lead, audit.id(), sample().id(), List.of(new ItemResult(1, ItemOutcome.DEVIATES, "押印なし")));

    assertThat(pages.post(results + "/conforming", "which", "filter").body())
        .contains("逸脱又は追加があるため", "/about/clauses/FRM-38");
    Answer refused = pages.post(results + "/conform", "which", "filter", "items", "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(sample().items().get(1).outcome()).isEqualTo(ItemOutcome.NOT_TESTED);
  }

  @Test
  @Clause("FRM-38")
  void whatWasDrawnFurtherIsRecordedItemByItem() {
    samples.conform(lead, audit.id(), List.of(statements.weekly()));
    samples.extend(lead, audit.id(), sample().id(), 5, "記録が読みにくいため");

    Samples.Rest rest = samples.rest(lead, audit.id(), List.of(statements.weekly()));

    assertThat(rest.items()).isZero();
    assertThat(rest.left())
        .singleElement()
        .satisfies(reason -> assertThat(reason.code()).isEqualTo("assessment.rest-deviates"));
  }

  private Sample sample() {
    return tray.papers(lead, audit.id()).samplesOf(statements.weekly()).getFirst();
  }
}
