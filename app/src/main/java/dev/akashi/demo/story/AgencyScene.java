package dev.akashi.demo.story;

import dev.akashi.classification.BusinessUse;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.HeldInformation;
import dev.akashi.classification.Impact;
import dev.akashi.classification.ImpactAnswers;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.InformationId;
import dev.akashi.classification.Integrity;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.CheckAnswer;
import dev.akashi.decision.Cost;
import dev.akashi.decision.DecisionEnds;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.Decisions;
import dev.akashi.decision.LogKind;
import dev.akashi.decision.Merit;
import dev.akashi.decision.MeritFinding;
import dev.akashi.decision.Nature;
import dev.akashi.decision.Opinion;
import dev.akashi.decision.Step0;
import dev.akashi.decision.Step0.Audience;
import dev.akashi.decision.Step0.Constancy;
import dev.akashi.decision.Step0.ServiceHours;
import dev.akashi.decision.Step0.ServiceKind;
import dev.akashi.decision.Step0.Variation;
import dev.akashi.decision.Step0.Workload;
import dev.akashi.decision.Verdict;
import dev.akashi.directory.Actor;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An agency classifies its systems and decides to use a listed service. */
@Component
class AgencyScene {

  private static final String SOURCE = "事業者の回答書（2025年6月）";
  private static final Map<String, String> CHECKS =
      Map.ofEntries(
          Map.entry("coverage", "all"),
          Map.entry("business-changes", "none"),
          Map.entry("unified-standards", "met"),
          Map.entry("data-location", "domestic"),
          Map.entry("jurisdiction", "japan"),
          Map.entry("policy-conformity", "programme"),
          Map.entry("transport-encryption", "met"),
          Map.entry("stored-encryption", "met"),
          Map.entry("key-management", "customer"),
          Map.entry("portability", "planned"),
          Map.entry("separation", "layered"),
          Map.entry("hybrid", "none"),
          Map.entry("contract-form", "direct"),
          Map.entry("price-form", "usage"),
          Map.entry("product-designation", "none"));

  private final Troupe troupe;
  private final Systems systems;
  private final Decisions decisions;
  private final DecisionEnds ends;
  private final PublicRegister register;

  AgencyScene(
      Troupe troupe,
      Systems systems,
      Decisions decisions,
      DecisionEnds ends,
      PublicRegister register) {
    this.troupe = troupe;
    this.systems = systems;
    this.decisions = decisions;
    this.ends = ends;
    this.register = register;
  }

  /** A system of C2 I2 A2 whose class the head officer has accepted. */
  SystemId classify(LocalDate on) {
    SystemId id = report(on, "文書管理システム", "行政文書の管理", "起案、決裁、保存を行う。", "決裁文書", Impact.CONSIDERABLE);
    Actor head = troupe.the("head@mihon.example");
    systems.accept(head, id, systems.get(head, id).revision());
    return id;
  }

  /** A system whose class waits for the head officer. */
  void reportOnly(LocalDate on) {
    report(on, "研修予約システム", "職員研修", "研修の案内、予約、受講の記録を行う。", "受講記録", Impact.SLIGHT);
  }

  private SystemId report(
      LocalDate on, String name, String use, String purpose, String information, Impact ofStop) {
    troupe.actOn(on);
    Actor officer = troupe.the("officer@mihon.example");
    SystemId id =
        systems.add(
            officer,
            name,
            new BusinessUse(use, purpose, /* citizenFacing= */ false, /* emergencyUse= */ false));
    systems.addInformation(
        officer,
        id,
        systems.get(officer, id).revision(),
        new HeldInformation(
            InformationId.random(),
            information,
            Optional.of(
                InformationGrade.of(Confidentiality.C2, Integrity.I2, InformationAvailability.A2)),
            Set.of(),
            "",
            Optional.empty()));
    systems.answerImpact(
        officer,
        id,
        systems.get(officer, id).revision(),
        new ImpactAnswers(Impact.SLIGHT, Impact.SLIGHT, ofStop, Impact.SLIGHT));
    systems.report(officer, id, systems.get(officer, id).revision());
    return id;
  }

