package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

  private static final Path COMPOSITE =
      Path.of(
          "../../shared/data/oscal/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json");

  private static CatalogueFile read(byte[] content) {
    return CatalogueFile.read(content, "", SourceLanguage.EN);
  }

  @Test
  void controlsArePlainTextWithTheirHeadingsAndInserts() {
    CatalogueFile file = read(SmallCatalog.json());

    assertThat(file.problems()).isEmpty();
    assertThat(file.title()).isEqualTo("Harbour rules");
    assertThat(file.controls())
        .extracting(CatalogueControl::label)
        .containsExactly("HB-2", "HB-2(1)", "HB-3");
    CatalogueControl first = file.controls().getFirst();
    assertThat(first.text().en())
        .isEqualTo(
            "Passes of pilots who left are taken back within [number of days].\n"
                + "a. Lanterns stay lit.");
    assertThat(first.group().en()).isEqualTo("HB Quays");
    assertThat(file.controls().getLast().withdrawn()).isTrue();
  }

  @Test
  void theSameCatalogReadsTheSameInEveryNotation() throws OscalException {
    for (Format format : Format.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      OscalWriter.write(
          OscalReader.read(SmallCatalog.json(), Format.JSON, Limits.USUAL, false).document(),
          format,
          out);
      assertThat(read(out.toByteArray()).controls())
          .as(format.name())
          .isEqualTo(read(SmallCatalog.json()).controls());
    }
  }

  @Test
  void whatIsWrongIsToldWithPlaceTextAndHint() {
    CatalogueFile file = read(SmallCatalog.damaged());

    assertThat(file.canBeStored()).isFalse();
    assertThat(file.problems())
        .anySatisfy(problem -> {
          assertThat(file.place(problem)).contains("/catalog/groups/0/controls/0/controls/0");
          assertThat(problem.text(Locale.JAPANESE)).isNotBlank();
          assertThat(problem.hint(Locale.ENGLISH)).isNotBlank();
        });
  }

  @Test
  void aDocumentThatIsNoCatalogOrNoDocumentIsNotTaken() {
    assertThat(read("{\"profile\": {}}".getBytes(StandardCharsets.UTF_8)).canBeStored()).isFalse();
    assertThat(read("<!DOCTYPE x><catalog/>".getBytes(StandardCharsets.UTF_8)).canBeStored())
        .isFalse();
    assertThat(read(new byte[] {1, 2, 3}).canBeStored()).isFalse();
    assertThat(read(new byte[0]).canBeStored()).isFalse();
  }

  /**
   * A composite of what NIST published, as long as the official catalog, which it is not. Skipped,
   * and said so, where it is not at hand.
   */
  @Test
  void aCatalogAsLongAsThatOfNistIsTaken() throws IOException {
    assumeThat(COMPOSITE).exists();
    CatalogueFile file = read(Files.readAllBytes(COMPOSITE));

    assertThat(file.problems()).isEmpty();
    assertThat(file.controls()).hasSize(1189);
    assertThat(file.controls())
        .filteredOn(control -> control.id().equals("ac-2.1"))
        .singleElement()
        .satisfies(control -> {
          assertThat(control.label()).isEqualTo("AC-2(1)");
          assertThat(control.text().en()).doesNotContain("insert: param").contains("automated");
        });
  }
}
