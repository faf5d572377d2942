package dev.akashi.decision;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** When an advisor's opinion counts: in time, in words, and not on one's own work (CBD-05). */
public final class OpinionRule {

  private OpinionRule() {}

  public static List<Reason> refusals(
      Opinion opinion,
      Set<PersonId> editors,
      LocalDate startedOn,
      LocalDate budgetRequestDue,
      LocalDate today) {
    List<Reason> refusals = new ArrayList<>();
    if (editors.contains(opinion.by())) {
      refusals.add(Reason.of("decision.opinion-by-drafter", "CBD-05"));
    }
    if (opinion.on().isBefore(startedOn)) {
      refusals.add(
          Reason.of("decision.opinion-too-early", "CBD-05").with(opinion.on(), startedOn).at("on"));
    }
    if (opinion.on().isAfter(budgetRequestDue)) {
      refusals.add(
          Reason.of("decision.opinion-too-late", "CBD-05")
              .with(opinion.on(), budgetRequestDue)
              .at("on"));
    }
    if (opinion.on().isAfter(today)) {
      refusals.add(Reason.of("decision.opinion-in-future", "CBD-05").with(opinion.on()).at("on"));
    }
    if (opinion.text().isBlank()) {
      refusals.add(Reason.of("decision.opinion-empty", "CBD-05").at("text"));
    }
    return refusals;
  }
}