  /** Takes the listed service at Step 1 after comparing it with another and with own servers. */
  void adopt(SystemId system, RegistryKey chosen, RegistryKey other, LocalDate on) {
    troupe.actOn(on);
    Actor officer = troupe.the("officer@mihon.example");
    DecisionId id = decisions.start(officer, system, on.plusMonths(2));
    decisions.saveStep0(officer, id, revision(officer, id), step0());
    Candidate service = compared(listed(chosen), new Cost(12_000_000, 6_000_000), on);
    for (Candidate option :
        List.of(
            service,
            plain(listed(other), new Cost(15_000_000, 9_000_000)),
            ownServers(new Cost(90_000_000, 20_000_000)))) {
      decisions.saveCandidate(officer, id, revision(officer, id), option);
    }
    decisions.giveVerdict(
        officer,
        id,
        revision(officer, id),
        new Verdict(
            1,
            Verdict.Outcome.ADOPT,
            Optional.of(service.id()),
            "業務の全部に足り、費用も最も低い。",
            List.of(SOURCE, "公開リストの登録内容"),
            ""));
    Actor advisor = troupe.the("advisor@mihon.example");
    decisions.giveOpinion(
        advisor, id, revision(officer, id), on, Opinion.Stage.PLANNING, "比較は妥当である。");
    ends.finalise(troupe.the("head@mihon.example"), id, revision(officer, id));
  }

  private int revision(Actor officer, DecisionId id) {
    return decisions.get(officer, id).revision();
  }

  private static Step0 step0() {
    return new Step0(
        Optional.of(Audience.STAFF),
        "全職員5,000人",
        Optional.of(false),
        Optional.of(ServiceKind.SPECIFIC_BUSINESS),
        "職員認証基盤",
        Optional.of(ServiceHours.OFFICE_HOURS),
        Optional.of(24),
        Optional.of(true),
        Optional.of(Constancy.STEADY),
        Optional.of(new Workload(200_000, 300, "件")),
        Optional.of(Variation.STABLE),
        /* sizingDifficult= */ false,
        /* newTechnology= */ false,
        /* smallSystem= */ false,
        /* staffWeak= */ false);
  }

  private RegistryEntry listed(RegistryKey key) {
    return register.find(key).orElseThrow();
  }

  /** An option with every question answered. */
  private static Candidate compared(RegistryEntry entry, Cost cost, LocalDate on) {
    Map<Merit, MeritFinding> merits =
        Arrays.stream(Merit.values())
            .collect(
                Collectors.toMap(
                    merit -> merit,
                    merit -> new MeritFinding(/* contributes= */ true, "提案書で確かめた。")));
    Map<String, CheckAnswer> answers =
        CHECKS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    check ->
                        new CheckAnswer(check.getValue(), "回答書のとおり", SOURCE, Optional.of(on))));
    List<LogKind> logs = List.of(new LogKind("操作ログ", /* obtainable= */ true, "無償"));
    return option(entry, merits, answers, logs, cost);
  }

  private static Candidate plain(RegistryEntry entry, Cost cost) {
    return option(entry, Map.of(), Map.of(), List.of(), cost);
  }

  private static Candidate option(
      RegistryEntry entry,
      Map<Merit, MeritFinding> merits,
      Map<String, CheckAnswer> answers,
      List<LogKind> logs,
      Cost cost) {
    return new Candidate(
        CandidateId.random(),
        1,
        entry.name(),
        entry.applicant(),
        Nature.CLOUD,
        DeploymentModel.PUBLIC,
        Optional.of(entry.key()),
        Optional.empty(),
        merits,
        answers,
        logs,
        Optional.of(cost),
        Optional.of(6));
  }

  private static Candidate ownServers(Cost cost) {
    return new Candidate(
        CandidateId.random(),
        Candidate.ON_PREMISES,
        "庁内サーバ",
        "",
        Nature.ON_PREMISES,
        DeploymentModel.PRIVATE,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.of(cost),
        Optional.of(6));
  }
}
