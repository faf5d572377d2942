package dev.akashi.evidence;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.FurtherChecks;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Evidence that supports what the statement no longer says, and where there is none. */
@Service
class EvidenceFindings implements FurtherChecks {

  private static final String RULE = "FRM-39";
  private static final String PAGE = "evidence";

  private final Baselines baselines;

  EvidenceFindings(Baselines baselines) {
    this.baselines = baselines;
  }

  @Override
  public List<StatementFinding> check(StatementSheet sheet) {
    StatementContent content = sheet.content();
    Baseline baseline = baselines.version(content.baselineVersion());
    Stream<StatementFinding> gone =
        content.evidence().stream()
            .flatMap(file ->
                baseline.find(file.requirement()).isEmpty()
                    ? Stream.of(numberGone(file, content))
                    : lineGone(file, content));
    return Stream.concat(gone, lacking(baseline, content)).toList();
  }

  private static Stream<StatementFinding> lacking(Baseline baseline, StatementContent content) {
    Set<RequirementId> shown =
        content.evidence().stream().map(LinkedFile::requirement).collect(Collectors.toSet());
    long lacking =
        baseline.requirements().stream()
            .map(Requirement::id)
            .filter(id -> content.answer(id).treatment() == Treatment.SELECTED)
            .filter(id -> !shown.contains(id))
            .count();
    return lacking == 0
        ? Stream.empty()
        : Stream.of(
            new StatementFinding(
                RULE,
                Severity.INFO,
                Optional.empty(),
                Reason.of("evidence.lacking", RULE).with(lacking).at(PAGE)));
  }

  private static StatementFinding numberGone(LinkedFile file, StatementContent content) {
    return warning(
        Reason.of("evidence.requirement-gone", RULE)
            .with(file.title(), file.requirement().value(), content.baselineVersion()));
  }

  private static Stream<StatementFinding> lineGone(LinkedFile file, StatementContent content) {
    if (file.line().isEmpty() || content.answer(file.requirement()).hasLine(file.line())) {
      return Stream.empty();
    }
    return Stream.of(
        warning(
            Reason.of("evidence.line-gone", RULE)
                .with(file.title(), file.requirement().value(), file.line())));
  }

  private static StatementFinding warning(Reason reason) {
    return new StatementFinding(RULE, Severity.WARNING, Optional.empty(), reason.at(PAGE));
  }
}
