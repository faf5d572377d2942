package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baselines;
import dev.akashi.crosswalk.Coverage.GroupCoverage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class CoverageTest {

  private static final CatalogueKey BASELINE = CatalogueKey.ofBaseline("2022-04-01");
  private static final CatalogueKey ISO_2013 = CatalogueKey.of("iso-27002-2013");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");
  private static final Optional<Actor> PUBLIC = Optional.empty();

  @Autowired Stage stage;
  @Autowired Catalogues catalogues;
  @Autowired SourceIntake intake;
  @Autowired Mappings mappings;
  @Autowired Baselines baselines;
  @Autowired DSLContext sql;

  private Actor officer;
  private Harbours harbours;

  @BeforeEach
  void anOfficer() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    harbours = new Harbours(intake, officer);
  }

  private static ControlRef requirement(String id) {
    return new ControlRef(BASELINE, id);
  }

  @Test
  @Clause("FRM-20")
  void coverageTellsFromBothSidesWhatIsMappedAndWhatIsNot() {
    CatalogueKey key = harbours.source(true);
    mappings.add(
        officer, requirement("9.2.1"), new ControlRef(key, "hb-2.1"), Relation.SUPERSET, "");
    mappings.add(officer, requirement("9.2.2"), new ControlRef(key, "hb-2"), Relation.NONE, "");

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
