package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Harbours.BASELINE;
import static dev.akashi.crosswalk.Harbours.PUBLIC;
import static dev.akashi.crosswalk.Harbours.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.crosswalk.Coverage.GroupCoverage;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.StatementCount;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class CoverageTest {

  private static final CatalogueKey ISO_2013 = CatalogueKey.of("iso-27002-2013");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");

  @Autowired Catalogues catalogues;
  @Autowired Mappings mappings;
  @Autowired Baselines baselines;
  @Autowired DSLContext sql;

  private final Harbours harbours;

  CoverageTest(@Autowired ApplicationContext context) {
    harbours = new Harbours(context);
  }

  @Test
  @Clause("FRM-20")
  void coverageTellsFromBothSidesWhatIsMappedAndWhatIsNot() {
    CatalogueKey key = harbours.source(true);
    mappings.add(
        harbours.officer(),
        requirement("9.2.1"),
        new ControlRef(key, "hb-2.1"),
        Relation.SUPERSET,
        "");
    mappings.add(
        harbours.officer(), requirement("9.2.2"), new ControlRef(key, "hb-2"), Relation.NONE, "");

    Coverage coverage = mappings.coverage(PUBLIC, BASELINE, key);
    assertThat(Coverage.mapped(coverage.leftGroups())).isEqualTo(1);
    assertThat(Coverage.total(coverage.leftGroups()))
        .isEqualTo(baselines.version("2022-04-01").requirements().size());
    GroupCoverage access =
        coverage.leftGroups().stream()
            .filter(group -> group.group().ja().startsWith("9 "))
            .findFirst()
            .orElseThrow();
    assertThat(access.mapped()).isEqualTo(1);
    assertThat(access.open()).noneMatch(control -> control.id().equals("9.2.1"));
    assertThat(access.open()).anyMatch(control -> control.id().equals("9.2.2"));
    assertThat(coverage.rightGroups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.total()).as("withdrawn ones do not count").isEqualTo(2);
          assertThat(group.open()).extracting(ControlOutline::id).containsExactly("hb-2");
        });
  }

  /** The texts of a catalogue may be long, and its coverage is open to all. */
  @Test
  void coverageAsksForEachCatalogueAndForTheMappingsOnce() {
    int asked = StatementCount.of(sql, () -> mappings.coverage(PUBLIC, ISO_2013, NIST));
    assertThat(asked).as("two catalogues, their controls, the mappings").isEqualTo(5);
    assertThat(mappings.comparison(PUBLIC, BASELINE, NIST).rightControls())
        .hasSize(catalogues.catalogue(PUBLIC, NIST).controls());
  }
}
