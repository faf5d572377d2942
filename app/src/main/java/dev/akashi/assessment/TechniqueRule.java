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
    Set<Technique> used = EnumSet.noneOf(Technique.class);
    facts.done().stream()
        .filter(done -> judged.contains(done.phase()))
        .forEach(done -> used.add(done.technique()));
    return restsOnPapers(facts)
            && shown(facts.done()).containsAll(judged)
            && !judged.isEmpty()
            && !used.contains(stated.get())
        ? Stream.of(
            Reason.of("assessment.technique-without-paper", "FRM-39")
                .with(id.value(), stated.get(), List.copyOf(used))
                .at("technique"))
        : Stream.empty();
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
