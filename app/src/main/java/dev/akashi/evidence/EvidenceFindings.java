package dev.akashi.evidence;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.db.LinkRows;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.FurtherChecks;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Warns of evidence that supports what the statement no longer says, and where there is none. */
@Service
class EvidenceFindings implements FurtherChecks {

  private static final String RULE = "FRM-39";
  private static final String PAGE = "evidence";

  private final Baselines baselines;
  private final LinkRows rows;

  EvidenceFindings(Baselines baselines, LinkRows rows) {
    this.baselines = baselines;
    this.rows = rows;
  }

  @Override
  public List<StatementFinding> check(StatementSheet sheet) {
    StatementContent content = sheet.content();
    Baseline baseline = baselines.version(content.baselineVersion());
    return Stream.concat(
            rows.ofLinesOrOutside(sheet.id(), baseline.byId().keySet()).stream()
                .flatMap(file ->
                    baseline.find(file.requirement()).isEmpty()
                        ? Stream.of(numberGone(file, content))
                        : lineGone(file, content)),
            unsupported(sheet, baseline))
        .toList();
  }

  /** What the assessor would ask for first. */
  private Stream<StatementFinding> unsupported(StatementSheet sheet, Baseline baseline) {
    List<RequirementId> selected =
        baseline.byId().keySet().stream().filter(sheet.content()::needsResult).toList();
    int without = selected.size() - rows.supported(sheet.id(), selected);
    return without == 0
        ? Stream.empty()
        : Stream.of(
            new StatementFinding(
                RULE,
                "missing",
                Severity.WARNING,
                Optional.empty(),
                Reason.of("evidence.requirements-without", RULE)
                    .with(without, selected.size())
                    .at(PAGE)));
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
