package dev.akashi.risk;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes many changes of a risk analysis in at once: all of them, or none. */
@Service
public class RiskIntake {

  private final RiskAnalyses analyses;

  RiskIntake(RiskAnalyses analyses) {
    this.analyses = analyses;
  }

  /** The analysis of a statement that the actor may read. */
  @Transactional(readOnly = true)
  public RiskAnalysis analysis(StatementSheet sheet) {
    return analyses.analysis(sheet.id());
  }

  /** Every reason against writing a risk of the analysis like that, each at its field. */
  public static List<Reason> problems(RiskAnalysis analysis, Risk.Content said) {
    return RiskRules.check(said, analysis.criterion().scale());
  }

  /**
   * Makes the changes; refused when anything is wrong with one of them or a risk changed since.
   *
   * @param file what the changes came from, for the event log
   */
  @Transactional
  public void take(Actor actor, StatementId id, List<RiskEdit> edits, String file) {
    analyses.take(actor, id, edits, file);
  }
}
