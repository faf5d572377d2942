package dev.akashi.consultation;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.platform.Texts;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementChecks;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs every check over a statement of the own organisation and writes the report of now. */
@Service
public class Prechecks {

  private final OwnStatements own;
  private final StatementChecks checks;
  private final Baselines baselines;
  private final ReportWriter writer;

  Prechecks(OwnStatements own, StatementChecks checks, Baselines baselines, Texts texts) {
    this.own = own;
    this.checks = checks;
    this.baselines = baselines;
    this.writer = new ReportWriter(texts);
  }

  /**
   * The statement as it stands and what the check says of it.
   *
   * @param seal the hash over the content that was checked
   */
  public record Checked(
      StatementSheet sheet, Baseline baseline, PrecheckReport report, String seal) {}

  @Transactional(readOnly = true)
  public Checked check(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    return new Checked(
        sheet,
        baseline,
        writer.write(baseline, sheet.content(), checks.check(sheet)),
        StatementSeal.of(sheet));
  }
}
