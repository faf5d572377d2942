package dev.akashi.paperwork;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.assessment.ReportGrounds;
import dev.akashi.assessment.ReportGrounds.ReportedItem;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.SignerRule.Signer;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Standing;
import dev.akashi.statement.Answer;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A small statement and its report in which everything occurs once, always the same. */
final class SmallReport {

  static final RegistryKey BASE = new RegistryKey("C24-0021-2");
  private static final RequirementId OBJECTIVE = RequirementId.of("9.4.2");
  private static final RequirementId MANDATORY = RequirementId.of("9.4.2.2.B");
  private static final RequirementId INHERITED = RequirementId.of("11.1.1");
  private static final RequirementId EXCLUDED = RequirementId.of("14.2.7");
  private static final Period AUDIT_PERIOD =
      new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));
  private static final LocalDate DECLARED = LocalDate.of(2025, 1, 15);
  private static final Baseline BASELINE = BaselineFiles.onClassPath("baseline/2022-04-01");

  static final Equivalence OTHER =
      new Equivalence(
          MANDATORY,
          "生体情報と端末証明書による認証",
          "推測できる情報を使わないため、例示の方式と同じ目的を達する。",
          /* equivalent= */ true,
          "設定と試行の記録を閲覧した。",
          "専門家 花子（[例] 大学）",
          "監査 一郎",
          Instant.parse("2025-02-01T00:00:00Z"),
          1);

  private SmallReport() {}

  static StatementMaterial statement() {
    return material(declared());
  }

  /** The same statement with another content. */
  static StatementMaterial statement(StatementContent content) {
    DeclaredStatement of = declared();
    return material(
        new DeclaredStatement(
            of.id(),
            of.service(),
            of.serviceName(),
            of.serviceNameEn(),
            of.provider(),
            of.version(),
            of.declaredOn(),
            of.auditPeriod(),
            of.contentHash(),
            content));
  }

  private static StatementMaterial material(DeclaredStatement declared) {
    return new StatementMaterial(
        new ProfileReading(
            declared,
            new VisibilityRules(Map.of(), Set.of(), Set.of(), Set.of()),
            Visibility.PROGRAMME),
        BASELINE,
        provider(),
        "代表 太郎",
        Map.of(BASE, base()));
  }

  static ReportMaterial report() {
    return new ReportMaterial(issued(), declared(), BASELINE, provider(), assessor());
  }

  /** The same report where the assessor says something of the Written Representation. */
  static ReportMaterial onRepresentation(String said) {
    ReportMaterial plain = report();
    IssuedReport issued = plain.issued();
    return new ReportMaterial(
        new IssuedReport(
                issued.report(),
                issued.representationOn(),
                issued.representationSeal(),
                issued.subsequentEvents(),
                said,
                issued.signer(),
                issued.grounds())
            .sealed(),
        plain.statement(),
        plain.baseline(),
        plain.provider(),
        plain.assessor());
  }

  /** The same report where the third of three drawn items deviates. */
  static ReportMaterial deviating() {
    ReportMaterial plain = report();
    IssuedReport issued = plain.issued();
    ReportedSample sample =
        new ReportedSample(
            new SampleId(new UUID(7, 7)),
            MANDATORY,
            "1",
            Frequency.MONTHLY,
            new PopulationId(new UUID(8, 8)),
            "月次の見直し記録",
            12,
            "cd".repeat(32),
            "ef".repeat(32),
            List.of(
                new ReportedItem("T-033001", ItemOutcome.CONFORMS),
                new ReportedItem("T-033007", ItemOutcome.CONFORMS),
                new ReportedItem("T-033022", ItemOutcome.DEVIATES)));
    return new ReportMaterial(
        new IssuedReport(
                issued.report(),
                issued.representationOn(),
                issued.representationSeal(),
                issued.subsequentEvents(),
                issued.onRepresentation(),
                issued.signer(),
                new ReportGrounds(List.of(sample), List.of(), List.of()))
            .sealed(),
        plain.statement(),
        plain.baseline(),
        plain.provider(),
        plain.assessor());
  }

  private static LocalizedText assessor() {
    return new LocalizedText(issued().report().assessorName(), "");
  }

  private static Organisation provider() {
    return new Organisation(
        new OrganisationId(new UUID(1, 1)),
        OrganisationKind.PROVIDER,
        new LocalizedText("株式会社あおば [例]", "Aoba * Systems"));
  }

  private static RegistryEntry base() {
    return new RegistryEntry(
        BASE,
        Optional.of("C24-0021-2"),
        "みなと基盤",
        Optional.empty(),
        "みなと基盤株式会社",
        Optional.empty(),
        LocalDate.of(2024, 7, 1),
        Optional.of(LocalDate.of(2025, 10, 31)),
        Standing.PLAIN,
        Optional.of(2),
        Set.of(ServiceModel.IAAS),
        Optional.of(DeploymentModel.PUBLIC),
        Optional.empty(),
        RegistryEntry.Scope.notStated(),
        Optional.empty(),
        Optional.of("0e".repeat(32)),
        List.of(),
        RegistryEntry.Source.LIST_OF_2021_09_13);
  }

  private static DeclaredStatement declared() {
    IndividualControl control =
        new IndividualControl(
            "1",
            "特権の割当てを月次で見直す。\n記録を残す。",
            "運用課",
            Frequency.MONTHLY,
            Optional.of(LocalDate.of(2024, 10, 1)),
            Optional.empty());
    Answer shared =
        new Answer(
            MANDATORY,
            Treatment.SELECTED,
            "",
            Optional.empty(),
            "",
            List.of(control),
            Responsibility.SHARED,
            "利用者の管理者を登録する。");
    Answer inherited =
        new Answer(INHERITED, Treatment.INHERITED, "", Optional.of(BASE), "データセンタ", List.of());
    StatementScope scope =
        new StatementScope(
            List.of("文書の保管"),
            List.of("電子契約"),
            List.of("東京"),
            Set.of(ServiceModel.SAAS),
            Optional.of(DeploymentModel.PUBLIC),
            "国内",
            "日本法",
            "なし",
            "なし",
            "年1回",
            "なし",
            "アプリケーション",
            "利用者の管理");
    return new DeclaredStatement(
        new StatementId(new UUID(2, 2)),
        new ServiceId(new UUID(3, 3)),
        "あおば文書管理",
        Optional.of("Aoba Documents"),
        provider().id(),
        /* version= */ 1,
        DECLARED,
        AUDIT_PERIOD,
        "ab".repeat(32),
        new StatementContent(
            BASELINE.version(),
            Optional.of(AUDIT_PERIOD),
            scope,
            List.of(
                new UsedService("みなと基盤", false, Optional.of(BASE), false),
                new UsedService("自社の監視基盤", false, Optional.empty(), true)),
            Map.of(
                OBJECTIVE,
                Answer.selected(OBJECTIVE, control),
                MANDATORY,
                shared,
                INHERITED,
                inherited,
                EXCLUDED,
                Answer.excluded(EXCLUDED, "外部に開発を委託していない。"))));
  }

  private static IssuedReport issued() {
    Map<RequirementId, ControlResult> results = new TreeMap<>();
    put(results, OBJECTIVE, Conclusion.EFFECTIVE, Technique.INSPECTION);
    put(results, MANDATORY, Conclusion.EXCEPTION, Technique.OBSERVATION);
    put(results, INHERITED, Conclusion.NO_POPULATION, Technique.INQUIRY);
    LocalDate issuedOn = LocalDate.of(2025, 3, 20);
    OrganisationId assessor = new OrganisationId(new UUID(4, 4));
    FairPresentation fair = new FairPresentation(DECLARED, true, "構成図と突き合わせた。");
    AssessmentReport report =
        new AssessmentReport(
            new EngagementId(new UUID(5, 5)),
            declared().id(),
            declared().contentHash(),
            BASELINE.version(),
            AUDIT_PERIOD,
            assessor,
            "ひのき監査法人",
            "主任 隆",
            LocalDate.of(2025, 1, 20),
            issuedOn,
            List.of("文書の保管"),
            List.of("東京"),
            results,
            List.of(
                new ReportedFinding(
                    new FindingId(new UUID(6, 6)),
                    MANDATORY,
                    FindingKind.DEVIATION,
                    Optional.of(FindingClass.MINOR),
                    "10月の記録に承認者の記入が無い。",
                    "記入を義務とした。",
                    /* remediated= */ false,
                    new AssessmentReport.Course(
                        LocalDate.of(2025, 2, 10), Optional.empty(), "", Optional.empty()))),
            fair,
            /* acceptedBases= */ List.of(),
            new AssessmentReport.Planned(
                "2",
                AuditMethod.FULL,
                "-",
                "2022-04-01",
                /* firstAudit= */ true,
                /* managementCycle= */ false,
                LocalDate.of(2025, 1, 15)),
            List.of(),
            "",
            ReportCourse.first());
    return new IssuedReport(
            report,
            LocalDate.of(2025, 3, 18),
            "5e".repeat(32),
            "なし",
            /* onRepresentation= */ "",
            new Signer(
                new PersonId(new UUID(7, 7)),
                "主任 隆",
                assessor,
                Set.of("CISA"),
                Optional.of(8),
                Optional.of("JP")),
            new ReportGrounds(List.of(), List.of(), List.of(OTHER)))
        .sealed();
  }

  private static void put(
      Map<RequirementId, ControlResult> results,
      RequirementId id,
      Conclusion operation,
      Technique technique) {
    results.put(
        id,
        new ControlResult(
            id,
            Conclusion.EFFECTIVE,
            Optional.of(LocalDate.of(2024, 12, 15)),
            operation,
            technique,
            "手順書 [01] と記録を閲覧した。",
            /* objectiveEffective= */ false,
            ""));
  }
}
