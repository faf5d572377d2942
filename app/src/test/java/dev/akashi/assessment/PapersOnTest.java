package dev.akashi.assessment;

import static dev.akashi.assessment.AssessmentPhase.DESIGN;
import static dev.akashi.assessment.AssessmentPhase.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.RequirementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.StatementCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What is written about a few requirements rests on the papers on those, however many there are.
 */
@AkashiTest
@Import(ReportedAudit.class)
class PapersOnTest {

  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired EngagementRows engagements;
  @Autowired WorkingPapers papers;
  @Autowired Samples samples;
  @Autowired Results results;
  @Autowired PaperTray tray;
  @Autowired DSLContext sql;

  private final Random random = new Random(20250115);

  @Test
  void thePapersOnAnyRequirementsSayOfThemWhatAllPapersSay() {
    Audit audit = audits.begun();
    List<RequirementId> all = statements.all();
    writeOnEverything(audit);
    for (int time = 0; time < 20; time++) {
      papers.writeAndSign(audit.lead(), audit.id(), work(someOf(all), anyOf(Judgement.values())));
    }
    Engagement engagement = engagements.find(audit.id()).orElseThrow();
    Papers whole = tray.papers(engagement);
    assertThat(whole.samples()).isNotEmpty();
    assertThat(whole.findings()).isNotEmpty();
    assertThat(whole.entries()).isNotEmpty();
    assertThat(whole.groundwork().otherTechnology()).isNotEmpty();

    for (int time = 0; time < 30; time++) {
      List<RequirementId> some = someOf(all);
      Papers part = tray.papersOn(engagement, some);
      for (RequirementId one : some) {
        assertThat(said(part, one)).isEqualTo(said(whole, one));
      }
    }
  }

  @Test
  void aPaperReadsNoMoreRowsWhenMuchElseIsOnRecord() {
    Audit audit = audits.begun();
    List<RequirementId> two = List.of(statements.all().getFirst(), statements.weekly());
    int few = rowsOf(() -> papers.draft(audit.lead(), audit.id(), work(two, Judgement.CONFORMS)));

    int shown = rowsOf(() -> tray.papers(audit.lead(), audit.id(), two));

    List<RequirementId> others =
        statements.all().stream().filter(one -> !two.contains(one)).toList();
    for (RequirementId one : others.subList(0, 30)) {
      papers.writeAndSign(audit.lead(), audit.id(), work(List.of(one), Judgement.DEVIATES));
    }

    assertThat(rowsOf(() -> papers.draft(audit.lead(), audit.id(), work(two, Judgement.CONFORMS))))
        .isEqualTo(few);
    assertThat(rowsOf(() -> tray.papers(audit.lead(), audit.id(), two)))
        .as("a page about some requirements")
        .isEqualTo(shown);
    int whole = rowsOf(() -> tray.papers(audit.lead(), audit.id()));
    assertThat(whole).isGreaterThan(5 * few);
  }

  private int rowsOf(Runnable work) {
    return StatementCount.rows(sql, work, "");
  }

  private void writeOnEverything(Audit audit) {
    samples.drawMany(audit.lead(), audit.id(), List.of(statements.weekly()), "点検票");
    Technique used = anyOf(Technique.values());
    for (AssessmentPhase phase : List.of(DESIGN, OPERATION)) {
      papers.writeAndSign(
          audit.lead(), audit.id(), work(statements.all(), phase, used, Judgement.CONFORMS));
    }
    results.recordMany(
        audit.lead(),
        audit.id(),
        statements.all(),
        new BulkConclusion(
            Optional.of(Conclusion.EFFECTIVE),
            Optional.of(LocalDate.of(2024, 11, 15)),
            Optional.empty(),
            Optional.of(used),
            "設定値を閲覧した"));
  }

  private List<RequirementId> someOf(List<RequirementId> all) {
    return Stream.generate(() -> all.get(random.nextInt(all.size())))
        .distinct()
        .limit(1 + random.nextInt(5))
        .toList();
  }

  private <T> T anyOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private PaperWork work(List<RequirementId> requirements, Judgement judgement) {
    return work(
        requirements,
        random.nextBoolean() ? DESIGN : OPERATION,
        anyOf(Technique.values()),
        judgement);
  }

  private PaperWork work(
      List<RequirementId> requirements,
      AssessmentPhase phase,
      Technique technique,
      Judgement judgement) {
    return new PaperWork(
        requirements,
        phase,
        technique,
        EvidenceSource.AUDITEE,
        "運用課",
        ReportedAudit.BEGUN,
        "手順書と記録を閲覧した。" + random.nextInt(),
        judgement,
        "定めと記録を比べた",
        List.of(new Evidence("手順書.pdf", "0f".repeat(32))),
        random.nextBoolean());
  }

  private static List<Object> said(Papers papers, RequirementId id) {
    Groundwork groundwork = papers.groundwork();
    return List.of(
        papers.answer(id),
        papers.entry(id),
        papers.revision(id),
        papers.samplesOf(id),
        papers.findingsOn(id),
        papers.cover().on(id),
        papers.cover().deviationsOn(id),
        groundwork.asksDesign(id),
        groundwork.asksOperation(id),
        groundwork.reused().contains(id),
        groundwork.otherTechnology().contains(id),
        papers.sampleTable(),
        papers.procedure());
  }
}
