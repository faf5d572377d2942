package dev.akashi.registry.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.ChangesAsked;
import dev.akashi.registry.Entries;
import dev.akashi.registry.ListPage;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PageToken;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistryQueryReader;
import dev.akashi.registry.RegistrySort;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who follows the pages of a large list sees each entry, and of its changes each, once. */
class WalkTest {

  private static final int SERVICES = 2_000;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @SuppressWarnings("NullAway.Init")
  private static EmptyRegister register;

  /** Names, applicants, days and moments repeat, so that only the place on the list is unique. */
  @BeforeAll
  static void fill() throws SQLException {
    register = EmptyRegister.open();
    register
        .store()
        .follow(
            Entries.listed("walk-0").on(LocalDate.of(2025, 1, 1)).build(),
            LocalDate.of(2025, 1, 1),
            Instant.parse("2025-01-01T01:00:00Z"),
            RegistryChange.LISTED,
            "");
    register
        .sql()
        .execute(
            "insert into registry.entry select 'walk-' || n, n + 1 from generate_series(1, ?) n",
            SERVICES - 1);
    register
        .sql()
        .execute(
            """
            insert into registry.published
            select (jsonb_populate_record(first, jsonb_build_object(
                'key', 'walk-' || n, 'no', n + 1, 'name', 'n' || n % 40,
                'name_key', 'n' || n % 40, 'applicant', 'a' || n % 7,
                'applicant_key', 'a' || n % 7, 'registered_on', date '2025-01-01' + n % 9,
                'recorded_at', first.recorded_at + (n / 300) * interval '1 second'))).*
              from registry.published first, generate_series(1, ?) n
             where first.key = 'walk-0'
            """,
            SERVICES - 1);
  }

  @AfterAll
  static void close() throws SQLException {
    register.close();
  }

  @ParameterizedTest
  @CsvSource({"NO, false", "NAME, false", "APPLICANT, true", "REGISTERED, true"})
  @Clause("AMD-08")
  void everyServiceIsSeenOnce(RegistrySort sort, boolean descending) {
    RegistryQuery query = RegistryQuery.ALL.sortedBy(sort, descending).of(RegistryQuery.MOST);
    List<String> keys = new ArrayList<>();
    Optional<PageToken> next = Optional.empty();
    do {
      RegistryQuery asked =
          RegistryQueryReader.readExactly(RegistryAddress.byName(query.at(next)), DAY);
      List<ListedService> read = register.store().page(asked, DAY);
      ListPage page = ListPage.of(asked, DAY, read, SERVICES);
      page.services().forEach(service -> keys.add(service.key().value()));
      assertThat(keys).hasSizeLessThanOrEqualTo(SERVICES);
      next = page.next();
    } while (next.isPresent());
    assertThat(keys).hasSize(SERVICES).doesNotHaveDuplicates();
  }

  @Test
  @Clause("AMD-08")
  void everyChangeIsSeenOnceNewestFirst() {
    List<PublishedState> seen = new ArrayList<>();
    Optional<ChangesAsked.Place> before = Optional.empty();
    List<PublishedState> read;
    do {
      read = register.store().changes(new ChangesAsked(Optional.empty(), before, 50));
      seen.addAll(read);
      before = read.stream().reduce((first, last) -> last).map(ChangesAsked.Place::of);
    } while (!read.isEmpty());
    assertThat(seen).extracting(state -> state.entry().key()).hasSize(SERVICES);
    assertThat(seen).extracting(state -> state.entry().key()).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(PublishedState::recordedAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void theChangesOfOneEntryAreItsOwn() {
    RegistryKey key = new RegistryKey("walk-7");
    List<PublishedState> read =
        register.store().changes(new ChangesAsked(Optional.of(key), Optional.empty(), 50));
    assertThat(read).extracting(state -> state.entry().key()).containsExactly(key);
    assertThat(
            register
                .store()
                .changes(
                    new ChangesAsked(
                        Optional.of(key), Optional.of(ChangesAsked.Place.of(read.getFirst())), 50)))
        .isEmpty();
  }
}
