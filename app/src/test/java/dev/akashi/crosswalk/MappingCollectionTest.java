package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Harbours.BASELINE;
import static dev.akashi.crosswalk.Harbours.PUBLIC;
import static dev.akashi.crosswalk.Harbours.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.crosswalk.MappingCollection.Words;
import dev.akashi.kernel.Clause;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Validation;
import dev.akashi.oscal.tree.Node;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class MappingCollectionTest {

  private static final CatalogueKey ISO_2022 = CatalogueKey.of("iso-27002-2022");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");

  @Autowired Mappings mappings;

  private final Harbours harbours;

  MappingCollectionTest(@Autowired ApplicationContext context) {
    harbours = new Harbours(context);
  }

  @Test
  @Clause("FRM-20")
  void theMappingGoesOutAsAValidOscalMappingCollection() throws OscalException {
    Coverage coverage = mappings.coverage(PUBLIC, BASELINE, ISO_2022);
    List<Mapping> all = coverage.mappings();
    OscalDocument made =
        MappingCollection.of(coverage, new Words("対応 [1]", "左", "右", "説明_*"), Instant.EPOCH);
    for (Format format : Format.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OscalWriter.write(made, format, out);
      Reading reading = OscalReader.read(out.toByteArray(), format, Limits.USUAL, false);
      assertThat(reading.problems()).as(format.name()).isEmpty();
      assertThat(Validation.check(reading.document(), Library.EMPTY, new Location("export")))
          .as("%s: nothing but that a file of its own cannot open the catalogues", format)
          .allMatch(problem -> problem.rule().equals("reference.unopened"))
          .noneMatch(problem -> problem.severity() == Severity.ERROR);
      assertThat(reading.document().root().nodes("mappings").getFirst().nodes("maps").size())
          .isEqualTo(all.size());
    }
  }

  /** What came with the program goes by numbers and subjects; only people compare meanings. */
  @Test
  void theCollectionClaimsNoMoreThanWasDone() {
    CatalogueKey key = harbours.source(true);
    mappings.add(
        harbours.officer(),
        requirement("9.4.1"),
        new ControlRef(key, "hb-2"),
        Relation.INTERSECTS,
        "");
    Words words = new Words("a", "b", "c", "d");
    Node shippedOnes =
        MappingCollection.of(mappings.coverage(PUBLIC, BASELINE, NIST), words, Instant.EPOCH)
            .root();
    Node ofTheOffice =
        MappingCollection.of(mappings.coverage(PUBLIC, BASELINE, key), words, Instant.EPOCH).root();
    assertThat(Objects.requireNonNull(shippedOnes.node("provenance")).text("matching-rationale"))
        .isEqualTo("syntactic");
    assertThat(Objects.requireNonNull(shippedOnes.node("provenance")).text("method"))
        .isNotEqualTo("human");
    assertThat(Objects.requireNonNull(ofTheOffice.node("provenance")).text("matching-rationale"))
        .isEqualTo("semantic");
    assertThat(
            ofTheOffice
                .nodes("mappings")
                .getFirst()
                .nodes("maps")
                .getFirst()
                .text("matching-rationale"))
        .isEqualTo("semantic");
  }
}
