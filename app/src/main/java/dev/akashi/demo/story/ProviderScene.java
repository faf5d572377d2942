package dev.akashi.demo.story;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Providers write their statements. */
@Component
class ProviderScene {

  private static final String OWNER = "基盤運用課";
  private static final RequirementId OUTSOURCED_DEVELOPMENT = RequirementId.of("14.2.7");
  private static final RequirementId PHYSICAL_PERIMETER = RequirementId.of("11.1.1");

  private final Troupe troupe;
  private final CloudServices services;
  private final StatementDrafts drafts;
  private final OwnStatements own;
  private final Declarations declarations;
  private final Baselines baselines;
  private final ProfileScene profile;
  private final RiskScene risks;

  ProviderScene(
      Troupe troupe,
      CloudServices services,
      StatementDrafts drafts,
      OwnStatements own,
      Declarations declarations,
      Baselines baselines,
      ProfileScene profile,
      RiskScene risks) {
    this.profile = profile;
    this.risks = risks;
    this.troupe = troupe;
    this.services = services;
    this.drafts = drafts;
    this.own = own;
    this.declarations = declarations;
    this.baselines = baselines;
  }

  /** A statement with every requirement answered, declared on its day. */
  StatementId declare(ServicePlot plot) {
    StatementId id = begin(plot);
    Actor provider = troupe.the(plot.representative());
    Baseline baseline = baselineOf(provider, id);
    selectAll(provider, id, baseline.requirements());
    for (Requirement mandatory : mandatoryControls(baseline)) {
      StatementSheet sheet = own.sheet(provider, id);
      drafts.answer(
          provider,
          id,
          mandatoryAnswer(mandatory.id()),
          sheet.revisionOf(mandatory.id()),
          Optional.of(plot.workingTime(mandatory.id())));
    }
    answer(provider, id, Answer.excluded(OUTSOURCED_DEVELOPMENT, "開発は自社で行い、外部に委託していない。"));
    plot.base()
        .ifPresent(base ->
            answer(
                provider,
                id,
                new Answer(
                    PHYSICAL_PERIMETER,
                    Treatment.INHERITED,
                    "",
                    Optional.of(base),
                    "データセンタ",
                    List.of())));
    declarations.declare(provider, id, plot.declaredOn(), declarations.seen(provider, id));
    return id;
  }

  /** A draft with its governance and management items answered and the objectives still open. */
  void beginWriting(ServicePlot plot) {
    StatementId id = begin(plot);
    Actor provider = troupe.the(plot.representative());
    Baseline baseline = baselineOf(provider, id);
    selectAll(provider, id, baseline.ofKind(RequirementKind.GOVERNANCE));
    selectAll(provider, id, baseline.ofKind(RequirementKind.MANAGEMENT));
  }

  private StatementId begin(ServicePlot plot) {
    troupe.actOn(plot.declaredOn());
    Actor provider = troupe.the(plot.representative());
    ServiceId service =
        services.create(
            provider,
            new CloudServices.Description(
                plot.name(),
                Optional.of(plot.nameEn()),
                Set.of(plot.model()),
                Optional.of(DeploymentModel.PUBLIC)));
    StatementId id = drafts.create(provider, service);
    StatementSheet sheet = own.sheet(provider, id);
    drafts.setAuditPeriod(provider, id, plot.auditPeriod(), sheet.head().revision());
    drafts.setScope(provider, id, scope(plot), own.sheet(provider, id).scopeRevision());
    plot.base()
        .ifPresent(base ->
            drafts.addUsedService(
                provider,
                id,
                new UsedService(
                    plot.baseName(),
                    /* inStatement= */ false,
                    Optional.of(base),
                    /* selfAssessed= */ false)));
    profile.describe(plot, id);
    risks.weigh(plot, id);
    return id;
  }

  private Baseline baselineOf(Actor provider, StatementId id) {
    return baselines.version(own.sheet(provider, id).content().baselineVersion());
  }

  private void selectAll(Actor provider, StatementId id, List<Requirement> requirements) {
    CommonAnswer common =
        new CommonAnswer(
            Treatment.SELECTED,
            "情報セキュリティ管理規程に定め、年1回見直し、実施の記録を残している。",
            OWNER,
            Frequency.AUTOMATED,
            "");
    drafts.answerAlike(
        provider,
        id,
        requirements.stream().map(Requirement::id).toList(),
        common,
        own.sheet(provider, id).answersRevision());
  }

  private void answer(Actor provider, StatementId id, Answer answer) {
    int revision = own.sheet(provider, id).revisionOf(answer.requirement());
    drafts.answer(provider, id, answer, revision);
  }

  private static List<Requirement> mandatoryControls(Baseline baseline) {
    return baseline.ofKind(RequirementKind.DETAILED_CONTROL).stream()
        .filter(control -> control.obligation() == Obligation.MANDATORY)
        .toList();
  }

  private static Answer mandatoryAnswer(RequirementId id) {
    return new Answer(
        id,
        Treatment.SELECTED,
        "",
        Optional.empty(),
        "",
        List.of(
            new IndividualControl(
                "1",
                "点検表により毎週確かめ、結果を課長が承認している。",
                OWNER,
                Frequency.WEEKLY,
                Optional.empty(),
                Optional.empty())),
        Responsibility.SHARED,
        "利用者側の設定を自ら管理する。");
  }

  private static StatementScope scope(ServicePlot plot) {
    return new StatementScope(
        plot.functions(),
        List.of("試験提供中の機能"),
        List.of("東京", "大阪"),
        Set.of(plot.model()),
        Optional.of(DeploymentModel.PUBLIC),
        "国内のデータセンタ（東京、大阪）",
        "日本法、東京地方裁判所",
        "国外法の適用はない。",
        "国内資本。役員は全員日本国籍。",
        "年1回、外部の専門会社による脆弱性診断を受けている。",
        "なし",
        "サービスの設備、基盤及び機能の運用",
        "利用者の登録、権限の設定及び端末の管理",
        "2024年度内部監査報告書（第7号）",
        List.of());
  }
}
