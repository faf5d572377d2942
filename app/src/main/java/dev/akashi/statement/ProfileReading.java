package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    return uses(this::sees);
  }

  private List<UsedService> uses(Predicate<StatementField> shown) {
    if (!shown.test(StatementField.USED_SERVICES)) {
      return List.of();
    }
    List<UsedService> all = statement.content().usedServices();
    return shown.test(StatementField.SHARES)
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

  /**
   * What the statement says, without what is not for this reader (FRM-50): a text that is withheld
   * is empty, an item or a fact is left out, and so is what would name it elsewhere.
   */
  public StatementContent content() {
    return content(field -> true);
  }

  /**
   * The same with fewer fields.
   *
   * @param only the fields to leave in, as far as the reader sees them
   */
  public StatementContent content(Predicate<StatementField> only) {
    StatementContent all = statement.content();
    Predicate<StatementField> shown = only.and(this::sees);
    if (Arrays.stream(StatementField.values()).allMatch(shown)) {
      return all;
    }
    boolean controls = shown.test(StatementField.INDIVIDUAL_CONTROLS);
    boolean objectives = controls || shown.test(StatementField.CONTROL_OBJECTIVES);
    return new StatementContent(
        all.baselineVersion(),
        shown.test(StatementField.AUDIT_PERIOD) ? all.auditPeriod() : Optional.empty(),
        PublicPart.scope(all.scope(), shown),
        uses(shown),
        profile(all, shown),
        objectives ? answers(all, controls, shown) : Map.of(),
        controls ? all.evidence() : List.of());
  }

  private static ServiceProfile profile(StatementContent all, Predicate<StatementField> shown) {
    return new ServiceProfile(
        all.profile().facts().stream()
            .filter(fact -> shown.test(PublicPart.field(fact)))
            .filter(fact -> PublicPart.namesOnlyShown(fact, all, shown))
            .toList(),
        all.profile().visibility().entrySet().stream()
            .filter(chosen -> shown.test(chosen.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Map<RequirementId, Answer> answers(
      StatementContent all, boolean controls, Predicate<StatementField> shown) {
    boolean plans = shown.test(StatementField.PLANS);
    boolean bases = shown.test(StatementField.USED_SERVICES);
    return all.answers().values().stream()
        .map(answer ->
            controls
                ? answer.shown(plans, bases)
                : Answer.none(answer.requirement()).with(answer.treatment(), ""))
        .collect(Collectors.toMap(Answer::requirement, answer -> answer));
  }
}
