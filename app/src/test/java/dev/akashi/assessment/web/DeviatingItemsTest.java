package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.Deviation;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.Findings.Judging;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A finding names the drawn items that deviated. */
@AkashiTest
@Import(ReportedAudit.class)
class DeviatingItemsTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Samples samples;
  @Autowired Findings findings;
  @Autowired PaperTray tray;

  private Audit audit;
  private Actor lead;
  private EngagementId id;

  @BeforeEach
  void aSampleOfWhichOneItemDeviates() {
    audit = audits.begun();
    lead = audit.lead();
    id = audit.id();
    samples.drawMany(lead, id, List.of(statements.weekly()), "週次の点検票");
    deviates(2, "押印なし");
  }

  @Test
  @Clause({"FRM-38", "FRM-45"})
  void theCandidateAndTheFindingNameKeyRankControlAndSample() {
    String key = sample().items().get(1).key();
    Visitor pages = stage.signedIn(lead);
    String page = "/assessor/engagements/" + id;
    assertThat(pages.get(page + "/findings").body())
        .contains("個別管理策1 週次の点検票 抽出5件のうち1件", "2番", key, "押印なし")
        .contains("/results/" + statements.weekly() + "#sample-" + sample().id());
    assertThat(pages.get(page + "/results/" + statements.weekly()).body())
        .contains("id=\"sample-" + sample().id());

    Visitor provider = stage.signedIn(audit.representative());
    assertThat(provider.get("/provider/findings/" + finding().id()).status())
        .as("a candidate is not shown")
        .isEqualTo(404);
    raise();
    assertThat(provider.get("/provider/findings/" + finding().id()).body())
        .contains("個別管理策1 週次の点検票 抽出5件のうち1件", "2番", key)
        .doesNotContain("押印なし", "#sample-");
    var item =
        stage
            .api(audit.representative())
            .get("/api/v1/provider/findings")
            .json()
            .get("items")
            .get(0)
            .get("deviations")
            .get(0);
    assertThat(item.get("drawn").intValue()).isEqualTo(5);
    assertThat(item.get("items").get(0).get("key").stringValue()).isEqualTo(key);
  }

  @Test
  @Clause("FRM-38")
  void anItemWhoseResultWasCorrectedIsNamedAsSuch() {
    samples.test(
        lead, id, sample().id(), List.of(new ItemResult(2, ItemOutcome.CONFORMS, "別紙に押印がある", 1)));

    assertThat(stage.signedIn(lead).get("/assessor/engagements/" + id + "/findings").body())
        .contains(sample().items().get(1).key(), "（後に結果を訂正）");
  }

  @Test
  @Clause({"FRM-38", "FRM-45"})
  void whatDeviatesAfterAFindingWasSettledBelongsToTheNextOne() {
    Finding first = finding();
    findings.judge(
        lead,
        first.id(),
        new Judging(FindingStep.DISMISS, "別紙に押印がある", Optional.empty(), Optional.empty()),
        first.revision());
    TestDay.set(ReportedAudit.BEGUN.plusDays(1));
    deviates(4, "日付なし");

    var meant = findings.deviations(lead, id);
    Finding next =
        tray.papers(lead, id).findings().stream()
            .filter(finding -> !finding.id().equals(first.id()))
            .findFirst()
            .orElseThrow();
    assertThat(meant.getOrDefault(first.id(), List.of()))
        .flatExtracting(Deviation::items)
        .extracting(Deviation.DeviatingItem::number)
        .containsExactly(2);
    assertThat(meant.getOrDefault(next.id(), List.of()))
        .flatExtracting(Deviation::items)
        .extracting(Deviation.DeviatingItem::number)
        .containsExactly(4);
  }

  @Test
  void anotherBodyLearnsNothing() {
    Actor stranger = stage.person(Role.LEAD_ASSESSOR);
    assertThatThrownBy(() -> findings.deviations(stranger, id)).isInstanceOf(Refusal.class);
  }

  private void raise() {
    Finding candidate = finding();
    findings.judge(
        lead,
        candidate.id(),
        new Judging(
            FindingStep.RAISE, "点検票に押印が無い", Optional.of(FindingClass.MINOR), Optional.empty()),
        candidate.revision());
  }

  private void deviates(int number, String note) {
    samples.test(
        lead, id, sample().id(), List.of(new ItemResult(number, ItemOutcome.DEVIATES, note)));
  }

  private Finding finding() {
    return tray.papers(lead, id).findings().getFirst();
  }

  private Sample sample() {
    return tray.papers(lead, id).samplesOf(statements.weekly()).getFirst();
  }
}
