package dev.akashi.decision.web;

import dev.akashi.decision.AdoptionRule;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.FinalRule;
import dev.akashi.decision.StepWalk;
import dev.akashi.decision.Verdict;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision in JSON. */
record DecisionJson(
    String id,
    String system,
    String state,
    int revision,
    String budgetRequestDue,
    String processVersion,
    String parametersVersion,
    String position,
    List<CandidateJson> candidates,
    List<VerdictJson> verdicts,
    List<EarlierJson> earlierVerdicts,
    int edition,
    List<OpinionJson> opinions,
    List<ReasonJson> open,
    @Nullable ReasonJson untenable) {

  record ReasonJson(String code, @Nullable String field, List<String> clauses) {

    static ReasonJson of(Reason reason) {
      return new ReasonJson(
          reason.code(),
          reason.field().orElse(null),
          reason.clauses().stream().map(Object::toString).toList());
    }
  }

  record CandidateJson(
      String id,
      int step,
      String name,
      String provider,
      @Nullable String registryKey,
      @Nullable String listState,
      @Nullable String listedUntil,
      String route,
      boolean withdrawn,
      List<ReasonJson> against) {}

  /** An advisor's opinion with the edition of the paper it was given on. */
  record OpinionJson(String name, String on, String stage, String text, int edition) {}

  record VerdictJson(
      int step, String outcome, @Nullable String adopted, String reason, List<String> evidence) {}

  /** A verdict that a later one took the place of. */
  record EarlierJson(VerdictJson verdict, String by, Instant givenAt, Instant supersededAt) {}

  static DecisionJson of(DecisionPaper paper, DecisionFacts facts) {
    List<Reason> open = paper.isFinal() ? List.of() : FinalRule.openPoints(facts);
    return new DecisionJson(
        paper.id().toString(),
        paper.system().toString(),
        paper.state().name(),
        paper.revision(),
        paper.budgetRequestDue().toString(),
        paper.processVersion(),
        paper.parametersVersion(),
        position(facts),
        Stream.concat(
                paper.candidates().stream().map(candidate -> json(candidate, facts, false)),
                paper.withdrawn().stream().map(candidate -> json(candidate, facts, true)))
            .toList(),
        paper.verdicts().stream().map(DecisionJson::json).toList(),
        paper.earlier().stream()
            .map(earlier ->
                new EarlierJson(
                    json(earlier.verdict()),
                    earlier.by(),
                    earlier.givenAt(),
                    earlier.supersededAt()))
            .toList(),
        paper.edition(),
        paper.opinions().stream()
            .map(opinion ->
                new OpinionJson(
                    opinion.name(),
                    opinion.on().toString(),
                    opinion.stage().name(),
                    opinion.text(),
                    opinion.edition()))
            .toList(),
        open.stream().map(ReasonJson::of).toList(),
        paper.isFinal() ? FinalRule.untenable(facts).map(ReasonJson::of).orElse(null) : null);
  }

  private static VerdictJson json(Verdict verdict) {
    return new VerdictJson(
        verdict.step(),
        verdict.outcome().name(),
        verdict.adopted().map(CandidateId::toString).orElse(null),
        verdict.reason(),
        verdict.evidence());
  }

  private static CandidateJson json(Candidate candidate, DecisionFacts facts, boolean withdrawn) {
    List<Reason> against =
        candidate.onPremises() || withdrawn ? List.of() : AdoptionRule.refusals(candidate, facts);
    return new CandidateJson(
        candidate.id().toString(),
        candidate.step(),
        candidate.name(),
        candidate.provider(),
        candidate.listed().map(RegistryKey::value).orElse(null),
        facts.entryOf(candidate).map(entry -> entry.stateOn(facts.today()).name()).orElse(null),
        facts
            .entryOf(candidate)
            .flatMap(entry -> entry.endedOn().or(entry::validUntil))
            .map(LocalDate::toString)
            .orElse(null),
        facts.routeOf(candidate).name(),
        withdrawn,
        against.stream().map(ReasonJson::of).toList());
  }

  private static String position(DecisionFacts facts) {
    return switch (facts.walk().position()) {
      case StepWalk.Position.AtStep at -> "STEP_" + at.step().number();
      case StepWalk.Position.Adopted adopted -> "ADOPTED_AT_STEP_" + adopted.verdict().step();
      case StepWalk.Position.CloudExhausted exhausted -> "CLOUD_EXHAUSTED";
    };
  }
}
