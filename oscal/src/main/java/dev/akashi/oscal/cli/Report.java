package dev.akashi.oscal.cli;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Tells verdicts to people. */
final class Report {

  private static final int READ_AT_ONCE = 10;

  private Report() {}

  static void text(List<Verdict> verdicts, Texts texts, PrintStream out) {
    for (Verdict verdict : verdicts) {
      out.println(headline(verdict, texts));
      problems(verdict, texts, out);
    }
  }

  /** The problems of a file, each with its place and what to do; many are counted by rule. */
  static void problems(Verdict verdict, Texts texts, PrintStream out) {
    for (Problem problem : verdict.problems()) {
      out.println(
          "  "
              + name(problem.severity(), texts)
              + " "
              + verdict.place(problem)
              + " ["
              + problem.ruleId()
              + "]");
      out.println("    " + problem.text(texts.locale()));
      out.println("    " + problem.hint(texts.locale()));
    }
    if (verdict.problems().size() > READ_AT_ONCE) {
      out.println("  " + texts.get("validate.by-rule", verdict.file()));
      verdict
          .byRule()
          .forEach(tally ->
              out.printf(
                  "    %6d  %s [%s]%n",
                  tally.count(), name(tally.severity(), texts), tally.rule()));
    }
  }

  private static String name(Severity severity, Texts texts) {
    return texts.get("severity." + severity.name().toLowerCase(Locale.ROOT));
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
