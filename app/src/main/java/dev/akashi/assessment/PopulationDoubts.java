package dev.akashi.assessment;

import dev.akashi.assessment.files.PopulationFile.Doubt;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What speaks against a population that can be frozen. It is no refusal: whoever freezes it has
 * seen it.
 */
final class PopulationDoubts {

  private PopulationDoubts() {}

  static List<Reason> of(
      LocalDate takenOn,
      Collection<Doubt> ofFile,
      int rows,
      Frequency frequency,
      Period auditPeriod,
      SampleTable table) {
    List<Reason> doubts = new ArrayList<>();
    ofFile.stream().sorted().map(PopulationDoubts::ofFile).forEach(doubts::add);
    if (takenOn.isBefore(auditPeriod.first())) {
      doubts.add(
          Reason.of("assessment.doubt-taken-before-period", "FRM-38")
              .with(takenOn, auditPeriod.first()));
    } else if (takenOn.isBefore(auditPeriod.last())) {
      doubts.add(
          Reason.of("assessment.doubt-taken-before-end", "FRM-38")
              .with(takenOn, auditPeriod.last()));
    }
    PopulationRules.larger(rows, frequency, auditPeriod, table)
        .map(reason -> reason.at(null))
        .ifPresent(doubts::add);
    return doubts;
  }

  private static Reason ofFile(Doubt doubt) {
    return switch (doubt) {
      case TITLE_ABOVE -> Reason.of("assessment.doubt-title-above", "FRM-38");
      case HEADING_LIKE_DATA -> Reason.of("assessment.doubt-heading-like-data", "FRM-38");
      case SEPARATOR -> Reason.of("assessment.doubt-separator", "FRM-38");
    };
  }
}
