package dev.akashi.paperwork;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.Reports;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.paperwork.files.ReportOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands an issued report out as documents, to those who may read it. */
@Service
@Transactional(readOnly = true)
public class ReportPaperwork {

  private final Reports reports;
  private final Statements statements;
  private final Baselines baselines;
  private final Organisations organisations;
  private final StatementPaperwork statementPaperwork;
  private final Texts texts;

  ReportPaperwork(
      Reports reports,
      Statements statements,
      Baselines baselines,
      Organisations organisations,
      StatementPaperwork statementPaperwork,
      Texts texts) {
    this.reports = reports;
    this.statements = statements;
    this.baselines = baselines;
    this.organisations = organisations;
    this.statementPaperwork = statementPaperwork;
    this.texts = texts;
  }

  /**
   * A document of a report.
   *
   * @param number the number of the report; empty for the newest of its engagement
   * @param name {@code report.ja.pdf}, {@code assessment-results.en.json}, and the plan of the
   *     statement that it names; 404 when there is no such file
   */
  public PaperworkFile file(Actor actor, EngagementId id, Optional<Integer> number, String name) {
    FileName asked = FileName.of(name);
    ReportMaterial material = material(actor, id, number);
    Words words = new Words(texts, asked.language());
    if (asked.onPaper()) {
      if (!asked.what().equals("report")) {
        throw FileName.unknown(name);
      }
      return PaperworkFile.onPaper(asked, ReportDocument.of(material, words), words);
    }
    Format format = asked.notation().orElseThrow(() -> FileName.unknown(name));
    return PaperworkFile.oscal(asked, format, oscal(actor, asked, material, words, format));
  }

  private OscalDocument oscal(
      Actor actor, FileName asked, ReportMaterial material, Words words, Format format) {
    ReportOscal oscal = new ReportOscal(material, words, format);
    return switch (asked.what()) {
      case "assessment-plan" -> oscal.plan();
      case "assessment-results" -> oscal.results();
      case "system-security-plan" ->
          statementPaperwork
              .oscal(
                  material.statement(),
                  StatementPaperwork.reader(actor, material.statement()),
                  words,
                  format)
              .plan();
      default -> throw FileName.unknown(asked.toString());
    };
  }

  private ReportMaterial material(Actor actor, EngagementId id, Optional<Integer> number) {
    IssuedReport issued =
        number.isPresent() ? reports.read(actor, id, number.get()) : reports.read(actor, id);
    SealRule.refuseBroken(issued.report().contentHash(), issued.hash(), "FRM-45");
    DeclaredStatement statement = statements.declared(issued.report().statement());
    return new ReportMaterial(
        issued,
        statement,
        baselines.version(issued.report().baselineVersion()),
        organisations
            .findOn(statement.provider(), issued.report().issuedOn())
            .orElseGet(() -> organisations.get(statement.provider())),
        organisations.named(
            issued.report().assessor(),
            issued.report().assessorName(),
            issued.report().issuedOn()));
  }
}
