package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import java.util.List;
import java.util.Map;

/**
 * The facts of the decision on listing.
 *
 * @param statementFindings what the basic statement rules find on the sealed statement today
 * @param answers the assessor's answers to the programme's questions per control (FRM-44)
 */
public record ListingFacts(
    Baseline baseline,
    StatementContent statement,
    List<StatementFinding> statementFindings,
    AssessmentReport report,
    Map<RequirementId, String> answers) {

  public ListingFacts {
    statementFindings = List.copyOf(statementFindings);
    answers = Map.copyOf(answers);
  }
}
