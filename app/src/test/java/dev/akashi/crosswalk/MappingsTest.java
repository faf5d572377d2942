package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Harbours.BASELINE;
import static dev.akashi.crosswalk.Harbours.PUBLIC;
import static dev.akashi.crosswalk.Harbours.requirement;
import static dev.akashi.crosswalk.Harbours.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.akashi.database.crosswalk.Tables;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.StatementCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class MappingsTest {

  private static final CatalogueKey ISO_2022 = CatalogueKey.of("iso-27002-2022");

  @Autowired Catalogues catalogues;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;
  @Autowired CatalogueSearch search;
  @Autowired FirstCrosswalk shipped;
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;

  private final Harbours harbours;

  MappingsTest(@Autowired ApplicationContext context) {
    harbours = new Harbours(context);
  }

  @Test
  @Clause("FRM-20")
  void mappingsStandInTheOrderOfTheirCataloguesWhicheverIsFirst() {
    List<String> left = ids(BASELINE);
    List<String> right = ids(ISO_2022);
    Comparator<Mapping> order =
        Comparator.<Mapping>comparingInt(mapping -> left.indexOf(mapping.from().control()))
            .thenComparingInt(mapping -> right.indexOf(mapping.to().control()));
    assertThat(mappings.between(PUBLIC, BASELINE, ISO_2022)).isSortedAccordingTo(order);
    Comparator<Mapping> other =
        Comparator.<Mapping>comparingInt(mapping -> right.indexOf(mapping.from().control()))
            .thenComparingInt(mapping -> left.indexOf(mapping.to().control()));
    assertThat(mappings.between(PUBLIC, ISO_2022, BASELINE)).isSortedAccordingTo(other);
    ControlRef last = requirement(left.getLast());
    assertThat(catalogues.named(List.of(last)).values())
        .extracting(CatalogueControl::position)
        .containsExactly(left.size() - 1);
  }

  private List<String> ids(CatalogueKey key) {
    return catalogues.allControls(key).stream().map(CatalogueControl::id).toList();
  }

  /** From either side: the mapping may lead from the source as well as to it. */
  @Test
  void aMappingThatIsMadeWhileASourceIsReplacedKeepsItsControl() {
    for (boolean leadsFrom : List.of(true, false)) {
      CatalogueKey key = harbours.source(true);
      ControlRef mine = new ControlRef(key, "hb-2");
      ControlRef theirs = new ControlRef(harbours.source(true), "hb-2");
      try (ExecutorService other = Executors.newSingleThreadExecutor()) {
        Future<?> replaced =
            Objects.requireNonNull(
                transaction.execute(status -> {
                  mappings.add(
                      harbours.officer(),
                      leadsFrom ? mine : theirs,
                      leadsFrom ? theirs : mine,
                      Relation.INTERSECTS,
                      "");
                  Future<?> replacing =
                      other.submit(() ->
                          intake.replace(
                              harbours.officer(),
                              key,
                              Harbours.file(SmallCatalog.withoutPasses()),
                              Harbours.description("Replaced", true),
                              0));
                  Harbours.untilSomebodyWaits(sql);
                  return replacing;
                }));
        assertThatThrownBy(replaced::get)
            .cause()
            .asInstanceOf(type(Refusal.class))
            .satisfies(refusal ->
                assertThat(refusal.reasons().getFirst().code())
                    .isEqualTo("crosswalk.mapped-missing"));
      }
      assertThat(catalogues.named(List.of(mine))).hasSize(1);
    }
  }

  @Test
  void whatIsNotPublicDoesNotExistForThePublic() {
    CatalogueKey key = harbours.source(false);
    mappings.add(
        harbours.officer(),
        requirement("9.2.5"),
        new ControlRef(key, "hb-2"),
        Relation.INTERSECTS,
        "");

    Harbours.refused(
        () -> catalogues.catalogue(PUBLIC, key),
        Refusal.Kind.NOT_FOUND,
        "crosswalk.catalogue-unknown");
    assertThat(mappings.of(PUBLIC, requirement("9.2.5")))
        .noneMatch(mapping -> mapping.to().catalogue().equals(key));
    assertThat(mappings.of(Optional.of(harbours.officer()), requirement("9.2.5")))
        .anyMatch(mapping -> mapping.to().catalogue().equals(key));
    assertThat(search.find(PUBLIC, "pilots", Optional.empty(), Language.EN, 0, 50).hits())
        .noneMatch(hit -> hit.catalogue().key().equals(key));
    assertThat(
            search
                .find(
                    Optional.of(harbours.officer()), "pilots", Optional.of(key), Language.EN, 0, 50)
                .hits())
        .hasSize(1);
  }

  @Test
  @Clause("FRM-22")
  void aMappingIsAddedChangedAndRemovedWithItsReasonAndNobodyLosesAnEdit() {
    CatalogueKey key = harbours.source(true);
    ControlRef control = new ControlRef(key, "hb-2");
    MappingId id =
        mappings.add(
            harbours.officer(),
            requirement("9.2.6"),
            new ControlRef(key, "HB-2"),
            Relation.SUBSET,
            "both take passes back");

    Mapping added = mappings.find(harbours.officer(), id);
    assertThat(added.to()).isEqualTo(control);
    assertThat(added.rationale()).isEqualTo("both take passes back");
    assertThat(added.seenFrom(control)).isEqualTo(Relation.SUPERSET);
    Harbours.refused(
        () -> mappings.add(harbours.officer(), control, requirement("9.2.6"), Relation.EQUAL, ""),
        Refusal.Kind.RULE,
        "crosswalk.mapped-already");

    mappings.change(harbours.officer(), id, added.from(), Relation.INTERSECTS, "only in part", 0);
    Harbours.refused(
        () -> mappings.change(harbours.officer(), id, added.from(), Relation.EQUAL, "", 0),
        Refusal.Kind.STALE,
        "crosswalk.mapping-changed-meanwhile");
    Harbours.refused(
        () -> mappings.remove(harbours.officer(), id, 0),
        Refusal.Kind.STALE,
        "crosswalk.mapping-changed-meanwhile");
    mappings.remove(harbours.officer(), id, 1);
    Harbours.refused(
        () -> mappings.find(harbours.officer(), id),
        Refusal.Kind.NOT_FOUND,
        "crosswalk.mapping-unknown");
  }

  @Test
  @Clause("FRM-20")
  void aMappingToAnUnknownControlIsRefusedAndNothingIsStored() {
    CatalogueKey key = harbours.source(true);
    List<Integer> before = stored(sql);

    Harbours.refused(
        () ->
            mappings.add(
                harbours.officer(),
                requirement("9.2.1"),
                new ControlRef(key, "hb-77"),
                Relation.EQUAL,
                ""),
        Refusal.Kind.RULE,
        "crosswalk.control-unknown");
    Harbours.refused(
        () ->
            mappings.add(
                harbours.officer(),
                requirement("9.2.99"),
                new ControlRef(key, "hb-2"),
                Relation.EQUAL,
                ""),
        Refusal.Kind.RULE,
        "crosswalk.control-unknown");
    Harbours.refused(
        () ->
            mappings.add(
                harbours.officer(),
                requirement("9.2.1"),
                new ControlRef(key, "hb-3"),
                Relation.EQUAL,
                ""),
        Refusal.Kind.RULE,
        "crosswalk.control-withdrawn");
    Harbours.refused(
        () ->
            mappings.add(
                harbours.officer(), requirement("9.2.1"), requirement("9.2.2"), Relation.EQUAL, ""),
        Refusal.Kind.INPUT,
        "crosswalk.same-catalogue");

    assertThat(stored(sql)).isEqualTo(before);
  }

  @Test
  @Clause("FRM-20")
  void whatFollowsOverAThirdCatalogueIsShownAndNeverStored() {
    CatalogueKey one = harbours.source(true);
    CatalogueKey two = harbours.source(true);
    MappingId first =
        mappings.add(
            harbours.officer(),
            requirement("17.2.1"),
            new ControlRef(one, "hb-2"),
            Relation.SUBSET,
            "");
    mappings.add(
        harbours.officer(),
        new ControlRef(one, "hb-2"),
        new ControlRef(two, "hb-2.1"),
        Relation.SUBSET,
        "");
    int before = sql.fetchCount(Tables.MAPPING);

    assertThat(mappings.derived(PUBLIC, requirement("17.2.1")))
        .filteredOn(derived -> derived.to().catalogue().equals(two))
        .singleElement()
        .satisfies(derived -> {
          assertThat(derived.via()).isEqualTo(new ControlRef(one, "hb-2"));
          assertThat(derived.relation()).contains(Relation.SUBSET);
        });
    assertThat(mappings.derived(PUBLIC, new ControlRef(two, "hb-2.1")))
        .filteredOn(derived -> derived.to().equals(requirement("17.2.1")))
        .singleElement()
        .satisfies(derived -> assertThat(derived.relation()).contains(Relation.SUPERSET));
    assertThat(sql.fetchCount(Tables.MAPPING)).isEqualTo(before);
    mappings.remove(harbours.officer(), first, 0);
    assertThat(mappings.derived(PUBLIC, requirement("17.2.1")))
        .noneMatch(derived -> derived.to().catalogue().equals(two));
  }

  @Test
  void aControlWithManyMappingsCostsNoQuestionForEach() {
    int few = StatementCount.of(sql, () -> assertThat(named("6.1.2")).isNotEmpty());
    int many = StatementCount.of(sql, () -> assertThat(named("11.1.4")).isNotEmpty());
    assertThat(many).isEqualTo(few);
  }

  private Map<ControlRef, CatalogueControl> named(String id) {
    return catalogues.named(
        mappings.of(PUBLIC, requirement(id)).stream()
            .filter(Mapping::shipped)
            .map(Mapping::to)
            .toList());
  }
}
