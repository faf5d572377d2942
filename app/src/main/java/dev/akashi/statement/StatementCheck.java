package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementFinding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules say about a statement right now.
 *
 * @param selectedPerArea the selected controls in each critical area (BSR-10)
 * @param byRequirement the findings on each requirement, for pages that show all of them
 */
public record StatementCheck(
    List<StatementFinding> findings,
    Map<CriticalArea, Long> selectedPerArea,
    Map<RequirementId, List<StatementFinding>> byRequirement) {

  /** The period follows the assessed one; asked beside the rules of the statement itself. */
  private static final String FOLLOWING_PERIOD = "FRM-49";

  public StatementCheck {
    findings = List.copyOf(findings);
  }

  public StatementCheck(List<StatementFinding> findings, Map<CriticalArea, Long> selectedPerArea) {
    this(
        findings,
        selectedPerArea,
        findings.stream()
            .filter(finding -> finding.requirement().isPresent())
            .collect(Collectors.groupingBy(finding -> finding.requirement().orElseThrow())));
  }

  public List<StatementFinding> errors() {
    return of(Severity.ERROR);
  }

  public List<StatementFinding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  public boolean mayBeDeclared() {
    return errors().isEmpty();
  }

  /** The findings under the heading of each, in the order of the rules. */
  public Map<String, List<StatementFinding>> byHeading(Severity severity) {
    return of(severity).stream()
        .collect(
            Collectors.groupingBy(
                StatementFinding::heading, LinkedHashMap::new, Collectors.toList()));
  }

  public List<StatementFinding> at(RequirementId requirement) {
    return byRequirement.getOrDefault(requirement, List.of());
  }

  /** Every rule that was asked, in its order, then those of other modules that found something. */
  public List<String> rulesAsked() {
    return Stream.of(
            StatementRules.BASIC.stream().map(StatementRule::id),
            Stream.of(FOLLOWING_PERIOD),
            StatementRules.DECLARATION.stream().map(StatementRule::id),
            findings.stream().map(StatementFinding::rule))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /** The rules that found nothing to correct and nothing to look at. */
  public List<String> rulesKept() {
    List<String> broken =
        findings.stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(StatementFinding::rule)
            .toList();
    return rulesAsked().stream().filter(rule -> !broken.contains(rule)).toList();
  }
}
