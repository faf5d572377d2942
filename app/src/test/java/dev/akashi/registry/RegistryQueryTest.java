package dev.akashi.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryQueryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void withoutParametersItIsTheWholeListNewestFirst() {
    assertThat(read(Map.of())).isEqualTo(RegistryQuery.ALL);
    assertThat(read(Map.of("q", List.of(" "), "asOf", List.of("")))).isEqualTo(RegistryQuery.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3.9.13", "令和3年9月13日", "2021年9月13日（令和3年）", "2021/9/13"})
  void theDayMayBeTypedInAnyUsualForm(String typed) {
    assertThat(read(Map.of("asOf", List.of(typed))).asOf()).contains(LocalDate.of(2021, 9, 13));
  }

  @ParameterizedTest
  @CsvSource({
    "asOf, tomorrow, registry.not-a-date",
    "asOf, 2021-02-29, registry.not-a-date",
    "asOf, 2026-11-21, registry.day-to-come",
    "registered, x, registry.not-a-date",
    "sort, price, registry.unknown-sort",
    "order, up, registry.unknown-order",
    "state, gone, registry.unknown-state",
    "model, daas, registry.unknown-model",
    "level, 0, registry.unknown-level",
    "level, 99999999999, registry.unknown-level",
    "limit, 101, registry.bad-limit",
    "limit, 0, registry.bad-limit",
    "limit, -1, registry.bad-limit",
    "limit, many, registry.bad-limit",
    "page, garbage, registry.bad-page"
  })
  void aParameterThatCannotBeUnderstoodIsNamedWithTheReason(
      String name, String value, String code) {
    assertThat(reasons(Map.of(name, List.of(value))))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo(code);
          assertThat(reason.field()).contains(name);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"AsOf", "as-of", "as_of", "STATE"})
  void aMisspelledParameterIsToldAndNotTakenForNothing(String name) {
    assertThat(reasons(Map.of(name, List.of("2021-04-01"))))
        .singleElement()
        .extracting(Reason::code)
        .isEqualTo("registry.misspelled-parameter");
  }

  @Test
  void whatALinkCarriesBesidesIsLeftAloneOnAPageAndRefusedToAProgram() {
    Map<String, List<String>> asked = Map.of("utm_source", List.of("mail"));

    assertThat(read(asked)).isEqualTo(RegistryQuery.ALL);
    assertThatThrownBy(() -> RegistryQueryReader.readExactly(asked, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly("registry.unknown-parameter"));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(
            reasons(
                Map.of(
                    "asOf", List.of("x"),
                    "limit", List.of("1000"),
                    "sort", List.of("name", "no"),
                    "applicant", List.of("a\u0000"),
                    "q", List.of("a".repeat(201)))))
        .extracting(Reason::code)
        .containsExactlyInAnyOrder(
            "registry.not-a-date",
            "registry.bad-limit",
            "registry.given-twice",
            "registry.unknown-applicant",
            "registry.text-too-long");
  }

  @Test
  void tooManyValuesOfAFilterAreRefused() {
    List<String> many = IntStream.range(0, 51).mapToObj(i -> "Applicant " + i).toList();
    assertThat(reasons(Map.of("applicant", many)))
        .extracting(Reason::code)
        .containsExactly("registry.too-many-values");
  }

  @Test
  void aPageOfAnotherOrderIsRefused() {
    String token = new PageToken(RegistrySort.NAME, false, "box", 17, 20, false).text();
    assertThat(read(Map.of("sort", List.of("name"), "page", List.of(token))).page()).isPresent();
    assertThat(reasons(Map.of("sort", List.of("no"), "page", List.of(token))))
        .extracting(Reason::code)
        .containsExactly("registry.bad-page");
  }

  static Stream<String> garbage() {
    return Stream.concat(
        Stream.of(
            "",
            "=",
            "!!!",
            "A",
            "bm9uZQ",
            "a".repeat(5000),
            plain("name\ndf\n1\n1"),
            plain("name\ndf\n0\n1\nx"),
            plain("name\ndf\n1\n-1\nx"),
            plain("no\ndf\n1\n0\nx"),
            plain("registered\ndf\n1\n0\n2021-02-30"),
            plain("registered\ndf\n1\n0\n"),
            plain("name\ndf\n99999999999\n0\nx"),
            plain("name\nxx\n1\n0\nx"),
            plain("name\ndf\n1\n0\nx\u0000"),
            plain("name\ndf\n+1\n0\nx")),
        Cases.of(
            300,
            random -> {
              byte[] bytes = new byte[random.nextInt(60)];
              random.nextBytes(bytes);
              return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            }));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbageIsNoPageToken(String text) {
    assertThat(PageToken.read(text)).isEmpty();
  }

  static Stream<RegistryQuery> queries() {
    return Cases.of(300, RegistryQueryTest::query);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQuestionHasAnAddressThatLeadsBackToIt(RegistryQuery query) {
    assertThat(read(RegistryAddress.byName(query))).isEqualTo(query);
    assertThat(RegistryAddress.of("/services", query)).matches("[!-~]+");
  }

  private static RegistryQuery query(RandomGenerator random) {
    RegistrySort sort = List.of(RegistrySort.values()).get(random.nextInt(4));
    boolean down = random.nextBoolean();
    String name = Character.toString(random.nextInt('あ', 'ん')) + "&=%+ " + random.nextInt();
    LocalDate day = TODAY.minusDays(random.nextInt(4000));
    String value =
        switch (sort) {
          case NO -> "";
          case REGISTERED -> day.toString();
          case NAME, APPLICANT -> name;
        };
    return new RegistryQuery(
        new RegistryFilter(
            random.nextBoolean() ? name : "",
            random.nextBoolean() ? Set.of(RegistryState.EXPIRED, RegistryState.LISTED) : Set.of(),
            random.nextBoolean() ? Set.of(Stated.as(ServiceModel.PAAS)) : Set.of(),
            random.nextBoolean() ? Set.of(day, day.minusDays(3)) : Set.of(),
            random.nextBoolean() ? Set.of(name) : Set.of(),
            random.nextBoolean() ? Set.of(Stated.not(), Stated.as(2)) : Set.of()),
        random.nextBoolean() ? Optional.of(day) : Optional.empty(),
        sort,
        down,
        random.nextBoolean()
            ? Optional.of(
                new PageToken(
                    sort,
                    down,
                    value,
                    1 + random.nextInt(99),
                    random.nextInt(99),
                    random.nextBoolean()))
            : Optional.empty(),
        1 + random.nextInt(100));
  }

  private static String plain(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(UTF_8));
  }

  private static RegistryQuery read(Map<String, List<String>> parameters) {
    return RegistryQueryReader.read(parameters, TODAY);
  }

  private static List<Reason> reasons(Map<String, List<String>> parameters) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(parameters));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
    return refusal.reasons();
  }
}
