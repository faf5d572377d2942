package dev.akashi.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.Answer;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever changes the seal of a statement is a difference: every component of every record in the
 * content is changed in turn, so that a new field of the seal has to be compared too.
 */
@Clause("FRM-49")
class SealedContentTest {

  private static final RequirementId CONTROL = RequirementId.of("9.4.2.2.B");
  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  private static final Baseline BASELINE = BaselineFiles.onClassPath("baseline/2022-04-01");

  /** A value with one place in it changed. */
  private record Variant(String place, Object value) {}

  @TestFactory
  Stream<DynamicTest> whateverChangesTheSealIsCompared() {
    StatementContent content = content();
    assertThat(difference(content, content).isEmpty()).isTrue();
    List<DynamicTest> tests = new ArrayList<>();
    for (Variant variant : variants("content", content)) {
      StatementContent changed = (StatementContent) variant.value();
      if (seal(changed).equals(seal(content))
          || !changed.baselineVersion().equals(content.baselineVersion())) {
        continue;
      }
      tests.add(
          DynamicTest.dynamicTest(
              variant.place(),
              () -> {
                assertThat(difference(content, changed).isEmpty()).isFalse();
                assertThat(difference(changed, content).isEmpty()).isFalse();
              }));
    }
    assertThat(tests).hasSizeGreaterThan(80);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> theNameOfTheServiceIsCompared() {
    StatementContent content = content();
    StatementDifference.Side side =
        new StatementDifference.Side(BASELINE, "文書", Optional.of("Documents"), content);
    return Stream.of(
            new StatementDifference.Side(BASELINE, "書庫", Optional.of("Documents"), content),
            new StatementDifference.Side(BASELINE, "文書", Optional.empty(), content))
        .map(other ->
            DynamicTest.dynamicTest(
                other.name() + other.nameEn(),
                () ->
                    assertThat(StatementDifference.between(side, other).things())
                        .extracting(ThingChange::kind)
                        .containsExactly("SERVICE")));
  }

  private static StatementDifference difference(StatementContent before, StatementContent after) {
    return StatementDifference.between(
        new StatementDifference.Side(BASELINE, "文書", Optional.empty(), before),
        new StatementDifference.Side(BASELINE, "文書", Optional.empty(), after));
  }

  private static String seal(StatementContent content) {
    return StatementSeal.of(
        new DeclaredStatement(
            StatementId.of("00000000-0000-0000-0000-000000000001"),
            ServiceId.of("00000000-0000-0000-0000-000000000002"),
            "文書",
            Optional.empty(),
            OrganisationId.of("00000000-0000-0000-0000-000000000003"),
            1,
            DAY,
            new Period(DAY, DAY.plusMonths(3)),
            "",
            content));
  }

  /** The value with each of its places changed, one at a time; empty when it cannot be. */
  private static List<Variant> variants(String place, Object value) {
    return switch (value) {
      case String text -> List.of(new Variant(place, text + "変"));
      case Boolean flag -> List.of(new Variant(place, !flag));
      case Integer number -> List.of(new Variant(place, number + 1));
      case LocalDate day -> List.of(new Variant(place, day.plusDays(1)));
      case UUID id -> List.of(new Variant(place, new UUID(id.getMostSignificantBits(), 77)));
      case Enum<?> term -> List.of(new Variant(place, another(term)));
      case RequirementId id ->
          List.of(
              new Variant(place, RequirementId.of(id.equals(CONTROL) ? "9.2.3.11.PB" : "9.2.3")));
      case RegistryKey key -> List.of(new Variant(place, new RegistryKey(key.value() + "-2")));
      case Period period ->
          List.of(new Variant(place, new Period(period.first(), period.last().plusDays(1))));
      case Optional<?> held ->
          Stream.concat(
                  Stream.of(new Variant(place + " gone", Optional.empty())),
                  held.stream()
                      .flatMap(inner -> variants(place, inner).stream())
                      .map(each -> new Variant(each.place(), Optional.of(each.value()))))
              .toList();
      case List<?> list -> lists(place, list);
      case Set<?> set ->
          lists(place, List.copyOf(set)).stream()
              .map(each -> new Variant(each.place(), new LinkedHashSet<>((List<?>) each.value())))
              .toList();
      case Map<?, ?> map -> maps(place, map);
      case Record structure -> records(place, structure);
      default -> throw new AssertionError(place + ": no way to change " + value.getClass());
    };
  }

  private static Object another(Enum<?> term) {
    List<?> all = List.of(term.getDeclaringClass().getEnumConstants());
    return all.get((all.indexOf(term) + 1) % all.size());
  }

  private static List<Variant> lists(String place, List<?> list) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      List<Object> without = new ArrayList<>(list);
      without.remove(i);
      variants.add(new Variant(place + "[" + i + "] gone", without));
      for (Variant each : variants(place + "[" + i + "]", list.get(i))) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(i, each.value());
        variants.add(new Variant(each.place(), changed));
      }
    }
    return variants;
  }

  private static List<Variant> maps(String place, Map<?, ?> map) {
    List<Variant> variants = new ArrayList<>();
    map.forEach((key, value) -> {
      Map<Object, Object> without = new LinkedHashMap<>(map);
      without.remove(key);
      variants.add(new Variant(place + "{" + key + "} gone", without));
      for (Variant each : variants(place + "{" + key + "}", value)) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(key, each.value());
        variants.add(new Variant(each.place(), changed));
      }
    });
    return variants;
  }

  private static List<Variant> records(String place, Record structure) {
    RecordComponent[] components = structure.getClass().getRecordComponents();
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (structure instanceof Answer && components[i].getName().equals("requirement")) {
        continue;
      }
      int at = i;
      for (Variant each :
          variants(place + "." + components[i].getName(), part(structure, components[i]))) {
        Object[] parts =
            Arrays.stream(components).map(one -> part(structure, one)).toArray(Object[]::new);
        parts[at] = each.value();
        variants.add(new Variant(each.place(), made(structure.getClass(), components, parts)));
      }
    }
    return variants;
  }

  private static Object part(Record structure, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(structure);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] parts) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static StatementContent content() {
    RegistryKey base = new RegistryKey("base");
    IndividualControl measure =
        new IndividualControl(
            "1",
            "鍵で認証する",
            "運用課",
            Frequency.DAILY,
            Optional.of(DAY),
            Optional.of(DAY.plusDays(9)),
            Set.of("上位"));
    Answer answer =
        new Answer(
            CONTROL,
            Treatment.INHERITED,
            "理由",
            Optional.of(base),
            "保管",
            List.of(measure),
            Responsibility.PROVIDER,
            "利用者の設定",
            Set.of("上位"));
    return new StatementContent(
        BASELINE.version(),
        Optional.of(new Period(DAY, DAY.plusMonths(3))),
        new StatementScope(
            List.of(
                new ScopeItem(ScopeKind.FUNCTION, "F1", "保管", true, "注"),
                new ScopeItem(ScopeKind.SITE, "S1", "東棟", false, "")),
            Set.of(ServiceModel.SAAS, ServiceModel.PAAS),
            Optional.of(DeploymentModel.PUBLIC),
            "国内",
            "日本法",
            "なし",
            "資本",
            "年1回",
            "なし",
            "事業者",
            "利用者",
            "内部監査規程",
            List.of(new StatementScope.ModelResponsibility(ServiceModel.SAAS, "自社", "顧客"))),
        List.of(
            new UsedService(
                "基盤",
                true,
                Optional.of(base),
                true,
                "確認した",
                Optional.of(StackLayer.NETWORK),
                List.of(new UsedService.Share(Optional.of(ServiceModel.SAAS), "自社", "全体")))),
        new ServiceProfile(facts(), Map.of(StatementField.SITES, Visibility.ASSESSOR)),
        Map.of(CONTROL, answer),
        List.of(
            new LinkedFile(
                new UUID(1, 1),
                CONTROL,
                "1",
                new UUID(1, 2),
                "記録",
                1,
                "kiroku.pdf",
                "00",
                DAY,
                Optional.of(DAY.plusDays(1)))));
  }

  /** One fact of each kind. */
  private static List<ProfileFact> facts() {
    return Arrays.stream(FactKind.values())
        .map(kind ->
            kind.shape()
                .read(
                    field ->
                        kind.shape().values().stream()
                            .filter(value -> value.name().equals(field))
                            .findFirst()
                            .map(value ->
                                switch (value.type()) {
                                  case TEXT, LONG_TEXT -> "文";
                                  case DAY -> DAY.toString();
                                  case FLAG -> "true";
                                  case CHOICE -> value.choices().getFirst().name();
                                  case REQUIREMENTS -> CONTROL.value();
                                })
                            .orElse(""),
                    reason -> {
                      throw new AssertionError(reason);
                    })
                .orElseThrow())
        .toList();
  }
}
