package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.IndividualControl.Frequency;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked of a reading, it never tells what is not for its reader. */
@Clause("FRM-50")
class ProfileReadingTest {

  private static final RequirementId CONTROL = RequirementId.of("9.4.2.2.B");
  private static final RequirementId TAKEN = RequirementId.of("9.2.3.11.PB");
  private static final RequirementId OBJECTIVE = RequirementId.of("9.4.2");
  private static final Period PERIOD =
      new Period(LocalDate.of(2024, 10, 3), LocalDate.of(2024, 12, 29));

  @ParameterizedTest
  @EnumSource(
      value = StatementField.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SERVICE_NAME", "CONTROL_OBJECTIVES"})
  void aFieldThatIsWithheldIsInNothingThatTheReadingHandsOut(StatementField field) {
    List<String> marks = marks(field);

    assertThat(everything(reading(field, Visibility.PUBLIC)))
        .as("the reader whom it is for")
        .contains(marks);
    assertThat(everything(reading(field, Visibility.PROGRAMME))).doesNotContain(marks);
  }

  @Test
  void whoSeesObjectivesAloneLearnsOfNoControl() {
    ProfileReading reading = reading(StatementField.INDIVIDUAL_CONTROLS, Visibility.PROGRAMME);

    assertThat(reading.content().answers()).containsOnlyKeys(OBJECTIVE);
    assertThat(reading.controls()).extracting(Answer::requirement).containsExactly(OBJECTIVE);
    assertThat(reading.duties()).isEmpty();
  }

  @Test
  void nobodyGetsTheStatementItself() {
    assertThat(Arrays.stream(ProfileReading.class.getMethods()).map(Method::getReturnType))
        .doesNotContain(DeclaredStatement.class, StatementSheet.class);
    assertThat(ProfileReading.class.getFields()).isEmpty();
  }

  /** All that can be got out of it, whatever is asked. */
  private static String everything(ProfileReading reading) {
    return Arrays.stream(ProfileReading.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.getReturnType().equals(ProfileReading.class))
        .flatMap(method -> asked(method).map(argument -> told(reading, method, argument)))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Object[]> asked(Method method) {
    if (method.getParameterCount() == 0) {
      return Stream.<Object[]>of(new Object[0]);
    }
    Class<?> type = method.getParameterTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(each -> new Object[] {each});
    }
    Predicate<StatementField> all = field -> true;
    return Stream.<Object[]>of(new Object[] {all});
  }

  private static String told(ProfileReading reading, Method method, Object[] arguments) {
    try {
      return String.valueOf(method.invoke(reading, arguments));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method.getName(), e);
    }
  }

  private static String mark(StatementField field) {
    return "印" + field.name() + "印";
  }

  private static List<String> marks(StatementField field) {
    return switch (field) {
      case AUDIT_PERIOD -> List.of(PERIOD.first().toString());
      case SERVICE_MODELS -> List.of("[PAAS]");
      case USED_SERVICES -> List.of(mark(field), "C99-0001-2");
      default -> List.of(mark(field));
    };
  }

  private static ProfileReading reading(StatementField field, Visibility visibility) {
    Map<StatementField, Visibility> defaults = new EnumMap<>(StatementField.class);
    for (StatementField each : StatementField.values()) {
      defaults.put(each, Visibility.PUBLIC);
    }
    defaults.put(field, visibility);
    return new ProfileReading(
        new DeclaredStatement(
            StatementId.random(),
            new ServiceId(new UUID(1, 2)),
            "文書管理クラウド",
            Optional.empty(),
            new OrganisationId(new UUID(1, 1)),
            1,
            LocalDate.of(2025, 1, 15),
            PERIOD,
            "0".repeat(64),
            content()),
        new VisibilityRules(defaults, Set.of(), Set.of(), Set.of()),
        Visibility.ASSESSOR);
  }

  private static StatementContent content() {
    RegistryKey base = new RegistryKey("C99-0001-2");
    return new StatementContent(
        "2022-04-01",
        Optional.of(PERIOD),
        scope(),
        List.of(
            new UsedService(
                mark(StatementField.USED_SERVICES),
                /* inStatement= */ true,
                Optional.of(base),
                /* selfAssessed= */ false,
                "",
                Optional.empty(),
                List.of(
                    new UsedService.Share(Optional.empty(), mark(StatementField.SHARES), "全体")))),
        new ServiceProfile(facts(), Map.of()),
        Map.of(
            OBJECTIVE,
            Answer.selected(OBJECTIVE),
            CONTROL,
            Answer.selected(
                CONTROL,
                new IndividualControl(
                    "1",
                    mark(StatementField.INDIVIDUAL_CONTROLS),
                    "",
                    Frequency.DAILY,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(mark(StatementField.PLANS)))),
            TAKEN,
            new Answer(
                TAKEN,
                Treatment.INHERITED,
                "",
                Optional.of(base),
                mark(StatementField.USED_SERVICES),
                List.of())),
        List.of());
  }

  private static StatementScope scope() {
    return new StatementScope(
        List.of(
            new ScopeItem(ScopeKind.FUNCTION, "S1", mark(StatementField.SCOPE), true, ""),
            new ScopeItem(ScopeKind.SITE, "D1", mark(StatementField.SITES), true, "")),
        Set.of(ServiceModel.PAAS),
        Optional.empty(),
        mark(StatementField.DATA_LOCATION),
        mark(StatementField.GOVERNING_LAW),
        mark(StatementField.FOREIGN_LAW_RISK),
        mark(StatementField.CAPITAL_AND_OFFICERS),
        mark(StatementField.THIRD_PARTY_TESTS),
        mark(StatementField.SUBSEQUENT_EVENTS),
        mark(StatementField.RESPONSIBILITIES),
        "利用者",
        mark(StatementField.INTERNAL_AUDIT),
        List.of(
            new StatementScope.ModelResponsibility(
                ServiceModel.IAAS, mark(StatementField.RESPONSIBILITIES), "利用者")));
  }

  /** A fact of every kind, with its mark in each of its texts. */
  private static List<ProfileFact> facts() {
    return Arrays.stream(FactKind.values())
        .filter(kind -> kind != FactKind.NONE)
        .map(kind ->
            kind.shape()
                .read(
                    name -> value(kind, name),
                    reason -> {
                      throw new AssertionError(kind + " " + reason);
                    })
                .orElseThrow())
        .toList();
  }

  private static String value(FactKind kind, String name) {
    FactShape.Value value =
        kind.shape().values().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return switch (value.type()) {
      case FLAG -> "true";
      case DAY -> "2025-01-01";
      case CHOICE -> value.choices().getFirst().name();
      case REQUIREMENTS -> CONTROL + " " + TAKEN;
      case TEXT, LONG_TEXT -> name.equals("holder") ? "" : mark(kind.field());
    };
  }
}
