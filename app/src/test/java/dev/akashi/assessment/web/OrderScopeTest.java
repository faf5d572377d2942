package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.BulkConclusion;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** After an order on the weekly control. */
@AkashiTest
@Import(ReportedAudit.class)
class OrderScopeTest {

  private static final LocalDate ORDERED = LocalDate.of(2025, 4, 25);
  private static final BulkConclusion OTHER_WORDS =
      new BulkConclusion(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "書き改めた");

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired PaperTray tray;
  @Autowired Results results;
  @Autowired Reopenings reopenings;

  private Audit audit;

  @BeforeEach
  void anAdditionalAuditOfOneControl() {
    audit = audits.reported();
    audits.openAgain(audit, ORDERED, LocalDate.of(2025, 6, 30));
  }

  @Test
  @Clause("FRM-43")
  void whatWasNotOrderedStaysAsItWasReported() {
    RequirementId other = notOrdered();
    ResultEntry before = papers().entry(other);

    assertThatThrownBy(
            () -> results.recordMany(audit.lead(), audit.id(), List.of(other), OTHER_WORDS))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly("assessment.outside-order"));
    assertThat(papers().entry(other)).isEqualTo(before);
    assertThat(stage.signedIn(audit.lead()).get(page(other)).body()).contains("改めて監査する範囲に含まれず");
    assertThat(stage.signedIn(audit.lead()).get(page(statements.weekly())).body())
        .doesNotContain("改めて監査する範囲に含まれず");
  }

  @Test
  @Clause("FRM-43")
  void whatWasOrderedAndTheObjectiveItServesAreConcludedAnew() {
    SignedPapers.onEverything(stage.api(audit.lead()), audit.id().toString(), ORDERED.toString());
    RequirementId weekly = statements.weekly();
    List<RequirementId> anew =
        List.of(
            weekly, papers().baseline().find(weekly).flatMap(Requirement::objective).orElseThrow());

    assertThat(results.recordMany(audit.lead(), audit.id(), anew, effective("改めて閲覧した")).refused())
        .isEmpty();
  }

  @Test
  @Clause({"FRM-43", "FRM-45"})
  void whatWasSeenToDeviateSinceIsConcludedAnewThoughItWasNotOrdered() {
    RequirementId other = notOrdered();
    SignedPapers.onDeviation(
        stage.api(audit.lead()), audit.id().toString(), other.value(), ORDERED.toString(), "記録がない");

    results.recordMany(
        audit.lead(),
        audit.id(),
        List.of(other),
        new BulkConclusion(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Conclusion.EXCEPTION),
            Optional.empty(),
            "記録がない"));

    assertThat(papers().entry(other).operation()).isEqualTo(Conclusion.EXCEPTION);
  }

  @Test
  @Clause("FRM-43")
  void whatAnAmendmentChangesIsConcludedAnewBesideWhatWasOrdered() {
    audit = audits.reported();
    RequirementId ordered = notOrdered(List.of(statements.weekly()));
    TestDay.set(ORDERED);
    reopenings.order(
        stage.person(Role.REVIEWER),
        audit.id(),
        new Reopenings.Order(
            ReopeningKind.ADDITIONAL_AUDIT, "確かめられていない", List.of(ordered), ORDERED.plusMonths(2)));
    StatementId amended = statements.amend(audit.representative(), audit.statement(), ORDERED);
    audits.goOn(audit, amended, ORDERED);
    SignedPapers.onEverything(stage.api(audit.lead()), audit.id().toString(), ORDERED.toString());
    List<RequirementId> both = List.of(ordered, statements.weekly());

    for (String words : List.of("改めて閲覧した", "さらに確かめた")) {
      assertThat(results.recordMany(audit.lead(), audit.id(), both, effective(words)).kept())
          .containsExactlyInAnyOrderElementsOf(both);
    }
    assertThatThrownBy(() ->
            results.recordMany(audit.lead(), audit.id(), List.of(notOrdered(both)), OTHER_WORDS))
        .isInstanceOf(Refusal.class);
  }

  private static BulkConclusion effective(String words) {
    return new BulkConclusion(
        Optional.of(Conclusion.EFFECTIVE),
        Optional.of(LocalDate.of(2024, 11, 15)),
        Optional.of(Conclusion.EFFECTIVE),
        Optional.of(Technique.INSPECTION),
        words);
  }

  private RequirementId notOrdered() {
    return notOrdered(List.of());
  }

  /** A control that is not to be audited again, nor one of those. */
  private RequirementId notOrdered(List<RequirementId> without) {
    Papers papers = papers();
    return papers.inScope().stream()
        .map(Requirement::id)
        .filter(id -> !papers.isOrdered(id) && !without.contains(id))
        .filter(id -> papers.baseline().find(id).flatMap(Requirement::objective).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Papers papers() {
    return tray.papers(audit.lead(), audit.id());
  }

  private String page(RequirementId id) {
    return "/assessor/engagements/" + audit.id() + "/results/" + id;
  }
}
