package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperCover.Done;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Treatment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The technique that a conclusion states is one by which somebody worked (FRM-39). */
final class TechniqueRule {

  private TechniqueRule() {}

  static Stream<Reason> check(ConclusionRules.Facts facts) {
    RequirementId id = facts.requirement().id();
    Optional<Technique> stated = facts.entry().technique();
    if (stated.isEmpty()) {
      return Stream.of(
          Reason.of("assessment.technique-missing", "FRM-39").with(id.value()).at("technique"));
    }
    Set<AssessmentPhase> judged = judged(facts.entry());
    return shown(facts.done()).containsAll(judged) && !judged.isEmpty()
        ? named(facts, stated.get(), judged)
        : Stream.empty();
  }

  /** The same of a technique that is stated before anything is concluded. */
  static Stream<Reason> beforeConclusion(ConclusionRules.Facts facts) {
    return facts.entry().technique().stream()
        .flatMap(stated -> named(facts, stated, EnumSet.allOf(AssessmentPhase.class)));
  }

  private static Stream<Reason> named(
      ConclusionRules.Facts facts, Technique stated, Set<AssessmentPhase> phases) {
    Set<Technique> used = EnumSet.noneOf(Technique.class);
    facts.done().stream()
        .filter(done -> phases.contains(done.phase()))
        .forEach(done -> used.add(done.technique()));
    if (!restsOnPapers(facts) || used.contains(stated)) {
      return Stream.empty();
    }
    String id = facts.requirement().id().value();
    Reason reason =
        used.isEmpty()
            ? Reason.of("assessment.technique-before-paper", "FRM-39").with(id, stated)
            : Reason.of("assessment.technique-without-paper", "FRM-39")
                .with(id, stated, List.copyOf(used));
    return Stream.of(reason.at("technique"));
  }

  /** What is taken over or reused was worked on by others. */
  private static boolean restsOnPapers(ConclusionRules.Facts facts) {
    return facts.answer().treatment() != Treatment.INHERITED
        && !facts.groundwork().reused().contains(facts.requirement().id());
  }

  private static Set<AssessmentPhase> shown(Set<Done> done) {
    return done.stream().map(Done::phase).collect(Collectors.toSet());
  }

  private static Set<AssessmentPhase> judged(ResultEntry entry) {
    Set<AssessmentPhase> judged = EnumSet.noneOf(AssessmentPhase.class);
    if (judged(entry.design())) {
      judged.add(AssessmentPhase.DESIGN);
    }
    if (judged(entry.operation())) {
      judged.add(AssessmentPhase.OPERATION);
    }
    return judged;
  }

  private static boolean judged(Conclusion conclusion) {
    return conclusion == Conclusion.EFFECTIVE || conclusion == Conclusion.EXCEPTION;
  }
}
