package dev.akashi.demo.story;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskId;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.StatementId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Providers weigh what could happen to a service, and say what they do about it. */
@Component
class RiskScene {

  private static final String OWNER = "情報セキュリティ責任者 小川 恵子";
  private static final int FIRST_REVISION = 0;

  private final Troupe troupe;
  private final RiskAnalyses analyses;

  RiskScene(Troupe troupe, RiskAnalyses analyses) {
    this.troupe = troupe;
    this.analyses = analyses;
  }

  /** A risk of the story; the levels are likelihood and impact, first before and then after. */
  private record Plotted(
      String asset,
      String threat,
      String description,
      RiskLevel before,
      RiskTreatment treatment,
      String plan,
      RiskLevel after,
      String borneBecause,
      List<String> controls) {

    Risk.Content content() {
      TreeSet<ControlLink> links = new TreeSet<>();
      for (String control : controls) {
        links.add(new ControlLink(RequirementId.of(control), ""));
      }
      return new Risk.Content(
          asset,
          threat,
          description,
          before,
          treatment,
          plan,
          OWNER,
          Optional.empty(),
          Optional.of(after),
          links);
    }
  }

  /** The analysis of a service, each risk approved by its owner. */
  void weigh(ServicePlot plot, StatementId id) {
    Actor provider = troupe.the(plot.representative());
    for (Plotted risk : risks()) {
      RiskId made = analyses.add(provider, id, risk.content());
      analyses.approve(
          provider, id, made, OWNER, plot.declaredOn(), risk.borneBecause(), FIRST_REVISION);
    }
  }

  private static List<Plotted> risks() {
    return List.of(
        new Plotted(
            "利用者の登録情報",
            "特権を持つ者による不正な閲覧",
            "保守の作業で付与した特権が残り、必要のない者が閲覧する。",
            new RiskLevel(3, 4),
            RiskTreatment.MODIFY,
            "特権は申請ごとに期限を付けて付与し、操作を記録して翌日に確認する。",
            new RiskLevel(1, 4),
            "",
            List.of("9.2.3", "12.4.3")),
        new Plotted(
            "保管する文書",
            "暗号鍵の漏えい",
            "鍵が持ち出されると、保管中の文書が読まれる。",
            new RiskLevel(2, 4),
            RiskTreatment.MODIFY,
            "鍵は専用の装置で管理し、二人の立会いでのみ取り出す。",
            new RiskLevel(1, 4),
            "",
            List.of("10.1.1", "10.1.2")),
        new Plotted(
            "サービスの提供",
            "データセンタの被災",
            "一方のデータセンタが使えなくなり、受付が止まる。",
            new RiskLevel(2, 4),
            RiskTreatment.MODIFY,
            "東京と大阪に分け、年2回切替えの訓練を行う。",
            new RiskLevel(2, 2),
            "",
            List.of("17.1.2", "17.2.1")),
        new Plotted(
            "公開する画面",
            "脆弱性を突いた侵入",
            "部品の脆弱性が公表され、修正までの間に攻撃を受ける。",
            new RiskLevel(4, 3),
            RiskTreatment.MODIFY,
            "脆弱性情報を毎日確認し、重大なものは3日以内に修正する。",
            new RiskLevel(2, 3),
            "修正までの間は通信を制限する。残る影響は小さく、次の見直しまで受け入れる。",
            List.of("12.6.1")));
  }
}
