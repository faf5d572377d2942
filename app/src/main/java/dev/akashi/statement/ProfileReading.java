package dev.akashi.statement;

import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declared statement as one reader may see it. What has a narrower visibility is in nothing that
 * this type hands out, so that nobody has to remember to leave it out; the statement itself it does
 * not hand out.
 */
public final class ProfileReading {

  private final DeclaredStatement statement;
  private final VisibilityRules rules;
  private final Visibility reader;

  /**
   * The statement for a reader.
   *
   * @param rules who sees what by default, as on the day it was declared
   * @param reader the narrowest visibility that lets the reader in
   */
  public ProfileReading(DeclaredStatement statement, VisibilityRules rules, Visibility reader) {
    this.statement = statement;
    this.rules = rules;
    this.reader = reader;
  }

  /**
   * Which statement it is, which every reader may know.
   *
   * @param auditPeriod empty when it is not for the reader
   */
  public record Head(
      StatementId id,
      ServiceId service,
      OrganisationId provider,
      String serviceName,
      Optional<String> serviceNameEn,
      int version,
      LocalDate declaredOn,
      LocalDate sealedOn,
      Optional<Period> auditPeriod,
      String contentHash,
      String baselineVersion) {

    /** The name of the service in both languages. */
    public LocalizedText called() {
      return new LocalizedText(serviceName, serviceNameEn.orElse(""));
    }
  }

  public Head statement() {
    return new Head(
        statement.id(),
        statement.service(),
        statement.provider(),
        statement.serviceName(),
        statement.serviceNameEn(),
        statement.version(),
        statement.declaredOn(),
        statement.sealedOn(),
        Optional.of(statement.auditPeriod()).filter(p -> sees(StatementField.AUDIT_PERIOD)),
        statement.contentHash(),
        statement.content().baselineVersion());
  }

  /** The seal calculated anew over all that is stated. */
  public String sealNow() {
    return StatementSeal.of(statement);
  }

  /** The narrowest visibility that lets the reader in. */
  public Visibility reader() {
    return reader;
  }

  /** The same statement as everybody reads it. */
  public ProfileReading ofThePublic() {
    return new ProfileReading(statement, rules, Visibility.PUBLIC);
  }

  /** What of it stands on the public list. */
  public PublicPart publicPart() {
    return PublicPart.of(statement.content(), rules);
  }

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

  /** The fields that are not for this reader. */
  public List<StatementField> withheld() {
    return Arrays.stream(StatementField.values()).filter(field -> !sees(field)).toList();
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

  /** Who answers for what in each service model (FRM-52), where it differs. */
  public List<StatementScope.ModelResponsibility> responsibilityPerModel() {
    return sees(StatementField.RESPONSIBILITIES)
        ? statement.content().scope().responsibilityPerModel()
        : List.of();
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
    return answers(this::sees)
        .filter(answer -> answer.treatment() != Treatment.UNANSWERED)
        .sorted(Comparator.comparing(Answer::requirement))
        .toList();
  }

  private Stream<Answer> answers(Predicate<StatementField> shown) {
    StatementContent all = statement.content();
    if (shown.test(StatementField.INDIVIDUAL_CONTROLS)) {
      boolean plans = shown.test(StatementField.PLANS);
      boolean bases = shown.test(StatementField.USED_SERVICES);
      return all.answers().values().stream().map(answer -> answer.shown(plans, bases));
    }
    return shown.test(StatementField.CONTROL_OBJECTIVES)
        ? all.answers().keySet().stream()
            .filter(id -> id.kind() == RequirementKind.CONTROL_OBJECTIVE && all.isSelected(id))
            .map(Answer::selected)
        : Stream.empty();
  }

  /** What is left to the customer, which is the agency's own list to work through (FRM-02). */
  public List<CustomerDuties.Duty> duties() {
    return CustomerDuties.of(content()).stream()
        .filter(duty -> sees(StatementField.INDIVIDUAL_CONTROLS))
        .toList();
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
    return new StatementContent(
        all.baselineVersion(),
        shown.test(StatementField.AUDIT_PERIOD) ? all.auditPeriod() : Optional.empty(),
        PublicPart.scope(all.scope(), shown),
        uses(shown),
        profile(all, shown),
        answers(shown).collect(Collectors.toMap(Answer::requirement, answer -> answer)),
        shown.test(StatementField.INDIVIDUAL_CONTROLS) ? all.evidence() : List.of());
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
}
