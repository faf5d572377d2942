package dev.akashi.statement;

import dev.akashi.registry.StackLayer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the profile still lacks of what a statement has to tell, page by page. */
public final class ProfileCompleteness {

  private ProfileCompleteness() {}

  /**
   * What a page lacks.
   *
   * @param code the text that says it
   */
  public record Lack(ProfileGroup group, String code, String clause) {}

  /** What is lacking on each page; a page without an entry is complete. */
  public static Map<ProfileGroup, List<Lack>> of(StatementContent content) {
    Map<ProfileGroup, List<Lack>> all = new EnumMap<>(ProfileGroup.class);
    Stream.of(
            service(content),
            scope(content),
            usedServices(content),
            system(content),
            facts(content))
        .flatMap(List::stream)
        .forEach(lack -> all.computeIfAbsent(lack.group(), group -> new ArrayList<>()).add(lack));
    return all;
  }

  private static List<Lack> service(StatementContent content) {
    StatementScope scope = content.scope();
    List<Lack> lacks = new ArrayList<>();
    add(
        lacks,
        scope.serviceModels().isEmpty() || scope.deploymentModel().isEmpty(),
        ProfileGroup.SERVICE,
        "models",
        "FRM-51");
    add(
        lacks,
        scope.providerResponsibility().isBlank() || scope.customerResponsibility().isBlank(),
        ProfileGroup.SERVICE,
        "responsibilities",
        "FRM-02");
    add(
        lacks,
        !content.profile().states(FactKind.STAKEHOLDER),
        ProfileGroup.SERVICE,
        "stakeholders",
        "FRM-14");
    return lacks;
  }

  private static List<Lack> scope(StatementContent content) {
    StatementScope scope = content.scope();
    List<Lack> lacks = new ArrayList<>();
    add(lacks, scope.functions().isEmpty(), ProfileGroup.SCOPE, "functions", "FRM-50");
    add(lacks, scope.regions().isEmpty(), ProfileGroup.SCOPE, "regions", "FRM-50");
    add(
        lacks,
        scope.names(ScopeKind.SITE, /* covered= */ true).isEmpty(),
        ProfileGroup.SCOPE,
        "sites",
        "FRM-50");
    add(lacks, scope.dataLocation().isBlank(), ProfileGroup.SCOPE, "data-location", "CBD-19");
    return lacks;
  }

  private static List<Lack> usedServices(StatementContent content) {
    List<Lack> lacks = new ArrayList<>();
    add(
        lacks,
        content.usedServices().stream()
            .anyMatch(
                used -> !used.inStatement() && used.listed().isEmpty() && !used.selfAssessed()),
        ProfileGroup.USED_SERVICES,
        "base-not-listed",
        "FRM-53");
    add(
        lacks,
        content.usedServices().stream().anyMatch(used -> used.layer().isEmpty()),
        ProfileGroup.USED_SERVICES,
        "layer",
        "FRM-51");
    add(
        lacks,
        content.usedServices().stream().anyMatch(used -> used.shares().isEmpty()),
        ProfileGroup.USED_SERVICES,
        "shares",
        "FRM-52");
    return lacks;
  }

  private static List<Lack> system(StatementContent content) {
    List<StackLayer> told =
        content.profile().of(ProfileFact.SystemLayer.class).stream()
            .map(ProfileFact.SystemLayer::layer)
            .toList();
    List<Lack> lacks = new ArrayList<>();
    add(
        lacks,
        !told.contains(StackLayer.PHYSICAL) || !told.contains(StackLayer.APPLICATION),
        ProfileGroup.SYSTEM,
        "layers",
        "FRM-34");
    add(
        lacks,
        !content.profile().states(FactKind.SAME_POPULATION),
        ProfileGroup.SYSTEM,
        "populations",
        "FRM-38");
    return lacks;
  }

  private static List<Lack> facts(StatementContent content) {
    StatementScope scope = content.scope();
    ServiceProfile profile = content.profile();
    List<Lack> lacks = new ArrayList<>();
    add(lacks, scope.capitalAndOfficers().isBlank(), ProfileGroup.LEGAL, "capital", "FRM-51");
    add(
        lacks,
        !profile.states(FactKind.CAPITAL_RELATION) || !profile.states(FactKind.OFFICER),
        ProfileGroup.LEGAL,
        "officers",
        "FRM-51");
    add(
        lacks,
        scope.foreignLawRisk().isBlank() || !profile.states(FactKind.FOREIGN_LAW),
        ProfileGroup.LEGAL,
        "foreign-law",
        "TMP-14");
    add(
        lacks,
        scope.governingLaw().isBlank() || !profile.states(FactKind.GOVERNING_LAW),
        ProfileGroup.LEGAL,
        "governing-law",
        "TMP-14");
    add(
        lacks,
        !profile.states(FactKind.CERTIFICATION),
        ProfileGroup.CERTIFICATIONS,
        "certifications",
        "FRM-40");
    add(lacks, !profile.states(FactKind.GENERATIVE_AI), ProfileGroup.AI, "ai", "FRM-51");
    add(
        lacks,
        scope.thirdPartyTests().isBlank() || !profile.states(FactKind.THIRD_PARTY_TEST),
        ProfileGroup.TESTS,
        "tests",
        "FRM-51");
    add(lacks, !profile.states(FactKind.SPECIAL_NOTE), ProfileGroup.NOTES, "notes", "FRM-34");
    add(
        lacks,
        scope.subsequentEvents().isBlank() && !profile.states(FactKind.SUBSEQUENT_EVENT),
        ProfileGroup.NOTES,
        "events",
        "FRM-32");
    return lacks;
  }

  private static void add(
      List<Lack> lacks, boolean lacking, ProfileGroup group, String code, String clause) {
    if (lacking) {
      lacks.add(new Lack(group, code, clause));
    }
  }
}
