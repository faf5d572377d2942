package dev.akashi.changenotice;

import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.ChangeNotice.Ruling;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for change notices (FRM-57). */
final class ChangeRules {

  private static final String CLAUSE = "FRM-57";

  private ChangeRules() {}

  /**
   * When a notice is due.
   *
   * @param daysBefore so many days before a planned change
   * @param daysAfter so many days after one that was not planned
   */
  record Terms(int daysBefore, int daysAfter) {

    LocalDate due(Content content) {
      return content.planned()
          ? content.changesOn().minusDays(daysBefore)
          : content.changesOn().plusDays(daysAfter);
    }
  }

  /** What is wrong with what the provider says. */
  static List<Reason> check(Content content, LocalDate today) {
    return !content.planned() && content.changesOn().isAfter(today)
        ? List.of(
            Reason.of("changenotice.happened-in-future", CLAUSE)
                .with(content.changesOn(), today)
                .at("changesOn"))
        : List.of();
  }

  /** What is wrong with a control. */
  static Optional<Reason> check(AffectedControl control) {
    return control.before().equals(control.after())
        ? Optional.of(
            Reason.of("changenotice.control-unchanged", CLAUSE)
                .with(control.requirement().value())
                .at("after"))
        : Optional.empty();
  }

  /** What stands against filing: a significant change says which controls it touches. */
  static List<Reason> againstFiling(ChangeNotice notice) {
    return notice.content().significant() && notice.controls().isEmpty()
        ? List.of(Reason.of("changenotice.no-control", CLAUSE).at("requirement"))
        : List.of();
  }

  /**
   * What is wrong with a ruling.
   *
   * @param latest the last day that a re-audit may be due
   */
  static List<Reason> check(Ruling ruling, LocalDate today, LocalDate latest) {
    List<Reason> reasons = new ArrayList<>();
    if (ruling.significant()
        && ruling
            .reAuditDue()
            .filter(due -> due.isAfter(today) && !due.isAfter(latest))
            .isEmpty()) {
      reasons.add(
          Reason.of("changenotice.re-audit-day", CLAUSE).with(today, latest).at("reAuditDue"));
    }
    if (!ruling.significant() && ruling.reAuditDue().isPresent()) {
      reasons.add(Reason.of("changenotice.no-re-audit", CLAUSE).at("reAuditDue"));
    }
    if (!ruling.significant() && !ruling.publicText().isBlank()) {
      reasons.add(Reason.of("changenotice.not-public", CLAUSE).at("publicText"));
    }
    return reasons;
  }

  /** Whoever proposed a ruling does not confirm it. */
  static List<Reason> againstConfirming(ChangeNotice notice, PersonId person) {
    return notice.proposal().filter(made -> made.person().equals(person)).isPresent()
        ? List.of(Reason.of("changenotice.four-eyes", CLAUSE))
        : List.of();
  }
}
