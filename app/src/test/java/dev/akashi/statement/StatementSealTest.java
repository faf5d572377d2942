package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.CanonicalJson;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.UsedService.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementSealTest {

  private static final StatementContent EMPTY =
      new StatementContent(
          "2022-04-01",
          Optional.empty(),
          StatementScope.empty(Set.of(), Optional.empty()),
          List.of(),
          Map.of());

  @Test
  void theCanonicalContentOfAnEmptyStatementIsKnown() {
    assertThat(canonical(EMPTY))
        .isEqualTo(
            "{\"answers\":{},\"auditPeriod\":{},\"baseline\":\"2022-04-01\","
                + "\"form\":\"akashi-statement-2\","
                + "\"profile\":{\"facts\":[],\"visibility\":{}},\"scope\":{\"capitalAndOfficers\":\"\","
                + "\"customerResponsibility\":\"\",\"dataLocation\":\"\",\"deploymentModel\":\"\","
                + "\"foreignLawRisk\":\"\",\"governingLaw\":\"\","
                + "\"internalAuditBasis\":\"\",\"items\":[],\"providerResponsibility\":\"\","
                + "\"responsibilityPerModel\":[],\"serviceModels\":[],"
                + "\"subsequentEvents\":\"\",\"thirdPartyTests\":\"\"},"
                + "\"service\":{\"name\":\"帳票\",\"nameEn\":\"Forms\"},\"usedServices\":[]}");
    assertThat(seal(EMPTY)).matches("[0-9a-f]{64}");
  }

  @Test
  void anAnswerThatSaysNothingIsTheSameAsNone() {
    assertThat(seal(EMPTY.withAnswers(Map.of(id("9.2.3"), Answer.none(id("9.2.3"))))))
        .isEqualTo(seal(EMPTY));
  }

  @Test
  void textsCannotRunIntoEachOther() {
    StatementContent one = functions("a\",\"b");
    StatementContent two = functions("a", "b");

    assertThat(seal(one)).isNotEqualTo(seal(two));
    assertThat(CanonicalJson.write("引用\"\\\n\t\u0001")).isEqualTo("\"引用\\\"\\\\\\n\\t\\u0001\"");
  }

  private static StatementContent functions(String... functions) {
    return Draft.complete()
        .scope(
            new StatementScope(
                List.of(functions),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ""))
        .content();
  }

  static Stream<StatementContent> contents() {
    return Cases.of(100, StatementSealTest::content);
  }

  private static StatementContent content(RandomGenerator random) {
    Map<RequirementId, Answer> answers = new LinkedHashMap<>();
    SmallBaseline.BASELINE.requirements().forEach(r -> answers.put(r.id(), answer(r.id(), random)));
    return new StatementContent(
        "v" + random.nextInt(9),
        Optional.of(
            new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 1 + random.nextInt(20)))),
        new StatementScope(
            List.of(item(ScopeKind.FUNCTION, random), item(ScopeKind.SITE, random)),
            Set.of(ServiceModel.SAAS),
            Optional.of(DeploymentModel.PUBLIC),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random),
            List.of(new ModelResponsibility(ServiceModel.SAAS, text(random), text(random)))),
        List.of(
            new UsedService(text(random), random.nextBoolean(), Optional.empty(), true),
            new UsedService(
                text(random), random.nextBoolean(), Optional.of(new RegistryKey("base-1")), false),
            new UsedService(
                text(random),
                false,
                Optional.empty(),
                true,
                text(random),
                Optional.of(StackLayer.PHYSICAL),
                List.of(new Share(Optional.of(ServiceModel.PAAS), text(random), text(random))))),
        new ServiceProfile(
            AnyFact.ofEachKind(random), Map.of(StatementField.SITES, Visibility.PUBLIC)),
        answers,
        List.of(file("", random), file("1", random)));
  }

  private static LinkedFile file(String line, RandomGenerator random) {
    return new LinkedFile(
        UUID.randomUUID(),
        id("9.2.3"),
        line,
        UUID.randomUUID(),
        text(random),
        1 + random.nextInt(5),
        text(random),
        "%064x".formatted(random.nextInt(1000)),
        LocalDate.of(2024, 10, 1),
        Optional.of(LocalDate.of(2024, 12, 31).plusDays(random.nextInt(30))));
  }

  private static ScopeItem item(ScopeKind kind, RandomGenerator random) {
    return new ScopeItem(kind, text(random), text(random), random.nextBoolean(), text(random));
  }

  private static Answer answer(RequirementId requirement, RandomGenerator random) {
    return new Answer(
        requirement,
        Treatment.SELECTED,
        text(random),
        Optional.of(new RegistryKey("base-1")),
        text(random),
        List.of(measure("1", random), measure("2", random)),
        Responsibility.SHARED,
        text(random),
        Set.of(text(random)));
  }

  private static IndividualControl measure(String line, RandomGenerator random) {
    return new IndividualControl(
        line,
        text(random),
        text(random),
        Frequency.DAILY,
        Optional.of(LocalDate.of(2024, 10, 1).plusDays(random.nextInt(30))),
        Optional.empty(),
        Set.of(text(random)));
  }

  private static String text(RandomGenerator random) {
    return "文 " + random.nextInt();
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(7));
    return copy;
  }

  @ParameterizedTest
  @MethodSource("contents")
  void theSealDoesNotDependOnAnyOrder(StatementContent content) {
    StatementScope s = content.scope();
    Map<RequirementId, Answer> answers = new LinkedHashMap<>();
    shuffled(List.copyOf(content.answers().values()))
        .forEach(a ->
            answers.put(
                a.requirement(),
                new Answer(
                    a.requirement(),
                    a.treatment(),
                    a.reason(),
                    a.inheritedFrom(),
                    a.inheritedFunction(),
                    a.individualControls().reversed(),
                    a.responsibility(),
                    a.customerDuty(),
                    a.plans())));
    StatementContent other =
        new StatementContent(
            content.baselineVersion(),
            content.auditPeriod(),
            new StatementScope(
                s.items().reversed(),
                s.serviceModels(),
                s.deploymentModel(),
                s.dataLocation(),
                s.governingLaw(),
                s.foreignLawRisk(),
                s.capitalAndOfficers(),
                s.thirdPartyTests(),
                s.subsequentEvents(),
                s.providerResponsibility(),
                s.customerResponsibility(),
                s.internalAuditBasis(),
                s.responsibilityPerModel()),
            content.usedServices().reversed(),
            new ServiceProfile(shuffled(content.profile().facts()), content.profile().visibility()),
            answers,
            content.evidence().reversed());

    assertThat(seal(other)).isEqualTo(seal(content));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void everySingleValueCounts(StatementContent content) {
    String sealed = canonical(content);
    String seal = seal(content);

    assertThat(ContentChanges.each(content))
        .allSatisfy(changed -> assertThat(seal(changed)).isNotEqualTo(seal));
    assertThat(sealed).contains(content.scope().governingLaw());
  }

  private static String canonical(StatementContent content) {
    return StatementSeal.canonical("帳票", Optional.of("Forms"), content);
  }

  private static String seal(StatementContent content) {
    return StatementSeal.of(declared("帳票", content));
  }

  private static DeclaredStatement declared(String name, StatementContent content) {
    return new DeclaredStatement(
        StatementId.random(),
        ServiceId.random(),
        name,
        Optional.of("Forms"),
        OrganisationId.random(),
        1,
        LocalDate.of(2025, 1, 6),
        new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31)),
        "",
        content);
  }

  @Test
  void theNameOfTheServiceIsSealed() {
    assertThat(StatementSeal.of(declared("帳票", EMPTY)))
        .isNotEqualTo(StatementSeal.of(declared("台帳", EMPTY)));
  }
}
