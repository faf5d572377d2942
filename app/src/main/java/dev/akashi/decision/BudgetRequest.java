package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * When the budget request may be due: an opinion in time needs a day that is neither past nor far.
 */
final class BudgetRequest {

  private BudgetRequest() {}

  static List<Reason> refusals(LocalDate due, LocalDate start, int monthsAhead) {
    LocalDate last = start.plusMonths(monthsAhead);
    if (due.isBefore(start)) {
      return List.of(
          Reason.of("decision.budget-due-past", "CBD-05").with(due).at("budgetRequestDue"));
    }
    return due.isAfter(last)
        ? List.of(
            Reason.of("decision.budget-due-far", "CBD-05")
                .with(due, monthsAhead, last)
                .at("budgetRequestDue"))
        : List.of();
  }
}
