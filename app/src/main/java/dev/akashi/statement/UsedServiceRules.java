package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.statement.StatementRule.Hit;
import java.util.Optional;
import java.util.stream.Stream;

/** FRM-53 and FRM-54: a base outside the statement is on the list, or the provider assessed it. */
final class UsedServiceRules {

  private UsedServiceRules() {}

  static Stream<Hit> baseListedOrSelfAssessed(StatementFacts facts) {
    return outside(facts)
        .filter(used -> !used.selfAssessed())
        .flatMap(used -> {
          Optional<RegistryEntry> entry = used.listed().flatMap(facts.register());
          if (entry.isEmpty()) {
            return Stream.of(hit("statement.used-service-not-listed", used.name()));
          }
          return entry.get().validOn(facts.day())
              ? Stream.empty()
              : Stream.of(hit("statement.used-service-not-valid", used.name(), facts.day()));
        });
  }

  static Stream<Hit> baseStatesItsValidity(StatementFacts facts) {
    return outside(facts)
        .filter(used -> !used.selfAssessed())
        .filter(used ->
            used.listed()
                .flatMap(facts.register())
                .filter(entry -> entry.validUntil().isEmpty())
                .isPresent())
        .map(used -> hit("statement.used-service-validity-unstated", used.name()));
  }

  /** What the list leaves open of a base the provider has confirmed, and says how and when. */
  static Stream<Hit> baseConfirmedWhereTheListIsSilent(StatementFacts facts) {
    return outside(facts)
        .filter(used -> !used.selfAssessed() && used.confirmation().isBlank())
        .filter(used ->
            used.listed().flatMap(facts.register()).filter(UsedServiceRules::silent).isPresent())
        .map(used -> hit("statement.used-service-unconfirmed", used.name()));
  }

  private static boolean silent(RegistryEntry entry) {
    return entry.validUntil().isEmpty() || entry.scope().functions().isEmpty();
  }

  static Stream<Hit> selfAssessedNeedsAcceptance(StatementFacts facts) {
    return outside(facts)
        .filter(UsedService::selfAssessed)
        .map(used ->
            Hit.overall(
                Reason.of("statement.used-service-self-assessed", "FRM-54")
                    .with(used.name())
                    .at("usedServices")));
  }

  private static Stream<UsedService> outside(StatementFacts facts) {
    return facts.content().usedServices().stream().filter(used -> !used.inStatement());
  }

  private static Hit hit(String code, Object... args) {
    return Hit.overall(Reason.of(code, "FRM-53").with(args).at("usedServices"));
  }
}
