package dev.akashi.assessor;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands against the steps of a request; every reason at once. */
public final class RequestRules {

  private RequestRules() {}

  /**
   * What a request is measured by on a day.
   *
   * @param kinds the kinds of bodies that are admitted
   * @param selected the selection of the body in force on the day
   * @param renewalDays how many days before its end a renewal can be requested
   */
  public record Measures(
      LocalDate day,
      Set<String> kinds,
      AuditorTerms auditors,
      Optional<AssessorSelection> selected,
      int renewalDays) {}

  /** What stands against beginning a request of that kind on the day. */
  public static List<Reason> open(
      RequestKind kind, Optional<AssessorSelection> selected, int renewalDays, LocalDate day) {
    if (kind == RequestKind.FIRST) {
      return selected
          .map(now ->
              Reason.of("assessor.request-already-selected", "FRM-29")
                  .with(now.number(), now.lastDay())
                  .at("kind"))
          .stream()
          .toList();
    }
    if (selected.isEmpty()) {
      return List.of(Reason.of("assessor.request-nothing-to-renew", "FRM-29").with(day).at("kind"));
    }
    if (selected.get().ended().isPresent()) {
      return List.of(
          Reason.of("assessor.request-selection-ends", "FRM-28", "FRM-29")
              .with(selected.get().lastDay())
              .at("kind"));
    }
    LocalDate earliest = selected.get().lastDay().minusDays(renewalDays);
    return day.isBefore(earliest)
        ? List.of(
            Reason.of("assessor.request-renewal-too-early", "FRM-29")
                .with(earliest, selected.get().lastDay())
                .at("kind"))
        : List.of();
  }

  /** What stands against applying: every item is answered with evidence, and somebody can sign. */
  public static List<Reason> apply(RequestFile file, Measures measures) {
    List<Reason> reasons = new ArrayList<>();
    if (file.request().kind() == RequestKind.RENEWAL) {
      reasons.addAll(
          open(RequestKind.RENEWAL, measures.selected(), measures.renewalDays(), measures.day()));
    }
    for (Criterion criterion : file.criteria().criteria()) {
      if (file.answer(criterion.code()).isEmpty()) {
        reasons.add(
            Reason.of("assessor.item-unanswered", "FRM-27")
                .with(criterion.title())
                .at(criterion.code()));
      } else if (file.evidence(criterion.code()).isEmpty()) {
        reasons.add(
            Reason.of("assessor.item-without-evidence", "FRM-27")
                .with(criterion.title(), criterion.evidence())
                .at(criterion.code()));
      }
      reasons.addAll(facts(criterion, file, measures));
    }
    return reasons;
  }

  /** What the register itself says against one item. */
  public static List<Reason> facts(Criterion criterion, RequestFile file, Measures measures) {
    if (criterion.fact() == CriterionFact.NONE) {
      return List.of();
    }
    if (criterion.fact() == CriterionFact.BODY_KIND) {
      return measures.kinds().contains(file.request().bodyKind().name())
          ? List.of()
          : List.of(
              Reason.of("assessor.item-kind", "FRM-27")
                  .with(file.request().bodyKind())
                  .at(criterion.code()));
    }
    List<Auditor> signers =
        file.auditors().stream()
            .filter(auditor -> auditor.signs() && auditor.presentOn(measures.day()))
            .toList();
    if (signers.isEmpty()) {
      return List.of(
          Reason.of("assessor.item-nobody-signs", "FRM-27")
              .with(criterion.title())
              .at(criterion.code()));
    }
    return signers.stream()
        .flatMap(auditor ->
            AuditorRule.lacking(criterion.fact(), auditor, measures.auditors(), measures.day())
                .stream())
        .map(reason -> reason.at(criterion.code()))
        .toList();
  }

  /** A request goes back only with what is to be mended (FRM-27). */
  public static List<Reason> giveBack(RequestFile file, String reason) {
    List<Reason> reasons = new ArrayList<>();
    if (file.failing().isEmpty()) {
      reasons.add(Reason.of("assessor.no-item-fails", "FRM-27"));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessor.reason-missing", "FRM-27").at("reason"));
    }
    return reasons;
  }

  /** Every item is judged before the committee has the request. */
  public static List<Reason> send(RequestFile file) {
    return file.unjudged().isEmpty()
        ? List.of()
        : List.of(Reason.of("assessor.items-unjudged", "FRM-27").with(titles(file.unjudged())));
  }

  /** Only a body that meets every item is selected, also by what the register says that day. */
  public static List<Reason> register(RequestFile file, Measures measures) {
    List<Reason> reasons = new ArrayList<>(send(file));
    file.criteria()
        .criteria()
        .forEach(criterion -> reasons.addAll(facts(criterion, file, measures)));
    if (!file.failing().isEmpty()) {
      reasons.add(Reason.of("assessor.items-fail", "FRM-27").with(titles(file.failing())));
    }
    return reasons;
  }

  private static List<Object> titles(List<Criterion> criteria) {
    return criteria.stream().<Object>map(Criterion::title).toList();
  }
}
