package dev.akashi.statement;

import dev.akashi.registry.PublishedFact;
import dev.akashi.registry.PublishedFact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a statement is public: the scope with every field empty that is not, and the facts of the
 * public fields. Nothing else of a statement reaches the public list.
 */
public record PublicPart(StatementScope scope, List<PublishedFact> facts) {

  public PublicPart {
    facts = List.copyOf(facts);
  }

  /** The public part under the rules of the day it was declared. */
  public static PublicPart of(StatementContent content, VisibilityRules rules) {
    Shown shown = new Shown(rules, content.profile());
    StatementScope stated = scope(content.scope(), shown::shows);
    return new PublicPart(
        stated,
        Stream.of(
                stated.items().stream()
                    .filter(PublicPart::saysMoreThanItsName)
                    .map(PublicPart::item),
                content.usedServices().stream().flatMap(used -> used(used, shown)),
                content.profile().facts().stream()
                    .filter(fact ->
                        shown.shows(field(fact)) && namesOnlyShown(fact, content, shown::shows))
                    .map(PublicPart::fact))
            .flatMap(facts -> facts)
            .toList());
  }

  private record Shown(VisibilityRules rules, ServiceProfile profile) {

    boolean shows(StatementField field) {
      return rules.isPublic(field, profile);
    }
  }

  /** The scope with every field empty that is not shown. */
  static StatementScope scope(StatementScope scope, Predicate<StatementField> shown) {
    boolean models = shown.test(StatementField.SERVICE_MODELS);
    boolean responsibilities = shown.test(StatementField.RESPONSIBILITIES);
    return new StatementScope(
        scope.items().stream().filter(item -> shown.test(field(item))).toList(),
        models ? scope.serviceModels() : Set.of(),
        models ? scope.deploymentModel() : Optional.empty(),
        shown.test(StatementField.DATA_LOCATION) ? scope.dataLocation() : "",
        shown.test(StatementField.GOVERNING_LAW) ? scope.governingLaw() : "",
        shown.test(StatementField.FOREIGN_LAW_RISK) ? scope.foreignLawRisk() : "",
        shown.test(StatementField.CAPITAL_AND_OFFICERS) ? scope.capitalAndOfficers() : "",
        shown.test(StatementField.THIRD_PARTY_TESTS) ? scope.thirdPartyTests() : "",
        shown.test(StatementField.SUBSEQUENT_EVENTS) ? scope.subsequentEvents() : "",
        responsibilities ? scope.providerResponsibility() : "",
        responsibilities ? scope.customerResponsibility() : "",
        shown.test(StatementField.INTERNAL_AUDIT) ? scope.internalAuditBasis() : "",
        responsibilities ? scope.responsibilityPerModel() : List.of());
  }

  /** The field that an item of the scope belongs to. */
  static StatementField field(ScopeItem item) {
    return item.kind() == ScopeKind.SITE ? StatementField.SITES : StatementField.SCOPE;
  }

  /** The field that a fact belongs to; that there is none of a kind belongs to that kind. */
  static StatementField field(ProfileFact fact) {
    return fact instanceof ProfileFact.None none ? none.of().field() : fact.kind().field();
  }

  /** Functions and covered regions stand on the list by their names already. */
  private static boolean saysMoreThanItsName(ScopeItem item) {
    return item.kind() == ScopeKind.SITE
        || !item.note().isEmpty()
        || (item.kind() == ScopeKind.REGION && !item.covered());
  }

  private static PublishedFact item(ScopeItem item) {
    return new PublishedFact(
        "SCOPE_ITEM",
        List.of(
            new Value("itemKind", "ScopeKind", item.kind().name()),
            new Value("code", "", item.code()),
            new Value("name", "", item.name()),
            new Value("covered", "flag", Boolean.toString(item.covered())),
            new Value("note", "", item.note())));
  }

  private static Stream<PublishedFact> used(UsedService used, Shown shown) {
    List<PublishedFact> facts = new ArrayList<>();
    if (shown.shows(StatementField.USED_SERVICES)) {
      facts.add(
          new PublishedFact(
              "USED_SERVICE",
              List.of(
                  new Value("name", "", used.name()),
                  new Value("inStatement", "flag", Boolean.toString(used.inStatement())),
                  new Value("layer", "StackLayer", used.layer().map(Enum::name).orElse("")))));
    }
    if (shown.shows(StatementField.USED_SERVICES) && shown.shows(StatementField.SHARES)) {
      for (UsedService.Share share : used.shares()) {
        facts.add(
            new PublishedFact(
                "SHARE",
                List.of(
                    new Value("name", "", used.name()),
                    new Value("model", "ServiceModel", share.model().map(Enum::name).orElse("")),
                    new Value("own", "", share.own()),
                    new Value("total", "", share.total()))));
      }
    }
    return facts.stream();
  }

  /**
   * A certification of a site or a used service would tell of it although it is not shown; whose it
   * is when its holder is stated no more, nobody knows.
   */
  static boolean namesOnlyShown(
      ProfileFact fact, StatementContent content, Predicate<StatementField> shown) {
    if (!(fact instanceof ProfileFact.Certification held) || held.holder().isEmpty()) {
      return true;
    }
    boolean used =
        content.usedServices().stream().anyMatch(each -> each.name().equals(held.holder()));
    if (used) {
      return shown.test(StatementField.USED_SERVICES);
    }
    return content.scope().items().stream()
            .anyMatch(item -> item.kind() == ScopeKind.SITE && item.name().equals(held.holder()))
        && shown.test(StatementField.SITES);
  }

  private static PublishedFact fact(ProfileFact fact) {
    FactShape shape = fact.kind().shape();
    Map<String, String> told = shape.told(fact);
    return new PublishedFact(
        fact.kind().name(),
        shape.values().stream()
            .map(value ->
                new Value(
                    value.name(),
                    value.type() == FactShape.Type.FLAG ? "flag" : value.vocabulary(),
                    told.getOrDefault(value.name(), "")))
            .toList());
  }
}
