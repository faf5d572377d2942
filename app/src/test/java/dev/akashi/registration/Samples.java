package dev.akashi.registration;

import static dev.akashi.baseline.RequirementKind.CONTROL_OBJECTIVE;
import static dev.akashi.baseline.RequirementKind.DETAILED_CONTROL;
import static dev.akashi.baseline.RequirementKind.GOVERNANCE;
import static dev.akashi.baseline.RequirementKind.MANAGEMENT;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.Answer;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small baseline with a statement and a report that pass, and ways to change one thing. */
final class Samples {

  static final String HASH = "a".repeat(64);
  static final Period PERIOD = period("2024-10-01", "2024-12-31");
  static final StatementId STATEMENT = StatementId.random();
  static final OrganisationId PROVIDER = OrganisationId.random();
  static final OrganisationId ASSESSOR = OrganisationId.random();

  private Samples() {}

  static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }

  static RequirementId id(String value) {
    return RequirementId.of(value);
  }

  static Baseline baseline() {
    return Baseline.of(
        "2022-04-01",
        text("管理基準"),
        LocalDate.of(2022, 4, 1),
        List.of(),
        List.of(
            requirement("3.1.2.1", GOVERNANCE, "", true),
            requirement("4.4.1.1", MANAGEMENT, "", true),
            requirement("5.1.1", CONTROL_OBJECTIVE, "", true),
            requirement("9.2.3", CONTROL_OBJECTIVE, "", true),
            requirement("9.2.3.1", DETAILED_CONTROL, "9.2.3", false),
            requirement("9.2.3.11.PB", DETAILED_CONTROL, "9.2.3", true),
            requirement("9.4.2", CONTROL_OBJECTIVE, "", true),
            requirement("9.4.2.2.B", DETAILED_CONTROL, "9.4.2", true),
            requirement("14.2.7", CONTROL_OBJECTIVE, "", true)));
  }

  private static Requirement requirement(
      String id, RequirementKind kind, String objective, boolean mandatory) {
    return new Requirement(
        id(id),
        kind,
        id.substring(0, id.lastIndexOf('.')),
        objective.isEmpty() ? Optional.empty() : Optional.of(id(objective)),
        mandatory,
        text("題 " + id),
        text("文 " + id));
  }

  private static LocalizedText text(String ja) {
    return new LocalizedText(ja, "");
  }

  static Answer answer(String id, Treatment treatment, String reason) {
    return new Answer(
        id(id),
        treatment,
        reason,
        Optional.empty(),
        "",
        treatment == Treatment.SELECTED
            ? List.of(
                new IndividualControl(
                    "1", "対策", "部長", Frequency.YEARLY, Optional.empty(), Optional.empty()))
            : List.of());
  }

  /** The content of a statement that answers everything, to be changed one thing at a time. */
  static final class StatementDraft {
    private final Map<RequirementId, Answer> answers = new LinkedHashMap<>();
    private final List<UsedService> bases = new ArrayList<>();
    private StatementScope scope = Samples.scope(List.of("会計"), List.of("東京"));

    StatementDraft() {
      baseline().requirements().forEach(r -> answer(r.id().value(), Treatment.SELECTED, ""));
      answer("14.2.7", Treatment.EXCLUDED, "外部委託による開発を行わない");
    }

    StatementDraft answer(String id, Treatment treatment, String reason) {
      answers.put(id(id), Samples.answer(id, treatment, reason));
      return this;
    }

    StatementDraft scope(StatementScope other) {
      scope = other;
      return this;
    }

    StatementDraft base(String name, String key, boolean selfAssessed) {
      bases.add(
          new UsedService(
              name,
              /* inStatement= */ false,
              key.isEmpty() ? Optional.empty() : Optional.of(new RegistryKey(key)),
              selfAssessed));
      return this;
    }

    StatementContent content() {
      return new StatementContent("2022-04-01", Optional.of(PERIOD), scope, bases, answers);
    }

    DeclaredStatement declared() {
      return declared(STATEMENT, ServiceId.random(), PROVIDER, PERIOD, HASH);
    }

    DeclaredStatement declared(
        StatementId id, ServiceId service, OrganisationId provider, Period period, String hash) {
      return new DeclaredStatement(
          id,
          service,
          "しろがね会計クラウド",
          Optional.empty(),
          provider,
          1,
          period.last().plusDays(20),
          period,
          hash,
          content());
    }
  }

  static StatementScope scope(List<String> functions, List<String> regions) {
    return new StatementScope(
        functions,
        List.of(),
        regions,
        Set.of(ServiceModel.SAAS),
        Optional.of(DeploymentModel.PUBLIC),
        "日本国内",
        "日本法・東京地方裁判所",
        "なし",
        "資本金1億円",
        "年1回",
        "なし",
        "アプリケーション",
        "利用者の登録");
  }

  /** An issued report that finds everything effective, to be changed one thing at a time. */
  static final class ReportDraft {
    private final Map<RequirementId, ControlResult> results = new TreeMap<>();
    private StatementId statement = STATEMENT;
    private String statementHash = HASH;
    private String baselineVersion = "2022-04-01";
    private Period auditPeriod = PERIOD;
    private OrganisationId assessor = ASSESSOR;
    private LocalDate startedOn = LocalDate.of(2025, 1, 27);
    private LocalDate issuedOn = LocalDate.of(2025, 3, 20);
    private List<String> functions = List.of("会計");
    private List<String> regions = List.of("東京");
    private String contentHash = "b".repeat(64);
    private FairPresentation fairPresentation =
        new FairPresentation(LocalDate.of(2025, 2, 1), /* fair= */ true, "構成図と突き合わせた");
    private List<String> acceptedBases = List.of();
    private ReportCourse course = ReportCourse.first();
    private String level = "2";
    private AuditMethod method = AuditMethod.FULL;
    private boolean firstAudit = true;

    ReportDraft() {
      baseline().requirements().stream()
          .map(Requirement::id)
          .filter(id -> !id.value().equals("14.2.7"))
          .forEach(id -> result(id.value(), Conclusion.EFFECTIVE, Conclusion.EFFECTIVE));
    }

    ReportDraft result(String id, Conclusion design, Conclusion operation) {
      return result(id, design, operation, "証跡を確認した", false, "");
    }

    ReportDraft result(
        String id,
        Conclusion design,
        Conclusion operation,
        String reason,
        boolean objectiveEffective,
        String explanation) {
      results.put(
          id(id),
          new ControlResult(
              id(id),
              design,
              Optional.of(LocalDate.of(2025, 2, 3)),
              operation,
              Technique.INSPECTION,
              reason,
              objectiveEffective,
              explanation));
      return this;
    }

    ReportDraft without(String id) {
      results.remove(id(id));
      return this;
    }

    ReportDraft on(StatementId other, String hash, String baseline, Period period) {
      statement = other;
      statementHash = hash;
      baselineVersion = baseline;
      auditPeriod = period;
      return this;
    }

    ReportDraft scope(List<String> newFunctions, List<String> newRegions) {
      functions = newFunctions;
      regions = newRegions;
      return this;
    }

    ReportDraft dates(String started, String issued) {
      startedOn = LocalDate.parse(started);
      issuedOn = LocalDate.parse(issued);
      return this;
    }

    ReportDraft contentHash(String other) {
      contentHash = other;
      return this;
    }

    ReportDraft by(OrganisationId other) {
      assessor = other;
      return this;
    }

    ReportDraft notFairly(String reason) {
      fairPresentation = new FairPresentation(LocalDate.of(2025, 2, 1), /* fair= */ false, reason);
      return this;
    }

    ReportDraft course(ReportCourse other) {
      course = other;
      return this;
    }

    ReportDraft atLevel(String other, AuditMethod by) {
      level = other;
      method = by;
      return this;
    }

    ReportDraft forRenewal() {
      firstAudit = false;
      return this;
    }

    ReportDraft acceptingOwnAssessmentOf(String base) {
      acceptedBases = List.of(base);
      return this;
    }

    AssessmentReport issued() {
      return new AssessmentReport(
          EngagementId.random(),
          statement,
          statementHash,
          baselineVersion,
          auditPeriod,
          assessor,
          "あかつき監査法人",
          "監査 太郎",
          startedOn,
          issuedOn,
          functions,
          regions,
          Map.copyOf(results),
          List.of(),
          fairPresentation,
          acceptedBases,
          new AssessmentReport.Planned(
              level,
              method,
              "-",
              "2022-04-01",
              firstAudit,
              /* managementCycle= */ false,
              startedOn),
          List.of(),
          contentHash,
          course);
    }
  }
}
