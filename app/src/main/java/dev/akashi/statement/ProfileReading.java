package dev.akashi.statement;

import dev.akashi.baseline.RequirementKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The answers that are for the reader, by their numbers: all of them with their individual
   * controls, the selected objectives alone, or none (annex of the statement, FRM-34).
   */
  public List<Answer> controls() {
    Stream<Answer> all =
        statement.content().answers().values().stream()
            .filter(answer -> answer.treatment() != Treatment.UNANSWERED)
            .sorted(Comparator.comparing(Answer::requirement));
    if (sees(StatementField.INDIVIDUAL_CONTROLS)) {
      return all.map(answer -> sees(StatementField.PLANS) ? answer : withoutPlans(answer)).toList();
    }
    return sees(StatementField.CONTROL_OBJECTIVES)
        ? all.filter(answer ->
                answer.requirement().kind() == RequirementKind.CONTROL_OBJECTIVE
                    && statement.content().isSelected(answer.requirement()))
            .map(answer -> Answer.selected(answer.requirement()))
            .toList()
        : List.of();
  }

  private static Answer withoutPlans(Answer answer) {
    return new Answer(
        answer.requirement(),
        answer.treatment(),
        answer.reason(),
        answer.inheritedFrom(),
        answer.inheritedFunction(),
        answer.individualControls().stream().map(each -> each.limitedTo(Set.of())).toList(),
        answer.responsibility(),
        answer.customerDuty());
  }

  /** What is left to the customer, which is the agency's own list to work through (FRM-02). */
  public List<CustomerDuties.Duty> duties() {
    return sees(StatementField.INDIVIDUAL_CONTROLS)
        ? CustomerDuties.of(statement.content())
        : List.of();
  }

  /** Whether it is stated that there is nothing of a kind. */
  public boolean isNone(FactKind kind) {
    return sees(kind.field()) && profile().none(kind).isPresent();
  }
}
