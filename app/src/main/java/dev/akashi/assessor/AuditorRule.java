package dev.akashi.assessor;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an auditor of the register may sign on a day; everything lacking is said at once. */
public final class AuditorRule {

  private AuditorRule() {}

  /** What the auditor lacks; empty when the auditor may sign. */
  public static List<Reason> lacking(Auditor auditor, AuditorTerms terms, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    if (!auditor.signs()) {
      reasons.add(Reason.of("assessor.auditor-not-signing", "FRM-27").with(auditor.name()));
    }
    if (!auditor.presentOn(day)) {
      reasons.add(
          Reason.of("assessor.auditor-left", "FRM-27")
              .with(auditor.name(), auditor.leftOn().orElseThrow()));
    }
    for (CriterionFact fact : CriterionFact.values()) {
      lacking(fact, auditor, terms, day).ifPresent(reasons::add);
    }
    if (terms.confirmed() && auditor.signs() && !auditor.confirmedOn(day)) {
      reasons.add(unconfirmed(auditor));
    }
    return reasons;
  }

  /** The body's own word is not enough: what it writes after the selection is shown by papers. */
  private static Reason unconfirmed(Auditor auditor) {
    return auditor
        .confirmed()
        .filter(seen -> !seen.facts().equals(auditor.facts()))
        .map(seen ->
            Reason.of("assessor.auditor-changed-since", "FRM-27").with(auditor.name(), seen.on()))
        .orElseGet(() -> Reason.of("assessor.auditor-unconfirmed", "FRM-27").with(auditor.name()));
  }

  /** What the register itself tells against confirming an auditor; training may follow. */
  public static List<Reason> againstConfirming(Auditor auditor, AuditorTerms terms, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    if (!auditor.signs() || !auditor.presentOn(day)) {
      reasons.add(Reason.of("assessor.auditor-not-signing", "FRM-27").with(auditor.name()));
    } else if (auditor.confirmedOn(day)) {
      reasons.add(Reason.of("assessor.auditor-confirmed-already", "FRM-27").with(auditor.name()));
    }
    Stream.of(CriterionFact.QUALIFICATION, CriterionFact.EXPERIENCE, CriterionFact.NATIONALITY)
        .flatMap(fact -> lacking(fact, auditor, terms, day).stream())
        .forEach(reasons::add);
    return reasons;
  }

  /** What the auditor lacks in one respect. */
  public static Optional<Reason> lacking(
      CriterionFact fact, Auditor auditor, AuditorTerms terms, LocalDate day) {
    return switch (fact) {
      case NONE, BODY_KIND -> Optional.empty();
      case QUALIFICATION -> qualification(auditor, terms, day);
      case EXPERIENCE -> experience(auditor, terms);
      case NATIONALITY -> nationality(auditor, terms);
      case TRAINING -> training(auditor, terms, day);
    };
  }

  private static Optional<Reason> qualification(
      Auditor auditor, AuditorTerms terms, LocalDate day) {
    if (!Collections.disjoint(auditor.qualifiedOn(day), terms.qualifications())) {
      return Optional.empty();
    }
    List<String> accepted = terms.qualifications().stream().sorted().toList();
    return auditor.qualifications().stream()
        .filter(held -> terms.qualifications().contains(held.code()))
        .filter(held -> held.validUntil().filter(day::isAfter).isPresent())
        .max(Comparator.comparing(held -> held.validUntil().orElseThrow()))
        .map(lapsed ->
            Reason.of("assessor.auditor-qualification-lapsed", "FRM-27")
                .with(auditor.name(), lapsed.code(), lapsed.validUntil().orElseThrow()))
        .or(() ->
            Optional.of(
                Reason.of("assessor.auditor-qualification", "FRM-27")
                    .with(auditor.name(), accepted, day)));
  }

  private static Optional<Reason> experience(Auditor auditor, AuditorTerms terms) {
    return auditor.experienceYears() >= terms.experienceYears()
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessor.auditor-experience", "FRM-27")
                .with(auditor.name(), auditor.experienceYears(), terms.experienceYears()));
  }

  private static Optional<Reason> nationality(Auditor auditor, AuditorTerms terms) {
    Set<String> wanted = terms.nationalities();
    return wanted.isEmpty() || wanted.contains(auditor.nationality())
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessor.auditor-nationality", "FRM-27")
                .with(auditor.name(), auditor.nationality(), wanted.stream().sorted().toList()));
  }

  private static Optional<Reason> training(Auditor auditor, AuditorTerms terms, LocalDate day) {
    int hours = auditor.hoursUpTo(day, terms.trainingMonths());
    return hours >= terms.trainingHours()
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessor.auditor-training", "FRM-48", "FRM-27")
                .with(auditor.name(), day, terms.trainingMonths(), hours, terms.trainingHours()));
  }
}
