package dev.akashi.registration;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Organisation;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.Standing;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.PublicPart;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.VisibilityRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the public entry of a registration: public fields only, never an annex or a report. */
final class ListEntries {

  private ListEntries() {}

  static RegistryEntry of(
      Registration registration,
      DeclaredStatement statement,
      Baseline baseline,
      Organisation provider,
      List<RegistryKey> bases,
      VisibilityRules visibility) {
    PublicPart open = PublicPart.of(statement.content(), visibility);
    StatementScope scope = open.scope();
    return new RegistryEntry(
        registration.key(),
        Optional.of(registration.key().value()),
        statement.serviceName(),
        statement.serviceNameEn(),
        provider.name().ja(),
        stated(provider.name().en()),
        registration.registeredOn(),
        Optional.of(registration.validUntil()),
        Standing.PLAIN,
        Optional.of(registration.level()),
        scope.serviceModels(),
        scope.deploymentModel(),
        Optional.of(statement.auditPeriod()),
        scope(open),
        Optional.of(coverage(statement.content(), baseline)),
        Optional.of(statement.contentHash()),
        bases,
        RegistryEntry.Source.COMMITTEE_DECISION);
  }

  private static RegistryEntry.Scope scope(PublicPart open) {
    StatementScope scope = open.scope();
    return new RegistryEntry.Scope(
        scope.functions(),
        scope.excludedFunctions(),
        scope.regions(),
        stated(scope.dataLocation()),
        stated(scope.governingLaw()),
        stated(scope.foreignLawRisk()),
        stated(scope.capitalAndOfficers()),
        stated(scope.thirdPartyTests()),
        stated(scope.subsequentEvents()),
        responsibilities(scope),
        open.facts());
  }

  /** Once per model where the statement tells the models apart, else once for all (FRM-52). */
  private static List<RegistryEntry.Responsibility> responsibilities(StatementScope scope) {
    if (!scope.responsibilityPerModel().isEmpty()) {
      return scope.responsibilityPerModel().stream()
          .map(duty ->
              new RegistryEntry.Responsibility(
                  Optional.of(duty.model()), duty.provider(), duty.customer()))
          .toList();
    }
    return scope.providerResponsibility().isBlank() && scope.customerResponsibility().isBlank()
        ? List.of()
        : List.of(
            new RegistryEntry.Responsibility(
                Optional.empty(), scope.providerResponsibility(), scope.customerResponsibility()));
  }

  /**
   * How many control objectives of each chapter the statement implements, and which it does not.
   */
  static RegistryEntry.Coverage coverage(StatementContent content, Baseline baseline) {
    Map<Integer, int[]> byChapter = new TreeMap<>();
    baseline
        .ofKind(RequirementKind.CONTROL_OBJECTIVE)
        .forEach(objective -> {
          int[] counts = byChapter.computeIfAbsent(objective.id().chapter(), chapter -> new int[2]);
          counts[0] += content.isSelected(objective.id()) ? 1 : 0;
          counts[1]++;
        });
    return new RegistryEntry.Coverage(
        baseline.version(),
        byChapter.entrySet().stream()
            .map(chapter ->
                new RegistryEntry.Coverage.Chapter(
                    chapter.getKey().toString(), chapter.getValue()[0], chapter.getValue()[1]))
            .toList(),
        baseline.ofKind(RequirementKind.CONTROL_OBJECTIVE).stream()
            .map(Requirement::id)
            .filter(objective -> !content.isSelected(objective))
            .map(RequirementId::value)
            .toList());
  }

  private static Optional<String> stated(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
