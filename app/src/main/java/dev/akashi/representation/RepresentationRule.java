package dev.akashi.representation;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementState;
import dev.akashi.kernel.Reason;
import dev.akashi.representation.AssertionSet.Assertion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a Written Representation can be signed: every assertion is confirmed or explained, the audit
 * period is over, the report is not yet issued, and the statement is the one under audit (FRM-33,
 * control criteria 2.2.8).
 */
public final class RepresentationRule {

  /** What the representative says to an assertion. */
  public record Answer(Optional<Boolean> confirmed, String explanation) {

    /** Nothing said. */
    public static final Answer NONE = new Answer(Optional.empty(), "");
  }

  private RepresentationRule() {}

  /** What stands against signing on the day, whatever is said; every reason at once. */
  public static List<Reason> notNow(Engagement engagement, String statementHash, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (engagement.state() != EngagementState.FIELDWORK) {
      reasons.add(Reason.of("representation.not-in-fieldwork", "FRM-33"));
    }
    if (!today.isAfter(engagement.auditPeriod().last())) {
      reasons.add(
          Reason.of("representation.period-runs", "FRM-32", "FRM-33")
              .with(engagement.auditPeriod().last(), today));
    }
    if (!engagement.statementHash().equals(statementHash)) {
      reasons.add(Reason.of("representation.other-statement", "FRM-32", "FRM-33"));
    }
    return reasons;
  }

  /**
   * What stands against what is said.
   *
   * @param answers by the number of the assertion, from 1
   */
  public static List<Reason> unsaid(AssertionSet set, Map<Integer, Answer> answers) {
    List<Reason> reasons = new ArrayList<>();
    for (int number = 1; number <= set.assertions().size(); number++) {
      Assertion assertion = set.assertions().get(number - 1);
      Answer answer = answers.getOrDefault(number, Answer.NONE);
      if (answer.confirmed().isEmpty()) {
        reasons.add(
            Reason.of("representation.unanswered", "FRM-33").with(number).at("answer" + number));
      } else if (!answer.confirmed().get() && answer.explanation().isBlank()) {
        reasons.add(
            Reason.of("representation.unexplained", "FRM-33")
                .with(number)
                .at("explanation" + number));
      } else if (assertion.asksForDetails()
          && answer.confirmed().get()
          && !answer.explanation().isBlank()) {
        reasons.add(
            Reason.of("representation.nothing-with-details", "FRM-33")
                .with(number)
                .at("answer" + number));
      }
    }
    return reasons;
  }
}
