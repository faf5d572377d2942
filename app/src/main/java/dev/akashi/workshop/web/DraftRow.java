package dev.akashi.workshop.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Standing;
import dev.akashi.workshop.BaselineDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A draft with where its version stands once it is promulgated. */
public record DraftRow(BaselineDraft draft, Optional<Standing> standing) {

  static DraftRow of(BaselineDraft draft, List<Baseline> all, LocalDate today) {
    return new DraftRow(
        draft,
        all.stream()
            .filter(baseline -> baseline.version().equals(draft.version()))
            .findFirst()
            .map(baseline -> Standing.of(baseline, all, today)));
  }
}
