package dev.akashi.demo.story;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.Certificates;
import dev.akashi.registry.CertificationScheme;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileFact.CapitalRelation;
import dev.akashi.statement.ProfileFact.CapitalRelation.CapitalTie;
import dev.akashi.statement.ProfileFact.Certification;
import dev.akashi.statement.ProfileFact.GoverningLaw;
import dev.akashi.statement.ProfileFact.None;
import dev.akashi.statement.ProfileFact.Officer;
import dev.akashi.statement.ProfileFact.Plan;
import dev.akashi.statement.ProfileFact.SamePopulation;
import dev.akashi.statement.ProfileFact.SpecialNote;
import dev.akashi.statement.ProfileFact.Stakeholder;
import dev.akashi.statement.ProfileFact.Stakeholder.StakeholderRole;
import dev.akashi.statement.ProfileFact.SystemLayer;
import dev.akashi.statement.ProfileFact.ThirdPartyTest;
import dev.akashi.statement.ProfileFact.ThirdPartyTest.CustomerTests;
import dev.akashi.statement.ProfileFact.ThirdPartyTest.TestInterval;
import dev.akashi.statement.ProfileFact.ThirdPartyTest.TestKind;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Providers state who and what stands behind a service. */
@Component
class ProfileScene {

  private static final int FIRST_REVISION = 1;

  private final Troupe troupe;
  private final StatementProfiles profiles;
  private final Certificates certificates;

  ProfileScene(Troupe troupe, StatementProfiles profiles, Certificates certificates) {
    this.troupe = troupe;
    this.profiles = profiles;
    this.certificates = certificates;
  }

  void describe(ServicePlot plot, StatementId id) {
    Actor provider = troupe.the(plot.representative());
    Stream.of(people(provider.name()), laws(), proofs(plot), technology(plot), limits())
        .flatMap(List::stream)
        .forEach(fact -> add(provider, plot, id, fact));
  }

  private void add(Actor provider, ServicePlot plot, StatementId id, ProfileFact fact) {
    UUID stated = profiles.add(provider, id, fact);
    if (fact instanceof Certification) {
      byte[] paper = ("登録証 IS-24071　" + plot.name()).getBytes(StandardCharsets.UTF_8);
      certificates.attach(
          provider,
          id,
          stated,
          "登録証 IS-24071.txt",
          () -> new ByteArrayInputStream(paper),
          FIRST_REVISION);
    }
  }

  private static List<ProfileFact> people(String representative) {
    return List.of(
        new Stakeholder(
            "株式会社やまぶき保守", StakeholderRole.SUBCONTRACTOR, "夜間及び休日の監視。本番環境への権限はない。", "日本"),
        new CapitalRelation("やまぶき持株会社株式会社", CapitalTie.PARENT, "日本", "100%"),
        new Officer(representative, "代表取締役", ""),
        new Officer("小川 恵子", "取締役（情報セキュリティ担当）", "やまぶき持株会社株式会社 監査役"));
  }

  private static List<ProfileFact> laws() {
    return List.of(
        new GoverningLaw("サービス利用規約", "日本法", "東京地方裁判所"),
        new None(FactKind.FOREIGN_LAW, "設備、要員及び再委託先は国内に限る。"));
  }

  private static List<ProfileFact> proofs(ServicePlot plot) {
    LocalDate from = plot.auditPeriod().first().minusMonths(8);
    return List.of(
        new Certification(
            CertificationScheme.ISO_IEC_27001,
            "",
            plot.name() + "の開発、運用及び保守",
            /* coversService= */ true,
            /* coversOrganisation= */ true,
            "見本認証機構",
            "見本認定センター",
            /* issuerUnderIaf= */ true,
            "IS-24071",
            Optional.of(from),
            Optional.of(from.plusYears(3).minusDays(1)),
            "登録証 IS-24071",
            ""),
        new ThirdPartyTest(
            TestKind.PENETRATION,
            "見本診断株式会社",
            Optional.of(plot.auditPeriod().first().minusMonths(1)),
            TestInterval.YEARLY,
            CustomerTests.ON_REQUEST,
            "実施の10営業日前までに申し込む。検証環境に限る。"));
  }

  private static List<ProfileFact> technology(ServicePlot plot) {
    return List.of(
        new SystemLayer(
            StackLayer.APPLICATION, plot.name() + "のアプリケーション", "自社", /* inStatement= */ true),
        new SystemLayer(
            StackLayer.PHYSICAL,
            plot.base().isPresent() ? "利用するクラウド基盤のデータセンタ" : "東京及び大阪のデータセンタ",
            plot.base().isPresent() ? plot.baseName() : "自社",
            /* inStatement= */ plot.base().isEmpty()),
        new None(FactKind.GENERATIVE_AI, ""));
  }

  private static List<ProfileFact> limits() {
    return List.of(
        new Plan("標準プラン", "すべての利用者に提供する。"),
        new Plan("上位プラン", "鍵を利用者が管理し、操作の記録を1年間保管する。"),
        new SamePopulation(
            "特権の付与と取消し",
            "申請、承認及び記録を同じ手順と同じ台帳で行う。",
            Set.of(RequirementId.of("9.2.3"), RequirementId.of("9.2.5"))),
        new SpecialNote("保守用の回線", "監査対象期間中に保守用の回線を1系統増やした。構成の変更は手順どおり承認している。"),
        new None(FactKind.SUBSEQUENT_EVENT, ""));
  }
}
