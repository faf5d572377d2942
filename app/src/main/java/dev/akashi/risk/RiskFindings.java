package dev.akashi.risk;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.risk.db.RiskStore;
import dev.akashi.statement.ControlRisks;
import dev.akashi.statement.FurtherChecks;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the statement shows of its risk analysis, as warnings: the clause sets no form for it. */
@Service
class RiskFindings implements ControlRisks, FurtherChecks {

  private static final String RULE = "FRM-03";
  private static final String PAGE = "risks";

  private final RiskStore store;
  private final Baselines baselines;

  RiskFindings(RiskStore store, Baselines baselines) {
    this.store = store;
    this.baselines = baselines;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Map<RequirementId, Integer>> of(StatementSheet sheet) {
    List<Risk> risks = store.risks(sheet.id());
    return risks.isEmpty() ? Optional.empty() : Optional.of(gaps(sheet, risks).perControl());
  }

  @Override
  @Transactional(readOnly = true)
  public List<StatementFinding> check(StatementSheet sheet) {
    List<Risk> risks = store.risks(sheet.id());
    if (risks.isEmpty()) {
      return List.of(warning(Reason.of("risk.none", RULE)));
    }
    RiskGaps gaps = gaps(sheet, risks);
    List<StatementFinding> found = new ArrayList<>();
    if (!gaps.withoutRisk().isEmpty()) {
      found.add(warning(Reason.of("risk.controls-without", RULE).with(gaps.withoutRisk().size())));
    }
    if (!gaps.withoutControl().isEmpty()) {
      found.add(
          warning(Reason.of("risk.without-control", RULE).with(numbers(gaps.withoutControl()))));
    }
    if (!gaps.unapproved().isEmpty()) {
      found.add(warning(Reason.of("risk.unapproved", RULE).with(numbers(gaps.unapproved()))));
    }
    return found;
  }

  private RiskGaps gaps(StatementSheet sheet, List<Risk> risks) {
    return RiskGaps.of(
        baselines.version(sheet.content().baselineVersion()), sheet.content(), risks);
  }

  private static List<String> numbers(List<Risk> risks) {
    return risks.stream().map(risk -> "R" + risk.number()).toList();
  }

  private static StatementFinding warning(Reason reason) {
    return new StatementFinding(RULE, Severity.WARNING, Optional.empty(), reason.at(PAGE));
  }
}
