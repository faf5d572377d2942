package dev.akashi.decision;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.SystemId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of a decision for tests; starts as one where Step 1 may be judged. */
final class Facts {

  static final PersonId DRAFTER = PersonId.random();
  static final PersonId EDITOR = PersonId.random();
  static final PersonId ADVISOR = PersonId.random();
  static final LocalDate STARTED = LocalDate.of(2025, 11, 4);
  static final LocalDate BUDGET_DUE = LocalDate.of(2025, 12, 11);

  StepProcess process = Options.PROCESS;
  Optional<Confidentiality> grade = Optional.of(Confidentiality.C2);
  List<String> gradeUnknown = List.of();
  List<String> secrets = List.of();
  Step0 step0 = step0(Step0.ServiceKind.SPECIFIC_BUSINESS, Step0.ServiceHours.OFFICE_HOURS);
  List<Candidate> candidates = new ArrayList<>();
  Map<RegistryKey, RegistryEntry> register = new LinkedHashMap<>();
  List<Verdict> verdicts = new ArrayList<>();
  Optional<Opinion> opinion =
      Optional.of(
          new Opinion(
              ADVISOR,
              "Advisor",
              LocalDate.of(2025, 11, 17),
              Opinion.Stage.PLANNING,
              "Step 1 was examined well",
              /* edition= */ 4));
  int edition = 4;
  List<OwnResponsibility> approvals = new ArrayList<>();
  int providersAtLeast = 2;

  Facts options(Candidate... options) {
    candidates.addAll(Arrays.asList(options));
    return this;
  }

  Facts verdicts(Verdict... given) {
    verdicts.addAll(Arrays.asList(given));
    return this;
  }

  Facts register(RegistryEntry entry) {
    register.put(entry.key(), entry);
    return this;
  }

  DecisionFacts facts() {
    return new DecisionFacts(
        process,
        new SystemUnderDecision(
            SystemId.random(),
            "Document storage",
            grade,
            gradeUnknown,
            new PublicCloudBan(secrets)),
        step0,
        candidates,
        register,
        verdicts,
        opinion,
        approvals,
        Set.of(DRAFTER, EDITOR),
        STARTED,
        edition,
        BUDGET_DUE,
        Options.TODAY,
        new DecisionValues(providersAtLeast, 1, 5, Set.of("government-platform")));
  }

  static Verdict adopt(Candidate option) {
    return new Verdict(
        option.step(),
        Verdict.Outcome.ADOPT,
        Optional.of(option.id()),
        "fits best",
        List.of("comparison of 4 November 2025"),
        "");
  }

  static Verdict reject(int step, Verdict.Outcome outcome) {
    return new Verdict(
        step,
        outcome,
        Optional.empty(),
        "nothing suitable is offered",
        List.of("market survey of 1 November 2025"),
        "only one provider answered the survey");
  }

  static Verdict onPremises() {
    return new Verdict(
        Candidate.ON_PREMISES,
        Verdict.Outcome.ADOPT,
        Optional.empty(),
        "no cloud can serve it",
        List.of("record of steps 1 to 4"),
        "");
  }

  static Step0 step0(Step0.ServiceKind kind, Step0.ServiceHours hours) {
    return new Step0(
        Optional.of(Step0.Audience.STAFF),
        "2,400 officials",
        Optional.of(false),
        Optional.of(kind),
        "staff directory",
        Optional.of(hours),
        Optional.of(24),
        Optional.of(false),
        Optional.of(Step0.Constancy.STEADY),
        Optional.of(new Step0.Workload(100_000, 200, "documents")),
        Optional.of(Step0.Variation.STABLE),
        false,
        false,
        false,
        false);
  }

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
