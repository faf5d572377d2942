package dev.akashi.assessor;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for the register of assessors: only selected bodies count, and only while selected.
 */
public final class SelectionRule {

  /** What an assessor does that only a selected one may do. */
  public enum Act {
    START,
    ISSUE
  }

  /**
   * What the programme selects.
   *
   * @param kinds the kinds of bodies that are admitted
   */
  public record Terms(int longestYears, Set<String> kinds) {}

  private SelectionRule() {}

  /** An engagement starts and a report is issued only while the selection is in force (FRM-26). */
  public static Optional<Reason> mayAct(
      Act act, Organisation assessor, Optional<Period> selection, LocalDate day) {
    if (selection.isPresent()) {
      return Optional.empty();
    }
    String code =
        switch (act) {
          case START -> "assessor.not-selected-at-start";
          case ISSUE -> "assessor.not-selected-at-issue";
        };
    return Optional.of(Reason.of(code, "FRM-26", "FRM-28", "FRM-29").with(assessor.name(), day));
  }

  /** What stands against selecting a body; every reason at once. */
  public static List<Reason> select(
      AssessorSelection wanted,
      Organisation body,
      Collection<AssessorSelection> existing,
      Terms terms) {
    List<Reason> reasons = new ArrayList<>();
    if (body.kind() != OrganisationKind.ASSESSOR) {
      reasons.add(
          Reason.of("assessor.selection-not-assessor", "FRM-26").with(body.name()).at("assessor"));
    }
    if (!terms.kinds().contains(wanted.kind().name())) {
      reasons.add(Reason.of("assessor.selection-kind", "FRM-26").with(wanted.kind()).at("kind"));
    }
    int longestYears = terms.longestYears();
    LocalDate longest = wanted.period().first().plusYears(longestYears).minusDays(1);
    if (wanted.period().last().isAfter(longest)) {
      reasons.add(
          Reason.of("assessor.selection-too-long", "FRM-29")
              .with(longestYears, longest)
              .at("until"));
    }
    existing.stream()
        .filter(other -> other.assessor().equals(wanted.assessor()))
        .filter(other -> other.inForce().filter(wanted.period()::overlaps).isPresent())
        .findFirst()
        .ifPresent(other ->
            reasons.add(
                Reason.of("assessor.selection-overlaps", "FRM-29")
                    .with(other.number(), other.lastDay())
                    .at("from")));
    if (existing.stream()
        .anyMatch(other ->
            other.number().equals(wanted.number())
                && !other.assessor().equals(wanted.assessor()))) {
      reasons.add(
          Reason.of("assessor.selection-number-taken", "FRM-26")
              .with(wanted.number())
              .at("number"));
    }
    return reasons;
  }

  /**
   * What stands against ending a selection before its time. What a body did while it counted stays
   * what it was, so the end takes effect with the decision or later, as a withdrawal does.
   *
   * @param today the day of the proposal, and again that of the decision
   */
  public static List<Reason> end(
      AssessorSelection selection, LocalDate lastDay, String reason, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (!selection.lastsOn(lastDay)) {
      reasons.add(
          Reason.of("assessor.selection-end-outside", "FRM-29")
              .with(selection.period().first(), selection.lastDay())
              .at("lastDay"));
    }
    if (lastDay.isBefore(today)) {
      reasons.add(
          Reason.of("assessor.selection-end-past", "FRM-29", "FRM-30")
              .with(lastDay, today)
              .at("lastDay"));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessor.selection-end-reason", "FRM-29").at("reason"));
    }
    return reasons;
  }
}
