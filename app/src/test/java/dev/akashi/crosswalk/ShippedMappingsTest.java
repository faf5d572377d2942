package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Harbours.PUBLIC;
import static dev.akashi.crosswalk.Harbours.requirement;
import static dev.akashi.crosswalk.Harbours.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class ShippedMappingsTest {

  private static final CatalogueKey ISO_2013 = CatalogueKey.of("iso-27002-2013");
  private static final CatalogueKey ISO_2022 = CatalogueKey.of("iso-27002-2022");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");

  @Autowired Catalogues catalogues;
  @Autowired Mappings mappings;
  @Autowired FirstCrosswalk shipped;
  @Autowired Baselines baselines;
  @Autowired DSLContext sql;

  @Test
  @Clause("FRM-20")
  void everyObjectiveOfTheReferenceBaselineIsMappedToTheStandardsItFollows() {
    List<Requirement> objectives =
        baselines.version("2022-04-01").ofKind(RequirementKind.CONTROL_OBJECTIVE);
    for (Requirement objective : objectives) {
      List<Mapping> all =
          mappings.of(PUBLIC, requirement(objective.id().value())).stream()
              .filter(Mapping::shipped)
              .toList();
      assertThat(all).as(objective.id().value()).anyMatch(m -> to(m, NIST));
      assertThat(all).as(objective.id().value()).anyMatch(m -> to(m, ISO_2022));
      if (objective.id().isForCloud()) {
        assertThat(all).as(objective.id().value()).noneMatch(m -> to(m, ISO_2013));
      } else {
        assertThat(all)
            .filteredOn(m -> to(m, ISO_2013))
            .singleElement()
            .satisfies(m -> {
              assertThat(m.to().control()).isEqualTo(objective.id().value());
              assertThat(m.relation()).isEqualTo(Relation.EQUAL);
            });
      }
      assertThat(all)
          .filteredOn(m -> !to(m, ISO_2013))
          .allMatch(m -> m.relation() == Relation.INTERSECTS);
    }
    assertThat(catalogues.catalogue(PUBLIC, ISO_2013).controls()).isEqualTo(114);
    assertThat(catalogues.catalogue(PUBLIC, ISO_2022).controls()).isEqualTo(93);
    assertThat(catalogues.catalogue(PUBLIC, NIST).note().en()).contains("our own work");
  }

  private static boolean to(Mapping mapping, CatalogueKey key) {
    return mapping.to().catalogue().equals(key);
  }

  @Test
  void whatIsShippedIsLoadedOnce() {
    List<Integer> before = stored(sql);
    shipped.load();
    assertThat(stored(sql)).isEqualTo(before);
  }
}
