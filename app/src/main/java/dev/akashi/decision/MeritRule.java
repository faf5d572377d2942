package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A thing called cloud counts only if it contributes to the merits (CBD-02). */
public final class MeritRule {

  private MeritRule() {}

  /** Why the option is no cloud service, or why that is not known yet. */
  public static List<Reason> refusals(Candidate candidate, int meritsAtLeast) {
    List<Reason> refusals = new ArrayList<>();
    if (candidate.nature() != Nature.CLOUD) {
      refusals.add(Reason.of("decision.not-a-cloud", "CBD-02").with(candidate.name()).at("nature"));
    }
    for (Merit merit : unexamined(candidate)) {
      refusals.add(
          Reason.of(openCode(merit), "CBD-02").with(candidate.name()).at("merit." + merit.name()));
    }
    long contributing =
        candidate.merits().values().stream().filter(MeritFinding::contributes).count();
    if (refusals.isEmpty() && contributing < meritsAtLeast) {
      refusals.add(
          Reason.of("decision.too-few-merits", "CBD-02")
              .with(candidate.name(), contributing, meritsAtLeast));
    }
    return refusals;
  }

  /** The merits on which nothing was found yet. */
  static List<Merit> unexamined(Candidate candidate) {
    return Arrays.stream(Merit.values())
        .filter(merit -> {
          MeritFinding finding = candidate.merits().get(merit);
          return finding == null || finding.text().isBlank();
        })
        .toList();
  }

  private static String openCode(Merit merit) {
    return "decision.merit-open-" + merit.code();
  }
}
