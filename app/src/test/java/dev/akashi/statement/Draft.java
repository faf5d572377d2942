package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A statement on the small baseline to be changed by a test; complete to begin with. */
record Draft(StatementContent content, Map<RegistryKey, RegistryEntry> list) {

  static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
  static final Period PERIOD = new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));

  static final CriticalAreas AREAS =
      new CriticalAreas(
          Map.of(
              CriticalArea.ACCESS, Set.of("9.2", "9.4"),
              CriticalArea.DEVELOPMENT, Set.of("9.4.2"),
              CriticalArea.OPERATION, Set.of("9"),
              CriticalArea.OUTSOURCING, Set.of("9.2.3")));

  static Draft complete() {
    Map<RequirementId, Answer> answers = new HashMap<>();
    SmallBaseline.BASELINE
        .requirements()
        .forEach(r -> answers.put(r.id(), Answer.selected(r.id(), measure("手順書に従って行う。"))));
    return new Draft(
        new StatementContent("small", Optional.of(PERIOD), scope(), List.of(), stated(), answers),
        Map.of());
  }

  /** The profile as far as an applicant must state it: there is neither. */
  static ServiceProfile stated() {
    return new ServiceProfile(
        List.of(
            new ProfileFact.None(FactKind.GENERATIVE_AI, ""),
            new ProfileFact.None(FactKind.CERTIFICATION, "")),
        Map.of());
  }

  static StatementScope scope() {
    return new StatementScope(
        List.of("文書管理"),
        List.of(),
        List.of("東京"),
        Set.of(ServiceModel.SAAS),
        Optional.of(DeploymentModel.PUBLIC),
        "国内",
        "日本法",
        "なし",
        "別紙のとおり",
        "年1回",
        "",
        "業務ソフトの運用",
        "利用者の管理",
        "2024年度内部監査報告書",
        List.of());
  }

  static IndividualControl measure(String text) {
    return new IndividualControl(
        "1", text, "基盤運用課", Frequency.DAILY, Optional.empty(), Optional.empty());
  }

  static IndividualControl measure(String line, LocalDate from, LocalDate to) {
    return new IndividualControl(
        line, "内容", "基盤運用課", Frequency.DAILY, Optional.of(from), Optional.of(to));
  }

  Draft answer(Answer answer) {
    return new Draft(content.withAnswers(Map.of(answer.requirement(), answer)), list);
  }

  Draft unanswered(String id) {
    return answer(Answer.none(SmallBaseline.id(id)));
  }

  Draft exclude(String id, String reason) {
    Answer excluded = content.answer(SmallBaseline.id(id)).with(Treatment.EXCLUDED, reason);
    return new Draft(
        content.withAnswers(
            TreatmentChoices.apply(SmallBaseline.BASELINE, content, Map.of(), excluded)),
        list);
  }

  Draft notSelected(String id, String reason) {
    return answer(content.answer(SmallBaseline.id(id)).with(Treatment.NOT_SELECTED, reason));
  }

  Draft measures(String id, IndividualControl... measures) {
    return answer(Answer.selected(SmallBaseline.id(id), measures));
  }

  Draft profile(ServiceProfile profile) {
    return new Draft(
        new StatementContent(
            content.baselineVersion(),
            content.auditPeriod(),
            content.scope(),
            content.usedServices(),
            profile,
            content.answers()),
        list);
  }

  Draft period(Optional<Period> period) {
    return with(period, content.scope(), content.usedServices());
  }

  Draft scope(StatementScope scope) {
    return with(content.auditPeriod(), scope, content.usedServices());
  }

  Draft uses(UsedService... used) {
    return with(content.auditPeriod(), content.scope(), List.of(used));
  }

  Draft listed(RegistryEntry... entries) {
    Map<RegistryKey, RegistryEntry> all = new HashMap<>();
    Arrays.stream(entries).forEach(entry -> all.put(entry.key(), entry));
    return new Draft(content, all);
  }

  private Draft with(
      Optional<Period> period, StatementScope scope, List<UsedService> usedServices) {
    return new Draft(
        new StatementContent(
            content.baselineVersion(),
            period,
            scope,
            usedServices,
            content.profile(),
            content.answers()),
        list);
  }

  StatementFacts facts() {
    return facts(content);
  }

  StatementFacts facts(StatementContent content) {
    return new StatementFacts(
        content,
        SmallBaseline.BASELINE,
        AREAS,
        key -> Optional.ofNullable(list.get(key)),
        TODAY,
        /* copiedReasonFrom= */ 2,
        /* hasInternalAuditReports= */ false);
  }

  /**
   * What the basic rules find, as {@code BSR-4 ERROR 9.4.2.2.B statement.mandatory-not-selected}.
   */
  List<String> basicFindings() {
    return StatementRules.check(facts()).stream().map(Draft::inWords).toList();
  }

  /** The same for a declaration, without what the profile may leave unstated. */
  List<String> declarationFindings() {
    return StatementRules.checkForDeclaration(facts()).stream()
        .filter(finding -> !finding.heading().equals("statement.rule.FRM-51.WARNING"))
        .map(Draft::inWords)
        .toList();
  }

  private static String inWords(StatementFinding finding) {
    return String.join(
        " ",
        finding.rule(),
        finding.severity().name(),
        finding.requirement().map(Object::toString).orElse("-"),
        finding.reason().code().substring("statement.".length()));
  }
}
