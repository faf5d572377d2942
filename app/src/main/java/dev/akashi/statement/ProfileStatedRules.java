package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.ProfileCompleteness.Lack;
import dev.akashi.statement.StatementRule.Hit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the profile has to tell: an applicant states generative AI and certifications, or that there
 * are none; the rest is shown as not stated.
 */
final class ProfileStatedRules {

  private static final String AI = "ai";
  private static final String CERTIFICATIONS = "certifications";

  /** What other rules ask for already. */
  private static final Set<String> ASKED_ELSEWHERE =
      Set.of(
          "models",
          "responsibilities",
          "functions",
          "regions",
          "data-location",
          "base-not-listed",
          "capital");

  private ProfileStatedRules() {}

  static Stream<Hit> generativeAi(StatementFacts facts) {
    return lacks(facts, AI::equals);
  }

  static Stream<Hit> certifications(StatementFacts facts) {
    return lacks(facts, CERTIFICATIONS::equals);
  }

  static Stream<Hit> theRest(StatementFacts facts) {
    return lacks(
        facts,
        code ->
            !code.equals(AI) && !code.equals(CERTIFICATIONS) && !ASKED_ELSEWHERE.contains(code));
  }

  private static Stream<Hit> lacks(StatementFacts facts, Predicate<String> which) {
    return ProfileCompleteness.of(facts.content()).values().stream()
        .flatMap(List::stream)
        .filter(lack -> which.test(lack.code()))
        .map(ProfileStatedRules::hit);
  }

  private static Hit hit(Lack lack) {
    return Hit.overall(
        Reason.of("statement.profile-unstated." + lack.code(), lack.clause())
            .at(page(lack.group())));
  }

  /** The page of the profile, below the statement. */
  static String page(ProfileGroup group) {
    return "profile/" + group.path();
  }
}
