package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.library.FileLibrary;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.resolve.CatalogDifferences.Difference;
import dev.akashi.oscal.text.JsonNotation;
import dev.akashi.oscal.tree.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our resolution beside the resolved catalogs that NIST, FedRAMP and the ISM publish themselves.
 */
class PublishedResolutionTest {

  private static final String NIST = "nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_";
  private static final String FEDRAMP = "fedramp-rev5/FedRAMP_rev5_";
  private static final Set<String> MARKED = Set.of("uuid", "metadata");

  static OscalDocument read(byte[] content) throws OscalException {
    return JsonNotation.read(content, Model.of(Release.V1_1), Limits.USUAL, false).orThrow();
  }

  private static Resolution resolved(String profile) throws OscalException, IOException {
    Path folder = Published.folder();
    FileLibrary library =
        new FileLibrary(
            List.of(folder),
            Map.of(
                "https://www.cyber.gov.au/ism/oscal/v2025.12.9/artifacts/", folder.resolve("ism"),
                "https://raw.githubusercontent.com/usnistgov/oscal-content/v1.2.0/", folder,
                "NIST_SP-800-53_rev5_catalog.json", folder.resolve(NIST + "catalog.json")),
            Limits.USUAL,
            (content, format) -> read(content));
    Path file = folder.resolve(profile + "_profile.json");
    return ProfileResolver.resolve(
        read(Published.bytes(file)), FileLibrary.of(file), library, Shelf.STAMP);
  }

  private static List<Difference> differences(String profile) throws OscalException, IOException {
    Node ours = resolved(profile).catalog().root();
    Node theirs =
        read(Published.bytes(
                Published.folder().resolve(profile + "-resolved-profile_catalog.json")))
            .root();
    return CatalogDifferences.between(ours, theirs, MARKED.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ism/ISM_E8_ML1-baseline", "ism/ISM_PROTECTED-baseline"})
  void theManualOfAustraliaComesOutExactlyAsItIsPublished(String profile)
      throws OscalException, IOException {
    assertThat(differences(profile)).isEmpty();
  }

  /**
   * The catalog at hand was put together from several revisions, so some prose has other wording or
   * escapes than in the edition NIST resolved. Structure, parameters, properties, links and
   * resources have to be the same.
   */
  @ParameterizedTest
  @ValueSource(strings = {NIST + "LOW-baseline", NIST + "MODERATE-baseline"})
  void theBaselinesOfNistDifferInTheWordingOfTheCatalogOnly(String profile)
      throws OscalException, IOException {
    List<Difference> differences = differences(profile);

    assertThat(differences).hasSizeLessThanOrEqualTo(12);
    assertThat(differences).allMatch(PublishedResolutionTest::isWording);
  }

  private static boolean isWording(Difference difference) {
    return difference.ours() instanceof String && difference.theirs() instanceof String;
  }

  /**
   * FedRAMP resolved over an older catalog, in which parameters had no properties, and with a tool
   * that takes {@code by-id} for the control itself. The specification says of such an addition:
   * the id "MUST correspond to the value of an id on an object inside the control, and not the
   * control itself", else it is "inoperative and ignored" (req-modify-alter-add-explicit-id).
   */
  @Test
  void theBaselineOfFedrampDiffersWhereItsToolLeavesTheSpecification()
      throws OscalException, IOException {
    List<Difference> rest =
        differences(FEDRAMP + "LOW-baseline").stream()
            .filter(difference -> !isWording(difference))
            .filter(difference -> !isNewerParameter(difference))
            .toList();

    Set<String> passedOver =
        resolved(FEDRAMP + "LOW-baseline").warnings().stream()
            .peek(warning -> assertThat(warning.rule()).isEqualTo("resolve.no-place-for-addition"))
            .peek(warning -> assertThat(warning.args().get(0)).isEqualTo(warning.args().get(1)))
            .map(Problem::args)
            .map(args -> args.getFirst() + "/props")
            .collect(Collectors.toSet());
    assertThat(rest)
        .extracting(Difference::place)
        .filteredOn(place -> !place.equals("back-matter/resources"))
        .containsExactlyInAnyOrderElementsOf(passedOver);
    assertThat(passedOver).hasSize(34);
  }

  private static boolean isNewerParameter(Difference difference) {
    return difference.place().endsWith("/props") && difference.theirs() == null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NIST + "HIGH-baseline",
        NIST + "PRIVACY-baseline",
        FEDRAMP + "MODERATE-baseline",
      })
  void everySelectedControlIsThere(String profile) throws OscalException, IOException {
    Node source =
        read(Published.bytes(Published.folder().resolve(profile + "_profile.json"))).root();
    List<String> selected =
        source.nodes("imports").getFirst().nodes("include-controls").getFirst().texts("with-ids");

    Node catalog = resolved(profile).catalog().root();

    assertThat(selected).isNotEmpty().allMatch(id -> Outline.find(catalog, id).size() == 1);
  }
}
