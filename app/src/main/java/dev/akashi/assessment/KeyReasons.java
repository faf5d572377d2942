package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.KeyProblem;
import dev.akashi.sampling.Population;
import java.util.stream.Collectors;

/** Says what is wrong with the keys of a population, with the first rows that have to be mended. */
final class KeyReasons {

  private KeyReasons() {}

  static Refusal refusal(BadPopulationException bad, String field) {
    return new Refusal(
        Refusal.Kind.INPUT,
        bad.problems().stream().map(problem -> reason(problem).at(field)).toList());
  }

  private static Reason reason(KeyProblem problem) {
    return switch (problem.kind()) {
      case EMPTY -> at("assessment.key-empty", problem);
      case TOO_LONG -> at("assessment.key-too-long", problem, Population.LONGEST_KEY);
      case NOT_TEXT -> at("assessment.key-not-text", problem);
      case DUPLICATE -> at("assessment.key-twice", problem, problem.key());
      case TOO_MANY -> Reason.of("assessment.too-many-keys", "FRM-38").with(problem.count());
      case TOO_MUCH -> Reason.of("assessment.keys-too-long", "FRM-38").with(problem.count());
    };
  }

  private static Reason at(String code, KeyProblem problem, Object... more) {
    String rows =
        problem.rows().stream().map(String::valueOf).collect(Collectors.joining(", "))
            + (problem.count() > problem.rows().size() ? ", …" : "");
    return more.length == 0
        ? Reason.of(code, "FRM-38").with(rows, problem.count())
        : Reason.of(code, "FRM-38").with(rows, problem.count(), more[0]);
  }
}
