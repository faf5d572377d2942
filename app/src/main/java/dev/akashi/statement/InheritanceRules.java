package dev.akashi.statement;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.StatementRule.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * BSR-9: a control is taken over only from a listed, valid base service that offers the function.
 */
final class InheritanceRules {

  private InheritanceRules() {}

  static Stream<Hit> baseServesTheControl(StatementFacts facts) {
    return inherited(facts)
        .flatMap(requirement -> {
          Answer answer = facts.answer(requirement);
          return answer
              .inheritedFrom()
              .map(key -> faults(facts, answer, key))
              .orElseGet(() -> Stream.of(reason("statement.base-missing", answer)))
              .map(reason -> Hit.at(requirement.id(), reason));
        });
  }

  private static Stream<Reason> faults(StatementFacts facts, Answer answer, RegistryKey key) {
    Stream<Reason> inOwnStatement =
        Stream.of(usedService(facts, key))
            .flatMap(used ->
                used.isEmpty()
                    ? Stream.of(reason("statement.base-not-named", answer, key.value()))
                    : used.get().inStatement()
                        ? Stream.of(reason("statement.base-in-statement", answer, key.value()))
                        : Stream.empty());
    Stream<Reason> function =
        answer.inheritedFunction().isBlank()
            ? Stream.of(reason("statement.base-function-missing", answer, key.value()))
            : Stream.empty();
    Stream<Reason> onTheList =
        facts
            .register()
            .apply(key)
            .map(entry -> entryFaults(facts, answer, entry))
            .orElseGet(() -> Stream.of(reason("statement.base-not-listed", answer, key.value())));
    return Stream.of(inOwnStatement, function, onTheList).flatMap(faults -> faults);
  }

  private static Stream<Reason> entryFaults(
      StatementFacts facts, Answer answer, RegistryEntry entry) {
    Stream<Reason> validity =
        entry.validOn(facts.day())
            ? Stream.empty()
            : Stream.of(reason("statement.base-not-valid", answer, entry.name(), facts.day()));
    List<String> functions = entry.scope().functions();
    boolean outside =
        !functions.isEmpty()
            && !answer.inheritedFunction().isBlank()
            && functions.stream()
                .noneMatch(name -> WrittenAlike.same(name, answer.inheritedFunction()));
    Stream<Reason> scope =
        outside
            ? Stream.of(
                reason(
                    "statement.base-function-outside",
                    answer,
                    entry.name(),
                    answer.inheritedFunction()))
            : Stream.empty();
    return Stream.concat(validity, scope);
  }

  /** A whole objective is taken over only where the base's public scope states the function. */
  static Stream<Hit> objectiveInStatedScope(StatementFacts facts) {
    return inherited(facts)
        .filter(requirement -> requirement.kind() == RequirementKind.CONTROL_OBJECTIVE)
        .flatMap(objective -> {
          Answer answer = facts.answer(objective);
          return answer.inheritedFrom().flatMap(facts.register()).stream()
              .filter(entry -> entry.scope().functions().isEmpty())
              .map(entry -> reason("statement.objective-scope-unstated", answer, entry.name()))
              .map(reason -> Hit.at(objective.id(), reason));
        });
  }

  /** What the list does not state cannot be checked; nobody may read that as a yes. */
  static Stream<Hit> baseStatesTheFacts(StatementFacts facts) {
    return inherited(facts)
        .flatMap(requirement -> {
          Answer answer = facts.answer(requirement);
          return answer.inheritedFrom().flatMap(facts.register()).stream()
              .flatMap(entry -> unstated(answer, entry))
              .map(reason -> Hit.at(requirement.id(), reason));
        });
  }

  private static Stream<Reason> unstated(Answer answer, RegistryEntry entry) {
    return Stream.concat(
        entry.validUntil().isEmpty()
            ? Stream.of(reason("statement.base-validity-unstated", answer, entry.name()))
            : Stream.empty(),
        entry.scope().functions().isEmpty()
            ? Stream.of(reason("statement.base-scope-unstated", answer, entry.name()))
            : Stream.empty());
  }

  private static Stream<Requirement> inherited(StatementFacts facts) {
    return facts
        .requirements()
        .filter(requirement -> facts.answer(requirement).treatment() == Treatment.INHERITED);
  }

  private static Optional<UsedService> usedService(StatementFacts facts, RegistryKey key) {
    return facts.content().usedServices().stream()
        .filter(used -> used.listed().filter(key::equals).isPresent())
        .findFirst();
  }

  private static Reason reason(String code, Answer answer, Object... args) {
    return RuleClauses.reason("BSR-9", code)
        .with(
            Stream.concat(Stream.<Object>of(answer.requirement().value()), Stream.of(args))
                .toArray());
  }
}
