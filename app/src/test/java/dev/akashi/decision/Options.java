package dev.akashi.decision;

import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options for tests: complete ones that may be adopted, and ways to spoil them. */
final class Options {

  static final StepProcess PROCESS = StepProcesses.bundled().version("2021-03-30");
  static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

  private Options() {}

  /** An option with every item of its step answered well. */
  static Candidate complete(int step, String name) {
    boolean publicStep = PROCESS.step(step).filter(StepDefinition::isPublic).isPresent();
    return new Candidate(
        CandidateId.random(),
        step,
        name,
        name + " K.K.",
        Nature.CLOUD,
        publicStep ? DeploymentModel.PUBLIC : DeploymentModel.PRIVATE,
        Optional.empty(),
        publicStep ? Optional.empty() : Optional.of("government-platform"),
        merits(true),
        answers(step),
        List.of(new LogKind("access", true, "free")),
        Optional.of(new Cost(30, 10)),
        Optional.of(12));
  }

  static Candidate onPremises(long build, long yearly) {
    return new Candidate(
        CandidateId.random(),
        Candidate.ON_PREMISES,
        "on-premises renewal",
        "",
        Nature.ON_PREMISES,
        DeploymentModel.PRIVATE,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.of(new Cost(build, yearly)),
        Optional.of(40));
  }

  static Map<String, CheckAnswer> answers(int step) {
    Map<String, CheckAnswer> answers = new LinkedHashMap<>();
    for (Check check : PROCESS.checksAt(step)) {
      Check.Choice good =
          check.choices().stream().filter(Check.Choice::satisfies).findFirst().orElseThrow();
      answers.put(check.code(), answer(good.code()));
    }
    return answers;
  }

  static CheckAnswer answer(String choice) {
    return new CheckAnswer(
        choice, "as described", "provider's answer", Optional.of(LocalDate.of(2025, 11, 4)));
  }

  static Map<Merit, MeritFinding> merits(boolean contributes) {
    Map<Merit, MeritFinding> merits = new EnumMap<>(Merit.class);
    for (Merit merit : Merit.values()) {
      merits.put(merit, new MeritFinding(contributes, "examined"));
    }
    return merits;
  }

  static Candidate with(Candidate option, String check, CheckAnswer answer) {
    Map<String, CheckAnswer> answers = new LinkedHashMap<>(option.answers());
    answers.put(check, answer);
    return rebuilt(option, option.nature(), option.merits(), answers, option.logs());
  }

  static Candidate without(Candidate option, String check) {
    Map<String, CheckAnswer> answers = new LinkedHashMap<>(option.answers());
    answers.remove(check);
    return rebuilt(option, option.nature(), option.merits(), answers, option.logs());
  }

  static Candidate withMerits(Candidate option, Map<Merit, MeritFinding> merits) {
    return rebuilt(option, option.nature(), merits, option.answers(), option.logs());
  }

  static Candidate answering(Candidate option, Map<String, CheckAnswer> answers) {
    return rebuilt(option, option.nature(), option.merits(), answers, option.logs());
  }

  static Candidate of(Candidate option, Nature nature) {
    return rebuilt(option, nature, option.merits(), option.answers(), option.logs());
  }

  static Candidate withoutLogs(Candidate option) {
    return rebuilt(option, option.nature(), option.merits(), option.answers(), List.of());
  }

  private static Candidate rebuilt(
      Candidate o,
      Nature nature,
      Map<Merit, MeritFinding> merits,
      Map<String, CheckAnswer> answers,
      List<LogKind> logs) {
    return new Candidate(
        o.id(),
        o.step(),
        o.name(),
        o.provider(),
        nature,
        o.deployment(),
        o.listed(),
        o.privateOffer(),
        merits,
        answers,
        logs,
        o.cost(),
        o.personMonths());
  }

  /** The same option as another kind of cloud, on the list under the key. */
  static Candidate listed(Candidate o, DeploymentModel deployment, RegistryKey key) {
    return new Candidate(
        o.id(),
        o.step(),
        o.name(),
        o.provider(),
        o.nature(),
        deployment,
        Optional.of(key),
        o.privateOffer(),
        o.merits(),
        o.answers(),
        o.logs(),
        o.cost(),
        o.personMonths());
  }

  static Candidate costing(Candidate o, Optional<Cost> cost, Optional<Integer> personMonths) {
    return new Candidate(
        o.id(),
        o.step(),
        o.name(),
        o.provider(),
        o.nature(),
        o.deployment(),
        o.listed(),
        o.privateOffer(),
        o.merits(),
        o.answers(),
        o.logs(),
        cost,
        personMonths);
  }

  static RegistryEntry entry(
      String key, Optional<Integer> level, DeploymentModel model, LocalDate validUntil) {
    return entry(key, level, Optional.of(model), validUntil);
  }

  /** An entry whose deployment model the list may leave out, as the first list did. */
  static RegistryEntry entry(
      String key, Optional<Integer> level, Optional<DeploymentModel> model, LocalDate validUntil) {
    return new RegistryEntry(
        new RegistryKey(key),
        Optional.of(key),
        "Listed service",
        Optional.empty(),
        "Provider",
        Optional.empty(),
        LocalDate.of(2024, 4, 1),
        Optional.of(validUntil),
        Standing.PLAIN,
        level,
        Set.of(ServiceModel.SAAS),
        model,
        Optional.of(new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31))),
        RegistryEntry.Scope.notStated(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        RegistryEntry.Source.COMMITTEE_DECISION);
  }
}
