package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceModel;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publishing on the real database. */
class RegistryStoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Instant NOW = Instant.parse("2026-01-15T01:00:00Z");

  private final EmptyRegister register;
  private final JooqRegistryStore store;

  RegistryStoreTest() throws SQLException {
    register = EmptyRegister.open();
    store = register.store();
  }

  @AfterEach
  void close() throws SQLException {
    register.close();
  }

  @Test
  void everyFactComesBackAsItWasPublished() {
    RegistryEntry one = Entries.listed("base-one").on(DAY).build();
    RegistryEntry two = Entries.listed("base-two").on(DAY).build();
    store.follow(one, DAY, NOW, RegistryChange.LISTED, "");
    store.follow(two, DAY, NOW, RegistryChange.LISTED, "");
    RegistryEntry full =
        Entries.listed("C25-0900-2")
            .number("C25-0900-2")
            .named("あおば文書管理クラウド")
            .inEnglish("Aoba Document Cloud")
            .on(DAY)
            .validUntil(DAY.plusYears(1))
            .level(2)
            .models(ServiceModel.SAAS, ServiceModel.IAAS)
            .audited(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31))
            .scope(
                new Scope(
                    List.of("文書保管", "版管理"),
                    List.of("自動要約"),
                    List.of("東日本", "西日本"),
                    Optional.of("日本"),
                    Optional.of("日本法"),
                    Optional.of("なし"),
                    Optional.of("資本"),
                    Optional.of("年1回"),
                    Optional.of("なし"),
                    List.of(
                        new Responsibility(Optional.of(ServiceModel.SAAS), "運用", "利用者の管理"),
                        new Responsibility(Optional.empty(), "基盤", "設定"))))
            .coverage(
                new Coverage(
                    "2022-04-01",
                    List.of(new Coverage.Chapter("3 Governance", 18, 18)),
                    List.of("14.2.7")))
            .standsOn("base-one", "base-two")
            .build();
    store.follow(full, DAY, NOW, RegistryChange.LISTED, "");
    assertThat(store.current(List.of(full.key(), new RegistryKey("unknown"))))
        .containsOnlyKeys(full.key())
        .containsValue(full);
    assertThat(store.standingOn(one.key(), DAY)).containsExactly(full);
    assertThat(store.detail(full.key(), DAY).orElseThrow().bases())
        .extracting(RegistryEntry::key)
        .containsExactly(one.key(), two.key());
  }

  @Test
  @Clause({"AMD-08"})
  void theListCanBeAskedForAsItStoodOnAnyDay() {
    RegistryEntry first =
        Entries.listed("C23-0001-2").on(LocalDate.of(2023, 4, 3)).named("旧名称").build();
    RegistryEntry renamed =
        Entries.listed("C23-0001-2").on(LocalDate.of(2023, 4, 3)).named("新名称").build();
    long before = store.version();
    store.follow(first, LocalDate.of(2023, 4, 3), NOW, RegistryChange.LISTED, "");
    store.follow(renamed, LocalDate.of(2023, 8, 1), NOW, RegistryChange.CHANGED, "");
    store.follow(
        renamed.ended(LocalDate.of(2023, 10, 1), EndKind.REMOVED),
        LocalDate.of(2023, 8, 1),
        NOW,
        RegistryChange.ENDED,
        "申請者の申出");
    assertThat(store.version()).isGreaterThan(before);
    assertThat(store.detail(first.key(), LocalDate.of(2023, 4, 2))).isEmpty();
    assertThat(name(first.key(), LocalDate.of(2023, 4, 3))).isEqualTo("旧名称");
    assertThat(name(first.key(), LocalDate.of(2023, 7, 31))).isEqualTo("旧名称");
    assertThat(name(first.key(), LocalDate.of(2023, 8, 1))).isEqualTo("新名称");
    RegistryFilter ended =
        new RegistryFilter(
            "C23-0001-2", Set.of(RegistryState.REMOVED), Set.of(), Set.of(), Set.of(), Set.of());
    assertThat(store.count(ended, LocalDate.of(2023, 9, 30), 9)).isZero();
    assertThat(store.count(ended, LocalDate.of(2023, 10, 1), 9)).isEqualTo(1);
    assertThat(store.detail(first.key(), LocalDate.of(2023, 12, 1)).orElseThrow().history())
        .extracting(PublishedState::change)
        .containsExactly(RegistryChange.ENDED, RegistryChange.CHANGED, RegistryChange.LISTED);
  }

  @Test
  void aPublishedStateCannotBeRewrittenOrRemoved() {
    RegistryEntry entry = Entries.listed("C24-0003-2").on(DAY).build();
    store.follow(entry, DAY, NOW, RegistryChange.LISTED, "");
    assertThatThrownBy(
            () -> register.sql().update(PUBLISHED).set(PUBLISHED.NAME, "another").execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> register.sql().deleteFrom(PUBLISHED).execute())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void placesOnTheListAreGivenInOrderAndKept() {
    for (String key : List.of("first", "second", "third")) {
      store.follow(Entries.listed(key).on(DAY).build(), DAY, NOW, RegistryChange.LISTED, "");
    }
    store.follow(Entries.listed("first").on(DAY).build(), DAY, NOW, RegistryChange.CHANGED, "");
    assertThat(store.page(RegistryQuery.ALL.sortedBy(RegistrySort.NO, /* down= */ false), DAY))
        .extracting(service -> service.no() + " " + service.key())
        .containsExactly("1 first", "2 second", "3 third");
  }

  private String name(RegistryKey key, LocalDate day) {
    return store.detail(key, day).orElseThrow().entry().name();
  }
}
