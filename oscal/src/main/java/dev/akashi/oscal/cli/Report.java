package dev.akashi.oscal.cli;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Tells verdicts to people. */
final class Report {

  private Report() {}

  static void text(List<Verdict> verdicts, Texts texts, PrintStream out) {
    for (Verdict verdict : verdicts) {
      out.println(headline(verdict, texts));
      problems(verdict, texts, out);
    }
  }

  /** The problems of a file, each with its place and what to do. */
  static void problems(Verdict verdict, Texts texts, PrintStream out) {
    for (Problem problem : verdict.problems()) {
      String rule = problem.constraint().isEmpty() ? problem.rule() : problem.constraint();
      out.println(
          "  "
              + texts.get("severity." + problem.severity().name().toLowerCase(Locale.ROOT))
              + " "
              + verdict.place(problem)
              + " ["
              + rule
              + "]");
      out.println("    " + problem.text(texts.locale()));
      out.println("    " + problem.hint(texts.locale()));
    }
  }

  private static String headline(Verdict verdict, Texts texts) {
    String key =
        verdict.model().isEmpty()
            ? "validate.unreadable"
            : verdict.isValid() ? "validate.valid" : "validate.invalid";
    return texts.get(
        key,
        verdict.file(),
        verdict.model(),
        verdict.count(Severity.ERROR),
        verdict.count(Severity.WARNING));
  }
}
