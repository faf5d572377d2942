package dev.akashi.risk.web;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses.Overview;
import dev.akashi.risk.RiskAnalysis;
import dev.akashi.risk.RiskCriterion;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Risk analyses as JSON. */
final class RiskDocuments {

  private RiskDocuments() {}

  record LevelDocument(int likelihood, int impact, int product) {

    static LevelDocument of(RiskLevel level) {
      return new LevelDocument(level.likelihood(), level.impact(), level.product());
    }
  }

  record ApprovalDocument(String by, LocalDate on, String because) {

    static ApprovalDocument of(Risk.Approval approval) {
      return new ApprovalDocument(approval.by(), approval.on(), approval.because());
    }
  }

  record CriterionDocument(
      int acceptableUpTo,
      boolean ownCriterion,
      String text,
      List<LocalizedText> likelihood,
      List<LocalizedText> impact,
      boolean ownScale,
      int revision) {

    static CriterionDocument of(RiskAnalysis analysis) {
      RiskCriterion criterion = analysis.criterion();
      return new CriterionDocument(
          criterion.acceptableUpTo(),
          criterion.own(),
          criterion.text(),
          criterion.scale().likelihood(),
          criterion.scale().impact(),
          criterion.scale().own(),
          analysis.revision());
    }
  }

  record RiskDocument(
      String id,
      int number,
      String asset,
      String threat,
      String description,
      LevelDocument level,
      RiskTreatment treatment,
      String plan,
      String owner,
      @Nullable LocalDate due,
      @Nullable LevelDocument residual,
      List<String> controls,
      boolean acceptable,
      @Nullable ApprovalDocument approval,
      int revision) {

    static RiskDocument of(Risk risk, RiskCriterion criterion) {
      Risk.Content said = risk.content();
      return new RiskDocument(
          risk.id().toString(),
          risk.number(),
          said.asset(),
          said.threat(),
          said.description(),
          LevelDocument.of(said.level()),
          said.treatment(),
          said.plan(),
          said.owner(),
          said.due().orElse(null),
          said.residual().map(LevelDocument::of).orElse(null),
          said.controls().stream().map(ControlLink::toString).toList(),
          criterion.accepts(risk.now()),
          risk.approval().map(ApprovalDocument::of).orElse(null),
          risk.revision());
    }
  }

  record AnalysisDocument(
      CriterionDocument criterion,
      List<RiskDocument> items,
      List<String> controlsWithoutRisk,
      List<Integer> risksWithoutControl,
      @Nullable String fixedHash) {

    static AnalysisDocument of(Overview overview) {
      RiskAnalysis analysis = overview.analysis();
      return new AnalysisDocument(
          CriterionDocument.of(analysis),
          analysis.risks().stream()
              .map(risk -> RiskDocument.of(risk, analysis.criterion()))
              .toList(),
          overview.gaps().withoutRisk().stream().map(control -> control.id().value()).toList(),
          overview.gaps().withoutControl().stream().map(Risk::number).toList(),
          analysis.fixed().map(RiskAnalysis.Fixed::hash).orElse(null));
    }
  }
}
