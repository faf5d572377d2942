package dev.akashi.risk;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The criterion that holds: the provider's own, and where it says nothing the programme's data. */
final class RiskCriteria {

  private static final Parameter<List<String>> LIKELIHOOD_JA = Parameter.list("risk.likelihood.ja");
  private static final Parameter<List<String>> LIKELIHOOD_EN = Parameter.list("risk.likelihood.en");
  private static final Parameter<List<String>> IMPACT_JA = Parameter.list("risk.impact.ja");
  private static final Parameter<List<String>> IMPACT_EN = Parameter.list("risk.impact.en");
  private static final Parameter<Integer> ACCEPTABLE = Parameter.number("risk.acceptable-up-to");

  private RiskCriteria() {}

  static RiskCriterion on(LocalDate day, ProgrammeParameters parameters, OwnCriterion own) {
    List<LocalizedText> likelihood =
        own.likelihood().isEmpty()
            ? words(parameters.on(day, LIKELIHOOD_JA), parameters.on(day, LIKELIHOOD_EN))
            : words(own.likelihood(), own.likelihood());
    List<LocalizedText> impact =
        own.impact().isEmpty()
            ? words(parameters.on(day, IMPACT_JA), parameters.on(day, IMPACT_EN))
            : words(own.impact(), own.impact());
    return new RiskCriterion(
        new RiskScale(likelihood, impact, !own.likelihood().isEmpty() || !own.impact().isEmpty()),
        own.acceptableUpTo().orElseGet(() -> parameters.on(day, ACCEPTABLE)),
        own.text(),
        own.acceptableUpTo().isPresent());
  }

  /** A step without an English word keeps its Japanese one. */
  private static List<LocalizedText> words(List<String> japanese, List<String> english) {
    List<LocalizedText> words = new ArrayList<>();
    for (int step = 0; step < japanese.size(); step++) {
      String ja = japanese.get(step);
      words.add(new LocalizedText(ja, step < english.size() ? english.get(step) : ja));
    }
    return words;
  }
}
