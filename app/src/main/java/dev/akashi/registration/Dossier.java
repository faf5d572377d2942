package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.UsedService;
import dev.akashi.supplychain.SupplyChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An application with its papers and what the rules say about them on a day.
 *
 * @param representation the Written Representation the report rests on
 * @param againstStanding what the registrations of the service so far say against another one
 */
public record Dossier(
    Application application,
    DeclaredStatement statement,
    Baseline baseline,
    Optional<AssessmentReport> report,
    Optional<GivenRepresentation> representation,
    FormalCheckResult check,
    List<StatementFinding> statementFindings,
    ListingVerdict verdict,
    List<Reason> againstStanding,
    List<ExplanationQuestion> questions) {

  public Dossier {
    statementFindings = List.copyOf(statementFindings);
    againstStanding = List.copyOf(againstStanding);
    questions = List.copyOf(questions);
  }

  /**
   * Everything that stands against listing: the formal check again (FRM-42), the report that was
   * reviewed, and the decision rules (FRM-43, FRM-44).
   */
  public List<Reason> obstaclesToListing() {
    List<Reason> obstacles = new ArrayList<>(check.defects());
    obstacles.addAll(againstStanding);
    reportChanged().ifPresent(obstacles::add);
    verdict.obstacles().stream().filter(o -> !obstacles.contains(o)).forEach(obstacles::add);
    return obstacles;
  }

  private Optional<Reason> reportChanged() {
    return application
        .reportHash()
        .flatMap(reviewed ->
            report
                .map(AssessmentReport::contentHash)
                .filter(now -> !now.equals(reviewed))
                .map(
                    now -> Reason.of("registration.report-changed", "FRM-42").with(reviewed, now)));
  }

  /** The listed services the application stands on, with whether an own assessment counts. */
  public List<SupplyChain.Base> listedBases() {
    return statement.content().usedServices().stream()
        .filter(base -> !base.inStatement() && base.listed().isPresent())
        .map(this::listedBase)
        .distinct()
        .toList();
  }

  private SupplyChain.Base listedBase(UsedService base) {
    return new SupplyChain.Base(
        base.listed().orElseThrow(),
        base.selfAssessed() && report.filter(issued -> issued.accepts(base.name())).isPresent());
  }
}
