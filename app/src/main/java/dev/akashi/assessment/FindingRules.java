package dev.akashi.assessment;

import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A deviation makes a finding candidate; nothing found falls under the table, and nothing is put
 * right by words.
 */
public final class FindingRules {

  private FindingRules() {}

  /** A deviation becomes a candidate unless a finding on the requirement is still under way. */
  public static boolean makesCandidate(Collection<Finding> onRequirement) {
    return onRequirement.stream()
        .filter(finding -> finding.kind() == FindingKind.DEVIATION)
        .allMatch(finding -> isSettled(finding.state()));
  }

  /** Whether something deviates in the sample that did not before. */
  public static boolean deviatesAnew(@Nullable Sample before, Sample after) {
    Set<Integer> known =
        before == null
            ? Set.of()
            : before.deviations().stream().map(Sample.Item::number).collect(Collectors.toSet());
    return after.deviations().stream().anyMatch(item -> !known.contains(item.number()));
  }

  /** The assessor said what a deviation meant: it was none, or it was put right. */
  public static boolean isSettled(FindingState state) {
    return state == FindingState.DISMISSED || state == FindingState.REMEDIATED;
  }

  /** The finding was settled knowing of what deviated until then. */
  public static boolean settles(Finding finding, Instant deviatedAt) {
    return finding.kind() == FindingKind.DEVIATION
        && isSettled(finding.state())
        && finding.settledAt().filter(at -> !at.isBefore(deviatedAt)).isPresent();
  }

  /** What stands against the next step of a finding; every reason at once. */
  public static List<Reason> step(
      Finding finding, FindingState.FindingStep action, String text, ResultEntry entry) {
    List<Reason> reasons = new ArrayList<>();
    if (finding.state().after(action).isEmpty()) {
      reasons.add(Reason.of("assessment.finding-not-now", "FRM-45"));
    }
    if (text.isBlank()) {
      String field = action == FindingState.FindingStep.RESPOND ? "response" : "text";
      reasons.add(Reason.of("assessment.finding-text-missing", "FRM-45").at(field));
    }
    if (action == FindingState.FindingStep.DISMISS && entry.hasException()) {
      reasons.add(
          Reason.of("assessment.exception-not-dismissed", "FRM-45")
              .with(finding.requirement().value()));
    }
    return reasons;
  }

  /** What stands against the class given to a finding that is raised. */
  public static List<Reason> classified(Optional<FindingClass> as, Set<FindingClass> used) {
    return as.filter(used::contains).isPresent()
        ? List.of()
        : List.of(Reason.of("assessment.finding-class-missing", "FRM-45").at("findingClass"));
  }

  /**
   * What stands against taking a finding as put right: the remedy lies within the audit period, and
   * a paper that was signed after the provider's answer shows that it holds.
   *
   * @param retest the working paper that the remedy was tested by
   */
  public static List<Reason> putRight(
      Finding finding, Period auditPeriod, Optional<WorkingPaper> retest) {
    String requirement = finding.requirement().value();
    if (finding.kind() == FindingKind.EXCLUSION) {
      return List.of(Reason.of("assessment.exclusion-stays", "FRM-35").with(requirement));
    }
    List<Reason> reasons = new ArrayList<>();
    if (finding.remediedOn().isEmpty()) {
      reasons.add(Reason.of("assessment.remedy-undated", "FRM-32").with(requirement));
    }
    finding
        .remediedOn()
        .filter(day -> !auditPeriod.contains(day))
        .ifPresent(day ->
            reasons.add(
                Reason.of("assessment.remedy-outside-period", "FRM-32")
                    .with(requirement, day, auditPeriod)));
    if (retest.filter(paper -> shows(paper, finding)).isEmpty()) {
      reasons.add(Reason.of("assessment.retest-missing", "FRM-39").with(requirement).at("retest"));
    }
    return reasons;
  }

  private static boolean shows(WorkingPaper paper, Finding finding) {
    PaperWork work = paper.work();
    return paper.state().signed()
        && work.judgement() == PaperWork.Judgement.CONFORMS
        && work.requirements().contains(finding.requirement())
        && !work.doneOn().isBefore(finding.foundOn())
        && signedSince(paper, finding)
        && finding.remediedOn().filter(work.doneOn()::isBefore).isEmpty();
  }

  private static boolean signedSince(WorkingPaper paper, Finding finding) {
    return paper.prepared().isPresent()
        && finding
            .respondedAt()
            .filter(answered -> paper.prepared().get().at().isBefore(answered))
            .isEmpty();
  }

  /** What stands against the day on which the provider says it was put right. */
  public static List<Reason> remedied(Optional<LocalDate> on, LocalDate today) {
    return on.filter(day -> day.isAfter(today))
        .map(day ->
            List.of(
                Reason.of("assessment.day-in-future", "FRM-33").with(day, today).at("remediedOn")))
        .orElse(List.of());
  }

  /**
   * What is remarked of the days of a finding; it is no refusal, as a provider may have put right
   * what the auditor found later.
   */
  public static List<Reason> remarks(Finding finding) {
    return finding
        .remediedOn()
        .filter(day -> day.isBefore(finding.foundOn()))
        .map(day ->
            List.of(
                Reason.of("assessment.remedy-before-found", "FRM-32").with(day, finding.foundOn())))
        .orElse(List.of());
  }

  /**
   * What stands against saying of a control what no procedure but the auditor's judgement finds.
   */
  public static List<Reason> judged(
      FindingKind kind, Answer answer, Collection<Finding> onRequirement) {
    String requirement = answer.requirement().value();
    if (!kind.fits(answer.treatment())) {
      return List.of(
          Reason.of("assessment.finding-kind", "FRM-35").with(requirement, kind).at("kind"));
    }
    boolean there =
        onRequirement.stream()
            .anyMatch(
                finding -> finding.kind() == kind && finding.state() != FindingState.DISMISSED);
    return there
        ? List.of(Reason.of("assessment.finding-there", "FRM-35").with(requirement).at("kind"))
        : List.of();
  }

  /** A statement that leaves out what it may not, or shows too little, does not present fairly. */
  public static List<Reason> againstFair(Collection<Finding> findings) {
    List<String> standing =
        findings.stream()
            .filter(finding -> finding.kind() != FindingKind.DEVIATION)
            .filter(finding -> !isSettled(finding.state()))
            .map(finding -> finding.requirement().value())
            .sorted()
            .toList();
    return standing.isEmpty()
        ? List.of()
        : List.of(
            Reason.of("assessment.fair-against-findings", "FRM-35").with(standing).at("fair"));
  }
}
