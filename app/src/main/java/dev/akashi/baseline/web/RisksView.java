package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.SequencedMap;

/** Risks with the requirements against them, and what is audited in a year. */
public record RisksView(
    Baseline baseline,
    SequencedMap<LocalizedText, List<Requirement>> risks,
    int year,
    int audited,
    List<Requirement> spared) {

  static RisksView of(Baseline baseline, int year) {
    List<Requirement> audited = baseline.auditedIn(year);
    return new RisksView(
        baseline,
        baseline.byRisk(),
        year,
        audited.size(),
        baseline.requirements().stream().filter(r -> !r.details().isAuditedIn(year)).toList());
  }
}
