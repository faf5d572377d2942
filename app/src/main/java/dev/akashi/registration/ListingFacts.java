package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.baseline.Baseline;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import java.util.List;

/**
 * The facts of the decision on listing.
 *
 * @param statementFindings what the basic statement rules find on the sealed statement today
 * @param questions what the programme asked the assessor to explain (FRM-44)
 */
public record ListingFacts(
    Baseline baseline,
    StatementContent statement,
    List<StatementFinding> statementFindings,
    AssessmentReport report,
    List<ExplanationQuestion> questions) {

  public ListingFacts {
    statementFindings = List.copyOf(statementFindings);
    questions = List.copyOf(questions);
  }
}
