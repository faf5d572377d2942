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
import dev.akashi.assessment.Results;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an order on the weekly control leaves to do, and until when. */
@AkashiTest
@Import(ReportedAudit.class)
class WorkAfterAnOrderTest {

  private static final LocalDate ORDERED = LocalDate.of(2025, 4, 25);
  private static final LocalDate SIGNED = ORDERED.plusDays(5);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired PaperTray tray;
  @Autowired Results results;
  @Autowired Reopenings reopenings;

  private Audit audit;

  @BeforeEach
  void anIssuedReport() {
    audit = audits.reported();
  }

  @Test
  @Clause({"FRM-39", "FRM-43"})
  void workDoneBeforeTheOrderShowsNothingThoughItIsSignedAfterIt() {
    order(ORDERED.plusMonths(2));
    TestDay.set(SIGNED);
    papersOn(ORDERED.minusDays(1));

    refused(
        this::conclude,
        "assessment.design-paper-before-order",
        "assessment.operation-paper-before-order");
    papersOn(ORDERED);
    assertThat(conclude().kept()).containsExactly(statements.weekly());
  }

  @Test
  @Clause({"FRM-33", "FRM-43"})
  void stepsAreOpenOnWhatIsToBeAuditedAgainAlone() {
    order(ORDERED.plusMonths(2));
    Papers papers = tray.papers(audit.lead(), audit.id());
    Requirement other =
        papers.inScope().stream()
            .filter(each -> !papers.isOrdered(each.id()))
            .filter(each -> papers.steps(each).stream().anyMatch(step -> !step.done()))
            .findFirst()
            .orElseThrow();
    Visitor lead = stage.signedIn(audit.lead());

    String report = lead.get(path("/report")).body();
    assertThat(report)
        .contains(link(statements.weekly()), "結論に必要な手続が済んでいるか")
        .as("something stands against the report")
        .doesNotContain(link(other.id()), "報告書は発行できます");
    assertThat(lead.get(path("/results?show=STEP")).body())
        .contains(link(statements.weekly()))
        .doesNotContain(link(other.id()));
  }

  @Test
  @Clause("FRM-43")
  void whatIsNotToBeAuditedAgainIsReadWithoutAForm() {
    order(ORDERED.plusMonths(2));
    Papers papers = tray.papers(audit.lead(), audit.id());
    RequirementId other =
        papers.inScope().stream()
            .map(Requirement::id)
            .filter(id -> !papers.isOrdered(id))
            .findFirst()
            .orElseThrow();
    Visitor lead = stage.signedIn(audit.lead());

    assertThat(lead.get(path("/results/" + other)).body())
        .contains("改めて監査する範囲に含まれず", "設定値を閲覧した")
        .doesNotContain("name=\"design\"", "id=\"f-reason\"");
    assertThat(lead.get(path("/results/" + statements.weekly())).body())
        .contains("name=\"design\"", "id=\"f-reason\"");
  }

  @Test
  @Clause("FRM-43")
  void anOrderIsDueWithinTheMonthsThatTheProgrammeSets() {
    refused(() -> order(LocalDate.of(2999, 1, 1)), "assessment.order-late");
    refused(() -> order(ORDERED.plusMonths(12).plusDays(1)), "assessment.order-late");

    order(ORDERED.plusMonths(12));

    assertThat(tray.papers(audit.lead(), audit.id()).isOrdered(statements.weekly())).isTrue();
  }

  private static void refused(ThrowingCallable what, String... codes) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactlyInAnyOrder(codes));
  }

  private void order(LocalDate due) {
    TestDay.set(ORDERED);
    reopenings.order(
        stage.person(Role.REVIEWER),
        audit.id(),
        new Reopenings.Order(
            ReopeningKind.ADDITIONAL_AUDIT, "確かめられていない", List.of(statements.weekly()), due));
  }

  private void papersOn(LocalDate done) {
    SignedPapers.onEverything(stage.api(audit.lead()), audit.id().toString(), done.toString());
  }

  private Results.BulkResult conclude() {
    return results.recordMany(
        audit.lead(),
        audit.id(),
        List.of(statements.weekly()),
        new BulkConclusion(
            Optional.of(Conclusion.EFFECTIVE),
            Optional.of(LocalDate.of(2024, 11, 15)),
            Optional.of(Conclusion.EFFECTIVE),
            Optional.of(Technique.INSPECTION),
            "改めて閲覧した"));
  }

  private String path(String rest) {
    return "/assessor/engagements/" + audit.id() + rest;
  }

  private String link(RequirementId id) {
    return "href=\"" + path("/results/" + id) + "\">";
  }
}
