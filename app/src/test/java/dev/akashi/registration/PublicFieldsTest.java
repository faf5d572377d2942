package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.AnyFact;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public entry of a statement in which each field says its own name: it is read there when the
 * field is public, and nowhere else.
 */
class PublicFieldsTest {

  /** Always on the list by themselves, or in the answers, which never reach the list. */
  private static final Set<StatementField> NOT_OF_THE_PROFILE =
      EnumSet.of(
          StatementField.SERVICE_NAME,
          StatementField.SERVICE_MODELS,
          StatementField.AUDIT_PERIOD,
          StatementField.CONTROL_OBJECTIVES,
          StatementField.INDIVIDUAL_CONTROLS,
          StatementField.INTERNAL_AUDIT);

  /** Every field at every visibility beside the others public or closed, and then any mixture. */
  static Stream<Map<StatementField, Visibility>> choices() {
    Stream<Map<StatementField, Visibility>> single =
        Arrays.stream(StatementField.values())
            .flatMap(field ->
                Arrays.stream(Visibility.values())
                    .flatMap(visibility ->
                        Stream.of(Visibility.PUBLIC, Visibility.PROGRAMME)
                            .map(others -> all(others, field, visibility))));
    Random random = new Random(2024);
    return Stream.concat(single, IntStream.range(0, 300).mapToObj(i -> mixed(random)));
  }

  private static Map<StatementField, Visibility> all(
      Visibility others, StatementField field, Visibility visibility) {
    Map<StatementField, Visibility> chosen = new EnumMap<>(StatementField.class);
    Arrays.stream(StatementField.values()).forEach(each -> chosen.put(each, others));
    chosen.put(field, visibility);
    return chosen;
  }

  private static Map<StatementField, Visibility> mixed(Random random) {
    Map<StatementField, Visibility> chosen = new EnumMap<>(StatementField.class);
    Visibility[] any = Visibility.values();
    Arrays.stream(StatementField.values())
        .forEach(field -> chosen.put(field, any[random.nextInt(any.length)]));
    return chosen;
  }

  @ParameterizedTest
  @MethodSource("choices")
  @Clause({"FRM-50", "FRM-51"})
  void theListShowsWhatIsPublicAndNothingElse(Map<StatementField, Visibility> chosen) {
    RegistryEntry entry = published(chosen, unbound());

    for (StatementField field : StatementField.values()) {
      boolean shown = entry.toString().contains(mark(field));
      if (NOT_OF_THE_PROFILE.contains(field)) {
        assertThat(shown).as(field.name()).isFalse();
      } else {
        assertThat(shown).as(field.name()).isEqualTo(isPublic(field, chosen));
      }
    }
    assertThat(entry.serviceModels().isEmpty())
        .isEqualTo(chosen.get(StatementField.SERVICE_MODELS) != Visibility.PUBLIC);
  }

  /** The shares name the used service, so they are public only together with it. */
  private static boolean isPublic(StatementField field, Map<StatementField, Visibility> chosen) {
    return chosen.get(field) == Visibility.PUBLIC
        && (field != StatementField.SHARES
            || chosen.get(StatementField.USED_SERVICES) == Visibility.PUBLIC);
  }

  /** A choice that the programme does not leave open has no effect even if it were stored. */
  @ParameterizedTest
  @MethodSource("choices")
  void whatIsFixedStaysWhateverIsStored(Map<StatementField, Visibility> chosen) {
    VisibilityRules bound =
        new VisibilityRules(
            all(Visibility.AGENCY_ON_GRANT, StatementField.GOVERNING_LAW, Visibility.PUBLIC),
            EnumSet.of(StatementField.GOVERNING_LAW),
            EnumSet.of(StatementField.SYSTEM_LAYERS),
            Set.of());

    String entry = published(chosen, bound).toString();

    assertThat(entry).contains(mark(StatementField.GOVERNING_LAW));
    assertThat(entry).doesNotContain(mark(StatementField.SYSTEM_LAYERS));
  }

  private static VisibilityRules unbound() {
    return new VisibilityRules(Map.of(), Set.of(), Set.of(), Set.of());
  }

  private static RegistryEntry published(
      Map<StatementField, Visibility> chosen, VisibilityRules rules) {
    RegistryKey key = new RegistryKey("C25-0001-2");
    DeclaredStatement statement =
        new DeclaredStatement(
            StatementId.random(),
            ServiceId.random(),
            "会計クラウド",
            Optional.empty(),
            Samples.PROVIDER,
            1,
            LocalDate.of(2025, 1, 20),
            Samples.PERIOD,
            Samples.HASH,
            content(chosen));
    return ListEntries.of(
        new Registration(
            key,
            statement.service(),
            Samples.PROVIDER,
            statement.called(),
            LocalDate.of(2025, 6, 1),
            LocalDate.of(2026, 4, 30),
            2,
            Optional.empty(),
            Optional.empty()),
        statement,
        Samples.baseline(),
        new Organisation(
            Samples.PROVIDER, OrganisationKind.PROVIDER, new LocalizedText("しろがね", "")),
        List.of(),
        rules);
  }

  private static StatementContent content(Map<StatementField, Visibility> chosen) {
    List<ProfileFact> facts =
        Stream.of("", mark(StatementField.SITES), mark(StatementField.USED_SERVICES))
            .flatMap(holder ->
                AnyFact.ofEachKind(
                    (kind, value) -> value.name().equals("holder") ? holder : mark(kind.field()))
                    .stream())
            .filter(fact -> !(fact instanceof ProfileFact.None))
            .toList();
    StatementContent sample = new Samples.StatementDraft().content();
    return new StatementContent(
        sample.baselineVersion(),
        sample.auditPeriod(),
        scope(),
        List.of(used()),
        new ServiceProfile(facts, chosen),
        sample.answers());
  }

  private static StatementScope scope() {
    return new StatementScope(
        List.of(
            new ScopeItem(ScopeKind.FUNCTION, "F1", mark(StatementField.SCOPE), true, "備考"),
            new ScopeItem(ScopeKind.REGION, "R1", mark(StatementField.SCOPE), false, ""),
            new ScopeItem(ScopeKind.SITE, "S1", mark(StatementField.SITES), true, "")),
        Set.of(ServiceModel.SAAS),
        Optional.of(DeploymentModel.PUBLIC),
        mark(StatementField.DATA_LOCATION),
        mark(StatementField.GOVERNING_LAW),
        mark(StatementField.FOREIGN_LAW_RISK),
        mark(StatementField.CAPITAL_AND_OFFICERS),
        mark(StatementField.THIRD_PARTY_TESTS),
        mark(StatementField.SUBSEQUENT_EVENTS),
        mark(StatementField.RESPONSIBILITIES),
        mark(StatementField.RESPONSIBILITIES),
        mark(StatementField.INTERNAL_AUDIT),
        List.of(
            new ModelResponsibility(
                ServiceModel.SAAS,
                mark(StatementField.RESPONSIBILITIES),
                mark(StatementField.RESPONSIBILITIES))));
  }

  private static UsedService used() {
    return new UsedService(
        mark(StatementField.USED_SERVICES),
        false,
        Optional.empty(),
        true,
        "",
        Optional.of(StackLayer.PHYSICAL),
        List.of(
            new UsedService.Share(
                Optional.empty(), mark(StatementField.SHARES), mark(StatementField.SHARES))));
  }

  private static String mark(StatementField field) {
    return "<" + field.name() + ">";
  }
}
