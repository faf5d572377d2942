package dev.akashi.registration;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The information a provider must state beyond the controls, and the level it applies for. */
final class InformationPolicies {

  private record Fact(String code, Function<StatementScope, String> stated) {}

  private static final List<Fact> REQUIRED =
      List.of(
          new Fact("capital-and-officers", StatementScope::capitalAndOfficers),
          new Fact("foreign-law-risk", StatementScope::foreignLawRisk),
          new Fact("governing-law", StatementScope::governingLaw),
          new Fact("third-party-tests", StatementScope::thirdPartyTests),
          new Fact("data-location", StatementScope::dataLocation));

  private InformationPolicies() {}

  static List<Reason> stated(ApplicationFile file, FormalTerms terms) {
    StatementScope scope = file.statement().content().scope();
    return REQUIRED.stream()
        .filter(fact -> fact.stated().apply(scope).isBlank())
        .map(fact -> Reason.of("registration.not-stated." + fact.code(), "FRM-42", "TMP-14"))
        .toList();
  }

  /** The level is one of those there are, and a renewal keeps the one that is registered. */
  static List<Reason> level(ApplicationFile file, FormalTerms terms) {
    Optional<Integer> registered = file.renewedLevel();
    if (registered.isPresent()) {
      return registered.get() == file.level()
          ? List.of()
          : List.of(
              Reason.of("registration.renewal-level", "FRM-15")
                  .with(file.level(), registered.get())
                  .at("level"));
    }
    return terms.levels().contains(file.level())
        ? List.of()
        : List.of(
            Reason.of("registration.level-unknown", "FRM-10")
                .with(file.level(), terms.levels().stream().sorted().toList())
                .at("level"));
  }
}
