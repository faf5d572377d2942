package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.PUBLISHED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.Facets;
import dev.akashi.registry.Facets.Count;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PageToken;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Stated;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The store on the real database, compared with the same questions asked of a list in memory. */
class RegistrySearchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Instant NOW = Instant.parse("2026-01-15T01:00:00Z");
  private static final List<String> NAMES =
      List.of("あおば文書管理", "みやこクラウド基盤", "Cloud 100%", "ファイル_共有", "オラクル Storage", "Box");

  private static final List<RegistryEntry> ENTRIES = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private static EmptyRegister register;

  @SuppressWarnings("NullAway.Init")
  private static JooqRegistryStore store;

  @BeforeAll
  static void fill() throws SQLException {
    register = EmptyRegister.open();
    store = register.store();
    Cases.of(120, RegistrySearchTest::entry).forEach(ENTRIES::add);
    for (RegistryEntry entry : ENTRIES) {
      store.follow(entry, entry.registeredOn(), NOW, RegistryChange.LISTED, "");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    register.close();
  }

  private static RegistryEntry entry(RandomGenerator random) {
    Entries entry =
        Entries.listed("S-" + (1_000 + ENTRIES.size()))
            .named(NAMES.get(random.nextInt(NAMES.size())) + " " + random.nextInt(5))
            .by("申請者" + random.nextInt(12))
            .on(DAY.minusDays(random.nextInt(20) * 30L));
    if (random.nextBoolean()) {
      entry.level(1 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      EnumSet<ServiceModel> models = EnumSet.of(ServiceModel.SAAS);
      models.add(random.nextBoolean() ? ServiceModel.IAAS : ServiceModel.PAAS);
      entry.models(models.toArray(ServiceModel[]::new));
    }
    if (random.nextBoolean()) {
      entry.validUntil(DAY.plusDays(random.nextInt(-2, 3)));
    }
    if (random.nextInt(3) == 0) {
      entry.renewalPending();
    }
    RegistryEntry built = entry.build();
    if (random.nextInt(4) == 0) {
      built = built.suspended(DAY.plusDays(random.nextInt(-3, 2)), "調査中");
      built = random.nextBoolean() ? built.resumed(DAY.plusDays(random.nextInt(-2, 2))) : built;
    }
    EndKind kind = List.of(EndKind.values()).get(random.nextInt(EndKind.values().length));
    return random.nextInt(5) == 0 ? built.ended(DAY.plusDays(random.nextInt(-1, 2)), kind) : built;
  }

  static Stream<RegistryFilter> filters() {
    return Cases.of(
        60,
        random ->
            new RegistryFilter(
                List.of("", "くらうど", "ファイル_", "100%", "box", "１", "おらくる storage", "%")
                    .get(random.nextInt(8)),
                some(random, EnumSet.allOf(RegistryState.class)),
                some(random, Set.of(Stated.as(ServiceModel.PAAS), Stated.not())),
                some(random, Set.of(DAY, DAY.minusDays(30), DAY.minusDays(60))),
                some(random, Set.of("申請者1", "申請者2", "申請者3", "nobody")),
                some(random, Set.of(Stated.as(2), Stated.as(3), Stated.not()))));
  }

  private static <T> Set<T> some(RandomGenerator random, Set<T> values) {
    return random.nextInt(3) > 0
        ? Set.of()
        : Set.copyOf(values.stream().filter(value -> random.nextBoolean()).toList());
  }

  @ParameterizedTest
  @MethodSource("filters")
  void findsWhatAListInMemoryFinds(RegistryFilter filter) {
    List<RegistryKey> expected =
        ENTRIES.stream().filter(e -> matches(e, filter)).map(RegistryEntry::key).toList();
    List<RegistryKey> found = new ArrayList<>();
    store.each(RegistryQuery.ALL.with(filter), DAY, service -> found.add(service.key()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(store.count(filter, DAY, 10_001)).isEqualTo(expected.size());
    assertThat(store.count(filter, DAY, 3)).isEqualTo(Math.min(3, expected.size()));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void everyChoiceOfAFilterShowsAsManyAsItsCountSays(RegistryFilter filter) {
    Facets facets = store.facets(filter, DAY);
    for (Count<RegistryState> count : facets.states()) {
      assertThat(count.entries()).isEqualTo(matching(filter, withState(filter, count.value())));
    }
    for (Count<Stated<ServiceModel>> count : facets.models()) {
      assertThat(count.entries()).isEqualTo(matching(filter, withModel(filter, count.value())));
    }
    for (Count<Stated<Integer>> count : facets.levels()) {
      assertThat(count.entries()).isEqualTo(matching(filter, withLevel(filter, count.value())));
    }
    for (Count<LocalDate> count : facets.registeredOn()) {
      assertThat(count.entries()).isEqualTo(matching(filter, withDay(filter, count.value())));
    }
    for (Count<String> count : facets.applicants()) {
      assertThat(count.entries()).isEqualTo(matching(filter, withApplicant(filter, count.value())));
    }
    assertThat(facets.applicants()).extracting(Count::value).containsAll(filter.applicants());
    assertThat(facets.registeredOn()).extracting(Count::value).containsAll(filter.registeredOn());
  }

  @ParameterizedTest
  @EnumSource(RegistrySort.class)
  void pagesForwardAndBackShowEveryEntryOnceInOrder(RegistrySort sort) {
    for (boolean down : List.of(true, false)) {
      RegistryQuery query = limited(RegistryQuery.ALL.sortedBy(sort, down), 7);
      List<ListedService> whole = new ArrayList<>();
      store.each(query, DAY, whole::add);
      assertThat(whole).isSortedAccordingTo(order(sort, down)).hasSizeGreaterThan(20);
      List<ListedService> read = new ArrayList<>(store.page(query, DAY));
      while (read.size() < whole.size()) {
        ListedService last = read.removeLast();
        ListedService seen = read.getLast();
        assertThat(last).isEqualTo(whole.get(read.size()));
        read.addAll(store.page(query.at(token(seen, sort, down, false)), DAY));
      }
      assertThat(read).containsExactlyElementsOf(whole);
      assertThat(store.page(query.at(token(whole.get(14), sort, down, true)), DAY))
          .containsExactlyElementsOf(whole.subList(6, 14));
      assertThat(store.page(query.at(token(whole.get(3), sort, down, true)), DAY))
          .containsExactlyElementsOf(whole.subList(0, 3));
    }
  }

  @Test
  @Clause({"FRM-10"})
  void aServiceOfAHigherLevelAlsoServesTheLowerOnes() {
    List<RegistryEntry> expected =
        ENTRIES.stream().filter(e -> e.validOn(DAY) && e.level().orElse(0) >= 2).toList();
    assertThat(store.validWithLevel(DAY, 2, /* includeUnstated= */ false, 500))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(store.validWithLevel(DAY, 2, /* includeUnstated= */ true, 500))
        .anyMatch(e -> e.level().isEmpty())
        .hasSizeGreaterThan(expected.size());
  }

  @Test
  @Clause("FRM-10")
  void theFirstServicesOfALevelAreNotThinnedOutByOthersAndTheRestIsCounted() {
    long serving = ENTRIES.stream().filter(e -> e.validOn(DAY) && e.level().orElse(0) >= 2).count();
    long unstated = ENTRIES.stream().filter(e -> e.validOn(DAY) && e.level().isEmpty()).count();

    PublicRegister.Found first = store.serving(DAY, 2, 10);
    PublicRegister.Found notStated = store.levelNotStated(DAY, 10);

    assertThat(first.first()).hasSize(10).allMatch(e -> e.level().orElseThrow() >= 2);
    assertThat(first.total()).isEqualTo((int) serving);
    assertThat(notStated.first()).hasSize(10).allMatch(e -> e.level().isEmpty());
    assertThat(notStated.total()).isEqualTo((int) unstated);
  }

  @Test
  void stateInTheDatabaseIsTheStateOfTheRules() {
    List<RegistryState> expected = ENTRIES.stream().map(e -> e.stateOn(DAY)).toList();
    assertThat(expected.stream().collect(groupingBy(state -> state, counting())))
        .hasSize(RegistryState.values().length);
    for (RegistryEntry entry : ENTRIES) {
      assertThat(
              register
                  .sql()
                  .select(ListConditions.state(DAY))
                  .from(PUBLISHED)
                  .where(PUBLISHED.KEY.eq(entry.key().value()))
                  .fetchSingle()
                  .value1())
          .isEqualTo(entry.stateOn(DAY).name());
    }
  }

  private static boolean matches(RegistryEntry entry, RegistryFilter filter) {
    return filter.shownStates().contains(entry.stateOn(DAY))
        && filter.words().stream().allMatch(ListedService.searchText(entry)::contains)
        && (filter.models().isEmpty() || filter.models().stream().anyMatch(m -> has(entry, m)))
        && (filter.levels().isEmpty() || filter.levels().contains(new Stated<>(entry.level())))
        && (filter.registeredOn().isEmpty() || filter.registeredOn().contains(entry.registeredOn()))
        && (filter.applicants().isEmpty() || filter.applicants().contains(entry.applicant()));
  }

  private static boolean has(RegistryEntry entry, Stated<ServiceModel> model) {
    return model
        .value()
        .map(entry.serviceModels()::contains)
        .orElseGet(entry.serviceModels()::isEmpty);
  }

  private static int matching(RegistryFilter before, RegistryFilter only) {
    assertThat(only.text()).isEqualTo(before.text());
    return (int) ENTRIES.stream().filter(e -> matches(e, only)).count();
  }

  private static RegistryFilter withState(RegistryFilter f, RegistryState state) {
    return new RegistryFilter(
        f.text(), Set.of(state), f.models(), f.registeredOn(), f.applicants(), f.levels());
  }

  private static RegistryFilter withModel(RegistryFilter f, Stated<ServiceModel> model) {
    return new RegistryFilter(
        f.text(), f.states(), Set.of(model), f.registeredOn(), f.applicants(), f.levels());
  }

  private static RegistryFilter withLevel(RegistryFilter f, Stated<Integer> level) {
    return new RegistryFilter(
        f.text(), f.states(), f.models(), f.registeredOn(), f.applicants(), Set.of(level));
  }

  private static RegistryFilter withDay(RegistryFilter f, LocalDate day) {
    return new RegistryFilter(
        f.text(), f.states(), f.models(), Set.of(day), f.applicants(), f.levels());
  }

  private static RegistryFilter withApplicant(RegistryFilter f, String applicant) {
    return new RegistryFilter(
        f.text(), f.states(), f.models(), f.registeredOn(), Set.of(applicant), f.levels());
  }

  private static RegistryQuery limited(RegistryQuery q, int limit) {
    return new RegistryQuery(q.filter(), q.asOf(), q.sort(), q.descending(), q.page(), limit);
  }

  private static Optional<PageToken> token(
      ListedService service, RegistrySort sort, boolean down, boolean back) {
    return Optional.of(new PageToken(sort, down, service.orderedBy(sort), service.no(), 0, back));
  }

  private static Comparator<ListedService> order(RegistrySort sort, boolean down) {
    Comparator<ListedService> up =
        Comparator.comparing((ListedService service) -> service.orderedBy(sort))
            .thenComparingInt(ListedService::no);
    return down ? up.reversed() : up;
  }
}
