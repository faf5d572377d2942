package dev.akashi.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The service profile of a declared statement as one reader may see it: what has a narrower
 * visibility is not in it.
 *
 * @param rules who sees what by default, as on the day it was declared
 * @param reader the narrowest visibility that lets the reader in
 */
public record ProfileReading(
    DeclaredStatement statement, VisibilityRules rules, Visibility reader) {

  private ServiceProfile profile() {
    return statement.content().profile();
  }

  /** Who sees a field. */
  public Visibility visibility(StatementField field) {
    return rules.of(field, profile());
  }

  /** Whether this reader does. */
  public boolean sees(StatementField field) {
    return visibility(field).letsIn(reader);
  }

  /** The fields that a page of the profile shows. */
  public static List<StatementField> fields(ProfileGroup group) {
    Stream<StatementField> own =
        switch (group) {
          case SCOPE -> Stream.of(StatementField.SCOPE, StatementField.SITES);
          case USED_SERVICES -> Stream.of(StatementField.USED_SERVICES, StatementField.SHARES);
          case SERVICE, SYSTEM, LEGAL, CERTIFICATIONS, AI, TESTS, NOTES -> Stream.empty();
        };
    Stream<StatementField> texts =
        ProfileText.of(group, StatementScope.empty(java.util.Set.of(), Optional.empty())).stream()
            .map(ProfileText::visible);
    Stream<StatementField> facts = FactKind.in(group).stream().map(FactKind::field);
    return Stream.of(own, texts, facts).flatMap(fields -> fields).distinct().toList();
  }

  /** The texts of a page. */
  public List<ProfileText> texts(ProfileGroup group) {
    return ProfileText.of(group, statement.content().scope()).stream()
        .filter(text -> sees(text.visible()))
        .toList();
  }

  public List<ScopeItem> items() {
    return statement.content().scope().items().stream()
        .filter(item -> sees(PublicPart.field(item)))
        .toList();
  }

  /** The services it stands on, without who answers for what where that is not for the reader. */
  public List<UsedService> uses() {
    if (!sees(StatementField.USED_SERVICES)) {
      return List.of();
    }
    List<UsedService> all = statement.content().usedServices();
    return sees(StatementField.SHARES)
        ? all
        : all.stream().map(UsedService::withoutShares).toList();
  }

  /** The facts of a kind, in their order. */
  public List<ProfileFact> facts(FactKind kind) {
    if (!sees(kind.field())) {
      return List.of();
    }
    return profile().of(kind).stream()
        .filter(fact -> PublicPart.namesOnlyShown(fact, statement.content(), this::sees))
        .toList();
  }

  /** Whether it is stated that there is nothing of a kind. */
  public boolean isNone(FactKind kind) {
    return sees(kind.field()) && profile().none(kind).isPresent();
  }
}
