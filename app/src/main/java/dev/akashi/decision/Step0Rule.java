package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Step 0 still has to state before Step 1 opens (CBD-10 to CBD-13). */
public final class Step0Rule {

  private Step0Rule() {}

  public static List<Reason> missing(Step0 step0) {
    List<Reason> missing = new ArrayList<>();
    need(missing, step0.audience().isPresent(), "audience", "CBD-10");
    need(missing, !step0.audienceDetail().isBlank(), "audienceDetail", "CBD-10");
    need(missing, step0.overInternet().isPresent(), "overInternet", "CBD-10");
    need(missing, step0.kind().isPresent(), "kind", "CBD-10");
    need(missing, !step0.links().isBlank(), "links", "CBD-10");
    need(missing, step0.hours().isPresent(), "hours", "CBD-11");
    need(missing, step0.recoveryHours().isPresent(), "recoveryHours", "CBD-11");
    need(missing, step0.disasterMeasures().isPresent(), "disasterMeasures", "CBD-11");
    need(missing, step0.constancy().isPresent(), "constancy", "CBD-12");
    if (step0.workload().isEmpty()) {
      missing.add(Reason.of("decision.step0-workload", "CBD-13").at("workPerYear"));
    }
    need(
        missing,
        step0.workload().filter(work -> work.unit().isBlank()).isEmpty(),
        "unit",
        "CBD-13");
    need(missing, step0.variation().isPresent(), "variation", "CBD-13");
    return missing;
  }

  private static void need(List<Reason> missing, boolean stated, String field, String clause) {
    if (!stated) {
      missing.add(Reason.of(code(field), clause).at(field));
    }
  }

  /** {@code recoveryHours} is {@code decision.step0-recovery-hours} in the bundles. */
  private static String code(String field) {
    return "decision.step0-" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
