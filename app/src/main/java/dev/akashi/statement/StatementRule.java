package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementFinding.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule of the statement.
 *
 * @param id {@code BSR-4}, or the clause when it is no basic statement rule
 * @param part which of several things it asks under that number; empty for the first
 * @param severity what a hit means
 */
public record StatementRule(
    String id, String part, Severity severity, Function<StatementFacts, Stream<Hit>> hits) {

  /** The rules that hold answers to different objectives against each other. */
  private static final Set<String> LOOK_AT_MANY = Set.of("BSR-10", "BSR-11");

  StatementRule(String id, Severity severity, Function<StatementFacts, Stream<Hit>> hits) {
    this(id, "", severity, hits);
  }

  /** A place where the rule is broken, and why. */
  public record Hit(Optional<RequirementId> requirement, Reason reason) {

    static Hit at(RequirementId requirement, Reason reason) {
      return new Hit(Optional.of(requirement), reason.at(requirement.value()));
    }

    static Hit overall(Reason reason) {
      return new Hit(Optional.empty(), reason);
    }
  }

  Stream<StatementFinding> check(StatementFacts facts) {
    return hits.apply(facts)
        .map(hit -> new StatementFinding(id, part, severity, hit.requirement(), hit.reason()));
  }

  /**
   * Whether a basic rule looks at nothing but a requirement, its objective and the controls below
   * it, beside what the statement says as a whole.
   */
  boolean looksAtOne() {
    return id.startsWith("BSR-") && !LOOK_AT_MANY.contains(id);
  }

  /** The key of the words that stand over what it finds. */
  String heading() {
    return StatementFinding.heading(id, part, severity);
  }
}
